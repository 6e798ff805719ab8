"""The household itself and who lives in it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import free_id, is_here, member_on, name_fits, tidy_name
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deeds import (
    EditHousehold,
    EditMember,
    JoinHousehold,
    LeaveHousehold,
    OpenHousehold,
)
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.changes.periods import begin, finish
from graphmodel.domain.household import Household, Member
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.rules.ages import alive_on


def _open(draft: Draft, deed: OpenHousehold) -> Refusal | None:
    no = free_id(draft, Household, draft.id, "household") or name_fits(draft, deed.name)
    if no is not None:
        return no
    if deed.municipality not in draft.moment.units:
        return Refusal(code="unknown_unit", field="municipality")
    draft.put(
        Household(
            id=draft.id,
            name=tidy_name(deed.name),
            municipality=deed.municipality,
            phase=deed.phase,
            opened=draft.day,
        )
    )
    return None


def _edit(draft: Draft, deed: EditHousehold) -> Refusal | None:
    if (no := name_fits(draft, deed.name)) is not None:
        return no
    draft.put(replace(draft.household, name=tidy_name(deed.name)))
    return None


def _join(draft: Draft, deed: JoinHousehold) -> Refusal | None:
    if (no := is_here(draft, Person, deed.person, "person")) is not None:
        return no
    who = draft.person(deed.person)
    if who.life == "born" and not alive_on(who, draft.day):
        return Refusal(code="is_dead", field="person", about=(deed.person,))
    if member_on(draft, deed.person, draft.day) is not None:
        return Refusal(code="already_member", field="person", about=(deed.person,))
    wanted = Member(
        household=draft.id, person=deed.person, role=deed.role, part_time=deed.part_time
    )
    begin(draft, wanted, _memberships(draft, deed.person))
    return None


def _edit_member(draft: Draft, deed: EditMember) -> Refusal | None:
    if (no := is_here(draft, Person, deed.person, "person")) is not None:
        return no
    now = member_on(draft, deed.person, draft.day)
    if now is None:
        return Refusal(code="not_member", field="person", about=(deed.person,))
    role = now.role if isinstance(deed.role, Unset) else deed.role
    part_time = now.part_time if isinstance(deed.part_time, Unset) else deed.part_time
    draft.put(replace(now, role=role, part_time=part_time))
    return None


def _leave(draft: Draft, deed: LeaveHousehold) -> Refusal | None:
    if (no := is_here(draft, Person, deed.person, "person")) is not None:
        return no
    now = member_on(draft, deed.person, draft.day)
    if now is None:
        return Refusal(code="not_member", field="person", about=(deed.person,))
    finish(draft, now, _memberships(draft, deed.person))
    return None


def _memberships(draft: Draft, person: PersonId) -> list[Member]:
    return [member for member in draft.all(Member) if member.person == person]


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {
        OpenHousehold: _open,
        EditHousehold: _edit,
        JoinHousehold: _join,
        EditMember: _edit_member,
        LeaveHousehold: _leave,
    }
)
