"""The answers of both examples, exactly, from a real store on every engine."""

import json
from datetime import date
from typing import Any

import pytest

from api.answers.candidates import candidates_answer
from api.answers.circles import circles_answer
from api.answers.roles import roles_answer
from api.answers.signals import signal_answer
from graphmodel.policy.policy import load_policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.find_candidates import find_candidates
from graphmodel.usecases.find_signals import find_all_signals, find_signals
from graphmodel.usecases.show_circles import show_circles
from graphmodel.usecases.show_roles import show_roles
from tests.contract.conftest import DATA, DAY, load_files

POLICY = load_policy()
TEXTS = ("facts", "message", "reasons")


@pytest.fixture(params=["example", "example-corners"])
def answers(request: pytest.FixtureRequest, store: Store) -> dict[str, Any]:
    """The expected answers, with the records they belong to in the store."""
    name = str(request.param)
    records = "example-region" if name == "example" else name
    load_files(store, [DATA / f"{records}.jsonl"])
    found: dict[str, Any] = json.loads((DATA / f"{name}-answers.json").read_text("utf-8"))
    return found


def _without_texts(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key not in TEXTS}


def test_every_answer_of_the_examples_is_exactly_the_expected_one(
    answers: dict[str, Any], store: Store
) -> None:
    """Circles, moves, signals of one and of all, candidates and roles."""
    ids = [answer["household"] for answer in answers["circles"]]
    shown = show_circles(store, OPERATOR, ids, POLICY, DAY)
    assert [circles_answer(now) for now, _ in shown] == answers["circles"]

    moved = show_circles(store, OPERATOR, ids, POLICY, DAY, since=date(2026, 8, 1))
    moves = [circles_answer(now, before)["moves"] for now, before in moved]
    assert moves == [one["moves"] for one in answers["moves_since_2026-08-01"]]

    every = find_all_signals(store, OPERATOR, POLICY, DAY)
    found = [_without_texts(signal_answer(one)) for _, findings in every for one in findings]
    assert found == answers["signals"]
    by_one = [
        _without_texts(signal_answer(one))
        for household in sorted(ids)
        for one in find_signals(store, OPERATOR, household, POLICY, DAY)
    ]
    assert by_one == answers["signals"]

    region = show_roles(store, OPERATOR, DAY)
    assert roles_answer(region.roles) == answers["roles"]


def test_every_ranking_of_the_examples_is_exactly_the_expected_one(
    answers: dict[str, Any], store: Store
) -> None:
    """Ranked and rejected, for every household and phase, with the expertise asked for."""
    for expected in answers["candidates"]:
        (found,) = find_candidates(
            store,
            OPERATOR,
            [expected["household"]],
            expected["phase"],
            POLICY,
            DAY,
            expertise=expected["expertise"],
        )
        answer = candidates_answer(found)
        answer["ranked"] = [_without_texts(one) for one in answer["ranked"]]
        answer["rejected"] = [_without_texts(one) for one in answer["rejected"]]
        assert answer == {key: value for key, value in expected.items() if key != "expertise"}
