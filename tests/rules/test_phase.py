"""What each phase asks before it may end, and how it is judged."""

from typing import Any

import pytest

from graphmodel.domain.finding import Fact
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.phase import Condition, PhaseCheck, phase_check
from graphmodel.rules.standing import stand
from tests.rules.lines import Line, person
from tests.rules.lines import friend as own_friend
from tests.rules.lines import member as lives_here
from tests.rules.world import DAY, assemble, policy_on, records_of


def home(phase: str) -> list[Line]:
    return [
        {"record": "municipality", "id": "GM1", "name": "Merendam"},
        {
            "record": "household",
            "id": "h",
            "name": "Bos",
            "municipality": "GM1",
            "phase": phase,
            "opened": "2026-01-01",
        },
    ]


def member(id_: str, birth: str | None = None, **more: Any) -> list[Line]:
    born = {"birth": birth} if birth else {}
    return [person(id_, **born), lives_here(id_, **more)]


def friend(id_: str, *, paid: bool = False, **more: Any) -> list[Line]:
    return [person(id_), own_friend(id_, paid=paid, **more)]


def role(name: str, who: str, **more: Any) -> Line:
    id_ = f"r-{name}-{who}"
    return {"record": "role", "id": id_, "household": "h", "person": who, "role": name} | more


def handover(name: str, state: str, **more: Any) -> Line:
    days = {"accepted": "accepted_on", "started": "started_on", "refused": "refused_on"}
    when = {days[state]: "2026-10-20"} if state in days else {}
    made = {"record": "handover", "id": "x", "household": "h", "role": name, "state": state}
    return made | {"proposed_on": "2026-10-01"} | when | more


def check(phase: str, *lines: Line) -> PhaseCheck:
    world = assemble(records_of(*home(phase), *lines))
    return phase_check(stand(world.case(), policy_on()), Abilities(world.directory, DAY))


def judged(code: str, phase: str, *lines: Line) -> Condition:
    return next(one for one in check(phase, *lines).conditions if one.condition == code)


def state(code: str, phase: str, *lines: Line) -> str:
    return judged(code, phase, *lines).state


def fact_of(condition: Condition) -> Fact:
    return condition.facts[0]


WORKER = "direct_safety_worker"
FIXED = "next_roles_fixed"
SAFETY = "safety_person_each_child"
THREE = [*friend("ria"), *friend("omar"), *friend("noor")]


@pytest.mark.parametrize(
    ("phase", "codes"),
    [
        ("alignment", [FIXED]),
        ("direct_safety", [FIXED, "three_generations", SAFETY, "roles_known", "scales"]),
        ("risk_driven", [SAFETY, "three_active", "network_chair", "scales"]),
        ("recovery", [SAFETY, "plan_keeper_from_network", "scales", "callable_later"]),
    ],
)
def test_every_phase_asks_its_own_conditions(phase: str, codes: list[str]) -> None:
    assert [one.condition for one in check(phase).conditions] == codes


def test_alignment_may_end_when_somebody_walks_direct_safety() -> None:
    found = check("alignment", person("joris"), role(WORKER, "joris"))
    assert found.may_end is True
    assert fact_of(found.conditions[0]).get("names") == ("Joris",)


def test_a_case_director_alone_does_not_walk_direct_safety() -> None:
    assert state(FIXED, "alignment", person("j"), role("case_director", "j")) == "not_met"


def test_somebody_who_begins_later_is_fixed() -> None:
    late = role(WORKER, "j", **{"from": "2026-12-01"})
    assert state(FIXED, "alignment", person("j"), late) == "met"


def test_somebody_who_stopped_or_died_is_not_fixed() -> None:
    over = role(WORKER, "j", until="2026-11-01")
    assert state(FIXED, "alignment", person("j"), over) == "not_met"
    dead = person("j", died="unknown")
    assert state(FIXED, "alignment", dead, role(WORKER, "j")) == "not_met"


@pytest.mark.parametrize(
    ("handed", "expected"),
    [
        ("accepted", "met"),
        ("started", "met"),
        ("proposed", "not_met"),
        ("refused", "not_met"),
    ],
)
def test_a_handover_counts_when_somebody_said_yes(handed: str, expected: str) -> None:
    line = handover(WORKER, handed, person="j")
    assert state(FIXED, "alignment", person("j"), line) == expected


def test_an_organisation_that_said_yes_is_named() -> None:
    org = {"record": "organisation", "id": "o", "name": "De Lindehof", "type": "x"}
    team = {"record": "team", "id": "t", "organisation": "o", "name": "Team Oost"}
    for field, name in (("organisation", "De Lindehof"), ("team", "Team Oost")):
        unit = {field: "o" if field == "organisation" else "t"}
        one = judged(FIXED, "alignment", org, team, handover(WORKER, "accepted", **unit))
        assert one.state == "met"
        assert fact_of(one).get("names") == (name,)


def test_a_handover_that_names_nobody_or_a_dead_person_fixes_nothing() -> None:
    assert state(FIXED, "alignment", handover(WORKER, "accepted")) == "not_met"
    dead = person("j", died="2026-01-01")
    gone = handover(WORKER, "accepted", person="j")
    assert state(FIXED, "alignment", dead, gone) == "not_met"


def test_direct_safety_asks_for_a_planner_and_a_treatment_provider() -> None:
    planner = [person("p"), role("safety_planner", "p")]
    both = [*planner, person("b"), role("treatment_provider", "b")]
    assert state(FIXED, "direct_safety", *planner) == "not_met"
    assert state(FIXED, "direct_safety", *both) == "met"


def test_three_generations_in_one_line_are_in_view() -> None:
    line = [*member("roos"), person("noor"), person("fatima", died="2020")]
    links = [
        {"record": "parent", "parent": "noor", "child": "roos"},
        {"record": "parent", "parent": "fatima", "child": "noor"},
    ]
    assert state("three_generations", "direct_safety", *line, *links) == "met"
    assert state("three_generations", "direct_safety", *line[:3], links[0]) == "not_met"


def test_each_child_needs_a_safety_person() -> None:
    roos = member("roos", "2015-01-01")
    safe = {"record": "safety_person", "person": "ria", "child": "roos"}
    assert state(SAFETY, "recovery", *roos) == "not_met"
    assert state(SAFETY, "recovery", *roos, *friend("ria"), safe) == "met"
    one_of_two = [*roos, *member("daan", "2012-01-01"), *friend("ria"), safe]
    assert fact_of(judged(SAFETY, "recovery", *one_of_two)).get("people") == ("daan",)


def test_a_member_of_whom_age_and_place_are_unknown_leaves_it_open() -> None:
    assert state(SAFETY, "recovery", *member("sam")) == "unknown"
    child = member("roos", "2015-01-01")
    assert state(SAFETY, "recovery", *member("sam"), *child) == "not_met"


def test_a_household_without_children_lacks_no_safety_person() -> None:
    assert state(SAFETY, "recovery", *member("noor", "1990-01-01")) == "met"


def test_three_adults_of_the_network_who_take_part_are_enough() -> None:
    assert state("three_active", "risk_driven", *THREE) == "met"
    assert state("three_active", "risk_driven", *THREE[:4]) == "not_met"
    paid = [*THREE[:4], *friend("joris", paid=True)]
    assert state("three_active", "risk_driven", *paid) == "not_met"
    idle = [*THREE[:4], *friend("bea", active=False)]
    assert state("three_active", "risk_driven", *idle) == "not_met"


@pytest.mark.parametrize(
    ("code", "phase", "held", "other"),
    [
        ("network_chair", "risk_driven", "meeting_chair", "plan_keeper"),
        ("plan_keeper_from_network", "recovery", "plan_keeper", "meeting_chair"),
    ],
)
def test_the_role_must_be_held_by_somebody_of_the_network(
    code: str, phase: str, held: str, other: str
) -> None:
    ria, joris = friend("ria"), friend("joris", paid=True)
    assert state(code, phase, *ria, role(held, "ria")) == "met"
    assert state(code, phase, *ria, role(other, "ria")) == "not_met"
    assert state(code, phase, *joris, role(held, "joris")) == "not_met"
    assert state(code, phase, *ria, *joris, role(held, "joris"), role(held, "ria")) == "met"
    assert state(code, phase, *member("noor", "1990"), role(held, "noor")) == "not_met"
    assert state(code, phase, *ria, role(held, "ria", until="2026-11-01")) == "not_met"
    assert fact_of(judged(code, phase)).code == "nobody_holds"


def test_what_people_agreed_or_scored_is_said_and_not_judged() -> None:
    assert state("roles_known", "direct_safety") == "unknown"
    assert state("scales", "direct_safety") == "kept_elsewhere"
    assert state("callable_later", "recovery") == "kept_elsewhere"


def test_a_phase_may_not_end_while_one_thing_is_not_met() -> None:
    assert check("risk_driven", *THREE).may_end is False


def test_a_phase_with_only_open_questions_is_neither_ready_nor_not() -> None:
    assert check("risk_driven", *THREE, role("meeting_chair", "ria")).may_end is None


def test_the_phase_of_the_day_is_the_one_that_is_checked() -> None:
    changed = home("recovery")
    steps = [("direct_safety", "2026-02-01"), ("recovery", "2026-11-02")]
    changed[1]["phases"] = [{"phase": phase, "from": day} for phase, day in steps]
    world = assemble(records_of(*changed))
    found = phase_check(stand(world.case(), policy_on()), Abilities(world.directory, DAY))
    assert found.phase == "direct_safety"
