"""All fifteen signals of every open household, beside the bare fetch of the same rows."""

import statistics
import time
from collections.abc import Mapping
from typing import Any

import httpx

from graphmodel.store.query import read_query
from graphmodel.store.records import batches
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.find_signals import find_all_signals
from graphmodel.usecases.households import PAGE
from tests.bench.questions import Asker, run_bare
from tests.bench.rows import Rows
from tests.bench.side_by_side import Way, ratio, take_turns
from tests.engines.waiting import wait_until

_OPEN_IDS = "household/open_ids"
_CASES = "household/case"
_COUNTED = 300.0  # seconds the counting of a region may take


def measure_whole_region(asker: Asker, client: httpx.Client, rounds: int, rows: Rows) -> None:
    """So many rounds of both in turn, and once over HTTP with the list after it."""
    ways: dict[str, Way] = {
        "use case": lambda _round: _signals(asker),
        "bare fetch": lambda _round: _fetch(asker),
    }
    times = take_turns(ways, [str(one) for one in range(rounds)], _same)
    name = "signals of every open household"
    rows.add(f"{name}, use case", statistics.median(times["use case"]), "s", 12)
    rows.add(f"{name}, bare fetch", statistics.median(times["bare fetch"]), "s")
    rows.add(f"{name}, use case / bare", ratio(times, "use case", "bare fetch"), "x", 3)
    begin = time.perf_counter()
    _get(client, f"/api/signals?on={asker.on}")
    rows.add(f"{name}, API", time.perf_counter() - begin, "s")
    _count(asker, client, rows)


def _count(asker: Asker, client: httpx.Client, rows: Rows) -> None:
    """The list behind the start page: its first answer, and when the signals in it are counted."""
    begin = time.perf_counter()

    def counted() -> bool:
        return bool(_get(client, f"/api/households?on={asker.on}").json()["counted"])

    ready = counted()
    rows.add("list of the region, first answer", time.perf_counter() - begin, "s")
    if not ready:
        wait_until(counted, seconds=_COUNTED, what="the signals of the region are counted")
    rows.add("list of the region, counted", time.perf_counter() - begin, "s")


def _signals(asker: Asker) -> list[str]:
    found = find_all_signals(asker.store, OPERATOR, asker.policy, asker.on)
    return [case.household.id for case, _findings in found]


def _fetch(asker: Asker) -> list[str]:
    """The same rows as the program asks for, page by page, and nothing done with them."""
    ids = [row[0] for row in run_bare(asker.store, read_query(_OPEN_IDS).text, {"on": asker.on})]
    text = read_query(_CASES).text
    fetched: list[str] = []
    for page in batches(ids, PAGE):
        rows = run_bare(asker.store, text, {"ids": list(page)})
        fetched.extend(row[0]["id"] for row in rows)
    return fetched


def _same(_round: str, answers: Mapping[str, Any]) -> None:
    assert set(answers["use case"]) == set(answers["bare fetch"]), "other households were fetched"


def _get(client: httpx.Client, path: str) -> httpx.Response:
    answer = client.get(path)
    assert answer.status_code == httpx.codes.OK, answer.text[:300]
    return answer
