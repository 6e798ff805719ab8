"""Which unit is listed for what, where, and where nobody can."""

from graphmodel.domain.ids import MunicipalityId
from graphmodel.domain.words import Phase
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.role_map import RoleMap, role_map
from tests.rules.asking import HOME, Line, listing, org, team
from tests.rules.world import DAY, assemble, records_of


def asked(*lines: Line, phase: Phase | None = None, where: str | None = None) -> RoleMap:
    abilities = Abilities(assemble(records_of(*HOME, *lines)).directory, DAY)
    return role_map(abilities, phase, MunicipalityId(where) if where else None)


def rows(found: RoleMap) -> list[tuple[str, str | None, str, str]]:
    return [(one.organisation, one.team, one.phase, one.level) for one in found.listed]


def holes(found: RoleMap) -> list[tuple[str, str]]:
    return [(one.municipality, one.phase) for one in found.holes]


def test_every_valid_listing_is_a_row_in_order_also_one_to_join_in() -> None:
    more = [listing("recovery", "possible", organisation="o"), listing(organisation="o")]
    found = asked(*org("o")[:2], *more, *team("t", "o"), listing(level="trained", team="t"))
    assert rows(found) == [
        ("o", None, "recovery", "possible"),
        ("o", None, "risk_driven", "lead"),
        ("o", "t", "risk_driven", "lead"),
        ("o", "t", "risk_driven", "trained"),
    ]


def test_a_listing_that_is_over_or_of_a_unit_that_is_gone_is_no_row() -> None:
    over = listing("recovery", organisation="o", until="2026-11-01")
    gone = team("t", "o", until="2026-11-01")
    found = asked(*org("o"), over, *gone, *org("p", until="2026-11-01"), *team("u", "p"))
    assert rows(found) == [("o", None, "risk_driven", "lead")]


def test_the_whole_region_is_said_for_a_regional_organisation_and_its_team() -> None:
    found = asked(*org("o", regional=True), *team("t", "o"))
    assert [one.municipalities for one in found.listed] == [None, None]


def test_a_team_serves_where_its_organisation_does_besides_its_own() -> None:
    own = {"record": "serves", "team": "t", "municipality": "GM2"}
    found = asked(*org("o"), *team("t", "o"), own)
    assert [one.municipalities for one in found.listed] == [("GM1",), ("GM1", "GM2")]


def test_a_hole_is_a_municipality_and_a_working_phase_for_which_nobody_can() -> None:
    found = asked(*org("o"), listing("alignment", organisation="o"))
    assert holes(found) == [
        ("GM1", "direct_safety"),
        ("GM1", "recovery"),
        ("GM2", "direct_safety"),
        ("GM2", "recovery"),
        ("GM2", "risk_driven"),
    ]


def test_who_may_only_join_in_leaves_a_hole() -> None:
    line, serves, _ = org("o")
    found = asked(line, serves, listing(level="possible", organisation="o"))
    assert ("GM1", "risk_driven") in holes(found)


def test_who_is_gone_leaves_a_hole() -> None:
    assert ("GM1", "risk_driven") in holes(asked(*org("o", until="2026-11-01")))


def test_a_team_that_can_by_its_organisations_listing_fills_a_hole() -> None:
    made = {"record": "team", "id": "t", "organisation": "o", "name": "t"}
    own = {"record": "serves", "team": "t", "municipality": "GM2"}
    assert ("GM2", "risk_driven") not in holes(asked(*org("o"), made, own))


def test_one_phase_and_one_municipality_give_their_rows_only() -> None:
    lines = [*org("o"), listing("recovery", organisation="o"), *org("p", regional=True)[::2]]
    assert rows(asked(*lines, phase="recovery")) == [("o", None, "recovery", "lead")]
    assert rows(asked(*lines, where="GM2")) == [("p", None, "risk_driven", "lead")]
    assert holes(asked(*lines, phase="recovery", where="GM2")) == [("GM2", "recovery")]
    assert holes(asked(*lines, phase="alignment")) == []


def test_a_page_learns_who_can_and_counts_an_organisation_once() -> None:
    found = asked(*org("o"), *team("t", "o"), *org("p"), phase="risk_driven", where="GM1")
    (here,) = found.cover
    assert [(unit.organisation, unit.team) for unit in here.able] == [
        ("o", None),
        ("o", "t"),
        ("p", None),
    ]
    assert here.organisations == ("o", "p")
