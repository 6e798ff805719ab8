"""Everything known around one household, and the part of the directory that matters to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphmodel.domain.household import Household, Member, Tie
from graphmodel.domain.ids import MunicipalityId, OrganisationId, PersonId, TeamId
from graphmodel.domain.organisation import (
    Capacity,
    Expertise,
    Municipality,
    Organisation,
    PhaseRole,
    Serves,
    Team,
    WorksFor,
)
from graphmodel.domain.person import Bond, Parent, Partner, Person
from graphmodel.domain.role import Handover, Preference, Role
from graphmodel.domain.worry import Knows, SafetyPerson, Wish, Worry


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One household and all recorded facts around it, of every day.

    `people` holds everybody the other facts name. `parents` are the parent records of members,
    of everybody above and below them in line, and of every child with a safety person.
    """

    household: Household
    people: Mapping[PersonId, Person]
    members: tuple[Member, ...] = ()
    ties: tuple[Tie, ...] = ()
    worries: tuple[Worry, ...] = ()
    knows: tuple[Knows, ...] = ()
    safety_persons: tuple[SafetyPerson, ...] = ()
    roles: tuple[Role, ...] = ()
    handovers: tuple[Handover, ...] = ()
    preferences: tuple[Preference, ...] = ()
    parents: tuple[Parent, ...] = ()
    partners: tuple[Partner, ...] = ()
    bonds: tuple[Bond, ...] = ()
    wishes: tuple[Wish, ...] = ()
    works_for: tuple[WorksFor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Directory:
    """Organisations and teams with what they can take; two are the same only when one."""

    municipalities: Mapping[MunicipalityId, Municipality] = field(default_factory=dict)
    organisations: Mapping[OrganisationId, Organisation] = field(default_factory=dict)
    teams: Mapping[TeamId, Team] = field(default_factory=dict)
    serves: tuple[Serves, ...] = ()
    phase_roles: tuple[PhaseRole, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    expertise: tuple[Expertise, ...] = ()

    def place_name(self, municipality: MunicipalityId) -> str:
        """How a municipality is called; its code where it is not known."""
        known = self.municipalities.get(municipality)
        return known.name if known else municipality
