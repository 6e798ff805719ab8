"""The directory out of the graph: whole, or the units a question needs."""

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol, TypedDict

from graphmodel.domain.case import Directory
from graphmodel.domain.ids import OrganisationId, TeamId
from graphmodel.domain.organisation import Capacity, Expertise, PhaseRole, Serves
from graphmodel.store.queries.directory import organisation_rows, team_rows
from graphmodel.store.queries.records import LIST_IDS, READ
from graphmodel.store.query import Transaction
from graphmodel.store.shape import flat, record_of


class _Listings(Protocol):
    @property
    def serves(self) -> list[list[Any]]: ...
    @property
    def phase_roles(self) -> list[list[Any]]: ...
    @property
    def capacities(self) -> list[list[Any]]: ...
    @property
    def expertise(self) -> list[list[Any]]: ...


class _Unit(TypedDict):
    """Whose listings they are: an organisation's or a team's."""

    organisation: OrganisationId | None
    team: TeamId | None


class _Facts(NamedTuple):
    """The listings gathered so far."""

    serves: list[Serves]
    phase_roles: list[PhaseRole]
    capacities: list[Capacity]
    expertise: list[Expertise]


def whole_directory(transaction: Transaction) -> Directory:
    """Every organisation, team and municipality."""
    organisations = [row.id for row in LIST_IDS["organisation"](transaction)]
    teams = [row.id for row in LIST_IDS["team"](transaction)]
    municipalities = [row.id for row in LIST_IDS["municipality"](transaction)]
    return _directory(transaction, organisations, teams, municipalities)


def _directory(
    transaction: Transaction,
    organisations: Iterable[str],
    teams: Iterable[str],
    municipalities: Iterable[str],
) -> Directory:
    facts = _Facts([], [], [], [])
    found: dict[str, dict[Any, Any]] = {"organisation": {}, "team": {}, "municipality": {}}
    if organisation_ids := sorted(organisations):
        for row in organisation_rows(transaction, organisation_ids):
            identity = row.organisation["id"]
            found["organisation"][identity] = record_of("organisation", row.organisation)
            _gather(facts, row, {"organisation": identity, "team": None})
    if team_ids := sorted(teams):
        for team in team_rows(transaction, team_ids):
            identity = team.team["id"]
            found["team"][identity] = record_of("team", team.team)
            _gather(facts, team, {"organisation": None, "team": identity})
    if municipality_ids := sorted(municipalities):
        for values in flat(READ["municipality"](transaction, municipality_ids)):
            found["municipality"][values["id"]] = record_of("municipality", values)
    return Directory(
        municipalities=found["municipality"],
        organisations=found["organisation"],
        teams=found["team"],
        serves=tuple(facts.serves),
        phase_roles=tuple(facts.phase_roles),
        capacities=tuple(facts.capacities),
        expertise=tuple(facts.expertise),
    )


def _gather(facts: _Facts, row: _Listings, unit: _Unit) -> None:
    facts.serves.extend(
        Serves(**unit, municipality=municipality, from_=first, until=until)
        for municipality, first, until in row.serves
    )
    facts.phase_roles.extend(
        PhaseRole(
            **unit,
            phase=phase,
            level=level,
            from_=first,
            until=until,
            checked_on=checked_on,
            checked_by=checked_by,
            note=note,
        )
        for phase, level, first, until, checked_on, checked_by, note in row.phase_roles
    )
    facts.capacities.extend(
        Capacity(
            **unit,
            phase=phase,
            measured_on=measured_on,
            free=free,
            maximum=maximum,
            unit=counted_in,
            coded=coded,
        )
        for phase, measured_on, free, maximum, counted_in, coded in row.capacities
    )
    facts.expertise.extend(
        Expertise(**unit, topic=topic, from_=first, until=until)
        for topic, first, until in row.expertise
    )
