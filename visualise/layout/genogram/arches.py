"""A bond as an arch over all who stand between, and where it stands on its people. Units: px."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from graphmodel.domain.person import Bond
from visualise.layout.genogram.heights import ARCH, Heights
from visualise.layout.genogram.items import Item
from visualise.layout.genogram.model import HALF, Seat, Way
from visualise.layout.genogram.ports import inset
from visualise.layout.geometry import Point

ARCH_APART: Final = 15.0
ARCH_RISE: Final = 9.0
FOOT_OUTSIDE: Final = 18.0
FOOT_INSIDE: Final = 4.0
FOOT_APART: Final = 6.0
LEG_RISE: Final = 6.0
LEG_APART: Final = 8.0
LEAST_LEVEL: Final = 36.0


@dataclass(frozen=True, slots=True)
class BondPlan:
    """A bond and how it runs; `level` counts arches of a row, or bonds of the same two people.

    `feet`: of an arch, its place from the inside among those at the same side of its left and of
    its right person, and how many there are.
    """

    bond: Bond
    mode: Literal["straight", "arch", "far"]
    row: int
    level: int
    feet: tuple[tuple[int, int], tuple[int, int]] = ((0, 1), (0, 1))


def with_feet(arches: Sequence[BondPlan], x: Mapping[Item, float]) -> list[BondPlan]:
    """Every arch with its place at both its people: the higher it goes, the nearer the middle."""
    ends = [
        sorted((one.bond.from_person, one.bond.to_person), key=lambda node: x[Item("node", node)])
        for one in arches
    ]
    at_foot: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for index, pair in enumerate(ends):
        for side, node in enumerate(pair):
            at_foot[node, side].append((-arches[index].level, index))

    def foot(index: int, side: int) -> tuple[int, int]:
        there = at_foot[ends[index][side], side]
        return sorted(there).index((-arches[index].level, index)), len(there)

    return [replace(one, feet=(foot(index, 0), foot(index, 1))) for index, one in enumerate(arches)]


def _leg(nth: int, count: int) -> tuple[float, float]:
    """How far from the middle an arch stands on its symbol, and how far it is once up.

    Example:
        >>> _leg(0, 1), _leg(0, 3), _leg(2, 3)
        ((15.0, 24.0), (6.0, 12.0), (18.0, 28.0))
    """
    if count == 1:
        return ARCH_APART, ARCH_APART + ARCH_RISE
    step = min(FOOT_APART, (FOOT_OUTSIDE - FOOT_INSIDE) / (count - 1))
    inside = FOOT_OUTSIDE - step * (count - 1)
    return inside + step * nth, inside + LEG_RISE + LEG_APART * nth


def arches_room(count: int) -> float:
    """How long the line of two neighbours must be for so many arches to stand between them.

    Example:
        >>> arches_room(1), arches_room(5)
        (0.0, 80.0)
    """
    if count < 2:
        return 0.0
    _foot, up = _leg(count - 1, count)
    return 2 * (up - HALF) + LEAST_LEVEL


def arch_way(
    seats: Mapping[str, Seat], plan: BondPlan, heights: Heights, lanes: dict[int | str, int]
) -> Way:
    """Over (under, where names stand above) all who stand between."""
    ends = sorted(
        (seats[plan.bond.from_person], seats[plan.bond.to_person]), key=lambda seat: seat.middle.x
    )
    sign = 1 if heights.above(plan.row) else -1
    y = heights.arch[plan.row] + sign * ARCH * plan.level
    points: list[Point] = []
    for seat, side, foot_at in zip(ends, (1, -1), plan.feet, strict=True):
        away, up = _leg(*foot_at)
        below = sign * (HALF - inset(seat.shape, away))
        foot = Point(seat.middle.x + side * away, seat.middle.y + below)
        high = Point(seat.middle.x + side * up, y)
        points += [foot, high] if side > 0 else [high, foot]
        taken(lanes, f"to {seat.node} {side}")
    return directed(points, plan, ends[0])


def directed(points: Sequence[Point], plan: BondPlan, first: Seat) -> Way:
    """The way from the one to the other, whoever stands left or above."""
    return tuple(points if first.node == plan.bond.from_person else reversed(points))


def taken(lanes: dict[int | str, int], key: int | str) -> int:
    """How many were here before."""
    lanes[key] = lanes.get(key, 0) + 1
    return lanes[key] - 1
