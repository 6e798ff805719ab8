"""Both examples of the interchange format, signal by signal."""

import json

import pytest

from api.answers.signals import signal_answer
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import stand
from tests.rules.world import DATA, DAY, assemble, policy_on, read_records


@pytest.mark.parametrize(
    ("file", "answers"),
    [
        ("example-region.jsonl", "example-answers.json"),
        ("example-corners.jsonl", "example-corners-answers.json"),
    ],
)
def test_every_signal_of_the_example_is_found_and_no_other(file: str, answers: str) -> None:
    world = assemble(read_records(DATA / file))
    expected = json.loads((DATA / answers).read_text("utf-8"))["signals"]
    policy, abilities = policy_on(), Abilities(world.directory, DAY)
    got = []
    for household in sorted(world.cases):
        for finding in signals(stand(world.cases[household], policy), abilities):
            answer = signal_answer(finding)
            assert answer.pop("facts")
            assert answer.pop("message")
            got.append(answer)
    assert len(got) > 100
    assert got == expected
