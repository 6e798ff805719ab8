"""What of each kind of record is in a share, and what is taken off it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Household, Member, Position, Task, Tie
from graphmodel.domain.ids import MunicipalityId, PersonId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import Bond, Parent, Person, Place
from graphmodel.domain.role import Role
from graphmodel.domain.words import RoleName
from graphmodel.domain.worry import Knows, SafetyPerson, Worry
from graphmodel.rules.reader import Reader

NOWHERE: Final = MunicipalityId("")
"""The municipality of a household in a share: it would say where to look."""

TELLING_ROLES: Final[frozenset[RoleName]] = frozenset(
    {"restraining_order_worker", "veilig_thuis_monitor"}
)
"""Roles that tell what happened: there was an order, or a report."""

_Of = TypeVar("_Of", Member, Tie, Bond, Parent, Place, Role, WorksFor)
People = Mapping[PersonId, Person]


def as_of(record: _Of, day: Day) -> _Of:
    """A record as it was that day: an end that is still to come is not told."""
    if record.until is None or record.until <= day:
        return record
    return replace(record, until=None)


def household_seen(household: Household, day: Day) -> Household:
    """The household without where it is, as far as it had come that day."""
    phases = tuple(step for step in household.phases if step.from_ <= day)
    closed = household.closed
    return replace(
        household,
        municipality=NOWHERE,
        address=None,
        secret_address=False,
        phase=household.phase_on(day),
        phases=phases,
        closed=closed if closed is not None and closed <= day else None,
    )


def members_seen(members: Iterable[Member], reader: Reader) -> tuple[Member, ...]:
    """Who lives there that day; of the unborn only the reader's own."""
    return tuple(
        as_of(one, reader.day)
        for one in members
        if reader.is_now(one) and one.person not in reader.unseen
    )


def ties_seen(ties: Iterable[Tie], reader: Reader, people: People) -> tuple[Tie, ...]:
    """How people stand around it, and stood, without notes and when they were spoken to."""
    return tuple(
        replace(as_of(one, reader.day), note=None, last_contact=None)
        for one in ties
        if one.person in people and reader.has_begun(one)
    )


def worries_seen(reader: Reader, people: People) -> tuple[Worry, ...]:
    """The worries shown, numbered anew: a number that is missing tells of a worry that is.

    They name nobody who is not there: a worry about the unborn is not shown to be one.
    """
    return tuple(
        replace(
            one,
            priority=number,
            closed=None,
            concerns=tuple(who for who in one.concerns if who in people),
            caused_by=tuple(who for who in one.caused_by if who in people),
        )
        for number, one in enumerate(reader.worries, 1)
    )


def knowledge_seen(knows: Iterable[Knows], reader: Reader, people: People) -> tuple[Knows, ...]:
    """What people know that day of the worries shown: not since when, how sure, told by whom.

    What a child of the household knows is for the child alone: it says who was spoken to.
    """
    seen = {one.id for one in reader.worries}
    return tuple(
        replace(one, from_=None, until=None, told_by=None, basis="said")
        for one in knows
        if one.worry in seen
        and reader.is_now(one)
        and one.person in people
        and (one.person == reader.id or one.person not in reader.children)
    )


def safety_seen(
    safety: Iterable[SafetyPerson], reader: Reader, people: People
) -> tuple[SafetyPerson, ...]:
    """Whom the reader can turn to, and whose safety person they are; all where the maker says."""
    return tuple(
        replace(one, from_=None, until=None)
        for one in safety
        if reader.is_now(one)
        and {one.person, one.child} <= people.keys()
        and (reader.safety_persons or reader.id in (one.person, one.child))
    )


def roles_seen(roles: Iterable[Role], reader: Reader) -> tuple[Role, ...]:
    """The roles that began by that day; those that tell what happened to who knows of it.

    Until when somebody planned to hold one is not told: that they leave is theirs to say.
    """
    return tuple(
        replace(as_of(one, reader.day), planned_end=None)
        for one in roles
        if reader.has_begun(one)
        and one.person not in reader.unseen
        and (one.role not in TELLING_ROLES or reader.worries or one.person == reader.id)
    )


def bonds_seen(bonds: Iterable[Bond], reader: Reader, people: People) -> tuple[Bond, ...]:
    """How people stand towards each other, as far as this reader may see it."""
    return tuple(
        as_of(one, reader.day)
        for one in bonds
        if reader.has_begun(one)
        and {one.from_person, one.to_person} <= people.keys()
        and reader.may_see_bond(one)
    )


def work_seen(work: Iterable[WorksFor], reader: Reader, people: People) -> tuple[WorksFor, ...]:
    """Where people work, and as what; that may tell what happened, so not to who knows nothing."""
    found = (one for one in work if one.person in people and reader.has_begun(one))
    return tuple(
        replace(as_of(one, reader.day), function=one.function if reader.worries else None)
        for one in found
    )


def tasks_seen(tasks: Iterable[Task], reader: Reader) -> tuple[Task, ...]:
    """What the reader does in the plan; what others do may tell of anything."""
    return tuple(one for one in tasks if one.person == reader.id and reader.is_now(one))


def places_seen(places: Iterable[Place], reader: Reader) -> tuple[Place, ...]:
    """The places of the reader's own life, without what was noted there."""
    return tuple(
        replace(
            as_of(one, reader.day),
            note=None,
            people=tuple(who for who in one.people if who not in reader.unseen),
        )
        for one in places
        if one.person == reader.id and reader.has_begun(one)
    )


def positions_seen(positions: Iterable[Position], people: People) -> tuple[Position, ...]:
    """Where people are drawn, but on the rings: a place there tells how much somebody knows."""
    return tuple(one for one in positions if one.person in people and one.lens != "circles")
