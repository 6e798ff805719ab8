"""Families made from a seed: every shape a family can have."""

import random
from datetime import date
from typing import get_args

from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Bond
from graphmodel.domain.words import BondKind, ParentKind, Sex
from graphmodel.rules.family import EmptyPlace, Family, Home
from tests.visualise.random_draft import DAY, Draft

_YEARS = 27


def random_family(seed: int, size: int | None = None) -> Family:
    """The family of a seed, of 3 to 80 people or about the size that is asked."""
    dice = random.Random(seed)
    most = size or dice.choice((3, 5, 8, 11, 14, 18, 22, 26, 30, 36, 44, 52, 60, 70, 80))
    draft = Draft(dice)
    _grow(draft, most)
    _marry_cousins(draft)
    _more_parents(draft)
    keys = sorted(draft.people)
    dice.shuffle(keys)
    homes = _homes(draft)
    return Family(
        of="random",
        day=DAY,
        people={key: draft.people[key] for key in keys},
        parents=tuple(dice.sample(draft.parents, len(draft.parents))),
        partners=tuple(dice.sample(draft.partners, len(draft.partners))),
        twins=tuple(draft.twins),
        bonds=_bonds(draft),
        homes=homes,
        own=homes[0].id if homes else None,
        start=frozenset(dice.sample(sorted(draft.people), min(2, len(draft.people)))),
        protected=frozenset(
            one for one in draft.people if draft.born[one] > 2008 or draft.people[one].vulnerable
        ),
        safety_persons=frozenset(dice.sample(sorted(draft.people), 1)),
        empty=_empty(draft),
    )


def _grow(draft: Draft, most: int) -> None:
    """Couples with children, downwards; sometimes a second couple, a single parent, a newcomer."""
    dice = draft.dice
    generation = [draft.person(dice.randint(1905, 1930)) for _ in range(max(1, most // 18))]
    while len(draft.people) < most:
        below: list[PersonId] = []
        for person in generation:
            if len(draft.people) >= most:
                break
            for _ in range(dice.choice((0, 1, 1, 1, 1, 2, 2, 3)) if most > 4 else 1):
                if len(draft.people) >= most:
                    break
                below += _household(draft, person, most)
        if not below:
            below = [draft.person(min(DAY.year - 2, draft.born[generation[0]] + _YEARS))]
            draft.parent(generation[0], below[0], "biological")
        generation = [one for one in below if draft.people[one].life == "born"]
        if all(draft.born[one] > DAY.year - 18 for one in generation):
            generation = [draft.person(dice.randint(1905, 1930))]


def _household(draft: Draft, person: PersonId, most: int) -> list[PersonId]:
    dice = draft.dice
    room = most - len(draft.people)
    if dice.random() < 0.12:
        return draft.children([person], min(room, dice.choice((1, 1, 2))))
    own = draft.people[person].sex
    opposite: Sex = "f" if own == "m" else "m"
    partner = draft.person(
        draft.born[person] + dice.randint(-4, 4), own if dice.random() < 0.1 else opposite
    )
    if dice.random() < 0.9:
        draft.couple(person, partner)
    count = min(room - 1, dice.choice((0, 1, 1, 2, 2, 3, 4)))
    children = draft.children([person, partner], count) if count > 0 else []
    if room - 1 - count > 2 and dice.random() < 0.15:
        year = draft.born[partner] - _YEARS
        above = [draft.person(year, "m"), draft.person(year, "f")]
        draft.couple(*above)
        for one in above:
            draft.parent(one, partner, "biological")
        if dice.random() < 0.5:
            draft.children(above, 1)
    return children


def _marry_cousins(draft: Draft) -> None:
    """Now and then two who are family already become a couple, also across generations."""
    dice = draft.dice
    grown = [one for one in draft.people if draft.born[one] < 2005]
    grown = [one for one in grown if draft.people[one].life == "born"]
    for _ in range(max(1, len(grown) // 25)):
        if len(grown) > 5 and dice.random() < 0.5:
            one, other = dice.sample(sorted(grown), 2)
            near = abs(draft.born[one] - draft.born[other]) < 15
            known = {frozenset((pair.a, pair.b)) for pair in draft.partners}
            if near and frozenset((one, other)) not in known and not _siblings(draft, one, other):
                draft.couple(one, other)
                if dice.random() < 0.6:
                    draft.children([one, other], dice.choice((1, 2)))


def _siblings(draft: Draft, one: PersonId, other: PersonId) -> bool:
    above = [{p.parent for p in draft.parents if p.child == who} for who in (one, other)]
    return bool(above[0] & above[1])


def _more_parents(draft: Draft) -> None:
    """Step, foster, donor and adoptive parents besides, up to four parents in all."""
    dice = draft.dice
    for child in sorted(draft.people):
        above = [one for one in draft.parents if one.child == child]
        if not above or dice.random() > 0.12:
            continue
        for _ in range(dice.choice((1, 1, 2))):
            older = [
                one
                for one in sorted(draft.people)
                if 17 < draft.born[child] - draft.born[one] < 60
                and draft.people[one].life == "born"
                and not _is_below(draft, one, child)
            ]
            if older and len(above) < 4:
                kind: ParentKind = dice.choice(("step", "foster", "donor", "adoptive", "step"))
                draft.parent(dice.choice(older), child, kind)
                above = [one for one in draft.parents if one.child == child]


def _is_below(draft: Draft, person: PersonId, above: PersonId) -> bool:
    todo, seen = [above], set[PersonId]()
    while todo:
        at = todo.pop()
        if at == person:
            return True
        if at not in seen:
            seen.add(at)
            todo += [one.child for one in draft.parents if one.parent == at]
    return False


def _homes(draft: Draft) -> tuple[Home, ...]:
    """Households of a couple or parent with children; a child of two in both; a lodger."""
    dice = draft.dice
    alive = {
        key
        for key, one in draft.people.items()
        if one.died is None and one.life in ("born", "expected")
    }
    homes: list[Home] = []
    for number in range(dice.choice((0, 1, 1, 2, 3, 4))):
        if not alive:
            break
        head = dice.choice(sorted(alive))
        members = {head}
        members |= {one.child for one in draft.parents if one.parent == head}
        members |= {
            one.b if one.a == head else one.a
            for one in draft.partners
            if head in (one.a, one.b) and one.ended is None and dice.random() < 0.8
        }
        if dice.random() < 0.25:
            members.add(dice.choice(sorted(alive)))
        members &= alive
        home = HouseholdId(f"h{number}")
        homes.append(Home(id=home, name=f"Huis {number}", members=frozenset(members)))
    return tuple(homes)


def _bonds(draft: Draft) -> tuple[Bond, ...]:
    dice, keys = draft.dice, sorted(draft.people)
    found: dict[tuple[PersonId, PersonId, str], Bond] = {}
    for _ in range(dice.randint(0, max(1, len(keys) // 6))):
        if len(keys) > 1:
            one, other = dice.sample(keys, 2)
            if dice.random() < 0.5 and draft.partners:
                pair = dice.choice(draft.partners)
                one, other = dice.choice(((pair.a, pair.b), (pair.b, pair.a)))
            kind: BondKind = dice.choice(get_args(BondKind))
            until = date(2024, 1, 1) if dice.random() < 0.2 else None
            found[one, other, kind] = Bond(
                from_person=one, to_person=other, kind=kind, from_=date(2020, 1, 1), until=until
            )
    return tuple(found.values())


def _empty(draft: Draft) -> tuple[EmptyPlace, ...]:
    """Places for who is missing above some of those who have no parents, or only one."""
    dice = draft.dice
    found: list[EmptyPlace] = []
    for child in sorted(draft.people):
        above = [one for one in draft.parents if one.child == child]
        if len(above) < 2 and dice.random() < 0.12:
            asked = dice.random() < 0.3
            found.append(EmptyPlace(id=f"e{len(found)}", child=child, kin="father", asked=asked))
            if not above:
                found.append(EmptyPlace(id=f"e{len(found)}", child=child, kin="mother"))
            if dice.random() < 0.2:
                below = found[-1].id
                found.append(EmptyPlace(id=f"e{len(found)}", child=below, kin="mother"))
    return tuple(found)
