"""Deeds about who stands around a household, and in which role."""

from dataclasses import dataclass

from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import OrganisationId, PersonId, RoleId, TeamId
from graphmodel.domain.words import Area, RoleName


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTie:
    """Somebody who is known already stands around the household from today on."""

    person: PersonId
    area: Area
    paid: bool
    active: bool = True
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTie:
    """What somebody is to the household from today on; earlier days stay as they were."""

    person: PersonId
    area: Area | Unset = UNSET
    paid: bool | Unset = UNSET
    active: bool | Unset = UNSET
    note: str | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class Speak:
    """Somebody was spoken to today."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTie:
    """Somebody stands around the household no more; the past stays."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFor:
    """Where a professional works, from today on."""

    person: PersonId
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    function: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveRole:
    """Somebody holds a role from today on; `holding` is the new record of it."""

    holding: RoleId
    person: PersonId
    role: RoleName
    planned_end: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndRole:
    """Somebody holds that role no more."""

    holding: RoleId
