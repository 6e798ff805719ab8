"""The genogram put right: kinds and ends of relations, what nobody knows, hidden bonds, order."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import all_here, day_fits, in_order, is_here
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deciding.parentage import may_be_parent
from graphmodel.changes.deeds import (
    AskAgain,
    EndParent,
    EndPartner,
    HideBond,
    NobodyKnows,
    PlaceInGenogram,
    SetParent,
    SetPartner,
    ShowBond,
)
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.household import HiddenBond, Position
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person
from graphmodel.domain.words import FAMILY, ParentKind

MAY_END: Final[frozenset[ParentKind]] = frozenset({"step", "foster"})
"""Kinds of parent that somebody can be for a time."""


def _set_parent(draft: Draft, deed: SetParent) -> Refusal | None:
    no = day_fits(draft, _said(deed.from_), "from", draft.moment.today)
    links = _links(draft, deed.parent, deed.child)
    if no is not None or not links:
        return no or Refusal(code="not_so", field="kind")
    was = next((link for link in links if valid_on(link, draft.day)), links[-1])
    first = was.from_ if isinstance(deed.from_, Unset) else deed.from_
    now = replace(was, kind=deed.kind, from_=first)
    if now == was:
        return None
    no = may_be_parent(draft, deed.parent, deed.child, deed.kind) or in_order(
        now.from_, now.until, "from"
    )
    if no is None:
        draft.swap(was, now)
    return no


def _end_parent(draft: Draft, deed: EndParent) -> Refusal | None:
    links = [one for one in _links(draft, deed.parent, deed.child) if valid_on(one, draft.day)]
    ending = [one for one in links if one.kind in MAY_END]
    if not ending:
        stays = Refusal(code="stays_parent", field="child", about=(deed.parent, deed.child))
        return stays if links else Refusal(code="not_so", field="child")
    last = deed.on or draft.day
    for link in ending:
        no = day_fits(draft, last, "on", draft.moment.today) or in_order(link.from_, last, "on")
        if no is not None:
            return no
        draft.put(replace(link, until=last))
    return None


def _set_partner(draft: Draft, deed: SetPartner) -> Refusal | None:
    no = day_fits(draft, _said(deed.from_), "from", draft.moment.today)
    pairs = _pairs(draft, deed.person, deed.other)
    if no is not None or not pairs:
        return no or Refusal(code="not_so", field="kind")
    was = _latest(draft, pairs)
    first = was.from_ if isinstance(deed.from_, Unset) else deed.from_
    now = replace(was, kind=deed.kind, from_=first)
    if (no := in_order(now.from_, now.until, "from")) is not None:
        return no
    became = first is not None and (was.from_ is None or first > was.from_)
    if became and deed.kind != was.kind:
        draft.put(replace(was, until=first, ended=None))
        draft.put(now)
    else:
        draft.swap(was, now)
    return None


def _end_partner(draft: Draft, deed: EndPartner) -> Refusal | None:
    """End what two are now; what ended already can be filled in."""
    no = day_fits(draft, deed.on, "on", draft.moment.today)
    pairs = _pairs(draft, deed.person, deed.other)
    if no is not None or not pairs:
        return no or Refusal(code="not_so", field="ended")
    now = [one for one in pairs if one.ended is None and valid_on(one, draft.day)]
    for pair in now or [_latest(draft, pairs)]:
        if (no := in_order(pair.from_, deed.on, "on")) is not None:
            return no
        draft.put(replace(pair, until=deed.on, ended=deed.ended))
    return None


def _nobody_knows(draft: Draft, deed: NobodyKnows) -> Refusal | None:
    no = is_here(draft, Person, deed.person, "person")
    asked = AskedKin(person=deed.person, kin=deed.kin, asked_on=draft.day)
    if no is not None or draft.like(asked) is not None:
        return no or Refusal(code="already_so", field="kin", about=(deed.person,))
    draft.put(asked)
    return None


def _ask_again(draft: Draft, deed: AskAgain) -> Refusal | None:
    asked = draft.like(AskedKin(person=deed.person, kin=deed.kin, asked_on=draft.day))
    if asked is None:
        return Refusal(code="not_so", field="kin")
    draft.take(asked)
    return None


def _hide(draft: Draft, deed: HideBond) -> Refusal | None:
    meant = (deed.from_person, deed.to_person, deed.kind)
    known = [(one.from_person, one.to_person, one.kind) for one in draft.all(Bond)]
    if meant not in known:
        return Refusal(code="not_so", field="kind")
    whom = None if deed.audience == FAMILY else deed.audience
    no = is_here(draft, Person, whom, "audience")
    if no is not None or draft.like(_hidden(draft, deed)) is not None:
        return no or Refusal(code="already_so", field="audience")
    draft.put(_hidden(draft, deed))
    return None


def _show(draft: Draft, deed: ShowBond) -> Refusal | None:
    hidden = draft.like(_hidden(draft, deed))
    if hidden is None:
        return Refusal(code="not_so", field="audience")
    draft.take(hidden)
    return None


def _hidden(draft: Draft, deed: HideBond | ShowBond) -> HiddenBond:
    return HiddenBond(
        household=draft.id,
        from_person=deed.from_person,
        to_person=deed.to_person,
        kind=deed.kind,
        audience=deed.audience,
    )


def _place(draft: Draft, deed: PlaceInGenogram) -> Refusal | None:
    """Everybody of the row keeps the number of their place, counted from the left."""
    no = all_here(draft, deed.row, "row")
    if no is not None or len(set(deed.row)) != len(deed.row):
        return no or Refusal(code="same_person", field="row")
    for number, person in enumerate(deed.row):
        place = Position(household=draft.id, person=person, lens="genogram", cell=str(number))
        draft.put(place)
    return None


def _said(day: Day | Unset | None) -> Day | None:
    return None if isinstance(day, Unset) else day


def _links(draft: Draft, parent: PersonId, child: PersonId) -> list[Parent]:
    return [one for one in draft.all(Parent) if (one.parent, one.child) == (parent, child)]


def _pairs(draft: Draft, one: PersonId, other: PersonId) -> list[Partner]:
    return [pair for pair in draft.all(Partner) if {pair.a, pair.b} == {one, other}]


def _latest(draft: Draft, pairs: list[Partner]) -> Partner:
    """What two are now, or were last."""
    now = [one for one in pairs if one.ended is None and valid_on(one, draft.day)]
    return max(now or pairs, key=lambda one: one.from_ or date.min)


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {
        SetParent: _set_parent,
        EndParent: _end_parent,
        SetPartner: _set_partner,
        EndPartner: _end_partner,
        NobodyKnows: _nobody_knows,
        AskAgain: _ask_again,
        HideBond: _hide,
        ShowBond: _show,
        PlaceInGenogram: _place,
    }
)
