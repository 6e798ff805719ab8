"""Worries, who knows them, who keeps a child safe, and who should move inward."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId, PersonId, WishId, WorryId
from graphmodel.domain.words import Basis, KnowLevel, WishedCircle


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """One danger statement in the household's own language."""

    id: WorryId
    household: HouseholdId
    statement: str
    opened: Day
    priority: int | None = None
    closed: Day | None = None
    concerns: tuple[PersonId, ...] = ()
    caused_by: tuple[PersonId, ...] = ()

    def is_open_on(self, day: Day) -> bool:
        """Whether it is open: `opened <= day < closed`."""
        return self.opened <= day and (self.closed is None or day < self.closed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knows:
    """What somebody knows of a worry, told by whom, and how sure that is."""

    person: PersonId
    worry: WorryId
    level: KnowLevel
    from_: Day | None = None
    until: Day | None = None
    told_by: PersonId | None = None
    basis: Basis = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPerson:
    """Somebody is the safety person of a child or vulnerable adult."""

    person: PersonId
    child: PersonId
    from_: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Who should move to which ring, told by whom, when, with whose agreement."""

    id: WishId
    household: HouseholdId
    person: PersonId
    circle: WishedCircle
    told_by: PersonId | None = None
    planned_on: Day | None = None
    agreed_by: tuple[PersonId, ...] = ()
    done_on: Day | None = None
    note: str | None = None
