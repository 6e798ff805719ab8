"""Roles with a household, their handovers, and whom the household wants."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HandoverId, HouseholdId, OrganisationId, PersonId, RoleId, TeamId
from graphmodel.domain.words import HandoverState, RoleName, WishFor


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A person holds a role with a household for a time."""

    id: RoleId
    household: HouseholdId
    person: PersonId
    role: RoleName
    from_: Day | None = None
    until: Day | None = None
    planned_end: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A role passes from one holder to the next, step by step."""

    id: HandoverId
    household: HouseholdId
    role: RoleName
    state: HandoverState
    proposed_on: Day
    leaving: RoleId | None = None
    coming: RoleId | None = None
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    person: PersonId | None = None
    reason: str | None = None
    due_on: Day | None = None
    accepted_on: Day | None = None
    refused_on: Day | None = None
    started_on: Day | None = None
    completed_on: Day | None = None
    withdrawn_on: Day | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """The household wants somebody, or refuses them."""

    household: HouseholdId
    wish: WishFor
    organisation: OrganisationId | None = None
    team: TeamId | None = None
    person: PersonId | None = None
    from_: Day | None = None
    until: Day | None = None
    note: str | None = None
