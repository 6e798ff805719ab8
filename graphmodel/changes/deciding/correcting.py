"""Putting the past right: a separate, explicit act with its reason."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import (
    day_fits,
    in_order,
    is_here,
    reason_given,
    tie_on,
    told_by_another,
)
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deciding.network import ties_of
from graphmodel.changes.deciding.nothing_of_it import never_was
from graphmodel.changes.deeds import CorrectKnowledge, CorrectTie, NeverWas
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.changes.periods import now_of
from graphmodel.domain.calendar import overlap
from graphmodel.domain.household import Tie
from graphmodel.domain.person import Person
from graphmodel.domain.worry import Knows, Worry


def _tie(draft: Draft, deed: CorrectTie) -> Refusal | None:
    today = draft.moment.today
    no = (
        reason_given(draft, deed.reason)
        or day_fits(draft, deed.on, "on", today)
        or is_here(draft, Person, deed.person, "person")
    )
    if no is not None:
        return no
    was = tie_on(draft, deed.person, deed.on)
    if was is None:
        return Refusal(code="nothing_that_day", field="on", about=(deed.person,))
    now = replace(
        was,
        area=was.area if isinstance(deed.area, Unset) else deed.area,
        paid=was.paid if isinstance(deed.paid, Unset) else deed.paid,
        active=was.active if isinstance(deed.active, Unset) else deed.active,
        from_=was.from_ if isinstance(deed.from_, Unset) else deed.from_,
        until=was.until if isinstance(deed.until, Unset) else deed.until,
        last_contact=(
            was.last_contact if isinstance(deed.last_contact, Unset) else deed.last_contact
        ),
    )
    no = (
        day_fits(draft, now.from_, "from", today)
        or day_fits(draft, now.until, "until")
        or day_fits(draft, now.last_contact, "last_contact", today)
        or in_order(now.from_, now.until)
        or _beside(now, [tie for tie in ties_of(draft, deed.person) if tie != was])
    )
    if no is None:
        draft.swap(was, now)
    return no


def _beside(tie: Tie, others: list[Tie]) -> Refusal | None:
    if any(overlap(tie, other) for other in others):
        return Refusal(code="overlaps", field="from", about=(tie.person,))
    return None


def _knowledge(draft: Draft, deed: CorrectKnowledge) -> Refusal | None:
    no = (
        reason_given(draft, deed.reason)
        or day_fits(draft, deed.on, "on", draft.moment.today)
        or is_here(draft, Person, deed.person, "person")
        or is_here(draft, Worry, deed.worry, "worry")
    )
    if no is not None:
        return no
    same = [k for k in draft.all(Knows) if (k.person, k.worry) == (deed.person, deed.worry)]
    was = now_of(same, deed.on)
    now = was or _not_recorded_yet(deed, same)
    now = replace(
        now,
        level=deed.level,
        told_by=now.told_by if isinstance(deed.told_by, Unset) else deed.told_by,
        basis=now.basis if isinstance(deed.basis, Unset) else deed.basis,
    )
    no = told_by_another(draft, now.told_by, deed.person)
    if no is None:
        draft.put(now)
    return no


def _not_recorded_yet(deed: CorrectKnowledge, same: list[Knows]) -> Knows:
    """What was known that day but not recorded, until what was recorded after it."""
    later = [knows.from_ for knows in same if knows.from_ is not None and knows.from_ > deed.on]
    return Knows(
        person=deed.person,
        worry=deed.worry,
        level=deed.level,
        from_=deed.on,
        until=min(later, default=None),
    )


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {CorrectTie: _tie, CorrectKnowledge: _knowledge, NeverWas: never_was}
)
