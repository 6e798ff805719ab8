"""Questions about the directory: which units there are and what they are listed for."""

from typing import Any, NamedTuple

from graphmodel.store.queries.records import Id
from graphmodel.store.query import query


class Unit(NamedTuple):
    """An organisation, or a team with its organisation."""

    organisation: str
    team: str | None


class OrganisationRow(NamedTuple):
    """An organisation with all it is listed for; lists are positional."""

    organisation: dict[str, Any]
    serves: list[list[Any]]
    phase_roles: list[list[Any]]
    capacities: list[list[Any]]
    expertise: list[list[Any]]


class TeamRow(NamedTuple):
    """A team with all it is listed for; lists are positional."""

    team: dict[str, Any]
    serves: list[list[Any]]
    phase_roles: list[list[Any]]
    capacities: list[list[Any]]
    expertise: list[list[Any]]


@query("directory/units_of_people")
def units_of_people(ids: list[str]) -> list[Unit]:
    """The units these people work or worked for."""


@query("directory/units_listed_for")
def units_listed_for(phase: str) -> list[Unit]:
    """The units ever listed for a phase."""


@query("directory/teams_of_organisations")
def teams_of_organisations(ids: list[str]) -> list[Id]:
    """The teams of these organisations."""


@query("directory/organisations")
def organisation_rows(ids: list[str]) -> list[OrganisationRow]:
    """These organisations with all they are listed for."""


@query("directory/teams")
def team_rows(ids: list[str]) -> list[TeamRow]:
    """These teams with all they are listed for."""
