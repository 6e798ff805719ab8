"""What changes around a household when somebody drops out today."""

from typing import Any

import pytest

from graphmodel.domain.ids import PersonId
from graphmodel.errors import NotFound
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.standing import stand
from graphmodel.rules.without import Without, without
from tests.rules.lines import Line, member, person
from tests.rules.lines import friend as tie
from tests.rules.test_connections import HOME, parent
from tests.rules.world import DATA, DAY, assemble, policy_on, read_records, records_of

CHILD = [person("roos", birth="2015-01-01"), member("roos")]
NETWORK: list[Line] = [
    line
    for one in ("ria", "omar", "bea")
    for line in (person(one), tie(one, last_contact="2026-10-30"))
]
SAFE: list[Line] = [{"record": "safety_person", "person": "ria", "child": "roos"}]


def ask(who: str, *lines: Line) -> Without:
    world = assemble(records_of(*HOME, *lines))
    abilities = Abilities(world.directory, DAY)
    return without(stand(world.case(), policy_on()), abilities, PersonId(who))


def role(name: str, who: str, **more: Any) -> Line:
    id_ = f"r-{name}-{who}"
    return {"record": "role", "id": id_, "household": "h", "person": who, "role": name} | more


def appearing(found: Without) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.code, one.subjects) for one in found.appear]


def codes(found: Without) -> set[str]:
    return {one.code for one in found.appear}


def test_the_only_safety_person_leaves_a_child_without() -> None:
    found = ask("ria", *CHILD, *NETWORK, *SAFE)
    assert ("no_safety_person", ("roos",)) in appearing(found)
    assert ("too_few_active", ("h",)) in appearing(found)
    assert [one.condition for one in found.breaks] == ["safety_person_each_child", "three_active"]


def test_one_point_on_which_all_hangs_disappears_with_that_person() -> None:
    found = ask("ria", *CHILD, *NETWORK, *SAFE)
    gone = [one.subjects for one in found.disappear if one.code == "single_point"]
    assert ("ria",) in gone


def test_the_only_one_who_knows_a_worry_leaves_it_secret() -> None:
    lines = [
        {"record": "worry", "id": "w", "household": "h", "statement": "x", "opened": "2026-01-01"},
        {"record": "knows", "person": "ria", "worry": "w", "level": "part"},
    ]
    assert ("secret_worry", ("w",)) in appearing(ask("ria", *CHILD, *NETWORK, *lines))


def test_a_role_somebody_held_is_dropped_today() -> None:
    found = ask("jo", *CHILD, person("jo"), role("case_director", "jo"))
    dropped = [one.measured for one in found.appear if one.code == "baton_dropped"]
    assert "no_case_director" in codes(found)
    assert dropped == [0]


def test_a_role_that_begins_today_is_not_dropped_but_gone() -> None:
    today = role("case_director", "jo", **{"from": "2026-11-01"})
    found = ask("jo", *CHILD, person("jo"), today)
    assert "no_case_director" in codes(found)
    assert "baton_dropped" not in codes(found)


def test_a_handover_to_somebody_who_drops_out_comes_to_nothing() -> None:
    lines = [
        *(person(one) for one in ("jo", "mo")),
        role("case_director", "jo", planned_end="2026-11-05"),
        {
            "record": "handover",
            "id": "x",
            "household": "h",
            "role": "case_director",
            "state": "accepted",
            "proposed_on": "2026-10-01",
            "accepted_on": "2026-10-02",
            "leaving": "r-case_director-jo",
            "person": "mo",
        },
    ]
    assert "handover_due" in codes(ask("mo", *CHILD, *lines))
    coming = role("case_director", "mo", **{"from": "2026-11-20"})
    by_role = {name: value for name, value in lines[-1].items() if name != "person"}
    handed = [*lines[:-1], coming, by_role | {"coming": coming["id"]}]
    assert "handover_due" in codes(ask("mo", *CHILD, *handed))


def test_a_signal_that_only_measures_more_neither_appears_nor_disappears() -> None:
    found = ask("ria", *CHILD, *NETWORK[:4])
    assert "too_few_active" not in codes(found)
    assert "too_few_active" not in {one.code for one in found.disappear}


def test_a_genogram_loses_no_generation_when_somebody_drops_out() -> None:
    line = [*CHILD, person("noor"), member("noor"), person("fatima"), tie("fatima")]
    links = [parent("noor", "roos"), parent("fatima", "noor")]
    assert "generations_missing" not in codes(ask("fatima", *line, *links))


def test_a_child_takes_its_own_signal_along() -> None:
    found = ask("roos", *CHILD, *NETWORK)
    assert [one.code for one in found.disappear] == ["no_safety_person"]


def test_who_hangs_on_one_person_alone_is_cut_off_without_them() -> None:
    couple = {"record": "partner", "a": "ria", "b": "zus", "kind": "married"}
    close = {"record": "bond", "from_person": "zus", "to_person": "far", "kind": "close"}
    named = [
        {"record": "preference", "household": "h", "person": one, "wish": "wanted"}
        for one in ("zus", "far")
    ]
    lines = [*CHILD, *NETWORK, person("zus"), person("far"), *named, couple, close]
    assert ask("ria", *lines).cut_off == ("far", "zus")
    assert ask("omar", *lines).cut_off == ()
    assert ask("ria", *lines, tie("far")).cut_off == ()


def test_the_dead_are_not_cut_off() -> None:
    dead = [person("opa", died="2020"), parent("opa", "roos")]
    assert ask("roos", *CHILD, *dead).cut_off == ()


def test_without_somebody_who_is_already_gone_nothing_changes() -> None:
    gone = [person("oud"), tie("oud", until="2026-06-01")]
    found = ask("oud", *CHILD, *NETWORK, *SAFE, *gone)
    assert (found.appear, found.disappear, found.cut_off, found.breaks) == ((), (), (), ())


def test_somebody_else_is_not_found() -> None:
    with pytest.raises(NotFound, match="person x"):
        ask("x", *CHILD, person("x"))


@pytest.mark.parametrize("file", ["example-region.jsonl", "example-corners.jsonl"])
def test_everybody_of_the_examples_can_be_thought_away(file: str) -> None:
    world = assemble(read_records(DATA / file))
    abilities = Abilities(world.directory, DAY)
    changed = 0
    for case in world.cases.values():
        standing = stand(case, policy_on())
        for one in case.people:
            found = without(standing, abilities, one)
            assert one not in found.cut_off
            changed += bool(found.appear)
    assert changed > 10
