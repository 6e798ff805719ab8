"""Both examples of the interchange format: every candidate, every rejected unit, every listing."""

import json
from typing import Any

import pytest

from api.answers.candidates import candidates_answer
from api.answers.roles import roles_answer
from graphmodel.domain.ids import HouseholdId
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import candidates
from graphmodel.rules.role_map import role_map
from tests.rules.world import DATA, DAY, World, assemble, policy_on, read_records

EXAMPLES = [
    ("example-region.jsonl", "example-answers.json"),
    ("example-corners.jsonl", "example-corners-answers.json"),
]


def _asked(file: str, answers: str) -> tuple[World, dict[str, Any]]:
    expected = json.loads((DATA / answers).read_text("utf-8"))
    return assemble(read_records(DATA / file)), expected


@pytest.mark.parametrize(("file", "answers"), EXAMPLES)
def test_every_candidate_of_the_example_stands_on_its_place(file: str, answers: str) -> None:
    world, expected = _asked(file, answers)
    abilities = Abilities(world.directory, DAY)
    assert len(expected["candidates"]) >= 60
    for wanted in expected["candidates"]:
        case = world.cases[HouseholdId(wanted["household"])]
        topic = wanted["expertise"]
        got = candidates_answer(candidates(case, abilities, wanted["phase"], policy_on(), topic))
        for one in [*got["ranked"], *got["rejected"]]:
            assert one.pop("reasons")
        assert got | {"expertise": topic} == wanted


@pytest.mark.parametrize(("file", "answers"), EXAMPLES)
def test_the_role_map_of_the_example_has_its_listings_and_holes(file: str, answers: str) -> None:
    world, expected = _asked(file, answers)
    assert expected["roles"]["listed"]
    assert roles_answer(role_map(Abilities(world.directory, DAY))) == expected["roles"]
