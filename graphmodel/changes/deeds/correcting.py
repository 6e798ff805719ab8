"""Deeds that say the past was recorded wrongly, and that take a change back."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.calendar import Day
from graphmodel.domain.change import ChangeId
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.words import Area, Basis, KnowLevel

Fact = Literal[
    "tie",
    "member",
    "knows",
    "safety_person",
    "worry",
    "task",
    "place",
    "bond",
    "role",
    "parent",
    "partner",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectTie:
    """The tie valid on a day was recorded wrongly; the reason is kept."""

    person: PersonId
    on: Day
    reason: str
    area: Area | Unset = UNSET
    paid: bool | Unset = UNSET
    active: bool | Unset = UNSET
    from_: Day | Unset | None = UNSET
    until: Day | Unset | None = UNSET
    last_contact: Day | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectKnowledge:
    """What somebody knew on a day was recorded wrongly; the reason is kept."""

    person: PersonId
    worry: WorryId
    on: Day
    level: KnowLevel
    reason: str
    told_by: PersonId | Unset | None = UNSET
    basis: Basis | Unset = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverWas:
    """A fact valid on a day never was true. `fact` says of which kind.

    `person` and `other` are its ends (`other`: the worry, the child, the other person), or
    `which` names a worry, task, place or role (of a bond: its kind).
    """

    fact: Fact
    on: Day
    reason: str
    person: PersonId | None = None
    other: str | None = None
    which: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take a change back; taking back what took back does it again."""

    change: ChangeId
    reason: str | None = None
