"""Numbers, phases and sources of the signals come from the policy; order and facts are fixed."""

from dataclasses import replace
from pathlib import Path

from graphmodel.policy.policy import PolicyOnDay, load_policy
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.found import order_of
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import stand
from tests.rules.lines import (
    child,
    findings,
    household,
    member,
    person,
    role,
    safety,
    tie,
    world_of,
)
from tests.rules.world import DAY, policy_on

FOUR = tuple(tie(who) for who in ("ab", "bo", "cas", "dee"))


def with_numbers(**numbers: int) -> PolicyOnDay:
    policy = policy_on()
    return PolicyOnDay(DAY, replace(policy.numbers, **numbers), policy.signals)


def test_a_region_that_asks_for_five_active_people_counts_to_five() -> None:
    (found,) = findings(
        world_of(*FOUR), "too_few_active", policy=with_numbers(active_non_professionals=5)
    )
    assert (found.measured, found.threshold) == (4, 5)


def test_with_another_number_others_are_leaned_on() -> None:
    policy = with_numbers(active_non_professionals=4)
    assert len(findings(world_of(*FOUR), "single_point", policy=policy)) == 4


def test_a_region_that_asks_for_two_safety_persons_counts_to_two() -> None:
    policy = with_numbers(safety_persons_per_child=2)
    world = world_of(child("roos"), safety("oma", "roos"))
    (found,) = findings(world, "no_safety_person", policy=policy)
    assert (found.measured, found.threshold) == (1, 2)
    assert findings(world, "single_point", policy=policy) == []


def test_a_region_with_another_adult_age_has_other_children() -> None:
    world = world_of(person("roos", birth="2007"), member("roos"))
    assert findings(world, "no_safety_person") == []
    assert len(findings(world, "no_safety_person", policy=with_numbers(adult_age=21))) == 1


def test_a_region_may_wait_longer_before_a_tie_is_quiet_or_a_handover_due() -> None:
    world = world_of(
        tie("ria", last_contact="2026-09-01"),
        role("joris", "case_director", planned_end="2026-11-10"),
        role("mo", "plan_keeper", until="2026-10-30"),
    )
    shorter = with_numbers(quiet_days=90, handover_due_days=7, baton_days=5)
    for code in ("tie_gone_quiet", "handover_due", "baton_dropped"):
        assert len(findings(world, code)) == 1
        assert findings(world, code, policy=shorter) == []


def test_a_region_turns_a_signal_off_or_moves_it_to_other_phases(tmp_path: Path) -> None:
    overlay = tmp_path / "region.toml"
    overlay.write_text(
        '[[signal]]\ncode = "too_few_active"\nphases = []\nsource = "Regio"\n'
        '[[signal]]\ncode = "no_safety_planner"\nphases = ["alignment"]\nsource = "Regio"\n',
        "utf-8",
    )
    policy = load_policy(overlay).on(DAY)
    assert findings(world_of(), "too_few_active", policy=policy) == []
    assert findings(world_of(), "no_safety_planner", policy=policy) == []
    world = world_of(household(phase="alignment"))
    (found,) = findings(world, "no_safety_planner", policy=policy)
    assert found.source == "Regio"


def test_signals_stand_by_code_subjects_threshold_and_measured_nothing_first() -> None:
    world = world_of(
        household(phase="direct_safety"),
        role("joris", "restraining_order_worker"),
        role("joris", "direct_safety_worker", planned_end="2026-11-10"),
        role("ab", "plan_keeper", planned_end="2026-11-10"),
        role("joris", "meeting_chair", planned_end="2026-11-02"),
    )
    found = signals(stand(world.case(), policy_on()), Abilities(world.directory, DAY))
    assert found == sorted(found, key=order_of)
    due = [one for one in found if one.code == "handover_due"]
    assert [(one.subjects[0], one.threshold, one.measured) for one in due] == [
        ("ab", 14, 9),
        ("joris", 14, 1),
        ("joris", 14, 9),
        ("joris", 28, None),
    ]
    assert order_of(replace(due[0], measured=None)) < order_of(replace(due[0], measured=-3))
    assert order_of(replace(due[0], threshold=None)) < order_of(replace(due[0], threshold=-3))
    assert [one.code for one in found] == sorted(one.code for one in found)


def test_every_finding_names_its_source_its_facts_and_a_step() -> None:
    world = world_of(child("roos"), tie("ria"), role("joris", "case_director"))
    found = signals(stand(world.case(), policy_on()), Abilities(world.directory, DAY))
    assert len(found) > 4
    assert all(one.source and one.facts and one.remedy for one in found)
