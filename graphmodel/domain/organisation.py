"""The directory: municipalities, organisations, teams, and what they can take."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import MunicipalityId, OrganisationId, PersonId, TeamId
from graphmodel.domain.words import CapacityCode, Level, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality by its CBS code."""

    id: MunicipalityId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation; an ended one points to its successors."""

    id: OrganisationId
    name: str
    type: str
    from_: Day | None = None
    until: Day | None = None
    successors: tuple[OrganisationId, ...] = ()
    regional: bool = False
    address: str | None = None
    secret_address: bool = False
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    kvk: str | None = None
    checked_on: Day | None = None
    checked_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A team of an organisation."""

    id: TeamId
    organisation: OrganisationId
    name: str
    from_: Day | None = None
    until: Day | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Serves:
    """A unit works in a municipality."""

    municipality: MunicipalityId
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    from_: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRole:
    """A unit is listed for a phase with a level; levels are independent facts."""

    phase: Phase
    level: Level
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    from_: Day | None = None
    until: Day | None = None
    checked_on: Day | None = None
    checked_by: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """How much room a unit had for a phase on the day it was measured."""

    phase: Phase
    measured_on: Day
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    free: int | None = None
    maximum: int | None = None
    unit: str | None = None
    coded: CapacityCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expertise:
    """A unit knows about a topic."""

    topic: str
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    from_: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksFor:
    """A person works for a unit."""

    person: PersonId
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    function: str | None = None
    from_: Day | None = None
    until: Day | None = None
