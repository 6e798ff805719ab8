"""The places of a life and who was good to somebody there."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import (
    all_here,
    day_fits,
    free_id,
    in_order,
    is_here,
    name_fits,
    note_fits,
    tidy_name,
    tidy_text,
)
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deciding.worries import sorted_set
from graphmodel.changes.deeds import AddPlace, EditPlace
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.domain.ids import PersonId, PlaceId
from graphmodel.domain.person import Person, Place


def _add(draft: Draft, deed: AddPlace) -> Refusal | None:
    no = free_id(draft, Place, deed.place, "place") or is_here(draft, Person, deed.person, "person")
    if no is not None:
        return no
    return _put(
        draft,
        Place(
            id=deed.place,
            person=deed.person,
            name=deed.name,
            from_=deed.from_,
            until=deed.until,
            people=deed.people,
            note=deed.note,
        ),
    )


def _edit(draft: Draft, deed: EditPlace) -> Refusal | None:
    was = draft.by_id(Place, deed.place)
    if was is None:
        return Refusal(code="elsewhere", field="place")
    now = replace(
        was,
        name=was.name if isinstance(deed.name, Unset) else deed.name,
        from_=was.from_ if isinstance(deed.from_, Unset) else deed.from_,
        until=was.until if isinstance(deed.until, Unset) else deed.until,
        people=was.people if isinstance(deed.people, Unset) else deed.people,
        note=was.note if isinstance(deed.note, Unset) else deed.note,
    )
    return _put(draft, now)


def was_good(draft: Draft, place: PlaceId, person: PersonId) -> Refusal | None:
    """Somebody was good there to the person whose place it is."""
    was = draft.by_id(Place, place)
    if was is None:
        return Refusal(code="elsewhere", field="place")
    draft.put(replace(was, people=sorted_set((*was.people, person))))
    return None


def _put(draft: Draft, place: Place) -> Refusal | None:
    no = (
        name_fits(draft, place.name)
        or note_fits(draft, place.note)
        or all_here(draft, place.people, "people")
        or day_fits(draft, place.from_, "from")
        or day_fits(draft, place.until, "until")
        or in_order(place.from_, place.until)
    )
    if no is None:
        people = sorted_set(one for one in place.people if one != place.person)
        draft.put(
            replace(place, name=tidy_name(place.name), people=people, note=tidy_text(place.note))
        )
    return no


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType({AddPlace: _add, EditPlace: _edit})
