"""Who can be the safety person of a child, and why somebody cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.household import Member
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.words import ParentKind
from graphmodel.domain.worry import Worry
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.ages import minor_on

NO_SAFETY_PERSON: Final[frozenset[ParentKind]] = frozenset({"biological", "adoptive", "step"})
"""Parents of these kinds cannot be the safety person of their child."""

Bar = Literal["not_born", "deceased", "lives_here", "under_age", "is_parent", "is_cause"]
"""Why somebody cannot be a safety person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyBars:
    """What bars people from being a safety person on a day.

    Source: interchange format, "signals": a valid safety person of a child.
    """

    people: Mapping[PersonId, Person]
    alive: frozenset[PersonId]
    members: Mapping[PersonId, Member]
    causing: frozenset[PersonId]
    parents: Mapping[PersonId, set[PersonId]]
    policy: PolicyOnDay

    def first(self, person: PersonId, child: PersonId) -> Bar | None:
        """The first reason why somebody cannot be the safety person of a child, if any."""
        return next(self.all(person, child), None)

    def all(self, person: PersonId, child: PersonId) -> Iterator[Bar]:
        """Every reason why somebody cannot be the safety person of a child."""
        who = self.people[person]
        if person not in self.alive:
            yield "not_born" if who.life != "born" else "deceased"
        if person in self.members:
            yield "lives_here"
        if minor_on(who, self.policy.day, self.policy.numbers.adult_age):
            yield "under_age"
        if person in self.parents.get(child, ()):
            yield "is_parent"
        if person in self.causing:
            yield "is_cause"


def safety_bars(
    case: Case,
    policy: PolicyOnDay,
    alive: frozenset[PersonId],
    members: Mapping[PersonId, Member],
    worries: tuple[Worry, ...],
) -> SafetyBars:
    """What bars people in a case; `members` and `worries` are those of the day."""
    return SafetyBars(
        people=case.people,
        alive=alive,
        members=members,
        causing=frozenset(person for worry in worries for person in worry.caused_by),
        parents=parents_by_child(case, policy.day),
        policy=policy,
    )


def parents_by_child(case: Case, day: Day) -> dict[PersonId, set[PersonId]]:
    """Who cannot be the safety person of whom: a parent since before this day, ended or not."""
    parents: dict[PersonId, set[PersonId]] = {}
    for link in case.parents:
        if link.kind in NO_SAFETY_PERSON and (link.from_ is None or link.from_ <= day):
            parents.setdefault(link.child, set()).add(link.parent)
    return parents
