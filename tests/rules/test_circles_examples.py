"""Both examples of the interchange format, ring by ring and move by move."""

import json
from datetime import date

import pytest

from api.answers.circles import circles_answer
from graphmodel.rules.circles import circles
from tests.rules.world import DATA, assemble, policy_on, read_records

SINCE = date(2026, 8, 1)
EXAMPLES = [
    ("example-region.jsonl", "example-answers.json"),
    ("example-corners.jsonl", "example-corners-answers.json"),
]


@pytest.mark.parametrize(("file", "answers"), EXAMPLES)
def test_every_household_stands_in_the_rings_of_the_example(file: str, answers: str) -> None:
    world = assemble(read_records(DATA / file))
    expected = json.loads((DATA / answers).read_text("utf-8"))["circles"]
    policy = policy_on()
    cases = [world.cases[household] for household in sorted(world.cases)]
    got = [circles_answer(circles(case, policy)) for case in cases]
    assert len(got) > 10
    assert got == expected


@pytest.mark.parametrize(("file", "answers"), EXAMPLES)
def test_everybody_who_moved_since_august_is_named(file: str, answers: str) -> None:
    world = assemble(read_records(DATA / file))
    expected = json.loads((DATA / answers).read_text("utf-8"))["moves_since_2026-08-01"]
    got = []
    for household in sorted(world.cases):
        case = world.cases[household]
        answer = circles_answer(circles(case, policy_on()), circles(case, policy_on(SINCE)))
        assert answer["since"] == "2026-08-01"
        got.append({"household": household, "moves": answer["moves"]})
    assert any(one["moves"] for one in got)
    assert got == expected
