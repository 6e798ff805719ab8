"""Who knows what from today on, and who keeps a child safe."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import is_here, lives, member_on, tie_on, told_by_another
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding import worries
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deciding.network import ties_of
from graphmodel.changes.deciding.places_on_map import put_on_map
from graphmodel.changes.deeds import EndSafetyPerson, MarkSafetyPerson, Move
from graphmodel.changes.deeds.knowledge import Levels
from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.changes.draft import Draft
from graphmodel.changes.periods import begin, change, finish, now_of
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.person import Person
from graphmodel.domain.words import Basis, Circle, KnowLevel
from graphmodel.domain.worry import Knows, SafetyPerson, Worry
from graphmodel.rules.ages import minor_on

_LEVEL: Final[Mapping[Circle, KnowLevel]] = MappingProxyType(
    {"all": "full", "some": "part", "none": "none"}
)
"""What a ring means for one worry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What is recorded somebody knows from today on, told by whom and how sure."""

    person: PersonId
    levels: Levels
    told_by: PersonId | None = None
    basis: Basis | Unset = UNSET


def _move(draft: Draft, deed: Move) -> Refusal | None:
    no = lives(draft, deed.person) or told_by_another(draft, deed.told_by, deed.person)
    if no is not None:
        return no
    if deed.circle is not None or deed.worry is not None or deed.levels:
        levels = levels_meant(draft, deed.circle, deed.worry, deed.levels)
        if isinstance(levels, Refusal):
            return levels
        learn(
            draft,
            Learned(person=deed.person, levels=levels, told_by=deed.told_by, basis=deed.basis),
        )
    return _stand(draft, deed)


def levels_meant(
    draft: Draft, circle: Circle | None, worry: WorryId | None, levels: Levels
) -> Levels | Refusal:
    """What is known of each worry, by the ring and by what was said of each."""
    open_now = {one.id: one for one in worries.open_worries(draft)}
    named = [*levels, *([worry] if worry is not None else [])]
    for one in named:
        field = "levels" if one in levels else "worry"
        if (no := is_here(draft, Worry, one, field)) is not None:
            return no
        if one not in open_now:
            return Refusal(code="worry_closed", field=field, about=(one,))
    if not open_now:
        return Refusal(code="nothing_open", field="circle")
    meant: dict[WorryId, KnowLevel] = {}
    if worry is not None and circle is not None:
        meant[worry] = _LEVEL[circle]
    elif circle in ("all", "none"):
        meant = dict.fromkeys(open_now, _LEVEL[circle])
    if not meant and not levels:
        return Refusal(code="which_levels", field="levels")
    return {**meant, **levels}


def learn(draft: Draft, learned: Learned) -> None:
    """Record what somebody knows from today on.

    Where it is so already, only by whom it was told and how sure it is can be said anew.
    """
    known = _known(draft, learned.person)
    for worry, level in learned.levels.items():
        same = known.get(worry, [])
        now = now_of(same, draft.day)
        if now is None or now.level != level:
            now = Knows(person=learned.person, worry=worry, level=level)
        teller = None if level == "none" else learned.told_by
        wanted = replace(
            now,
            told_by=teller or now.told_by,
            basis=now.basis if isinstance(learned.basis, Unset) else learned.basis,
        )
        begin(draft, wanted, same)


def _known(draft: Draft, person: PersonId) -> dict[WorryId, list[Knows]]:
    known: dict[WorryId, list[Knows]] = {}
    for knows in draft.all(Knows):
        if knows.person == person:
            known.setdefault(knows.worry, []).append(knows)
    return known


def _stand(draft: Draft, deed: Move) -> Refusal | None:
    """The life area and the place on the map of somebody who moves; a member has neither."""
    tie = tie_on(draft, deed.person, draft.day)
    if tie is None:
        if isinstance(deed.area, Unset):
            return None
        return Refusal(code="not_tied", field="area", about=(deed.person,))
    area = tie.area if isinstance(deed.area, Unset) else deed.area
    change(draft, tie, ties_of(draft, deed.person), {"area": area})
    if deed.cell is None or member_on(draft, deed.person, draft.day) is not None:
        return None
    return put_on_map(draft, deed.person, area, deed.cell)


def _mark(draft: Draft, deed: MarkSafetyPerson) -> Refusal | None:
    no = is_here(draft, Person, deed.person, "person") or _is_protected(draft, deed.child)
    if no is not None:
        return no
    if deed.person == deed.child:
        return Refusal(code="same_person", field="person")
    same = _safety(draft, deed.person, deed.child)
    if now_of(same, draft.day) is not None:
        return Refusal(code="already_so", field="person", about=(deed.person, deed.child))
    begin(draft, SafetyPerson(person=deed.person, child=deed.child), same)
    return None


def _is_protected(draft: Draft, child: PersonId) -> Refusal | None:
    """Whether somebody is a living member who is under age, perhaps under age, or vulnerable."""
    if (no := lives(draft, child, "child")) is not None:
        return no
    member, who = member_on(draft, child, draft.day), draft.person(child)
    if member is None:
        return Refusal(code="not_member", field="child", about=(child,))
    if who.vulnerable or minor_on(who, draft.day, draft.numbers.adult_age):
        return None
    if who.birth is None and member.role in (None, "child"):
        return None
    return Refusal(code="not_a_child", field="child", about=(child,))


def _end(draft: Draft, deed: EndSafetyPerson) -> Refusal | None:
    no = is_here(draft, Person, deed.person, "person") or is_here(
        draft, Person, deed.child, "child"
    )
    if no is not None:
        return no
    same = _safety(draft, deed.person, deed.child)
    now = now_of(same, draft.day)
    if now is None:
        return Refusal(code="not_so", field="person", about=(deed.person, deed.child))
    finish(draft, now, same)
    return None


def _safety(draft: Draft, person: PersonId, child: PersonId) -> list[SafetyPerson]:
    return [one for one in draft.all(SafetyPerson) if (one.person, one.child) == (person, child)]


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {**worries.DECIDERS, Move: _move, MarkSafetyPerson: _mark, EndSafetyPerson: _end}
)
