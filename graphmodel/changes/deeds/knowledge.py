"""Deeds about worries, who knows them and who keeps a child safe."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.words import Area, Basis, Circle, KnowLevel

Levels = Mapping[WorryId, KnowLevel]
NO_LEVELS: Final[Levels] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWorry:
    """A worry in the household's own words; it comes last in the order."""

    worry: WorryId
    statement: str
    concerns: tuple[PersonId, ...] = ()
    caused_by: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditWorry:
    """Say a worry better, or say better whom it is about."""

    worry: WorryId
    statement: str | Unset = UNSET
    concerns: tuple[PersonId, ...] | Unset = UNSET
    caused_by: tuple[PersonId, ...] | Unset = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWorries:
    """Which open worry comes first."""

    worries: tuple[WorryId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseWorry:
    """A worry is none any more, from `on` (or today) on."""

    worry: WorryId
    on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Record what somebody knows from today on, and where they stand.

    `circle` all or none counts for every open worry (or `worry` alone); some needs `levels`.
    `levels` alone says what is known of each. `basis` is how sure that is: said, where nothing
    else was recorded. `area` moves to another life area.
    """

    person: PersonId
    circle: Circle | None = None
    worry: WorryId | None = None
    levels: Levels = field(default_factory=lambda: NO_LEVELS)
    told_by: PersonId | None = None
    basis: Basis | Unset = UNSET
    area: Area | Unset = UNSET
    cell: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSafetyPerson:
    """Somebody is the safety person of a child from today on."""

    person: PersonId
    child: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSafetyPerson:
    """Somebody is no longer the safety person of a child."""

    person: PersonId
    child: PersonId
