"""The years of a couple in a free place along its line: beside bonds and outlines. Units: px."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from visualise.layout.genogram.bonds import hits
from visualise.layout.genogram.model import CoupleLine, GenogramPlacement, Way
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.text_width import text_width

STEP: Final = 2.0
NEAR: Final = 40.0
"""How far above or below its line years are ever written."""

END: Final = 3.0
BELOW: Final = 16.0
HEIGHT: Final = 12.0
BESIDE: Final = 2.0
SLASH: Final = 9.0
TEETH: Final = 5.0
"""How far the teeth of a bond reach from its line."""

ON_SOMEBODY: Final = 1000.0
ON_OWN_MARK: Final = 100.0
ON_A_LINE: Final = 10.0
ON_AN_OUTLINE: Final = 2.0
UNDER_THE_LINE: Final = 1.0
A_WAY: Final = 0.01


@dataclass(frozen=True, slots=True)
class _Obstacle:
    """A line, how wide its ink is, and what it costs to write over it."""

    way: Way
    wide: float
    cost: float
    number: int = 0


def with_free_years(placed: GenogramPlacement) -> GenogramPlacement:
    """The same placement, the years of every couple where the fewest lines go through them."""
    lines = [replace(one, number=at) for at, one in enumerate(_obstacles(placed))]
    done: list[CoupleLine] = []
    written: list[Box] = [part for seat in placed.seats for part in (seat.box, seat.symbol)]
    for couple in placed.couples:
        if couple.years_at is not None:
            at = _best(couple, couple.years_at, lines, written)
            written.append(years_box(couple.years, at))
            done.append(replace(couple, years_at=at))
        else:
            done.append(couple)
    return replace(placed, couples=tuple(done))


def years_box(years: str, at: Point) -> Box:
    """The place that these years take, written with the middle of their foot there."""
    width = text_width(years, SECOND_PX) + 2 * BESIDE
    return Box(at.x - width / 2, at.y - HEIGHT + BESIDE, width, HEIGHT)


def _obstacles(placed: GenogramPlacement) -> Iterator[_Obstacle]:
    for bond in placed.bonds:
        yield _Obstacle(bond.way, TEETH, ON_A_LINE)
    ways = [*(one.way for one in placed.descents), *(one.way for one in placed.couples)]
    for way in (*ways, *placed.faint):
        yield _Obstacle(way, 0.0, ON_A_LINE)
    for one in placed.outlines:
        yield _Obstacle((*one.way, one.way[0]), 0.0, ON_AN_OUTLINE)


def _best(
    couple: CoupleLine, at: Point, lines: Sequence[_Obstacle], written: Sequence[Box]
) -> Point:
    """The cheapest place on or under the longest level part; where it stands, if all is free."""
    begin, end = max(
        ((a, b) for a, b in pairwise(couple.way) if abs(a.y - b.y) < 0.1),
        key=lambda part: abs(part[0].x - part[1].x),
        default=(couple.way[0], couple.way[-1]),
    )
    half = text_width(couple.years, SECOND_PX) / 2 + END
    low, high = min(begin.x, end.x) + half, max(begin.x, end.x) - half
    steps = max(0, int((high - low) // STEP))
    spots = [at, *(Point(low + STEP * step, at.y) for step in range(steps + 1))]
    spots += [Point(spot.x, begin.y + BELOW) for spot in spots]
    left, right = low - 2 * half, high + 2 * half
    near = [part for one in lines for part in _parts_near(one, left, right, begin.y)]
    boxes = [one for one in written if one.x < right and one.right > left]
    boxes = [one for one in boxes if one.y < begin.y + NEAR and one.bottom > begin.y - NEAR]
    return _cheapest(couple, at, spots, near, boxes)


def _parts_near(line: _Obstacle, left: float, right: float, y: float) -> Iterator[_Obstacle]:
    """The line without the pieces that no spot can reach."""
    for begin, end in pairwise(line.way):
        across = min(begin.x, end.x) < right and max(begin.x, end.x) > left
        if across and min(begin.y, end.y) < y + NEAR and max(begin.y, end.y) > y - NEAR:
            yield replace(line, way=(begin, end))


def _cheapest(
    couple: CoupleLine,
    at: Point,
    spots: Sequence[Point],
    lines: Sequence[_Obstacle],
    written: Sequence[Box],
) -> Point:
    """The nearest of the spots that cost least; what is farther away than that is not tried."""
    best, found = at, math.inf
    for away, spot in sorted(((_away(spot, at), spot) for spot in spots), key=lambda one: one[0]):
        if away >= found:
            break
        cost = away + _cost(couple, spot, lines, written)
        if cost < found:
            best, found = spot, cost
    return best


def _away(spot: Point, at: Point) -> float:
    return A_WAY * abs(spot.x - at.x) + (UNDER_THE_LINE if spot.y != at.y else 0.0)


def _cost(
    couple: CoupleLine, spot: Point, lines: Sequence[_Obstacle], written: Sequence[Box]
) -> float:
    """What is written over there; a line that goes through it twice counts once."""
    box = years_box(couple.years, spot)
    cost = 0.0
    if couple.slash_at is not None and abs(couple.slash_at.x - spot.x) < box.w / 2 + SLASH:
        cost += ON_OWN_MARK
    cost += sum(ON_SOMEBODY for other in written if box.overlaps(other))
    hit = {
        line.number: line.cost for line in lines if hits(line.way[0], line.way[1], box, line.wide)
    }
    return cost + sum(hit.values())
