"""Who can take over: expertise, level, room, later handovers and names."""

import pytest

from tests.rules.asking import Line, ask, below, listing, order, org, room, team


def test_expertise_asked_for_comes_before_none_and_counts_for_the_teams() -> None:
    lines = [*org("a"), *org("b"), *team("t", "b", name="z")]
    knows = {"record": "expertise", "organisation": "b", "topic": "verslaving"}
    found = ask(*lines, knows, topic="verslaving")
    assert [(one.team or one.organisation, one.expertise) for one in found.ranked] == [
        ("b", True),
        ("t", True),
        ("a", False),
    ]
    assert below(found) == [None, "name", "expertise"]


def test_expertise_nobody_asked_for_is_left_out() -> None:
    knows = {"record": "expertise", "organisation": "b", "topic": "verslaving"}
    found = ask(*org("a"), *org("b"), knows)
    assert [one.expertise for one in found.ranked] == [None, None]
    assert order(found) == ["a", "b"]


def test_expertise_that_ended_or_of_a_team_is_not_the_organisations() -> None:
    ended = {"record": "expertise", "organisation": "o", "topic": "x", "until": "2026-11-01"}
    of_team = {"record": "expertise", "team": "t", "topic": "x"}
    found = ask(*org("o"), *team("t", "o"), ended, of_team, topic="x")
    assert {one.team: one.expertise for one in found.ranked} == {None: False, "t": True}


def test_lead_stands_before_trained_and_the_highest_level_counts() -> None:
    a_line, a_serves, _ = org("a")
    trained = listing(organisation="a", level="trained")
    found = ask(a_line, a_serves, trained, *org("b"), listing(organisation="b", level="trained"))
    assert [(one.organisation, one.level) for one in found.ranked] == [
        ("b", "lead"),
        ("a", "trained"),
    ]
    assert below(found) == [None, "level"]


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ({"free": 1}, "free"),
        ({"free": 1, "coded": "waiting_list"}, "free"),
        ({"free": 0}, "full"),
        ({"free": 0, "coded": "some"}, "full"),
        ({"coded": "some"}, "free"),
        ({"coded": "none"}, "full"),
        ({"coded": "waiting_list"}, "full"),
        ({"coded": "assess_first"}, "unknown"),
        ({"free": 2, "coded": "assess_first"}, "free"),
        ({"maximum": 5}, "unknown"),
        ({"free": 1, "measured_on": "2026-10-02"}, "free"),
        ({"free": 1, "measured_on": "2026-10-01"}, "unknown"),
        ({"free": 1, "measured_on": "2026-11-01"}, "free"),
        ({"free": 1, "measured_on": "2026-11-02"}, "unknown"),
        ({"free": 1, "phase": "recovery"}, "unknown"),
    ],
)
def test_room_is_read_from_the_last_number(measured: Line, expected: str) -> None:
    assert ask(*org("o"), room("o", **measured)).ranked[0].capacity == expected


def test_the_latest_measurement_up_to_the_day_counts() -> None:
    found = ask(
        *org("o"),
        room("o", free=3, measured_on="2026-10-10"),
        room("o", free=0),
        room("o", free=5, measured_on="2026-11-05"),
    )
    assert found.ranked[0].capacity == "full"


def test_the_room_of_an_organisation_is_not_the_room_of_its_team() -> None:
    found = ask(*org("o"), *team("t", "o"), room("o", free=3))
    assert {one.team: one.capacity for one in found.ranked} == {None: "free", "t": "unknown"}


def test_the_room_of_a_team_counts_for_the_team() -> None:
    measured = {name: value for name, value in room("t", free=3).items() if name != "organisation"}
    found = ask(*org("o"), *team("t", "o"), measured | {"team": "t"})
    assert {one.team: one.capacity for one in found.ranked} == {None: "unknown", "t": "free"}


def test_room_ranks_free_then_unknown_then_full() -> None:
    lines = [*org("a"), *org("b"), *org("c"), room("a", free=0), room("c", free=1)]
    found = ask(*lines)
    assert order(found) == ["c", "b", "a"]
    assert below(found) == [None, "capacity", "capacity"]


def test_fewer_later_handovers_stand_first() -> None:
    found = ask(*org("a"), *org("b"), listing("recovery", "trained", organisation="b"))
    ranked = [(one.organisation, one.later_handovers) for one in found.ranked]
    assert ranked == [("b", 0), ("a", 1)]
    assert below(found) == [None, "later_handovers"]


def test_only_phases_after_the_one_asked_make_later_handovers() -> None:
    lines = [*org("o"), listing("alignment", organisation="o")]
    assert ask(*lines).ranked[0].later_handovers == 1
    assert ask(*lines, phase="alignment").ranked[0].later_handovers == 2


def test_a_later_phase_one_may_only_join_in_is_a_handover() -> None:
    found = ask(*org("o"), listing("recovery", "possible", organisation="o"))
    assert found.ranked[0].later_handovers == 1


def test_names_break_ties_by_code_point_then_ids() -> None:
    lines = [*org("o1", name="Ünal"), *org("o2", name="Zoë"), *org("o3", name="alfa")]
    found = ask(*lines, *org("o5", name="Alfa"), *org("o4", name="Alfa"))
    assert order(found) == ["o4", "o5", "o2", "o3", "o1"]
    assert below(found) == [None, "name", "name", "name", "name"]
