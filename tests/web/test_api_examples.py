"""Both examples of the interchange format through the web, exactly."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.web.places import asking, loaded

DATA = Path(__file__).parents[1] / "data"
ON = "2026-11-01"
EXAMPLES = [
    ("example-region.jsonl", "example-answers.json"),
    ("example-corners.jsonl", "example-corners-answers.json"),
]


@dataclass(frozen=True)
class Example:
    """Somebody who asks a store with one example, and the answers they should get."""

    client: httpx.Client
    answers: dict[str, Any]

    def ask(self, path: str, **parameters: str) -> Any:
        answer = self.client.get(path, params={"on": ON} | parameters)
        assert answer.status_code == 200
        return answer.json()


@pytest.fixture(scope="module", params=EXAMPLES, ids=["region", "corners"])
def example(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Example]:
    file, answers = request.param
    folder = tmp_path_factory.mktemp("example") / "store"
    with loaded(folder, DATA / file) as store, asking(store) as client:
        yield Example(client, json.loads((DATA / answers).read_text("utf-8")))


def bare(signals: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for one in signals:
        assert one.pop("message")
        assert one.pop("facts")
    return signals


def test_the_rings_are_those_of_the_example(example: Example) -> None:
    for wanted in example.answers["circles"]:
        assert example.ask(f"/api/households/{wanted['household']}/circles") == wanted


def test_the_moves_since_august_are_those_of_the_example(example: Example) -> None:
    for wanted in example.answers["moves_since_2026-08-01"]:
        path = f"/api/households/{wanted['household']}/circles"
        got = example.ask(path, since="2026-08-01")
        assert (got["since"], got["moves"]) == ("2026-08-01", wanted["moves"])


def test_the_signals_of_the_region_are_those_of_the_example(example: Example) -> None:
    assert bare(example.ask("/api/signals")) == example.answers["signals"]


def test_the_signals_of_one_household_or_of_one_code_are_a_part_of_them(example: Example) -> None:
    every = example.answers["signals"]
    household, code = every[0]["household"], every[-1]["code"]
    assert bare(example.ask(f"/api/households/{household}/signals")) == [
        one for one in every if one["household"] == household
    ]
    assert bare(example.ask("/api/signals", code=code)) == [
        one for one in every if one["code"] == code
    ]


def test_the_candidates_are_those_of_the_example(example: Example) -> None:
    for wanted in example.answers["candidates"]:
        asked = {"phase": wanted["phase"]}
        if wanted["expertise"] is not None:
            asked["expertise"] = wanted["expertise"]
        got = example.ask(f"/api/households/{wanted['household']}/candidates", **asked)
        for one in [*got["ranked"], *got["rejected"]]:
            assert one.pop("reasons")
        assert got | {"expertise": wanted["expertise"]} == wanted


def test_the_role_map_is_that_of_the_example(example: Example) -> None:
    assert example.ask("/api/roles") == example.answers["roles"]


def test_every_open_household_is_in_the_list_with_its_signals_counted(example: Example) -> None:
    listed = example.ask("/api/households")
    assert listed["counted"]
    assert listed["total"] == len(listed["households"]) > 5
    for line in listed["households"]:
        found = [one for one in example.answers["signals"] if one["household"] == line["id"]]
        assert line["fires"] == sum(one["state"] == "fires" for one in found)
        assert line["unknown"] == sum(one["state"] == "unknown" for one in found)


def test_what_a_phase_needs_and_what_somebody_means_is_answered(example: Example) -> None:
    household = example.answers["circles"][0]["household"]
    people = [one["person"] for one in example.answers["circles"][0]["people"]]
    check = example.ask(f"/api/households/{household}/phase")
    assert check["household"] == household
    assert check["conditions"]
    way = example.ask(
        f"/api/households/{household}/connections", **{"from": people[0], "to": people[-1]}
    )
    assert way["paths"]
    gone = example.ask(f"/api/households/{household}/without", person=people[-1])
    assert set(gone) == {"household", "person", "appear", "disappear", "cut_off"}
