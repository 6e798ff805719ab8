"""Measure genograms: how long a layout takes, and whether 500 families are drawn without a fault.

Run as `python -m tests.bench.genograms [--families 500] [--repeat 3]`.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from graphmodel.rules.family import Family
from tests.bench.rows import Rows, print_table
from tests.visualise.genogram.checker import faults_of
from tests.visualise.random_families import random_family
from tests.visualise.wild_families import wild_family
from visualise.views.genogram_drawing import (
    GenogramLook,
    drawn_genogram,
    genogram_placement,
    genogram_svg,
)

TARGETS_MS = {11: 100, 26: 500, 60: 2000, 120: 5000}
SEEDS_OF_A_SIZE = range(5)
WILD_SHARE = 5
LOOK = GenogramLook(title="Genogram")


def measure_genograms(
    rows: Rows,
    say: Callable[[str], None],
    *,
    families: int,
    repeat: int,
    targets_ms: Mapping[int, float] = TARGETS_MS,
) -> int:
    """Fill `rows` with times by number of people and with what the checker found; the faults."""
    genogram_svg(random_family(0, size=26), LOOK)  # what is imported once is not measured
    for people, at_most in targets_ms.items():
        say(f"genograms of {people} people")
        seconds = [
            _seconds(_of_size(seed, people)) for seed in SEEDS_OF_A_SIZE for _ in range(repeat)
        ]
        rows.add_times(f"genogram of {people} people", seconds, at_most)
    return _check(rows, say, families)


def _of_size(seed: int, people: int) -> Family:
    """A random family of exactly so many people: the last ones with all about them left out."""
    family = random_family(seed, size=people)
    kept = frozenset(sorted(family.people, key=lambda one: int(one.rpartition("-")[2]))[:people])
    return replace(
        family,
        people={key: family.people[key] for key in kept},
        parents=tuple(one for one in family.parents if {one.parent, one.child} <= kept),
        partners=tuple(one for one in family.partners if {one.a, one.b} <= kept),
        twins=tuple(one for one in family.twins if set(one.persons) <= kept),
        bonds=tuple(one for one in family.bonds if {one.from_person, one.to_person} <= kept),
        homes=tuple(replace(home, members=home.members & kept) for home in family.homes),
        empty=(),
    )


def _seconds(family: Family) -> float:
    """How long one core works on a drawing."""
    begin = time.process_time()
    genogram_svg(family, LOOK)
    return time.process_time() - begin


def _check(rows: Rows, say: Callable[[str], None], families: int) -> int:
    """Random families as they can be, and a fifth as many without rhyme or reason."""
    wild = families // WILD_SHARE
    found, checking = _faults(say, random_family, families)
    more, _seconds_more = _faults(say, wild_family, wild)
    rows.add(f"faults in {families} random families", found, "faults", 0)
    rows.add(f"faults in {wild} wild families", more, "faults", 0)
    rows.add(f"checker over {families} families", checking * 1000, "ms", 180_000)
    return found + more


def _faults(
    say: Callable[[str], None], family_of: Callable[[int], Family], families: int
) -> tuple[int, float]:
    """How many faults so many families have, and how long the checker took."""
    wrong, checking = 0, 0.0
    for seed in range(families):
        family = family_of(seed)
        svg = drawn_genogram(genogram_placement(family), LOOK)
        begin = time.process_time()
        faults = faults_of(svg, family)
        checking += time.process_time() - begin
        wrong += len(faults)
        for fault in faults:
            say(f"{family_of.__name__} {seed}: {fault}")
    return wrong, checking


def main() -> int:
    """Measure, print, and fail when a fault was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, default=500)
    parser.add_argument("--repeat", type=int, default=3)
    chosen = parser.parse_args()
    rows = Rows("", targets=True)
    wrong = measure_genograms(rows, _say, families=chosen.families, repeat=chosen.repeat)
    print_table("genograms, one core", rows.all)
    return 1 if wrong else 0


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
