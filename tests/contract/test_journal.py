"""The journal of a household: every change once, numbered without a gap, on every engine."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from graphmodel.domain.change import Change, ChangeId, Difference
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import Record
from graphmodel.store.address import EmbeddedAddress, StoreAddress
from graphmodel.store.applying import write_differences
from graphmodel.store.bolt import Bolt
from graphmodel.store.journal import (
    Overtaken,
    add_change,
    change_by_id,
    decode_differences,
    encode_differences,
    look,
    mark_of,
    newest_changes,
    touched_since,
)
from graphmodel.store.opening import open_bolt
from graphmodel.store.queries.journal import changes_made, hold_people, share, versions
from graphmodel.store.query import Transaction
from graphmodel.store.schema import current_state, migrations, prepare
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.dump import dump
from tests.contract.conftest import DATA, load_files
from tests.rules.world import read_records

EVERY_KIND = read_records(DATA / "every-kind.jsonl")
MORNING = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)


def _id(number: int) -> ChangeId:
    return ChangeId(str(UUID(int=number, version=4)))


def _change(number: int, *, identity: int | None = None, household: str = "h1") -> Change:
    return Change(
        id=_id(identity if identity is not None else number),
        household=HouseholdId(household),
        number=number,
        deed="edit_person",
        day=date(2026, 10, 31),
        at=MORNING,
        by="Petra",
        device="tablet",
        differences=(),
    )


def _add(store: Store, change: Change, **touches: str) -> None:
    store.write(lambda transaction: add_change(transaction, change, "imprint", touches))


def test_a_household_without_changes_is_at_zero(store: Store) -> None:
    seen = store.read(lambda transaction: look(transaction, "h1", [_id(1)]))
    assert (seen.version, dict(seen.known)) == (0, {})
    assert store.read(lambda transaction: newest_changes(transaction, "h1", 0)) == []


def test_a_change_is_kept_as_it_was_made_with_every_kind_of_record(store: Store) -> None:
    """The day, the reason and both sides of every difference."""
    change = Change(
        id=_id(7),
        household=HouseholdId("h1"),
        number=1,
        deed="never_was",
        day=date(2026, 10, 31),
        at=MORNING,
        by="Petra",
        device="tablet",
        differences=tuple(
            Difference(before=None if number % 2 else one, after=one if number % 2 else None)
            for number, one in enumerate(EVERY_KIND)
        ),
        reason='"Verkeerd" <gehoord>',
    )
    _add(store, change)
    assert store.read(lambda transaction: change_by_id(transaction, _id(7))) == change
    assert store.read(lambda transaction: newest_changes(transaction, "h1", 1)) == [change]
    seen = store.read(lambda transaction: look(transaction, "h2", [_id(7), _id(8)]))
    assert {one: (known.household, known.imprint) for one, known in seen.known.items()} == {
        _id(7): ("h1", "imprint")
    }


def test_a_number_that_is_taken_or_too_high_stores_nothing(store: Store) -> None:
    """Whoever was overtaken looks again."""
    _add(store, _change(1))
    for number in (1, 3):
        with pytest.raises(Overtaken):
            _add(store, _change(number, identity=50))
    assert store.read(lambda transaction: mark_of(transaction, "h1")).version == 1
    assert store.read(lambda transaction: change_by_id(transaction, _id(50))) is None


def test_the_changes_come_newest_first_and_as_many_as_asked(store: Store) -> None:
    for number in range(1, 13):
        _add(store, _change(number))
    _add(store, _change(1, identity=99, household="h2"))
    newest = store.read(lambda transaction: newest_changes(transaction, "h1", 12, 3))
    assert [one.number for one in newest] == [12, 11, 10]
    every = store.read(lambda transaction: newest_changes(transaction, "h1", 12))
    assert [one.number for one in every] == list(range(12, 0, -1))
    found = store.read(lambda transaction: versions(transaction, ["h1", "h2", "h3"]))
    assert {row.id: row.version for row in found} == {"h1": 12, "h2": 1}
    assert store.read(lambda transaction: changes_made(transaction)[0].number) == 13


def test_what_was_touched_since_comes_newest_first(store: Store) -> None:
    for number in range(1, 4):
        _add(store, _change(number), **{f"fact{number}": "ja|nee"})
    since = store.read(lambda transaction: touched_since(transaction, "h1", 1, 3))
    assert [(one.number, dict(one.facts)) for one in since] == [
        (3, {"fact3": "ja|nee"}),
        (2, {"fact2": "ja|nee"}),
    ]
    assert {one.device for one in since} == {"tablet"}


def test_a_change_that_was_taken_back_knows_by_which(store: Store) -> None:
    """And the one that took it back can be taken back as well."""
    _add(store, _change(1))
    for number in (2, 3):
        values = {name: getattr(_change(number), name) for name in Change.__dataclass_fields__}
        _add(store, Change(**values | {"undoes": _id(number - 1)}))
    kept = store.read(lambda transaction: newest_changes(transaction, "h1", 3))
    assert [(one.undoes, one.undone_by) for one in kept] == [
        (_id(2), None),
        (_id(1), _id(3)),
        (None, _id(2)),
    ]


def test_differences_that_are_none_are_no_differences() -> None:
    """What is kept of a change is checked when it is read."""
    for text in ("{}", "[[1, 2]]", '[[null, {"record": "person"}]]', "[[null]]", "["):
        with pytest.raises(ValueError, match="a change keeps what is no"):
            decode_differences(text)
    pairs = (Difference(before=EVERY_KIND[0], after=None),)
    assert decode_differences(encode_differences(pairs)) == pairs


def _numbers(bolt: Bolt) -> list[object]:
    text = "MATCH (c:Change)-[:CHANGE_OF]->(:Journal {id: 'h1'}) RETURN c.number AS number"
    return sorted(row[0] for row in bolt.read(lambda transaction: transaction.run(text))[1])  # type: ignore[type-var]  # numbers


def _together(work: Callable[[int], None], times: int) -> None:
    errors: list[BaseException] = []

    def run(number: int) -> None:
        try:
            work(number)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_many_at_once_get_numbers_without_a_gap(
    store: Store, bolt: Bolt, store_address: StoreAddress
) -> None:
    """Over connections of their own, as programs have; the one overtaken tries again."""
    each, writers = 8, 6

    def write(writer: int) -> None:
        with open_bolt(store_address, create=False) as own:
            mine = Store(own)
            for one in range(each):
                _add_next(mine, writer * each + one)

    _together(write, writers)
    assert _numbers(bolt) == list(range(1, each * writers + 1))
    assert store.read(lambda transaction: mark_of(transaction, "h1")).version == each * writers


def _add_next(store: Store, identity: int) -> None:
    while True:
        version = store.read(lambda transaction: mark_of(transaction, "h1")).version
        try:
            return _add(store, _change(version + 1, identity=identity))
        except Overtaken:
            continue


def test_the_same_id_is_stored_once_however_many_bring_it(store: Store, bolt: Bolt) -> None:
    """The later ones find it there."""
    known: list[bool] = []

    def bring(_: int) -> None:
        def work(transaction: Transaction) -> bool:
            seen = look(transaction, "h1", [_id(5)])
            if _id(5) in seen.known:
                return True
            change = _change(seen.version + 1, identity=5)
            add_change(transaction, change, "imprint", {})
            return False

        while True:
            try:
                known.append(store.write(work))
                return
            except Overtaken:
                continue

    _together(bring, 6)
    assert sorted(known) == [False] + [True] * 5
    assert _numbers(bolt) == [1]


def test_somebody_changed_with_another_household_meanwhile_is_not_written_over(
    filled: Store,
) -> None:
    """The change is decided anew instead."""
    (noor,) = (one for one in EVERY_KIND if isinstance(one, Person) and one.id == "noor")
    seen = Person(id=noor.id, name="Noor")
    stale: tuple[Record, Record] = (seen, Person(id=PersonId("noor"), name="Nora"))
    with pytest.raises(Overtaken):
        filled.write(
            lambda transaction: write_differences(
                transaction, [Difference(before=stale[0], after=stale[1])]
            )
        )
    assert b'"name":"Nora"' not in b"".join(dump(filled, OPERATOR))


def test_two_that_change_one_person_at_once_do_so_after_each_other(
    filled: Store, bolt: Bolt, store_address: StoreAddress
) -> None:
    """Whoever holds somebody sees what the one before made of them."""
    text = "MATCH (p:Person {id: 'noor'}) SET p.note = $note"
    times = 6

    def lengthen(_: int) -> None:
        with open_bolt(store_address, create=False) as own:
            own.write(_longer)

    def _longer(transaction: Transaction) -> None:
        (held,) = hold_people(transaction, ["noor"])
        transaction.run(text, {"note": held.person["note"] + "x"})

    _together(lengthen, times)
    rows = bolt.read(lambda tx: tx.run("MATCH (p:Person {id: 'noor'}) RETURN p.note AS note"))[1]
    assert rows == [["belt liever\nniet" + "x" * times]]


def test_a_change_others_may_see_is_counted_for_all(store: Store) -> None:
    before = store.read(lambda transaction: mark_of(transaction, "h1"))
    store.write(share)
    after = store.read(lambda transaction: mark_of(transaction, "h2"))
    assert after.shared == before.shared + 1


def test_the_journal_is_in_no_dump(filled: Store) -> None:
    """The interchange format knows of no changes."""
    before = b"".join(dump(filled, OPERATOR))
    _add(filled, _change(1))
    assert b"".join(dump(filled, OPERATOR)) == before


@pytest.mark.embedded
def test_a_store_of_before_there_were_journals_is_upgraded_and_keeps_everything(
    new_store: EmbeddedAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the first schema alone it was filled; with this program it is changed."""
    first = {1: migrations()[1]}
    with monkeypatch.context() as older, open_bolt(new_store, create=True) as bolt:
        older.setattr("graphmodel.store.schema.migrations", lambda: first)
        prepare(bolt, new_store)
        load_files(Store(bolt), [DATA / "every-kind.jsonl"])
        assert bolt.read(current_state).schema_version == 1
    with open_bolt(new_store, create=False) as bolt:
        prepare(bolt, new_store)
        store = Store(bolt)
        assert store.read(current_state).schema_version == max(migrations())
        assert b"".join(dump(store, OPERATOR)) == (DATA / "every-kind.jsonl").read_bytes()
        _add(store, _change(1))
        assert store.read(lambda transaction: mark_of(transaction, "h1")).version == 1
        assert len(list((new_store.path / "backups").iterdir())) == 1
