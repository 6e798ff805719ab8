"""Measuring one engine: fill a store, open it, ask it, serve it."""

import random
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import httpx

from graphmodel.domain.calendar import Day
from graphmodel.policy.policy import load_policy
from graphmodel.store.opening import open_bolt
from graphmodel.store.queries.records import LIST_IDS
from graphmodel.store.store import Store, open_store
from tests.bench.drawing import Studio, measure_drawing
from tests.bench.memory import MemoryWatch
from tests.bench.places import Place
from tests.bench.programs import Served, run, serving
from tests.bench.questions import (
    QUESTIONS,
    Asker,
    Question,
    parameters_of,
    read_bare,
    run_bare,
)
from tests.bench.region_file import RegionFile, fingerprint_of
from tests.bench.rows import Rows
from tests.bench.side_by_side import Way, ratio, take_turns
from tests.bench.whole_region import measure_whole_region

_WARM = 50
_ANSWER = 600.0  # seconds the whole region may take over HTTP
_MOST_MIB = 3 * 1024
_MOST_RATIO = 3

Say = Callable[[str], None]


@dataclass(frozen=True)
class Task:
    """What to measure and how often; `repeat` households are asked about, `rounds` is the rest."""

    region: RegionFile
    folder: Path
    on: Day
    repeat: int
    rounds: int
    seed: int


def measure(place: Place, task: Task, rows: Rows, say: Say) -> str:
    """Fill `rows` on one engine; its name and version."""
    say("load")
    _load(place, task, rows)
    say("open")
    with _opened(place, task, rows) as store:
        say("dump")
        _dump(place, task, rows)
        ((relations,),) = run_bare(store, read_bare("relations"), {})
        rows.add("relations in the store", relations, "")
        asker = Asker(store, load_policy(), task.on)
        with serving(place, task.folder) as served:
            _serve(place, task, rows, asker, served, say)
        with open_bolt(place.address, create=False) as bolt:
            return bolt.server_kind


def _load(place: Place, task: Task, rows: Rows) -> None:
    done = run(place, task.folder, "load", task.region.path, "--on", task.on, "--format", "json")
    rows.add("load", done.seconds, "s", 100)
    rows.add("load, records a second", task.region.records / done.seconds, "/s")
    _memory(rows, "load", done.memory)


def _memory(rows: Rows, during: str, memory: MemoryWatch) -> None:
    for program, most in memory.peaks.items():
        rows.add(f"memory, {during}, {program}", most, "MiB")
    rows.add(f"memory, {during}, together", memory.together, "MiB", _MOST_MIB)


def _dump(place: Place, task: Task, rows: Rows) -> None:
    target = task.folder / "dump.jsonl"
    done = run(place, task.folder, "dump", target)
    assert fingerprint_of(target) == task.region.fingerprint, "the dump is not what was loaded"
    rows.add("dump", done.seconds, "s")
    target.unlink()


@contextmanager
def _opened(place: Place, task: Task, rows: Rows) -> Iterator[Store]:
    """The store, held after it was opened so many times; a server is there already each time."""
    if place.embedded:
        rows.add("cirkels circles, cold", _command(place, task), "s", 6)
    took: list[float] = []
    with ExitStack() as stack:
        for _ in range(task.rounds):
            stack.close()
            begin = time.perf_counter()
            store = stack.enter_context(open_store(place.address))
            took.append(time.perf_counter() - begin)
        cold = "cold" if place.embedded else "server running"
        rows.add(f"open the full store, {cold}", statistics.median(took), "s")
        yield store


def _command(place: Place, task: Task) -> float:
    """Seconds of `cirkels circles` as a program, from its start to its end."""
    words = ("circles", task.region.households[0], "--on", task.on, "--format", "json")
    return statistics.median(run(place, task.folder, *words).seconds for _ in range(task.rounds))


def _serve(place: Place, task: Task, rows: Rows, asker: Asker, served: Served, say: Say) -> None:
    households = task.region.households
    say("cirkels circles beside a server")
    beside = _command(place, task)
    rows.add("cirkels circles, store held by another", beside, "s", 1)
    programs = {"engine": place.engine_pid, "program": lambda: served.pid}
    with (
        MemoryWatch(programs) as memory,
        httpx.Client(base_url=served.url, timeout=_ANSWER, trust_env=False) as client,
    ):
        # one stream of chance a store, so that every engine is asked about the same households
        chance = random.Random(task.seed)
        for question in QUESTIONS:
            say(question.name)
            asked = chance.choices(households, k=task.repeat)
            _question(question, asker, client, asked, rows)
        say("household page")
        _page(client, task.on, chance.choices(households, k=task.repeat), rows)
        town = asker.store.read(LIST_IDS["municipality"])[0].id
        studio = Studio(served, date.today(), town)  # noqa: DTZ011 - the measured program's own day
        measure_drawing(studio, rows, say, seed=task.seed, repeat=task.repeat)
        say("signals of the whole region")
        measure_whole_region(asker, client, task.rounds, rows)
    _memory(rows, "serving", memory)


def _question(
    question: Question, asker: Asker, client: httpx.Client, asked: list[str], rows: Rows
) -> None:
    text = read_bare(question.bare)

    def bare(household: str) -> Any:
        return run_bare(asker.store, text, parameters_of(household, asker.on))

    def over_http(household: str) -> Any:
        return client.get(f"/api/households/{household}/{question.http}on={asker.on}")

    def check(household: str, answers: Mapping[str, Any]) -> None:
        assert answers["API"].status_code == httpx.codes.OK, answers["API"].text[:300]
        facts = question.facts(asker, household, answers["use case"])
        theirs = question.bare_facts(answers["bare Cypher"])
        assert facts == theirs, f"{question.name}: the bare query answers something else"

    ways: dict[str, Way] = {
        "use case": lambda household: question.ask(asker, household),
        "bare Cypher": bare,
        "API": over_http,
    }
    take_turns(ways, asked[:_WARM], check)
    times = take_turns(ways, asked, check)
    for way, seconds in times.items():
        rows.add_times(
            f"{question.name}, {way}", seconds, question.most_http if way == "API" else None
        )
    for way in ("use case", "API"):
        most = _MOST_RATIO
        rows.add(f"{question.name}, {way} / bare", ratio(times, way, "bare Cypher"), "x", most)


def _page(client: httpx.Client, on: Day, asked: list[str], rows: Rows) -> None:
    def check(_household: str, answers: Mapping[str, Any]) -> None:
        assert answers["page"].status_code == httpx.codes.OK

    ways: dict[str, Way] = {"page": lambda one: client.get(f"/huishouden/{one}?op={on}")}
    take_turns(ways, asked[:_WARM], check)
    rows.add_times("household page", take_turns(ways, asked, check)["page"], 100)
