"""What a genogram shows of bonds that meet lines, years or each other."""

from itertools import pairwise

import pytest

from tests.visualise.families import family_of_lines
from tests.visualise.genogram.shapes import bond, couple
from tests.visualise.genogram.test_drawing import drawn, one


def test_the_years_of_a_couple_are_written_over_bonds_and_lines() -> None:
    root = drawn(
        family_of_lines(
            couple("an", "bo", **{"from": "2010-05-01"}, until="2017-01-01", ended="divorced"),
            bond("an", "bo", "close"),
        )
    )
    ink = [one for one in root.iter() if "data-points" in one.attrib or one.get("class") == "year"]
    assert [one.get("class") for one in ink] == ["couple married", "bond close", "year"]


@pytest.mark.parametrize("count", [2, 3, 5, 8])
def test_bonds_of_the_same_two_people_can_be_followed_one_by_one(count: int) -> None:
    kinds = ("violence", "controlling", "conflict", "distant", "cut_off", "close", "fused")
    bonds = [bond("an", "bo", kind) for kind in kinds] + [bond("bo", "an", "violence")]
    root = drawn(family_of_lines(couple("an", "bo"), *bonds[:count]))
    ways = [
        [tuple(map(float, at.split(","))) for at in one.attrib["data-points"].split()]
        for one in root.iter()
        if "data-bond" in one.attrib
    ]
    assert len(ways) == count
    by_height = sorted((sorted(way) for way in ways), key=lambda way: way[1][1])
    for (foot, knee, *_), (next_foot, next_knee, *_) in pairwise(by_height):
        assert next_foot[0] - foot[0] >= 2
        assert next_knee[0] - knee[0] >= 8
        assert next_knee[1] - knee[1] >= 12


def test_the_arrows_of_violence_and_control_stand_apart_on_whom_they_hurt() -> None:
    kinds = ("violence", "controlling", "conflict", "distant", "cut_off")
    root = drawn(family_of_lines(couple("an", "bo"), *(bond("an", "bo", kind) for kind in kinds)))
    ends = [
        float(
            one(root, "data-bond", f"an bo {kind}").attrib["data-points"].split(",")[-2].split()[-1]
        )
        for kind in ("violence", "controlling")
    ]
    assert abs(ends[0] - ends[1]) >= 12
