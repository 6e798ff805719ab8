"""Who can take over: who is asked at all and what rejects a unit."""

from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import candidates
from tests.rules.asking import HOME, ask, codes, listing, order, org, prefers, team
from tests.rules.world import DAY, assemble, policy_on, records_of


def test_a_unit_without_a_listing_of_its_own_is_neither_ranked_nor_rejected() -> None:
    lines = org("o")
    silent = {"record": "team", "id": "t", "organisation": "o", "name": "t"}
    found = ask(*lines, silent)
    assert order(found) == ["o"]
    assert not found.rejected


def test_a_listing_for_another_phase_makes_no_unit_of_this_one() -> None:
    found = ask(*org("o"), phase="recovery")
    assert not found.ranked
    assert not found.rejected


def test_who_stopped_on_the_day_has_ceased() -> None:
    assert codes(ask(*org("o", until="2026-11-01"))) == {"o": ("ceased",)}
    assert order(ask(*org("o", until="2026-11-02"))) == ["o"]


def test_who_begins_tomorrow_is_not_there_yet() -> None:
    assert codes(ask(*org("o", **{"from": "2026-11-02"}))) == {"o": ("not_yet",)}
    assert order(ask(*org("o", **{"from": "2026-11-01"}))) == ["o"]


def test_a_team_ceases_with_its_organisation() -> None:
    found = ask(*org("o", until="2026-07-01"), *team("t", "o"))
    assert codes(found) == {"o": ("ceased",), "t": ("ceased",)}


def test_who_may_only_join_in_or_is_listed_no_longer_is_not_listed() -> None:
    weak = [listing(team="t", level="possible"), listing(team="u", until="2026-11-01")]
    org_line, serves, _ = org("o")
    teams = [team(one, "o")[0] for one in ("t", "u")]
    found = ask(org_line, serves, *teams, *weak)
    assert codes(found) == {"t": ("not_listed",), "u": ("not_listed",)}


def test_the_listing_of_an_organisation_holds_for_its_team() -> None:
    possible = listing(team="t", level="possible")
    found = ask(*org("o"), team("t", "o")[0], possible)
    assert [(one.team, one.level) for one in found.ranked] == [(None, "lead"), ("t", "lead")]


def test_who_serves_another_municipality_is_elsewhere() -> None:
    line, serves, listed = org("o")
    assert codes(ask(line, serves | {"municipality": "GM2"}, listed)) == {"o": ("elsewhere",)}
    assert order(ask(line | {"regional": True}, listed)) == ["o"]


def test_refusing_an_organisation_refuses_its_teams_but_not_the_other_way_round() -> None:
    lines = [*org("o"), *team("t", "o")]
    assert codes(ask(*lines, prefers("refused", organisation="o"))) == {
        "o": ("refused",),
        "t": ("refused",),
    }
    assert codes(ask(*lines, prefers("refused", team="t"))) == {"t": ("refused",)}


def test_a_refusal_that_is_over_counts_no_more() -> None:
    assert order(ask(*org("o"), prefers("refused", organisation="o", until="2026-11-01"))) == ["o"]


def test_every_reason_to_reject_is_given_in_the_order_of_the_alphabet() -> None:
    line = {"record": "organisation", "id": "o", "name": "o", "type": "x", "until": "2026-01-01"}
    made = {"record": "team", "id": "t", "organisation": "o", "name": "t", "from": "2027-01-01"}
    lines = [line, made, listing(team="t", level="possible"), prefers("refused", team="t")]
    everything = ("ceased", "elsewhere", "not_listed", "not_yet", "refused")
    assert codes(ask(*lines)) == {"t": everything}


def test_the_rejected_stand_by_organisation_then_team_the_organisation_itself_first() -> None:
    gone = {"until": "2026-01-01"}
    found = ask(*org("p", **gone), *team("a", "p"), *org("o", **gone), *team("z", "o"))
    ids = [(one.organisation, one.team) for one in found.rejected]
    assert ids == [("o", None), ("o", "z"), ("p", None), ("p", "a")]


def test_a_closed_household_still_gets_candidates() -> None:
    world = assemble(records_of(*HOME[:2], HOME[2] | {"closed": "2026-06-01"}, *org("o")))
    abilities = Abilities(world.directory, DAY)
    assert order(candidates(world.case(), abilities, "risk_driven", policy_on())) == ["o"]
