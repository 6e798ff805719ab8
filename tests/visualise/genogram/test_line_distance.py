"""Lines of different couples that run side by side stay apart, so that they look like two."""

from itertools import combinations, pairwise

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


def too_near(family: Family) -> list[tuple[list[str], list[str]]]:
    parts = {
        (
            line.parents,
            level,
            *sorted(((a.y, a.x) if level else (a.x, a.y), (b.y, b.x) if level else (b.x, b.y))),
        )
        for line in genogram_placement(family).descents
        for a, b in pairwise(line.way)
        for level in (True, False)
        if abs(a.y - b.y if level else a.x - b.x) < 0.1
    }
    return [
        (list(mine), list(theirs))
        for (mine, level, one, end), (theirs, other_level, other, last) in combinations(
            sorted(parts), 2
        )
        if mine != theirs and level == other_level
        if abs(one[0] - other[0]) < LEAST
        if min(end[1], last[1]) - max(one[1], other[1]) > TOUCHING
    ]
