"""The benchmark itself, on a region so small that only its rows matter, not their size."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.bench.__main__ import main
from tests.bench.rows import Rows, percentile
from tests.bench.side_by_side import Way, ratio, take_turns
from tests.web.browsers import find_browser

QUESTIONS = ("circles", "candidates", "three generations", "signals")
WAYS = ("use case", "API", "bare Cypher")
REGION = "signals of every open household"
PROGRAMS = ("engine", "program", "together")
DRAWING = (
    "change, alone",
    "page of 60 people and 4 worries",
    "change, 20 households at once, one a second each",
    "change, 20 households at once, without a pause",
)
IN_BROWSER = ("drop to drawn", "drop to acknowledged", "change of another, seen on this screen")
USABLE = "page usable in Chromium, CPU slowed 4 times"

ROWS = {
    *("generate", "load", "load, records a second", "dump", "relations in the store"),
    *("open the full store, cold", "cirkels circles, cold"),
    "cirkels circles, store held by another",
    *(f"{one}, {way}, {of}" for one in QUESTIONS for way in WAYS for of in ("median", "p95")),
    *(f"{one}, {way} / bare" for one in QUESTIONS for way in ("use case", "API")),
    *("household page, median", "household page, p95"),
    *(f"{REGION}, {way}" for way in ("use case", "bare fetch", "use case / bare", "API")),
    *("list of the region, first answer", "list of the region, counted"),
    *(f"memory, {during}, {one}" for during in ("load", "serving") for one in PROGRAMS),
    *(f"{one}, {of}" for one in DRAWING for of in ("median", "p95")),
}
BROWSER_ROWS = {
    *(USABLE, f"{USABLE}, nothing kept", f"{USABLE}, first page of a new browser"),
    *(f"{one}, {of}" for one in IN_BROWSER for of in ("median", "p95")),
}
TARGETS = {
    "load": 100,
    "cirkels circles, cold": 6,
    "cirkels circles, store held by another": 1,
    "circles, API, p95": 30,
    "candidates, API, p95": 50,
    "household page, p95": 100,
    f"{REGION}, use case": 12,
    f"{REGION}, use case / bare": 3,
    "memory, load, together": 3072,
    "memory, serving, together": 3072,
    **{f"{one}, {way} / bare": 3 for one in QUESTIONS for way in ("use case", "API")},
    "change, alone, p95": 200,
    "page of 60 people and 4 worries, p95": 100,
    "change, 20 households at once, one a second each, p95": 150,
}
BROWSER_TARGETS = {
    USABLE: 1,
    "drop to drawn, p95": 50,
    "drop to acknowledged, p95": 200,
    "change of another, seen on this screen, p95": 1000,
}


@pytest.mark.embedded
@pytest.mark.timeout(600)
def test_a_small_benchmark_writes_every_row_with_its_target(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "bench.json"
    words = f"--households 30 --engines embedded --repeat 3 --rounds 1 --json {target}"

    assert main([*words.split(), "--keep", str(tmp_path / "kept")]) == 0

    written: Mapping[str, Any] = json.loads(target.read_text("utf-8"))
    rows = {row["measure"]: row for row in written["rows"]}
    browser = find_browser() is not None
    assert set(rows) == (ROWS | BROWSER_ROWS if browser else ROWS)
    assert len(rows) == len(written["rows"])
    assert all(row["value"] > 0 for row in rows.values())
    targets = {name: row["at_most"] for name, row in rows.items() if row["at_most"]}
    assert targets == (TARGETS | BROWSER_TARGETS if browser else TARGETS)
    assert written["engines"]["embedded"].startswith("ArcadeDB/")
    assert (tmp_path / "kept" / "embedded" / "store").is_dir()
    assert "30 households" in capsys.readouterr().out


def test_a_kept_folder_is_never_an_old_one(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--keep", str(tmp_path)])


def test_a_number_above_its_target_is_missed() -> None:
    rows = Rows("embedded", targets=True)
    rows.add("load", 101, "s", 100)
    rows.add("circles", 30, "ms", 30)
    rows.add("dump", 9, "s")
    assert [row.verdict for row in rows.all] == ["missed", "ok", ""]


def test_targets_do_not_count_on_another_engine() -> None:
    rows = Rows("neo4j", targets=False)
    rows.add("load", 101, "s", 100)
    assert rows.all[0].as_values()["verdict"] is None


@pytest.mark.parametrize(("percent", "expected"), [(50, 10), (95, 19), (100, 20), (1, 1)])
def test_a_percentile_is_the_smallest_value_that_so_many_do_not_exceed(
    percent: int, expected: int
) -> None:
    assert percentile(range(20, 0, -1), percent) == expected


def test_ways_take_turns_and_the_order_turns_round() -> None:
    asked: list[str] = []
    checked: list[Mapping[str, Any]] = []

    def way(name: str) -> Way:
        def ask(one: str) -> str:
            asked.append(name + one)
            return name

        return ask

    ways = {name: way(name) for name in ("a", "b")}
    times = take_turns(ways, ["1", "2"], lambda _one, answers: checked.append(dict(answers)))

    assert asked == ["a1", "b1", "b2", "a2"]
    assert checked == [{"a": "a", "b": "b"}] * 2
    assert [len(times[name]) for name in ways] == [2, 2]


def test_a_ratio_is_of_the_medians() -> None:
    assert ratio({"api": [6.0, 1.0, 90.0], "bare": [2.0, 3.0, 4.0]}, "api", "bare") == 2
