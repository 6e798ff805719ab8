"""Deeds about the household itself and who lives in it."""

from dataclasses import dataclass

from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.ids import MunicipalityId, PersonId
from graphmodel.domain.words import MemberRole, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHousehold:
    """Open a case with a name and a municipality."""

    name: str
    municipality: MunicipalityId
    phase: Phase = "alignment"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditHousehold:
    """Call a household otherwise."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinHousehold:
    """Somebody who is known already comes to live in the household today."""

    person: PersonId
    role: MemberRole | None = None
    part_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditMember:
    """Correct what somebody is in the household."""

    person: PersonId
    role: MemberRole | Unset | None = UNSET
    part_time: bool | Unset = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveHousehold:
    """Somebody lives elsewhere from today on."""

    person: PersonId
