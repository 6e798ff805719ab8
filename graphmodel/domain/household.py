"""A household, its members, its network and where they stand on a map."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId, MunicipalityId, PersonId, TaskId
from graphmodel.domain.words import Area, BondKind, Lens, MemberRole, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStep:
    """A phase and its first day."""

    phase: Phase
    from_: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """People who live together; the case is opened on it."""

    id: HouseholdId
    name: str
    municipality: MunicipalityId
    phase: Phase
    opened: Day
    closed: Day | None = None
    address: str | None = None
    secret_address: bool = False
    phases: tuple[PhaseStep, ...] = ()

    def is_open_on(self, day: Day) -> bool:
        """Whether the case is open: `opened <= day < closed`."""
        return self.opened <= day and (self.closed is None or day < self.closed)

    def phase_on(self, day: Day) -> Phase:
        """The last of `phases` begun by then; before the first one, alignment."""
        if not self.phases:
            return self.phase if self.opened <= day else "alignment"
        now: Phase = "alignment"
        for step in self.phases:
            if step.from_ <= day:
                now = step.phase
        return now


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody lives in the household."""

    household: HouseholdId
    person: PersonId
    role: MemberRole | None = None
    from_: Day | None = None
    until: Day | None = None
    part_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Somebody stands around the household; `paid` means paid for this connection."""

    household: HouseholdId
    person: PersonId
    area: Area
    paid: bool
    active: bool = True
    from_: Day | None = None
    until: Day | None = None
    last_contact: Day | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Somebody does something in the plan."""

    id: TaskId
    household: HouseholdId
    person: PersonId
    what: str
    from_: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where somebody was put on a map."""

    household: HouseholdId
    person: PersonId
    lens: Lens
    sector: str | int | None = None
    cell: str | int | None = None


Audience = PersonId | Literal["family"]
"""For whom something is drawn: one person, or `family`, everybody who sees the family's view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenBond:
    """A bond that is left out of what this household shows to one audience."""

    household: HouseholdId
    from_person: PersonId
    to_person: PersonId
    kind: BondKind
    audience: Audience
