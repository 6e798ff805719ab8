"""How two people around a household are connected on a day."""

from datetime import date
from typing import Any

import pytest

from graphmodel.domain.ids import PersonId
from graphmodel.errors import NotFound, WrongUse
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.connections import Connections, connections
from graphmodel.rules.standing import stand
from tests.rules.lines import Line, member, person
from tests.rules.lines import friend as tie
from tests.rules.world import DAY, assemble, policy_on, records_of

HOME: list[Line] = [
    {"record": "municipality", "id": "GM1", "name": "Merendam"},
    {
        "record": "household",
        "id": "h",
        "name": "Bos",
        "municipality": "GM1",
        "phase": "risk_driven",
        "opened": "2026-01-01",
    },
    {"record": "organisation", "id": "o", "name": "De Lindehof", "type": "x"},
    {"record": "team", "id": "t", "organisation": "o", "name": "Team Oost"},
]


def wanted(*ids: str) -> list[Line]:
    """Named around the household, connected by nothing."""
    return [
        {"record": "preference", "household": "h", "person": id_, "wish": "wanted"} for id_ in ids
    ]


def parent(of: str, child: str, **more: Any) -> Line:
    return {"record": "parent", "parent": of, "child": child} | more


def ask(start: str, end: str, *lines: Line, day: date = DAY) -> Connections:
    world = assemble(records_of(*HOME, *lines))
    standing = stand(world.case(), policy_on(day))
    return connections(standing, Abilities(world.directory, day), PersonId(start), PersonId(end))


def walked(found: Connections) -> list[list[tuple[str, str | None]]]:
    return [[(step.node.id, step.by) for step in path] for path in found.paths]


A_AND_B = [person("a"), person("b")]


def test_two_people_are_connected_through_the_household() -> None:
    found = ask("a", "b", *A_AND_B, member("a"), tie("b"))
    assert walked(found) == [[("a", None), ("h", "member"), ("b", "tie")]]
    assert [step.node.kind for step in found.paths[0]] == ["person", "household", "person"]


def test_the_shortest_path_comes_first() -> None:
    found = ask("a", "b", *A_AND_B, member("a"), member("b"), parent("a", "b"))
    assert walked(found) == [
        [("a", None), ("b", "parent")],
        [("a", None), ("h", "member"), ("b", "member")],
    ]


def test_a_parent_link_says_which_way_it_runs() -> None:
    lines = [*A_AND_B, member("a"), member("b"), parent("a", "b")]
    assert ask("a", "b", *lines).paths[0][1].towards
    assert not ask("b", "a", *lines).paths[0][1].towards


def test_colleagues_of_two_teams_are_connected_by_their_organisation() -> None:
    works = [
        {"record": "works_for", "person": "a", "team": "t"},
        {"record": "works_for", "person": "b", "organisation": "o"},
    ]
    found = ask("a", "b", *A_AND_B, *wanted("a", "b"), *works)
    assert walked(found) == [[("a", None), ("o", "works_for"), ("b", "works_for")]]
    assert found.paths[0][1].node.kind == "organisation"


def test_work_that_ended_connects_nobody() -> None:
    works = [
        {"record": "works_for", "person": "a", "organisation": "o"},
        {"record": "works_for", "person": "b", "organisation": "o", "until": "2026-11-01"},
    ]
    assert ask("a", "b", *A_AND_B, *wanted("a", "b"), *works).paths == ()


def test_a_dead_safety_person_is_connected_with_nobody() -> None:
    safe = {"record": "safety_person", "person": "b", "child": "a"}
    assert ask("a", "b", person("a"), person("b", died="2020"), member("a"), safe).paths == ()


def test_a_role_connects_with_the_household() -> None:
    role = {"record": "role", "id": "r", "household": "h", "person": "b", "role": "case_director"}
    found = ask("a", "b", *A_AND_B, member("a"), role)
    assert walked(found) == [[("a", None), ("h", "member"), ("b", "role")]]


def test_a_tie_is_named_before_a_role_of_the_same_person() -> None:
    role = {"record": "role", "id": "r", "household": "h", "person": "b", "role": "plan_keeper"}
    found = ask("a", "b", *A_AND_B, member("a"), role, tie("b"))
    assert walked(found)[0][-1] == ("b", "tie")


def test_a_safety_person_is_connected_with_the_child() -> None:
    safe = {"record": "safety_person", "person": "b", "child": "a"}
    assert walked(ask("a", "b", *A_AND_B, member("a"), safe))[0] == [
        ("a", None),
        ("b", "safety_person"),
    ]


@pytest.mark.parametrize(
    ("ended", "paths"),
    [
        ({}, 1),
        ({"ended": "divorced"}, 0),
        ({"ended": "divorced", "until": "2026-11-01"}, 0),
        ({"ended": "divorced", "until": "2026-12-01"}, 1),
        ({"from": "2026-11-02"}, 0),
    ],
)
def test_partners_are_connected_until_it_ended(ended: Line, paths: int) -> None:
    couple = {"record": "partner", "a": "a", "b": "b", "kind": "married"} | ended
    assert len(ask("a", "b", *A_AND_B, *wanted("a", "b"), couple).paths) == paths


@pytest.mark.parametrize(
    ("kind", "connected"), [("close", True), ("conflict", True), ("cut_off", False)]
)
def test_every_bond_connects_but_one_that_is_cut_off(kind: str, connected: bool) -> None:
    bond = {"record": "bond", "from_person": "a", "to_person": "b", "kind": kind}
    found = ask("a", "b", *A_AND_B, *wanted("a", "b"), bond)
    assert walked(found) == ([[("a", None), ("b", "bond")]] if connected else [])


def test_what_is_over_connects_nobody() -> None:
    lines = [*A_AND_B, member("a"), tie("b", until="2026-11-01")]
    assert ask("a", "b", *lines).paths == ()
    assert ask("a", "b", *lines, day=date(2026, 10, 31)).paths


def test_the_dead_connect_as_kin_and_in_no_other_way() -> None:
    dead = person("g", died="2020")
    kin = [parent("g", "a"), parent("g", "b"), member("a"), member("b")]
    assert walked(ask("a", "b", *A_AND_B, dead, *kin)) == [
        [("a", None), ("h", "member"), ("b", "member")],
        [("a", None), ("g", "parent"), ("b", "parent")],
    ]
    assert ask("a", "g", person("a"), dead, member("a"), tie("g")).paths == ()


def test_at_most_five_paths_are_given_and_the_same_ones_in_any_order_of_records() -> None:
    around = [f"q{number}" for number in range(8)]
    lines = [*A_AND_B, *wanted("a", "b"), *(person(one) for one in around)]
    for one in around:
        lines.append(parent(one, "a"))
        lines.append({"record": "bond", "from_person": one, "to_person": "b", "kind": "close"})
    lines += [member("a"), member("b"), *(tie(one) for one in around)]
    found = ask("a", "b", *lines)
    assert len(found.paths) == 5
    assert walked(found) == walked(ask("a", "b", *reversed(lines)))
    assert [len(path) for path in found.paths] == [3] * 5


def test_somebody_else_is_not_found() -> None:
    with pytest.raises(NotFound, match="person x"):
        ask("a", "x", person("a"), person("x"), member("a"))


def test_nobody_is_connected_with_themselves() -> None:
    with pytest.raises(WrongUse, match="two different people"):
        ask("a", "a", person("a"), member("a"))
