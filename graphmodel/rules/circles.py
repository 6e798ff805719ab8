"""The safe circles of a household: who knows all worries, some, none; and who moved."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.ids import HouseholdId, PersonId, WorryId
from graphmodel.domain.words import Circle, KnowLevel
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.standing import Standing, stand


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPerson:
    """Somebody on the map; `circle` is None while no worry is open.

    `asked`: at least one record says what they know. `paid` and `active` come from the tie, None
    for a member without one. `known` is per worry in the order of the answer, None = no record.
    """

    person: PersonId
    circle: Circle | None
    asked: bool
    paid: bool | None
    active: bool | None
    member: bool
    known: Mapping[WorryId, KnowLevel | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circles:
    """The rings of a household on a day: its open worries and its people, by id."""

    household: HouseholdId
    on: Day
    worries: tuple[WorryId, ...]
    people: tuple[PlacedPerson, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody whose ring differs between two days; None = in no ring."""

    person: PersonId
    before: Circle | None
    after: Circle | None


def ring(levels: tuple[KnowLevel | None, ...]) -> Circle | None:
    """The ring of somebody who knows the open worries at these levels.

    Source: interchange format, "circles"; Routekaart naar veiligheid (Haaglanden), veilige cirkels.

    >>> ring(("full", None)), ring(("none", None)), ring(())
    ('some', 'none', None)
    """
    if not levels:
        return None
    if all(level == "full" for level in levels):
        return "all"
    return "some" if "full" in levels or "part" in levels else "none"


def circles(case: Case, policy: PolicyOnDay, worry: WorryId | None = None) -> Circles:
    """The rings of a household on the day of the policy, of all open worries or of one alone.

    A worry that is not open on that day leaves no worries, and nobody in a ring.
    """
    return circles_of(stand(case, policy), worry)


def circles_of(standing: Standing, worry: WorryId | None = None) -> Circles:
    """The rings of a household as it stands, of all open worries or of one alone."""
    open_ids = tuple(w.id for w in standing.worries if worry is None or w.id == worry)
    on_map = sorted(standing.members.keys() | standing.ties.keys())
    return Circles(
        household=standing.household.id,
        on=standing.day,
        worries=open_ids,
        people=tuple(_place(standing, person, open_ids) for person in on_map),
    )


def _place(standing: Standing, person: PersonId, worries: tuple[WorryId, ...]) -> PlacedPerson:
    tie = standing.ties.get(person)
    known: dict[WorryId, KnowLevel | None] = {}
    for worry in worries:
        record = standing.known[worry].get(person)
        known[worry] = None if record is None else record.level
    levels = tuple(known.values())
    return PlacedPerson(
        person=person,
        circle=ring(levels),
        asked=any(level is not None for level in levels),
        paid=None if tie is None else tie.paid,
        active=None if tie is None else tie.active,
        member=person in standing.members,
        known=known,
    )


def moves(before: Circles, after: Circles) -> tuple[Move, ...]:
    """Who stands in another ring than before, by id; somebody who came or left too."""
    then = {placed.person: placed.circle for placed in before.people}
    now = {placed.person: placed.circle for placed in after.people}
    return tuple(
        Move(person, then.get(person), now.get(person))
        for person in sorted(then.keys() | now.keys())
        if then.get(person) != now.get(person)
    )
