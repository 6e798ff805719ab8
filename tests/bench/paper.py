"""`python -m tests.bench.paper`: measure what prints and pictures cost, once the program runs."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from graphmodel.domain.dossier import Dossier
from graphmodel.rules.family import Family
from tests.bench.rows import Rows, print_table
from tests.visualise.dossiers import TODAY, story
from tests.visualise.families import story_family
from tests.visualise.paper.files import LENSES_DRAWN, crowd, made
from tests.visualise.random_families import random_family
from visualise.paper.export import export
from visualise.paper.picture import Ending, Sign
from visualise.paper.sheet import PaperSize
from visualise.views.pictures import picture_of_relatives

PRINT_SECONDS, PICTURE_SECONDS = 1.0, 3.0
FIRST: tuple[Ending, ...] = ("pdf", "png", "html")
"""What is loaded by the first of a kind is counted by itself."""

CROWD = 60
NAME = "Annemarie van den Heuvel-Bosboom nr {at}"
"""A name of about forty letters."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table; 0 even where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.paper", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often, the slowest counts")
    parser.add_argument("--people", type=int, default=CROWD, help="in the larger household")
    given = parser.parse_args(arguments)
    rows = Rows("", targets=True)
    measure_paper(rows, rounds=given.rounds, people=given.people)
    print_table("prints and pictures, drawing included", rows.all)
    return 0


def measure_paper(rows: Rows, *, rounds: int, people: int) -> None:
    """Fill `rows` with what each kind of file costs, of a demonstration and of a crowd."""
    households = {
        "22 people": story("gezin-van-mirjam"),
        f"{people} people": crowd(tuple(NAME.format(at=at) for at in range(people)), worries=4),
    }
    for first in FIRST:
        rows.add(f"first {first} of a program", _slowest(households["22 people"], first, 1), "s")
    for who, dossier in households.items():
        rows.add(f"pdf, slowest lens, {who}", _slowest(dossier, "pdf", rounds), "s", PRINT_SECONDS)
        rows.add(f"html, slowest lens, {who}", _slowest(dossier, "html", rounds), "s")
        rows.add(f"png of A3, circles, {who}", _a3(dossier, rounds), "s", PICTURE_SECONDS)
    story_kin, many = story_family("gezin-van-mirjam"), random_family(1, size=people)
    for family in (story_kin, many):
        _measure_genogram(rows, family, rounds)


def _measure_genogram(rows: Rows, family: Family, rounds: int) -> None:
    """The family of somebody on paper, its layout included."""
    who = f"{len(family.people)} people in it"
    of_one = replace(family, of=min(family.people))

    def took(ending: Ending, paper: PaperSize | None = None) -> float:
        sign = Sign(reader="", maker="Marleen", made=TODAY)
        return max(
            _took(lambda: export(picture_of_relatives(of_one), ending, sign, paper))
            for _round in range(rounds)
        )

    rows.add(f"pdf, genogram, {who}", took("pdf"), "s", PRINT_SECONDS)
    rows.add(f"html, genogram, {who}", took("html"), "s")
    rows.add(f"png of A3, genogram, {who}", took("png", "a3"), "s", PICTURE_SECONDS)


def _slowest(dossier: Dossier, ending: Ending, rounds: int) -> float:
    lenses = LENSES_DRAWN if rounds > 1 else LENSES_DRAWN[:1]
    return max(
        _took(lambda lens=lens: made(dossier, lens, ending))  # type: ignore[misc]  # bound at once
        for lens in lenses
        for _round in range(rounds)
    )


def _a3(dossier: Dossier, rounds: int) -> float:
    return max(
        _took(lambda: made(dossier, "circles", "png", paper="a3")) for _round in range(rounds)
    )


def _took(make: Callable[[], bytes]) -> float:
    begin = time.perf_counter()
    make()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
