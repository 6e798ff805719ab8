"""The family a genogram of one day shows, out of everything recorded about relatives."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.household import Position
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Bond, Person
from graphmodel.domain.relatives import Relatives
from graphmodel.rules.ages import alive_on
from graphmodel.rules.drawn_kin import drawn_links, drawn_people, has_begun
from graphmodel.rules.family import EmptyPlace, Family, Home, HomeLayer
from graphmodel.rules.home_layers import home_layers
from graphmodel.rules.missing_kin import missing_kin
from graphmodel.rules.standing import Standing

ENOUGH_FOR_AN_OUTLINE = 2
"""One drawn member alone needs no outline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyAround:
    """Whom a family is drawn around, and what is known of them besides their kin."""

    of: str
    start: frozenset[PersonId]
    own: HouseholdId | None = None
    protected: frozenset[PersonId] = frozenset()
    safety_persons: frozenset[PersonId] = frozenset()
    layers: Mapping[PersonId, HomeLayer] = field(default_factory=dict)


def household_around(standing: Standing, relatives: Relatives) -> FamilyAround:
    """The living and expected members of a household that day, the protected and who guards them.

    Source: interchange format, "signals" (valid safety person).
    """
    own = standing.household.id
    start = frozenset(lives_in(relatives, own, standing.day))
    guards = {guard for guards in standing.safety.values() for guard in guards}
    return FamilyAround(
        of=own,
        start=start,
        own=own,
        protected=protected_in(standing),
        safety_persons=frozenset(guards),
        layers=home_layers(standing, start),
    )


def protected_in(standing: Standing) -> frozenset[PersonId]:
    """The members who are protected: children and vulnerable adults."""
    vulnerable = {one for one in standing.members if standing.person(one).vulnerable}
    minors = {one for one in standing.members if standing.is_minor(one)}
    return frozenset(vulnerable | minors | set(standing.children))


def lives_in(relatives: Relatives, household: HouseholdId, day: Day) -> set[PersonId]:
    """The living and expected members of a household on a day."""
    return {
        one.person
        for one in relatives.members
        if one.household == household
        and valid_on(one, day)
        and _is_there(relatives.people.get(one.person), day)
    }


def family_of(
    relatives: Relatives,
    around: FamilyAround,
    day: Day,
    generations: int,
    *,
    empty: Iterable[EmptyPlace] = (),
    order: Mapping[PersonId, str] | None = None,
) -> Family:
    """What a genogram of one day shows; `generations` counts upwards, the own one included.

    Example:
        >>> from datetime import date
        >>> ria = Person(id=PersonId("ria"), name="Ria")
        >>> around = FamilyAround(of="ria", start=frozenset({ria.id}))
        >>> list(family_of(Relatives(people={ria.id: ria}), around, date(2026, 11, 1), 3).people)
        ['ria']
    """
    links = drawn_links(relatives, day)
    known = relatives.people.keys()
    here = drawn_people(around.start, links, generations) & known
    return Family(
        of=around.of,
        day=day,
        people={one: relatives.people[one] for one in sorted(here)},
        parents=tuple(one for one in links.parents if {one.parent, one.child} <= here),
        partners=tuple(one for one in links.partners if {one.a, one.b} <= here),
        twins=tuple(one for one in relatives.twins if here.issuperset(one.persons)),
        bonds=tuple(_bonds(relatives, here, day)),
        homes=tuple(_homes(relatives, here, around.own, day)),
        own=around.own,
        start=around.start & here,
        protected=around.protected & here,
        safety_persons=around.safety_persons & here,
        empty=tuple(one for one in empty if one.child in here),
        order=order,
        generations=generations,
        hidden=frozenset(_hidden(relatives, here, day)),
        layers={one: layer for one, layer in around.layers.items() if one in here},
    )


def empty_places(
    relatives: Relatives, around: FamilyAround, day: Day, generations: int
) -> tuple[EmptyPlace, ...]:
    """Which parents are still missing of those the family is drawn around."""
    asked = [one for one in relatives.asked_kin if one.asked_on <= day]
    links = drawn_links(relatives, day).parents
    return missing_kin(relatives.people, links, around.start, generations, asked)


def stored_order(positions: Iterable[Position]) -> dict[PersonId, str]:
    """Where people were put in the genogram; a place without a cell only keeps them known."""
    return {
        one.person: str(one.cell)
        for one in positions
        if one.lens == "genogram" and one.cell is not None
    }


def _bonds(relatives: Relatives, here: frozenset[PersonId], day: Day) -> Iterable[Bond]:
    """What is between those who are drawn, also what has ended since."""
    return (
        one
        for one in relatives.bonds
        if {one.from_person, one.to_person} <= here and has_begun(one, day)
    )


def _hidden(relatives: Relatives, here: frozenset[PersonId], day: Day) -> Iterable[PersonId]:
    """Who lives where nobody may know."""
    return (
        one.person
        for one in relatives.members
        if one.household in relatives.secret_homes and one.person in here and valid_on(one, day)
    )


def _homes(
    relatives: Relatives, here: Collection[PersonId], own: HouseholdId | None, day: Day
) -> Iterable[Home]:
    inside: defaultdict[HouseholdId, set[PersonId]] = defaultdict(set)
    for one in relatives.members:
        lives = one.person in here and valid_on(one, day)
        if lives and _is_there(relatives.people[one.person], day):
            inside[one.household].add(one.person)
    for household, members in sorted(inside.items(), key=lambda item: (item[0] != own, item[0])):
        if household == own or len(members) >= ENOUGH_FOR_AN_OUTLINE:
            name = relatives.homes.get(household, household)
            yield Home(id=household, name=name, members=frozenset(members))


def _is_there(person: Person | None, day: Day) -> bool:
    """Whether somebody can live somewhere on a day: alive, or expected."""
    return person is not None and (person.life == "expected" or alive_on(person, day))
