"""Questions about the directory: which units there are and what they are listed for."""

from typing import Any, NamedTuple

from graphmodel.store.query import query


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


@query("directory/organisations")
def organisation_rows(ids: list[str]) -> list[OrganisationRow]:
    """These organisations with all they are listed for."""


@query("directory/teams")
def team_rows(ids: list[str]) -> list[TeamRow]:
    """These teams with all they are listed for."""
