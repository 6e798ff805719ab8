"""Who holds which role, one sentence a clause."""

from datetime import date
from functools import partial

import pytest

from graphmodel.domain.finding import SignalCode
from graphmodel.policy.policy import PolicyOnDay
from tests.rules.lines import (
    ask,
    findings,
    handover,
    household,
    line,
    member,
    person,
    role,
    tie,
    world_of,
)
from tests.rules.world import DAY, policy_on

dropped = partial(ask, "baton_dropped")
chair = partial(ask, "chair_still_professional")
two = partial(ask, "two_case_directors")
generations = partial(ask, "generations_missing")
LACKS = [("fires", ("h",), 0, 1)]


@pytest.mark.parametrize(
    ("code", "name"),
    [("no_case_director", "case_director"), ("no_safety_planner", "safety_planner")],
)
def test_a_role_nobody_holds_is_said(code: SignalCode, name: str) -> None:
    assert ask(code) == LACKS
    assert ask(code, role("joris", name)) == []
    assert ask(code, role("joris", name, until="2026-11-01")) == LACKS
    assert ask(code, role("joris", name, from_="2026-11-02")) == LACKS
    assert ask(code, role("joris", name), person("joris", died="2026-11-01")) == LACKS
    assert ask(code, role("joris", name), person("joris", life="expected")) == LACKS


def test_who_comes_in_a_started_handover_holds_the_role_already() -> None:
    lines = (role("joris", "case_director"), handover("started", coming="joris-case_director"))
    assert ask("no_case_director", *lines) == []


BOTH = (role("mo", "case_director"), role("joris", "case_director"))


def test_two_case_directors_are_named_by_id() -> None:
    assert two(*BOTH) == [("fires", ("joris", "mo"), 2, 1)]
    assert two(BOTH[0]) == []


def test_who_comes_in_a_started_handover_is_no_second_director() -> None:
    assert two(*BOTH, handover("started", coming="mo-case_director")) == []


@pytest.mark.parametrize("state", ["proposed", "accepted", "completed", "withdrawn"])
def test_who_comes_in_any_other_handover_is_a_second_director(state: str) -> None:
    found = two(*BOTH, handover(state, coming="mo-case_director"))
    assert found == [("fires", ("joris", "mo"), 2, 1)]


def test_who_leaves_still_counts_as_director() -> None:
    third = role("zoe", "case_director")
    started = handover("started", leaving="mo-case_director", coming="joris-case_director")
    assert two(*BOTH, third, started) == [("fires", ("mo", "zoe"), 2, 1)]


def test_a_role_that_ended_and_nobody_took_is_a_dropped_baton() -> None:
    assert dropped(role("joris", "plan_keeper", until="2026-10-22")) == [
        ("fires", ("plan_keeper",), 10, 0)
    ]


def test_a_role_that_ended_today_is_dropped_already() -> None:
    assert dropped(role("joris", "plan_keeper", until="2026-11-01"))[0][2] == 0
    assert dropped(role("joris", "plan_keeper", until="2026-11-02")) == []


def test_a_role_never_held_is_no_dropped_baton() -> None:
    assert dropped() == []
    assert dropped(role("joris", "plan_keeper", from_="2026-12-01")) == []


def test_a_role_somebody_else_holds_is_no_dropped_baton() -> None:
    ended = role("joris", "plan_keeper", until="2026-10-22")
    assert dropped(ended, role("mo", "plan_keeper")) == []


def test_the_last_holder_counts() -> None:
    first = role("joris", "plan_keeper", until="2026-01-01")
    last = role("mo", "plan_keeper", from_="2026-02-01", until="2026-10-31")
    assert dropped(last, first) == dropped(first, last) == [("fires", ("plan_keeper",), 1, 0)]


def test_the_day_a_holder_dies_ends_the_role() -> None:
    died = person("joris", died="2026-10-30")
    assert dropped(died, role("joris", "plan_keeper")) == [("fires", ("plan_keeper",), 2, 0)]
    assert dropped(died, role("joris", "plan_keeper", until="2026-12-01"))[0][2] == 2
    assert dropped(died, role("joris", "plan_keeper", until="2026-10-20"))[0][2] == 12


def test_a_death_on_an_unknown_day_counts_nowhere() -> None:
    died = person("joris", died="unknown")
    assert dropped(died, role("joris", "plan_keeper")) == []
    assert dropped(died, role("joris", "plan_keeper", until="2026-10-20")) == []


def test_who_died_before_the_role_began_never_held_it() -> None:
    died = person("joris", died="2026-10-01")
    assert dropped(died, role("joris", "plan_keeper", from_="2026-10-01")) == []


def test_who_is_not_born_never_held_a_role() -> None:
    unborn = person("joris", life="expected")
    assert dropped(unborn, role("joris", "plan_keeper", until="2026-10-01")) == []


@pytest.mark.parametrize(
    ("phase", "required"),
    [
        ("alignment", set()),
        ("direct_safety", {"case_director", "direct_safety_worker"}),
        ("risk_driven", {"case_director", "safety_planner"}),
        ("recovery", {"case_director", "plan_keeper"}),
    ],
)
def test_each_phase_requires_its_own_roles(phase: str, required: set[str]) -> None:
    every = ("case_director", "direct_safety_worker", "safety_planner", "plan_keeper")
    ended = [role("joris", name, until="2026-10-01") for name in every]
    found = dropped(household(phase=phase), *ended)
    assert {subjects[0] for _, subjects, _, _ in found} == required


def test_a_chair_of_the_own_network_is_enough() -> None:
    assert chair(tie("ria"), role("ria", "meeting_chair")) == []
    assert chair(tie("ria", active=False), role("ria", "plan_keeper")) == []


def test_a_chair_who_is_paid_lives_there_or_has_no_tie_is_not_of_the_network() -> None:
    assert chair() == LACKS
    assert chair(tie("pro", paid=True), role("pro", "meeting_chair")) == LACKS
    assert chair(tie("noor"), member("noor"), role("noor", "meeting_chair")) == LACKS
    assert chair(role("ria", "meeting_chair")) == LACKS
    assert chair(tie("ria"), role("ria", "case_director")) == LACKS


def with_helper_rule_on() -> PolicyOnDay:
    policy = policy_on()
    entry = policy.signals["director_is_helper"]
    on = type(entry)(entry.code, entry.phases, entry.source)
    return PolicyOnDay(DAY, policy.numbers, {**policy.signals, "director_is_helper": on})


def test_a_director_who_treats_too_is_said_only_where_a_region_asks() -> None:
    world = world_of(
        role("joris", "case_director"),
        role("joris", "treatment_provider"),
        role("mo", "treatment_provider"),
    )
    assert findings(world, "director_is_helper") == []
    (found,) = findings(world, "director_is_helper", policy=with_helper_rule_on())
    assert (found.subjects, found.measured, found.threshold) == (("joris",), None, None)


def test_another_treatment_provider_is_no_helping_director() -> None:
    world = world_of(role("joris", "case_director"), role("mo", "treatment_provider"))
    assert findings(world, "director_is_helper", policy=with_helper_rule_on()) == []


def parent(of: str, who: str, **values: str) -> dict[str, str]:
    return line("parent", parent=who, child=of, **values)


def test_three_generations_through_a_member_are_enough() -> None:
    assert generations(member("a"), parent("a", "b"), parent("b", "c")) == []
    assert generations(member("b"), parent("a", "b"), parent("b", "c")) == []
    assert generations(member("c"), parent("a", "b"), parent("b", "c", kind="adoptive")) == []


def test_fewer_generations_are_counted_in_people() -> None:
    assert generations() == [("fires", ("h",), 0, 3)]
    assert generations(member("a")) == [("fires", ("h",), 1, 3)]
    assert generations(member("a"), parent("a", "b")) == [("fires", ("h",), 2, 3)]


def test_a_chain_beside_every_member_does_not_count() -> None:
    lines = (member("a"), parent("a", "b"), parent("x", "b"), parent("y", "x"))
    assert generations(*lines) == [("fires", ("h",), 2, 3)]


def test_the_dead_and_the_unborn_count_as_generations() -> None:
    unborn, dead = person("a", life="expected"), person("c", died="1990")
    assert generations(unborn, dead, member("b"), parent("a", "b"), parent("b", "c")) == []


def test_no_generation_runs_through_a_member_who_died() -> None:
    lines = (member("a"), person("a", died="2026-01-01"), parent("a", "b"), parent("b", "c"))
    assert generations(*lines) == [("fires", ("h",), 0, 3)]


@pytest.mark.parametrize("kind", ["step", "foster", "donor"])
def test_other_parents_make_no_generation(kind: str) -> None:
    lines = (member("a"), parent("a", "b"), parent("b", "c", kind=kind))
    assert generations(*lines) == [("fires", ("h",), 2, 3)]


def test_a_parent_counts_from_the_first_day_also_after_the_last() -> None:
    lines = (member("a"), parent("a", "b", until="2020-01-01"))
    adopted = parent("b", "c", kind="adoptive", from_="2026-11-01")
    assert generations(*lines, adopted) == []
    assert generations(*lines, adopted, on=date(2026, 10, 31)) == [("fires", ("h",), 2, 3)]
