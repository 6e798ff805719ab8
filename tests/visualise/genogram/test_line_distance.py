"""Lines of different couples that run side by side stay apart, so that they look like two."""

from itertools import combinations, pairwise
from typing import NamedTuple

import pytest

from graphmodel.rules.family import Family
from tests.visualise.families import family_of_lines, story_family
from tests.visualise.genogram.shapes import couple, parents, person, shape
from visualise.views.genogram_drawing import genogram_placement

LEAST = 5.9
"""Px between two lines that run beside one another, but for rounding."""

TOUCHING = 4.0
FAMILIES = {
    "luca and sam": story_family("luca-en-sam"),
    "mirjam": story_family("gezin-van-mirjam"),
    "two parents by blood and two step parents": shape("four parents"),
    "a child that was not born, of four": family_of_lines(
        person("k", "2016", life="miscarriage"), couple("a", "b"), couple("c", "d"),
        *parents("k", "a", "b"), *parents("k", "c", kind="step"), *parents("z", "c", "d"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAMILIES)
def test_lines_of_two_couples_are_seen_as_two(name: str) -> None:
    assert too_near(FAMILIES[name]) == []


class Part(NamedTuple):
    """A straight part of the line of a couple: at which height or column, from where to where."""

    parents: tuple[str, ...]
    level: bool
    at: float
    first: float
    last: float


def parts_of(family: Family) -> set[Part]:
    found: set[Part] = set()
    for line in genogram_placement(family).descents:
        for a, b in pairwise(line.way):
            if abs(a.y - b.y) < 0.1:
                found.add(Part(line.parents, True, a.y, min(a.x, b.x), max(a.x, b.x)))
            elif abs(a.x - b.x) < 0.1:
                found.add(Part(line.parents, False, a.x, min(a.y, b.y), max(a.y, b.y)))
    return found


def too_near(family: Family) -> list[tuple[Part, Part]]:
    return [
        (one, other)
        for one, other in combinations(sorted(parts_of(family)), 2)
        if one.parents != other.parents and one.level == other.level
        if abs(one.at - other.at) < LEAST
        if min(one.last, other.last) - max(one.first, other.first) > TOUCHING
    ]
