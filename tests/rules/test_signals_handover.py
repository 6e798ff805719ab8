"""Passing a role on, one sentence a clause."""

from functools import partial

import pytest

from graphmodel.domain.finding import SignalCode
from tests.rules.lines import Line, ask, handover, household, line, person, role

due = partial(ask, "handover_due")
cannot = partial(ask, "organisation_cannot")
SOON = "2026-11-10"
JORIS = role("joris", "case_director", planned_end=SOON)
FIRES = [("fires", ("joris",), 9, 14)]


def test_a_role_that_ends_within_fourteen_days_is_due() -> None:
    assert due(role("joris", "case_director", planned_end="2026-11-15"))[0][2] == 14
    assert due(role("joris", "case_director", planned_end="2026-11-16")) == []
    assert due(role("joris", "case_director")) == []


def test_a_role_past_its_planned_end_is_due() -> None:
    found = due(role("joris", "case_director", planned_end="2026-10-30"))
    assert found == [("fires", ("joris",), -2, 14)]


def test_a_role_not_held_that_day_is_not_due() -> None:
    assert due(role("joris", "case_director", planned_end=SOON, until="2026-11-01")) == []
    assert due(role("joris", "case_director", planned_end=SOON, from_="2026-11-02")) == []
    assert due(JORIS, person("joris", died="2026-11-01")) == []


def test_a_role_somebody_else_holds_too_is_not_due() -> None:
    assert due(JORIS, role("mo", "case_director")) == []
    assert due(JORIS, role("mo", "case_director", until="2026-11-01")) == FIRES
    assert due(JORIS, role("mo", "plan_keeper")) == FIRES


@pytest.mark.parametrize("state", ["accepted", "started"])
def test_a_role_being_handed_over_is_not_due(state: str) -> None:
    assert due(JORIS, handover(state, leaving="joris-case_director")) == []


@pytest.mark.parametrize("state", ["proposed", "refused", "completed", "withdrawn"])
def test_a_handover_in_another_state_leaves_the_role_due(state: str) -> None:
    assert due(JORIS, handover(state, leaving="joris-case_director")) == FIRES


def test_a_handover_of_another_record_leaves_the_role_due() -> None:
    earlier = role("joris", "case_director", id="earlier", until="2020-01-01")
    later = role("joris", "case_director", from_="2020-01-01", planned_end=SOON)
    assert due(earlier, later, handover("accepted", leaving="earlier")) == FIRES


def test_each_role_of_one_person_is_due_by_itself() -> None:
    again = role("joris", "plan_keeper", planned_end="2026-11-02")
    assert due(JORIS, again) == [("fires", ("joris",), 1, 14), ("fires", ("joris",), 9, 14)]


def test_a_restraining_order_is_due_within_28_days_and_without_a_planned_end() -> None:
    order = partial(role, "joris", "restraining_order_worker")
    assert due(order(planned_end="2026-11-29")) == [("fires", ("joris",), 28, 28)]
    assert due(order(planned_end="2026-11-30")) == []
    assert due(order()) == [("fires", ("joris",), None, 28)]


def test_a_handover_is_due_in_every_phase() -> None:
    assert due(household(phase="alignment"), JORIS) == FIRES


def unit(organisation: str = "o", **values: str) -> Line:
    return line("organisation", id=organisation, name=organisation, type="x", **values)


def listing(phase: str = "recovery", **values: str) -> Line:
    told = {"organisation": "o", "phase": phase, "level": "lead"} | values
    if "team" in values:
        del told["organisation"]
    return line("phase_role", **told)


AREA = line("serves", organisation="o", municipality="GM1")
WORKS = line("works_for", person="joris", organisation="o")
HELPS = role("joris", "treatment_provider")
ABLE = (HELPS, WORKS, unit(), AREA, listing())
BARRED = [("fires", ("joris",), None, None)]


def test_a_holder_whose_organisation_can_is_not_said() -> None:
    assert cannot(*ABLE) == []
    assert cannot(HELPS, WORKS, unit(), AREA, listing(level="trained")) == []


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([unit(), AREA], id="not listed"),
        pytest.param([unit(), AREA, listing(level="possible")], id="only possible"),
        pytest.param([unit(), AREA, listing("risk_driven")], id="another phase"),
        pytest.param([unit(), AREA, listing(until="2026-11-01")], id="listed until today"),
        pytest.param([unit(), listing()], id="serves elsewhere"),
        pytest.param([unit(until="2026-11-01"), AREA, listing()], id="ended"),
        pytest.param([unit(from_="2026-11-02"), AREA, listing()], id="begins tomorrow"),
    ],
)
def test_a_holder_whose_organisation_cannot_is_said(lines: list[Line]) -> None:
    assert cannot(HELPS, WORKS, *lines) == BARRED


def test_a_holder_without_an_organisation_that_day_cannot_be_judged() -> None:
    unknown = [("unknown", ("joris",), None, None)]
    ended = line("works_for", person="joris", organisation="o", until="2026-11-01")
    assert cannot(HELPS) == unknown
    assert cannot(HELPS, ended, unit(), AREA, listing()) == unknown


def test_one_unit_that_can_is_enough() -> None:
    other = (unit("p"), line("works_for", person="joris", organisation="p"))
    assert cannot(*ABLE, *other) == []
    assert cannot(HELPS, *other) == BARRED


def test_a_team_has_what_its_organisation_has_but_not_the_other_way_round() -> None:
    team = line("team", id="t", organisation="o", name="t")
    in_team = line("works_for", person="joris", team="t")
    assert cannot(HELPS, in_team, team, unit(), AREA, listing()) == []
    assert cannot(HELPS, WORKS, team, unit(), AREA, listing(team="t")) == BARRED


@pytest.mark.parametrize(
    ("name", "phase"),
    [
        ("direct_safety_worker", "direct_safety"),
        ("restraining_order_worker", "direct_safety"),
        ("safety_planner", "risk_driven"),
        ("treatment_provider", "recovery"),
        ("case_director", "risk_driven"),
    ],
)
def test_each_role_is_judged_for_its_own_phase(name: str, phase: str) -> None:
    for listed in ("direct_safety", "risk_driven", "recovery"):
        lines = (household(phase="risk_driven"), role("joris", name), WORKS, unit(), AREA)
        assert (cannot(*lines, listing(listed)) == []) == (listed == phase)


@pytest.mark.parametrize("name", ["plan_keeper", "meeting_chair", "behavioural_scientist"])
def test_other_roles_need_no_listing(name: str) -> None:
    assert cannot(role("joris", name), WORKS, unit()) == []


def test_one_person_with_two_roles_is_said_once() -> None:
    assert cannot(*ABLE, role("joris", "safety_planner")) == BARRED
    both = (HELPS, role("joris", "safety_planner"), WORKS, unit(), AREA)
    assert cannot(*both) == BARRED


@pytest.mark.parametrize(
    ("code", "phases"),
    [
        ("no_case_director", {"direct_safety", "risk_driven", "recovery"}),
        ("no_safety_planner", {"risk_driven", "recovery"}),
        ("chair_still_professional", {"risk_driven", "recovery"}),
        ("generations_missing", {"risk_driven", "recovery"}),
        ("too_few_active", {"alignment", "direct_safety", "risk_driven", "recovery"}),
    ],
)
def test_a_signal_is_looked_for_only_in_its_phases(code: SignalCode, phases: set[str]) -> None:
    every = ("alignment", "direct_safety", "risk_driven", "recovery")
    assert {phase for phase in every if ask(code, household(phase=phase))} == phases
