"""When a unit can take a phase in a municipality."""

from typing import Any

import pytest

from graphmodel.domain.ids import MunicipalityId, OrganisationId, TeamId
from graphmodel.errors import NotFound
from graphmodel.rules.abilities import Abilities
from tests.rules.world import DAY, assemble, records_of

MERENDAM = {"record": "municipality", "id": "GM1", "name": "Merendam"}
ORG = {"record": "organisation", "id": "o", "name": "De Lindehof", "type": "ggz"}
TEAM = {"record": "team", "id": "t", "organisation": "o", "name": "Team Oost"}
SERVES = {"record": "serves", "organisation": "o", "municipality": "GM1"}
LISTED = {"record": "phase_role", "organisation": "o", "phase": "recovery", "level": "lead"}
TEAM_SERVES = {"record": "serves", "team": "t", "municipality": "GM1"}
TEAM_LISTED = {"record": "phase_role", "team": "t", "phase": "recovery", "level": "trained"}


def can(*lines: dict[str, Any], team: str | None = None) -> bool:
    abilities = Abilities(assemble(records_of(MERENDAM, *lines)).directory, DAY)
    org = None if team else OrganisationId("o")
    return abilities.can(org, TeamId(team) if team else None, "recovery", MunicipalityId("GM1"))


def test_an_organisation_that_is_listed_and_serves_here_can() -> None:
    assert can(ORG, SERVES, LISTED)


@pytest.mark.parametrize("level", ["lead", "trained"])
def test_lead_and_trained_can(level: str) -> None:
    assert can(ORG, SERVES, LISTED | {"level": level})


def test_who_may_only_join_in_cannot() -> None:
    assert not can(ORG, SERVES, LISTED | {"level": "possible"})


def test_a_listing_for_another_phase_does_not_help() -> None:
    assert not can(ORG, SERVES, LISTED | {"phase": "risk_driven"})


def test_a_listing_counts_from_its_first_day_to_the_last_before_its_end() -> None:
    assert can(ORG, SERVES, LISTED | {"from": "2026-11-01", "until": "2026-11-02"})
    assert not can(ORG, SERVES, LISTED | {"until": "2026-11-01"})
    assert not can(ORG, SERVES, LISTED | {"from": "2026-11-02"})


def test_who_does_not_serve_here_on_the_day_cannot() -> None:
    assert not can(ORG, LISTED)
    assert not can(ORG, LISTED, SERVES | {"until": "2026-11-01"})


def test_a_regional_organisation_serves_everywhere_and_so_do_its_teams() -> None:
    regional = ORG | {"regional": True}
    assert can(regional, LISTED)
    assert can(regional, TEAM, TEAM_LISTED, team="t")


def test_an_organisation_that_stopped_or_still_has_to_begin_cannot() -> None:
    assert not can(ORG | {"until": "2026-11-01"}, SERVES, LISTED)
    assert not can(ORG | {"from": "2026-11-02"}, SERVES, LISTED)


def test_a_team_has_the_listings_and_areas_of_its_organisation() -> None:
    assert can(ORG, TEAM, SERVES, LISTED, team="t")
    assert can(ORG, TEAM, SERVES, TEAM_LISTED, team="t")
    assert can(ORG, TEAM, TEAM_SERVES, LISTED, team="t")


def test_an_organisation_does_not_have_those_of_its_teams() -> None:
    assert not can(ORG, TEAM, SERVES, TEAM_LISTED)
    assert not can(ORG, TEAM, TEAM_SERVES, LISTED)


def test_a_team_falls_with_its_organisation() -> None:
    assert not can(ORG | {"until": "2026-11-01"}, TEAM, TEAM_SERVES, TEAM_LISTED, team="t")


def test_a_team_that_stopped_cannot_while_its_organisation_can() -> None:
    ended = TEAM | {"until": "2026-11-01"}
    assert not can(ORG, ended, SERVES, LISTED, team="t")
    assert can(ORG, ended, SERVES, LISTED)


def test_a_team_and_an_organisation_may_share_an_id() -> None:
    other = {"record": "organisation", "id": "p", "name": "Anker", "type": "x"}
    team = {"record": "team", "id": "o", "organisation": "p", "name": "Team Zuid"}
    listed = {"record": "phase_role", "team": "o", "phase": "recovery", "level": "lead"}
    lines = (ORG, other, team, listed, {"record": "serves", "team": "o", "municipality": "GM1"})
    assert can(*lines, team="o")
    assert not can(*lines)


def test_a_unit_outside_the_directory_is_not_found() -> None:
    with pytest.raises(NotFound, match="organisation o"):
        can()
    with pytest.raises(NotFound, match="team t"):
        can(team="t")
