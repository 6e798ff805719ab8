"""A fine lattice of places inside one ring: who stands where without touching anybody. Units px."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from visualise.layout.geometry import WHOLE, Box, Point, Sector, angle_of, on_circle
from visualise.layout.labels import LINE_PX, Label

Begin = Literal["middle", "start", "end"]
PITCH = 2.0
SYMBOL = 28.0
FIRST_BASELINE = 14.0
BELOW_LAST_BASELINE = 5.0
SMALLEST_HALF_WIDTH = 23.0
OVER_SYMBOL = 1.0
SHIELD_OVER_SYMBOL = 7.0
LINE_MARGIN = 1.5
SPOKE_MARGIN = 11.0
BETWEEN = 3.0
ACROSS_WEIGHT = 1.6
MOST_POINTS = 4500.0


@dataclass(frozen=True, slots=True)
class Footprint:
    """What somebody covers when their symbol stands with its middle on (0, 0)."""

    box: Box

    @classmethod
    def of(cls, label: Label, *, shield: bool) -> "Footprint":
        """The box round symbol, marks and label.

        Example:
            >>> Footprint.of(Label((), shortened=False), shield=False).box.w
            46.0
        """
        half = max(label.width / 2 + 2.0, SMALLEST_HALF_WIDTH)
        top = -SYMBOL / 2 - (SHIELD_OVER_SYMBOL if shield else OVER_SYMBOL)
        bottom = SYMBOL / 2 + label_height(label)
        return cls(Box(-half, top, half * 2, bottom - top))


SMALLEST = Footprint(Box(-SMALLEST_HALF_WIDTH, -15.0, SMALLEST_HALF_WIDTH * 2, 49.0))
LABEL_BELOW = SMALLEST.box.middle.y
SYMBOL_BOX = Box(-SYMBOL / 2, -SYMBOL / 2, SYMBOL, SYMBOL)


def label_height(label: Label) -> float:
    """How far a label reaches below its symbol."""
    lines = len(label.lines)
    if lines == 0:
        return OVER_SYMBOL
    return FIRST_BASELINE + (lines - 1) * LINE_PX + BELOW_LAST_BASELINE


@dataclass(frozen=True, slots=True)
class Band:
    """The part of the sheet a group may use: between two radii, labels inside `rim` too."""

    inner: float
    outer: float
    home: float
    rim: float

    @property
    def middle(self) -> float:
        """The radius half-way."""
        return (self.inner + self.outer) / 2

    def admits_symbol(self, at: Point) -> bool:
        """Whether a whole symbol fits between the two lines."""
        symbol = SYMBOL_BOX.moved(at.x, at.y)
        return (
            symbol.nearest_to_origin() >= self.inner + LINE_MARGIN
            and symbol.farthest_from_origin() <= self.outer - LINE_MARGIN
        )

    def admits_box(self, box: Box) -> bool:
        """Whether a label stays out of the home disc and inside the rim."""
        return box.nearest_to_origin() >= self.home and box.farthest_from_origin() <= self.rim


@dataclass(slots=True)
class Occupancy:
    """The boxes that are taken so far, seen from the centre of the rings."""

    boxes: list[Box] = field(default_factory=list)

    def copy(self) -> "Occupancy":
        """An independent copy, to try something out."""
        return Occupancy(list(self.boxes))

    def is_free(self, box: Box) -> bool:
        """Whether nothing stands in this box."""
        return not any(box.overlaps(taken, BETWEEN) for taken in self.boxes)


def lattice(band: Band, sector: Sector, begin: Begin = "middle") -> list[Point]:
    """The lattice points of a sector where a symbol fits, best places first.

    Best is the middle of the sector; a crowded one is filled from its first or last side.

    Example:
        >>> points = lattice(Band(58, 138, 58, 138), Sector(0, 90))
        >>> all(point.x > 0 and point.y < 0 for point in points), len(points) > 20
        (True, True)
    """
    step = PITCH * _stride(band)
    columns, rows = _around(sector, band.outer, step)
    left, right = on_circle(sector.start, 1.0), on_circle(sector.end, 1.0)
    whole = sector == WHOLE
    half = SYMBOL / 2
    inner, outer = (band.inner + LINE_MARGIN) ** 2, (band.outer - LINE_MARGIN) ** 2
    found: list[tuple[float, float, float]] = []
    for y in (row * step for row in rows):
        near_y, far_y = max(abs(y) - half, 0.0) ** 2, (abs(y) + half) ** 2
        for x in (column * step for column in columns):
            if (abs(x) + half) ** 2 + far_y > outer or max(
                abs(x) - half, 0.0
            ) ** 2 + near_y < inner:
                continue
            if whole or (
                left.x * y - left.y * x >= SPOKE_MARGIN
                and x * right.y - y * right.x >= SPOKE_MARGIN
            ):
                found.append((_cost(x, y, band, sector, begin), x, y))
    return [Point(x, y) for _, x, y in sorted(found)]


def _around(sector: Sector, radius: float, step: float) -> tuple[range, range]:
    """The lattice columns and rows that a sector can touch."""
    turns = [
        angle for angle in (0.0, 90.0, 180.0, 270.0, 360.0) if sector.start <= angle <= sector.end
    ]
    ends = [on_circle(angle, radius) for angle in (sector.start, sector.end, *turns)]
    xs, ys = [0.0, *(end.x for end in ends)], [0.0, *(end.y for end in ends)]
    return (
        range(math.floor(min(xs) / step), math.ceil(max(xs) / step) + 1),
        range(math.floor(min(ys) / step), math.ceil(max(ys) / step) + 1),
    )


def _stride(band: Band) -> int:
    """A wide ring needs no fine lattice: about as many places for every size."""
    area = math.pi * (band.outer**2 - band.inner**2)
    return max(1, round(math.sqrt(area / MOST_POINTS) / PITCH))


def _cost(x: float, y: float, band: Band, sector: Sector, begin: Begin) -> float:
    """How far the middle of symbol and label lies from where the sector is filled first."""
    y += LABEL_BELOW
    middle = 180.0 if sector == WHOLE else sector.middle
    wanted = {"middle": middle, "start": sector.start, "end": sector.end}[begin]
    turn = abs((math.degrees(math.atan2(x, -y)) - wanted + 180.0) % 360.0 - 180.0)
    across = (math.hypot(x, y) - band.middle) * ACROSS_WEIGHT
    return math.hypot(across, math.radians(turn) * band.middle)


def unblocked(points: Sequence[Point], taken: Box) -> list[Point]:
    """The points where even the smallest footprint stays clear of a box.

    Example:
        >>> unblocked([Point(0, 0), Point(200, 0)], Box(-5, -5, 10, 10))
        [Point(x=200, y=0)]
    """
    left = taken.x - SMALLEST.box.right - BETWEEN
    right = taken.right - SMALLEST.box.x + BETWEEN
    top = taken.y - SMALLEST.box.bottom - BETWEEN
    bottom = taken.bottom - SMALLEST.box.y + BETWEEN
    return [p for p in points if not (left < p.x < right and top < p.y < bottom)]


def nearest_first(points: Sequence[Point], wish: Point) -> list[Point]:
    """The points by their distance to a wished place."""
    return sorted(points, key=lambda p: (math.hypot(p.x - wish.x, p.y - wish.y), p.x, p.y))


def cell_of(at: Point) -> str:
    """A place as text that can be stored: lattice column and row from the centre.

    Example:
        >>> cell_of(Point(-16, 80))
        '-8,40'
    """
    return f"{round(at.x / PITCH)},{round(at.y / PITCH)}"


def place_of(cell: str | None) -> Point | None:
    """The place that a stored text names, or None when it names none.

    Example:
        >>> place_of("-8,40"), place_of("here")
        (Point(x=-16.0, y=80.0), None)
    """
    parts = (cell or "").split(",")
    if len(parts) != 2 or not all(_is_step(part) for part in parts):
        return None
    return Point(int(parts[0]) * PITCH, int(parts[1]) * PITCH)


def _is_step(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= 4


def outward(at: Point, by: float) -> Point:
    """The same direction from the centre, `by` px farther."""
    return on_circle(angle_of(at), math.hypot(at.x, at.y) + by)
