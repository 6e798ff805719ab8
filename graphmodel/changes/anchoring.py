"""Nobody is lost: whoever was drawn with a household stays known to it."""

from collections.abc import Iterable
from typing import Any

from graphmodel.changes.applied import CLASSES
from graphmodel.changes.draft import Draft
from graphmodel.changes.references import named_in
from graphmodel.domain.household import Member, Position, Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import Record


def keep_known(draft: Draft) -> None:
    """Give people an empty place on a map whom no tie, membership or place keeps any more.

    That are relatives and people only named, and whoever is taken off the map again.
    """
    _anchor(draft, (Tie, Member, Position))


def keep_found(draft: Draft) -> None:
    """Give people an empty place on a map whom nothing names any more."""
    _anchor(draft, CLASSES)


def _anchor(draft: Draft, anchors: Iterable[type[Any]]) -> None:
    loose = _perhaps_loose(draft)
    for cls in anchors:
        if not loose:
            return
        for record in draft.all(cls):
            loose -= _people_in(record)
    for person in sorted(loose):
        if draft.by_id(Person, person) is not None:
            draft.put(Position(household=draft.id, person=PersonId(person), lens="genogram"))


def _perhaps_loose(draft: Draft) -> set[str]:
    """Who is new, and whom what changed named and does not name any more."""
    new: set[str] = set()
    were: set[str] = set()
    are: set[str] = set()
    for difference in draft.differences():
        before, after = difference.before, difference.after
        if isinstance(after, Person) and before is None:
            new.add(after.id)
        if before is not None and not isinstance(before, Position):
            were |= _people_in(before)
        if after is not None:
            are |= _people_in(after)
    return new | (were - are)


def _people_in(record: Record) -> set[str]:
    return {one for kind, one in named_in(record) if kind == "person"}
