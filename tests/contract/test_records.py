"""What is loaded comes out again, on every engine, whatever happens in between."""

import json
from pathlib import Path

import pytest

import graphmodel.usecases.load as loading
from graphmodel.domain.records import KINDS, Record
from graphmodel.errors import BadInput, StoreBusy
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.lines import lines_of
from graphmodel.policy.policy import load_policy
from graphmodel.store.queries.state import begin_load
from graphmodel.store.schema import current_state
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.dump import dump
from graphmodel.usecases.load import Silent, load
from tests.contract.conftest import DATA, DAY, LoadLines, load_files

EVERY_KIND = DATA / "every-kind.jsonl"
TOWN = '{"record": "municipality", "id": "g", "name": "G"}'
HOME = (
    '{"record": "household", "id": "h", "name": "H", "municipality": "g",'
    ' "phase": "alignment", "opened": "2026-01-01"}'
)
ANNA = '{"record": "person", "id": "p", "name": "Anna"}'


def _dumped(store: Store) -> bytes:
    return b"".join(dump(store, OPERATOR))


def test_the_sample_holds_every_kind_and_every_field() -> None:
    """Else the round trip below would prove less than it says."""
    lines = [json.loads(line) for line in EVERY_KIND.read_text("utf-8").splitlines()]
    for kind in KINDS:
        seen = {field for line in lines if line["record"] == kind.name for field in line}
        names = {name.rstrip("_") for name in kind.cls.__dataclass_fields__}
        assert names <= seen, f"{kind.name}: {names - seen}"


@pytest.mark.parametrize("name", ["every-kind", "example-region", "example-corners"])
def test_a_dump_loaded_and_dumped_again_is_the_same_byte_for_byte(
    name: str, store: Store, tmp_path: Path
) -> None:
    """Nothing is lost, added or reordered."""
    load_files(store, [DATA / f"{name}.jsonl"])
    first = _dumped(store)
    path = tmp_path / "dump.jsonl"
    path.write_bytes(first)
    assert _meaning(path) == _meaning(DATA / f"{name}.jsonl")
    again = load_files(store, [path])
    assert (again.new.total(), again.changed.total()) == (0, 0)
    assert _dumped(store) == first


def _meaning(path: Path) -> set[Record]:
    """The records of a file, however they are written."""
    records = (
        decode_line(line, place) for place, line in lines_of(path) if isinstance(line, bytes)
    )
    return {record for record in records if not isinstance(record, list)}


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def test_loading_twice_changes_nothing(filled: Store) -> None:
    """Everything is the same the second time."""
    before = _dumped(filled)
    report = load_files(filled, [EVERY_KIND])
    assert report.new.total() == report.changed.total() == 0
    assert report.same.total() == len(_lines(EVERY_KIND))
    assert _dumped(filled) == before


def test_a_record_with_the_same_key_is_a_change(store: Store, load_lines: LoadLines) -> None:
    """The later one holds, with nothing left of the earlier."""
    load_lines(ANNA.replace("}", ', "note": "belt liever"}'))
    report = load_lines(ANNA.replace("Anna", "Anne"))
    assert (report.new.total(), report.changed["person"]) == (0, 1)
    assert _dumped(store) == b'{"id":"p","name":"Anne","record":"person"}\n'


def test_a_changed_worry_points_at_its_new_people_only(store: Store, load_lines: LoadLines) -> None:
    """References of the record as it was are gone."""
    worry = (
        '{"record": "worry", "id": "w", "household": "h", "statement": "x",'
        ' "opened": "2026-01-01", "concerns": ["%s"]}'
    )
    load_lines(TOWN, HOME, ANNA, ANNA.replace('"p"', '"q"'), worry % "p")
    load_lines(worry % "q")
    last = json.loads(_dumped(store).splitlines()[-1])
    assert last["concerns"] == ["q"]


def test_a_later_file_may_use_what_the_store_holds(store: Store, load_lines: LoadLines) -> None:
    """References need not be in the file itself."""
    load_lines(TOWN, HOME, ANNA)
    report = load_lines('{"record": "member", "household": "h", "person": "p"}')
    assert report.new["member"] == 1


def test_a_file_with_errors_stores_nothing(store: Store, load_lines: LoadLines) -> None:
    """Not even its good lines."""
    with pytest.raises(BadInput):
        load_lines(TOWN, '{"record": "person", "id": "p"}')
    assert _dumped(store) == b""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            '{"record": "tie", "household": "h", "person": "p", "area": "family", "paid": false}',
            "overlaps",
        ),
        ('{"record": "parent", "parent": "q", "child": "p"}', "ancestor"),
        (
            '{"record": "worry", "id": "w5", "household": "h", "statement": "x",'
            ' "opened": "2026-05-01"}',
            "at most 4 worries",
        ),
        (
            '{"record": "preference", "household": "h", "person": "p", "wish": "refused"}',
            "wanted and refused",
        ),
        (
            '{"record": "organisation", "id": "o2", "name": "o2", "type": "x",'
            ' "successors": ["o1"]}',
            "own successor",
        ),
        (
            '{"record": "role", "id": "r1", "household": "h", "person": "p",'
            ' "role": "plan_keeper"}',
            "names this role as it was",
        ),
        (
            '{"record": "role", "id": "r2", "household": "h", "person": "p",'
            ' "role": "case_director", "from": "2026-06-01"}',
            "overlaps",
        ),
        (
            '{"record": "task", "id": "t", "household": "nowhere", "person": "p", "what": "x"}',
            "no household",
        ),
    ],
)
def test_rules_between_records_also_look_at_what_the_store_holds(
    line: str, expected: str, store: Store, load_lines: LoadLines
) -> None:
    """A file that is right by itself may be wrong beside what is there."""
    worries = [
        f'{{"record": "worry", "id": "w{n}", "household": "h", "statement": "x",'
        f' "opened": "2026-02-0{n}"}}'
        for n in range(1, 5)
    ]
    load_lines(
        TOWN,
        HOME,
        ANNA,
        ANNA.replace('"p"', '"q"'),
        '{"record": "parent", "parent": "p", "child": "q"}',
        '{"record": "tie", "household": "h", "person": "p", "area": "family", "paid": false,'
        ' "from": "2026-02-01"}',
        '{"record": "preference", "household": "h", "person": "p", "wish": "wanted"}',
        '{"record": "organisation", "id": "o2", "name": "o2", "type": "x"}',
        '{"record": "organisation", "id": "o1", "name": "o1", "type": "x", "successors": ["o2"]}',
        '{"record": "role", "id": "r1", "household": "h", "person": "p", "role": "case_director"}',
        '{"record": "handover", "id": "v", "household": "h", "role": "case_director",'
        ' "state": "proposed", "proposed_on": "2026-10-01", "leaving": "r1"}',
        *worries,
    )
    before = _dumped(store)
    with pytest.raises(BadInput) as caught:
        load_lines(line)
    assert any(expected in str(problem) for problem in caught.value.problems), caught.value.problems
    assert _dumped(store) == before


def test_two_loads_at_once_do_not_mix(store: Store, tmp_path: Path) -> None:
    """The one that looked at the store before the other began gives way."""
    path = tmp_path / "lines.jsonl"
    path.write_text(ANNA + "\n", "utf-8")

    class Meddler(Silent):
        def begin(self, step: str, total: int | None) -> None:
            super().begin(step, total)
            if step == "checking":
                store.write(lambda transaction: begin_load(transaction, expected=0))

    with pytest.raises(StoreBusy):
        load(store, OPERATOR, [path], load_policy().on(DAY), Meddler())
    assert _dumped(store) == b""


def test_a_load_that_was_broken_off_is_finished_by_the_same_load(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every batch is whole; the second time only the rest is new."""
    written = loading._write_batch
    count = 0

    def break_off(*args: object, **kwargs: object) -> None:
        nonlocal count
        count += 1
        if count == 12:
            raise KeyboardInterrupt
        written(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(loading, "_write_batch", break_off)
    with pytest.raises(KeyboardInterrupt):
        load_files(store, [EVERY_KIND])
    monkeypatch.undo()
    halfway = store.read(current_state)
    assert halfway.loads_begun > halfway.loads_finished
    report = load_files(store, [EVERY_KIND])
    assert report.same.total() > 0
    assert report.new.total() > 0
    assert _dumped(store) == EVERY_KIND.read_bytes()
    after = store.read(current_state)
    assert after.loads_begun == after.loads_finished


def test_a_load_broken_off_just_before_its_end_is_finished_by_the_same_load(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Although nothing is left to write, the store is told that the load is over."""

    def break_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "finish_load", break_off)
    with pytest.raises(KeyboardInterrupt):
        load_files(store, [EVERY_KIND])
    monkeypatch.undo()
    assert load_files(store, [EVERY_KIND]).new.total() == 0
    after = store.read(current_state)
    assert after.loads_begun == after.loads_finished


def test_an_organisation_that_ends_may_name_a_new_one_as_its_successor(
    store: Store, load_lines: LoadLines
) -> None:
    """In one file: the change of the one and the other itself."""
    old = '{"record": "organisation", "id": "old", "name": "Oud", "type": "x"%s}'
    new = '{"record": "organisation", "id": "new", "name": "Nieuw", "type": "x"}'
    load_lines(old % "")
    report = load_lines(old % ', "until": "2026-01-01", "successors": ["new"]', new)
    assert (report.new["organisation"], report.changed["organisation"]) == (1, 1)
    assert json.loads(_dumped(store).splitlines()[1])["successors"] == ["new"]


def test_twins_whose_ids_hold_dots_stay_apart(store: Store, load_lines: LoadLines) -> None:
    """`a.b` with `c` are others than `a` with `b.c`."""
    people = [ANNA.replace('"p"', f'"{one}"') for one in ("a", "a.b", "b.c", "c")]
    twins = [
        '{"record": "twins", "persons": ["a.b", "c"]}',
        '{"record": "twins", "persons": ["a", "b.c"]}',
    ]
    load_lines(*people, *twins)
    stored = [json.loads(line) for line in _dumped(store).splitlines()]
    pairs = [one["persons"] for one in stored if one["record"] == "twins"]
    assert pairs == [["a", "b.c"], ["a.b", "c"]]


def test_a_long_list_of_twins_is_stored(store: Store, load_lines: LoadLines) -> None:
    """The store's index takes no long texts; the list is no text of it."""
    ids = [f"p{number:063}" for number in range(1000)]
    load_lines(
        *(ANNA.replace('"p"', f'"{one}"') for one in ids),
        json.dumps({"record": "twins", "persons": ids}),
    )
    assert json.loads(_dumped(store).splitlines()[-1])["persons"] == ids
