"""The answers as models, for the description of the interface; nothing is validated by them."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from graphmodel.domain.finding import FindingState, SignalCode
from graphmodel.domain.words import Circle, KnowLevel, Level, Phase
from graphmodel.rules.acquaintance import Relation
from graphmodel.rules.candidates import DecidedBy, RejectedCode, Room
from graphmodel.rules.phase import ConditionCode, ConditionState


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


class PersonInCircles(BaseModel):
    """Somebody on the map and what they know of each worry."""

    person: str
    circle: Circle | None
    asked: bool
    paid: bool | None
    active: bool | None
    member: bool
    known: dict[str, KnowLevel | None]


class Move(BaseModel):
    """Somebody whose ring differs between two days."""

    person: str
    before: Circle | None
    after: Circle | None


class CirclesAnswer(BaseModel):
    """The rings of a household."""

    household: str
    on: date
    worries: list[str]
    people: list[PersonInCircles]
    since: date | None = None
    moves: list[Move] | None = None


class FactAnswer(BaseModel):
    """One fact: its code, and values by name."""

    model_config = ConfigDict(extra="allow")
    fact: str


class SignalAnswer(BaseModel):
    """A signal that fires or cannot be judged."""

    code: SignalCode
    household: str
    state: FindingState
    subjects: list[str]
    measured: int | None
    threshold: int | None
    facts: list[FactAnswer]
    message: str


class CandidateAnswer(BaseModel):
    """A unit that can take the phase."""

    organisation: str
    team: str | None
    person: str | None
    relation: Relation
    level: Level
    expertise: bool | None
    capacity: Room
    later_handovers: int
    decided_by: DecidedBy | None
    reasons: list[str]


class RejectedAnswer(BaseModel):
    """A unit that cannot, and why."""

    organisation: str
    team: str | None
    codes: list[RejectedCode]
    reasons: list[str]


class CandidatesAnswer(BaseModel):
    """Who can take a phase of a household."""

    household: str
    phase: Phase
    on: date
    ranked: list[CandidateAnswer]
    rejected: list[RejectedAnswer]


class ConditionAnswer(BaseModel):
    """One thing a phase asks before it may end."""

    condition: ConditionCode
    state: ConditionState
    facts: list[FactAnswer]
    message: str


class PhaseAnswer(BaseModel):
    """What the present phase still needs."""

    household: str
    on: date
    phase: Phase
    may_end: bool | None
    conditions: list[ConditionAnswer]


class StepAnswer(BaseModel):
    """A person, organisation or household on a path, and the relation it was reached by."""

    person: str | None = None
    organisation: str | None = None
    household: str | None = None
    by: str | None


class ConnectionsAnswer(BaseModel):
    """How two people are connected, the shortest ways first."""

    model_config = ConfigDict(populate_by_name=True)
    household: str
    from_: str = Field(alias="from")
    to: str
    paths: list[list[StepAnswer]]


class WithoutAnswer(BaseModel):
    """What changes without somebody."""

    household: str
    person: str
    appear: list[SignalAnswer]
    disappear: list[SignalAnswer]
    cut_off: list[str]


class ListedAnswer(BaseModel):
    """A unit is listed for a phase with a level."""

    organisation: str
    team: str | None
    phase: Phase
    level: Level
    municipalities: list[str] | Literal["region"]


class HoleAnswer(BaseModel):
    """A municipality and a phase for which nobody can."""

    municipality: str
    phase: Phase


class RolesAnswer(BaseModel):
    """Who can take what, and where nobody can."""

    on: date
    listed: list[ListedAnswer]
    holes: list[HoleAnswer]


class HouseholdLine(BaseModel):
    """An open household with how many signals fire and how many cannot be judged.

    Both are null while they are being counted.
    """

    id: str
    name: str
    phase: Phase
    municipality: str
    fires: int | None
    unknown: int | None


class HouseholdsAnswer(BaseModel):
    """A page of the open households, those that need attention most first."""

    on: date
    total: int
    page: int
    pages: int
    counted: bool
    households: list[HouseholdLine]
