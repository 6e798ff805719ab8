"""Who stands around a household, where they work, and which role they hold."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from graphmodel.changes.checks import (
    day_fits,
    free_id,
    in_order,
    is_here,
    lives,
    note_fits,
    tidy_name,
    tidy_text,
    tie_on,
)
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deeds import AddTie, EndRole, EndTie, GiveRole, SetTie, Speak, WorkFor
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.changes.periods import begin, change, finish
from graphmodel.domain.calendar import valid_on
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import Person
from graphmodel.domain.role import Handover, Role


def ties_of(draft: Draft, person: PersonId) -> list[Tie]:
    """Every tie of somebody, of every day."""
    return [tie for tie in draft.all(Tie) if tie.person == person]


def tie_to_change(draft: Draft, person: PersonId) -> Tie | Refusal:
    """The tie of somebody of this household on the day of the deed."""
    no = is_here(draft, Person, person, "person")
    if no is not None:
        return no
    return tie_on(draft, person, draft.day) or Refusal(
        code="not_tied", field="person", about=(person,)
    )


def _add(draft: Draft, deed: AddTie) -> Refusal | None:
    no = lives(draft, deed.person) or note_fits(draft, deed.note)
    if no is not None:
        return no
    if tie_on(draft, deed.person, draft.day) is not None:
        return Refusal(code="already_tied", field="person", about=(deed.person,))
    wanted = Tie(
        household=draft.id,
        person=deed.person,
        area=deed.area,
        paid=deed.paid,
        active=deed.active,
        note=tidy_text(deed.note),
    )
    begin(draft, wanted, ties_of(draft, deed.person))
    return None


def _set(draft: Draft, deed: SetTie) -> Refusal | None:
    now = tie_to_change(draft, deed.person)
    if isinstance(now, Refusal):
        return now
    if not isinstance(deed.note, Unset):
        if (no := note_fits(draft, deed.note)) is not None:
            return no
        _note(draft, now, tidy_text(deed.note))
        now = replace(now, note=tidy_text(deed.note))
    changes: dict[str, Any] = {"area": deed.area, "paid": deed.paid, "active": deed.active}
    news = {name: value for name, value in changes.items() if not isinstance(value, Unset)}
    change(draft, now, ties_of(draft, deed.person), news)
    return None


def _note(draft: Draft, now: Tie, note: str | None) -> None:
    """Write a note on a tie and on what goes on from it with the same note."""
    for tie in ties_of(draft, now.person):
        ongoing = tie.until is None or tie.until > draft.day
        if ongoing and tie.note == now.note:
            draft.put(replace(tie, note=note))


def _speak(draft: Draft, deed: Speak) -> Refusal | None:
    if (no := lives(draft, deed.person)) is not None:
        return no
    now = tie_to_change(draft, deed.person)
    if isinstance(now, Refusal):
        return now
    for tie in ties_of(draft, deed.person):
        ongoing = tie.until is None or tie.until > draft.day
        if ongoing and (tie.last_contact is None or tie.last_contact < draft.day):
            draft.put(replace(tie, last_contact=draft.day))
    return None


def _end(draft: Draft, deed: EndTie) -> Refusal | None:
    now = tie_to_change(draft, deed.person)
    if isinstance(now, Refusal):
        return now
    finish(draft, now, ties_of(draft, deed.person))
    return None


def _work_for(draft: Draft, deed: WorkFor) -> Refusal | None:
    if (no := lives(draft, deed.person) or note_fits(draft, deed.function, "function")) is not None:
        return no
    unit = deed.organisation or deed.team
    if unit is None or (deed.organisation is not None and deed.team is not None):
        return Refusal(code="one_unit", field="organisation")
    if unit not in draft.moment.units:
        return Refusal(code="unknown_unit", field="team" if deed.team else "organisation")
    wanted = WorksFor(
        person=deed.person,
        organisation=deed.organisation,
        team=deed.team,
        function=tidy_name(deed.function or "") or None,
    )
    same = []
    for work in list(draft.all(WorksFor)):
        if work.person != deed.person:
            continue
        if (work.organisation, work.team) == (deed.organisation, deed.team):
            same.append(work)
        elif valid_on(work, draft.day):
            finish(draft, work, [])
    begin(draft, wanted, same)
    return None


def _give_role(draft: Draft, deed: GiveRole) -> Refusal | None:
    no = (
        free_id(draft, Role, deed.holding, "holding")
        or lives(draft, deed.person)
        or day_fits(draft, deed.planned_end, "planned_end")
        or in_order(draft.day, deed.planned_end, "planned_end")
    )
    if no is not None:
        return no
    held = [r for r in draft.all(Role) if (r.person, r.role) == (deed.person, deed.role)]
    if any(valid_on(role, draft.day) for role in held):
        return Refusal(code="already_so", field="role", about=(deed.person,))
    later = [role.from_ for role in held if role.from_ is not None and role.from_ > draft.day]
    draft.put(
        Role(
            id=deed.holding,
            household=draft.id,
            person=deed.person,
            role=deed.role,
            from_=draft.day,
            until=min(later, default=None),
            planned_end=deed.planned_end,
        )
    )
    return None


def _end_role(draft: Draft, deed: EndRole) -> Refusal | None:
    role = draft.by_id(Role, deed.holding)
    if role is None:
        return Refusal(code="elsewhere", field="holding")
    if not valid_on(role, draft.day):
        return Refusal(code="not_so", field="holding")
    if role.from_ != draft.day:
        draft.put(replace(role, until=draft.day))
        return None
    if any(role.id in (one.leaving, one.coming) for one in draft.all(Handover)):
        return Refusal(code="built_upon", field="holding")
    draft.take(role)
    return None


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {
        AddTie: _add,
        SetTie: _set,
        Speak: _speak,
        EndTie: _end,
        WorkFor: _work_for,
        GiveRole: _give_role,
        EndRole: _end_role,
    }
)
