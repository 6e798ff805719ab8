"""A record that is taken away is gone, and nothing else is, on every engine."""

import pytest

from graphmodel.domain.change import Difference
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import KIND_BY_CLASS, Record
from graphmodel.store.applying import IdTaken, StillNeeded, remove_records, write_differences
from graphmodel.store.queries.removal import REMOVE
from graphmodel.store.shape import variant_of
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.dump import dump
from tests.contract.conftest import DATA
from tests.rules.world import read_records

EVERY_KIND = read_records(DATA / "every-kind.jsonl")
NAMED = ("daan", "gerrit", "joris", "mirjam", "noor", "pieter", "roos", "w1", "w2", "r1")
"""Some of those that something else is tied to."""

FREE = [
    one
    for one in EVERY_KIND
    if variant_of(one) in REMOVE and getattr(one, "id", None) not in (*NAMED, "r2")
]
"""What may go by itself."""


def _name(record: Record) -> str:
    return f"{variant_of(record)}-{EVERY_KIND.index(record)}"


def _dumped(store: Store) -> bytes:
    return b"".join(dump(store, OPERATOR))


def _change(store: Store, *differences: Difference) -> None:
    store.write(lambda transaction: write_differences(transaction, differences))


def test_every_kind_that_may_go_is_tried_below() -> None:
    assert {variant_of(one) for one in FREE} | {"role", "worry"} == set(REMOVE)


def test_what_goes_is_gone_alone_and_comes_back_as_it_was(filled: Store) -> None:
    """The dump without its line, then the dump as it was."""
    before = _dumped(filled)
    for record in FREE:
        _change(filled, Difference(before=record, after=None))
        gone = set(before.splitlines()) - set(_dumped(filled).splitlines())
        assert len(gone) == 1, _name(record)
        assert f'"record":"{KIND_BY_CLASS[type(record)].name}"'.encode() in gone.pop()
        _change(filled, Difference(before=None, after=record))
        assert _dumped(filled) == before, _name(record)


def test_what_went_already_cannot_go_again(filled: Store) -> None:
    for record in FREE:
        filled.write(lambda transaction, one=record: remove_records(transaction, [one]))  # type: ignore[misc]  # bound at once
    for record in FREE:
        with pytest.raises(StillNeeded, match="1 to take away, 0 could go"):
            filled.write(lambda transaction, one=record: remove_records(transaction, [one]))  # type: ignore[misc]  # bound at once


@pytest.mark.parametrize("identity", NAMED)
def test_what_something_is_tied_to_stays_and_all_that_was_to_change_with_it(
    identity: str, filled: Store
) -> None:
    """Nobody vanishes from another household's map."""
    before = _dumped(filled)
    (record,) = (one for one in EVERY_KIND if getattr(one, "id", None) == identity)
    new = Person(id=PersonId("new"), name="Nieuw")
    with pytest.raises(StillNeeded):
        _change(
            filled,
            Difference(before=None, after=new),
            Difference(before=record, after=None),
        )
    assert _dumped(filled) == before


def test_somebody_new_never_takes_the_place_of_somebody_there(filled: Store) -> None:
    """An id that another household used already is refused, not written over."""
    before = _dumped(filled)
    with pytest.raises(IdTaken):
        _change(filled, Difference(before=None, after=Person(id=PersonId("noor"), name="Kwaad")))
    assert _dumped(filled) == before


def test_a_whole_household_of_records_goes_in_one_change_whatever_their_order(
    filled: Store,
) -> None:
    """What points goes before what it points at, and comes back after it."""
    before = _dumped(filled)
    kinds = ("municipality", "organisation", "team", "serves", "phase_role", "capacity")
    stay = (*kinds, "expertise", "household", "handover", "role", "preference")
    going = [one for one in EVERY_KIND if KIND_BY_CLASS[type(one)].name not in stay]
    needed = ("joris", "mirjam")
    going = [one for one in going if getattr(one, "id", None) not in needed]
    _change(filled, *(Difference(before=one, after=None) for one in going))
    assert len(_dumped(filled).splitlines()) == len(EVERY_KIND) - len(going)
    _change(filled, *(Difference(before=None, after=one) for one in reversed(going)))
    assert _dumped(filled) == before
