"""Both examples of the interchange format through the command line, on every engine."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from graphmodel.store.address import (
    PASSWORD_VARIABLE,
    USER_VARIABLE,
    ServerAddress,
    StoreAddress,
)
from tests.cli.command import cirkels

DATA = Path(__file__).parents[1] / "data"
DAY = "2026-11-01"
SINCE = "2026-08-01"
EXAMPLES = [
    ("example-region.jsonl", "example-answers.json"),
    ("example-corners.jsonl", "example-corners-answers.json"),
]


@pytest.fixture
def store(store_address: StoreAddress, monkeypatch: pytest.MonkeyPatch) -> str:
    """What `--store` says for the empty store of the engine at hand."""
    if isinstance(store_address, ServerAddress):
        monkeypatch.setenv(USER_VARIABLE, store_address.user)
        monkeypatch.setenv(PASSWORD_VARIABLE, store_address.password or "")
    return str(store_address)


@pytest.mark.parametrize(("file", "answers"), EXAMPLES)
def test_the_commands_give_the_answers_of_the_example(file: str, answers: str, store: str) -> None:
    wanted = json.loads((DATA / answers).read_text("utf-8"))
    assert cirkels("load", DATA / file, "--store", store).status == 0
    assert _ask("circles", *_ids(wanted["circles"]), store=store) == wanted["circles"]
    assert _moves(wanted, store) == wanted[f"moves_since_{SINCE}"]
    signals = _ask("signals", store=store)
    assert all(one.pop("facts") and one.pop("message") for one in signals)
    assert signals == wanted["signals"]
    assert _ask("roles", store=store) == wanted["roles"]
    assert _candidates(wanted["candidates"], store) == wanted["candidates"]


def _ask(*arguments: str, store: str) -> Any:
    answer = cirkels(*arguments, "--format", "json", "--on", DAY, "--store", store)
    assert (answer.status, answer.complaint) == (0, "")
    return answer.json


def _ids(answers: list[dict[str, Any]]) -> list[str]:
    return [answer["household"] for answer in answers]


def _moves(wanted: dict[str, Any], store: str) -> list[dict[str, Any]]:
    found = _ask("circles", *_ids(wanted["circles"]), "--since", SINCE, store=store)
    assert {one["since"] for one in found} == {SINCE}
    return [{"household": one["household"], "moves": one["moves"]} for one in found]


def _candidates(wanted: list[dict[str, Any]], store: str) -> list[dict[str, Any]]:
    """All candidates in the order of the example, asked by what belongs to one question."""

    def question(one: dict[str, Any]) -> tuple[str, str]:
        return one["phase"], one["expertise"] or ""

    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    for (phase, topic), some in groupby(sorted(wanted, key=question), key=question):
        asked = ["--phase", phase, *(["--expertise", topic] if topic else [])]
        # twice the first one: a single household gives an object, not a list
        ids = _ids(list(some))
        for answer in _ask("candidates", ids[0], *ids, *asked, store=store):
            for unit in [*answer["ranked"], *answer["rejected"]]:
                assert unit.pop("reasons", ["said"])
            found[answer["household"], phase, topic] = answer | {"expertise": topic or None}
    return [found[one["household"], *question(one)] for one in wanted]
