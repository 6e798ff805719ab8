"""The years of a couple can be read: no bond and no other line goes through them."""

from itertools import pairwise

import pytest

from graphmodel.rules.family import Family
from tests.visualise.families import family_of_lines, story_family
from tests.visualise.genogram.shapes import bond, couple, parents
from tests.visualise.random_families import random_family
from visualise.layout.genogram.bonds import hits
from visualise.layout.genogram.years import years_box
from visualise.views.genogram_drawing import genogram_placement

PARTED = {"from": "2010-01-01", "until": "2017-01-01", "ended": "divorced"}
FAMILIES = {
    "the demonstration": story_family("gezin-van-mirjam"),
    "a quarrel of two who parted": family_of_lines(
        couple("an", "bo", **PARTED),
        *parents("kid", "an", "bo"),
        bond("an", "bo", "conflict"),
        *parents("an", "oma"),
        bond("an", "oma", "close"),
        bond("bo", "oma", "fused"),
    ),
}


@pytest.mark.parametrize("name", FAMILIES)
def test_no_line_goes_through_the_years_of_a_couple(name: str) -> None:
    assert crossed(FAMILIES[name]) == []


@pytest.mark.parametrize("seed", [6, 26, 59])
def test_years_move_along_their_line_to_where_nothing_runs(seed: int) -> None:
    assert crossed(random_family(seed, size=18)) == []


def test_years_stay_between_the_two_and_clear_of_everybody() -> None:
    for seed in range(6, 60, 9):
        placed = genogram_placement(random_family(seed, size=18))
        for one in placed.couples:
            if one.years_at is not None:
                box = years_box(one.years, one.years_at)
                assert not [seat.node for seat in placed.seats if seat.symbol.overlaps(box)]


def crossed(family: Family) -> list[str]:
    placed = genogram_placement(family)
    ways = [one.way for one in placed.bonds] + [one.way for one in placed.descents]
    ways += [one.way for one in placed.couples]
    return [
        one.years
        for one in placed.couples
        if one.years_at is not None
        for way in ways
        for begin, end in pairwise(way)
        if hits(begin, end, years_box(one.years, one.years_at))
    ]
