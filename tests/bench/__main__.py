"""`python -m tests.bench`: measure the program on a large region beside bare Cypher."""

import argparse
import json
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import psutil

from api.memory import expect_many_objects
from tests.bench.measure import Task, measure
from tests.bench.places import ENGINES, missing, place
from tests.bench.region import HOUSEHOLDS, bench_plan
from tests.bench.region_file import RegionFile, write_region
from tests.bench.rows import Row, Rows, print_table

_CACHE = Path(__file__).parents[2] / ".cache" / "bench"
_GIBIBYTE = 1024**3


@dataclass
class Outcome:
    """Everything a run found."""

    rows: list[Row]
    versions: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print a table, write JSON; 0 even where a target is missed."""
    expect_many_objects()
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.keep is not None and given.keep.exists():
        parser.error(f"--keep {given.keep}: is there already, give a new folder")
    begun = datetime.now(UTC)
    with _working_folder(given.keep) as folder:
        _say(f"generate {given.households} households")
        begin = time.perf_counter()
        region = write_region(folder / "region.jsonl", given.households)
        outcome = Outcome([Row("", "generate", time.perf_counter() - begin, "s")])
        for engine in given.engines:
            _one_engine(engine, folder, region, given, outcome)
    _show(region, given.households, outcome)
    target = given.json or _CACHE / f"{begun:%Y%m%dT%H%M%SZ}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    answer = _answer(begun, region, given, outcome)
    target.write_text(json.dumps(answer, indent=1) + "\n", encoding="utf-8")
    _say(f"written to {target}")
    return 0


def _one_engine(
    engine: str, folder: Path, region: RegionFile, given: argparse.Namespace, outcome: Outcome
) -> None:
    reason = missing(engine)
    if reason is not None:
        outcome.skipped[engine] = reason
        return
    rows = Rows(engine, targets=engine == "embedded")
    home = folder / engine
    home.mkdir()
    today = bench_plan(households=given.households).today
    task = Task(region, home, today, given.repeat, given.rounds, given.seed)
    with place(engine, home) as here:
        outcome.versions[engine] = measure(here, task, rows, lambda step: _say(f"{engine}: {step}"))
    outcome.rows += rows.all


@contextmanager
def _working_folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True)
        yield kept
        return
    _CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_CACHE) as folder:
        yield Path(folder)


def _show(region: RegionFile, households: int, outcome: Outcome) -> None:
    title = f"{households:,} households, {region.counts['person']:,} people"
    if households != HOUSEHOLDS:
        title += f"; the targets are for {HOUSEHOLDS:,} households"
    print_table(title, outcome.rows)
    for engine, reason in outcome.skipped.items():
        _say(f"{engine} was not measured: {reason}")


def _answer(
    begun: datetime, region: RegionFile, given: argparse.Namespace, outcome: Outcome
) -> dict[str, object]:
    return {
        "begun": begun.isoformat(timespec="seconds"),
        "machine": {
            "system": platform.platform(),
            "python": platform.python_version(),
            "cores": psutil.cpu_count(),
            "memory_gib": round(psutil.virtual_memory().total / _GIBIBYTE, 1),
        },
        "households": given.households,
        "people": region.counts["person"],
        "records": region.records,
        "repeat": given.repeat,
        "rounds": given.rounds,
        "seed": given.seed,
        "engines": outcome.versions,
        "skipped": outcome.skipped,
        "rows": [row.as_values() for row in outcome.rows],
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    add = parser.add_argument
    add("--households", type=_count, default=HOUSEHOLDS, help="how large a region (%(default)s)")
    add("--engines", type=_engines, default=ENGINES, help="of embedded,neo4j (both)")
    add("--json", type=Path, help="where the numbers go (.cache/bench/<moment>.json)")
    add("--keep", type=Path, help="work in this new folder, and leave it there")
    add("--repeat", type=_count, default=200, help="households asked about (%(default)s)")
    add("--rounds", type=_count, default=3, help="times for what takes seconds (%(default)s)")
    add("--seed", type=int, default=2026, help="which households are asked about (%(default)s)")
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("expected a number above 0")
    return int(text)


def _engines(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(text.split(",")))
    if not set(names) <= set(ENGINES):
        raise argparse.ArgumentTypeError(f"expected some of {','.join(ENGINES)}")
    return names


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
