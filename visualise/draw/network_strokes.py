"""The ink of a line between two people: what it is shows in its shape, not in its colour alone.

Symbols: the usual ones of genogram and ecomap (McGoldrick). Units: px.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from visualise.draw.svg import Element, el, numbers
from visualise.layout.geometry import Point
from visualise.layout.network.model import Kind

GAP: Final = 3.0
TEETH: Final = 7.0
TOOTH_HEIGHT: Final = 5.0
STRAIGHT_END: Final = 8.0
LEAST_WITH_TEETH: Final = 30.0
ARROW: Final = 11.0
ARROW_HALF: Final = 6.0
CUT: Final = 12.0
BAR: Final = 7.0
Points = Sequence[Point]


def strokes(kind: Kind, way: Points) -> list[Element]:
    """The marks of one line; none lies farther than 12 px from its middle."""
    return _STROKES[kind](way)


def path_of(way: Points) -> str:
    """A line through these points as path data.

    Example:
        >>> path_of([Point(0, 0), Point(4, 3)])
        'M0 0L4 3'
    """
    return "M" + "L".join(numbers(at.x, at.y) for at in way)


def points_text(way: Points) -> str:
    """Points as the drawing's data has them.

    Example:
        >>> points_text((Point(1, 2), Point(3.5, 4)))
        '1,2 3.5,4'
    """
    return " ".join(numbers(at.x, at.y).replace(" ", ",") for at in way)


def shifted(way: Points, aside: float) -> list[Point]:
    """The same line so many px to its right.

    Example:
        >>> shifted([Point(0, 0), Point(10, 0)], 3)
        [Point(x=0.0, y=3.0), Point(x=10.0, y=3.0)]
    """
    normals = [_normal(one, other) for one, other in pairwise(way)]
    points = []
    for index, at in enumerate(way):
        before, after = normals[max(index - 1, 0)], normals[min(index, len(normals) - 1)]
        x, y = before.x + after.x, before.y + after.y
        length = math.hypot(x, y) or 1.0
        points.append(Point(at.x + x / length * aside, at.y + y / length * aside))
    return points


def zigzag(way: Points) -> list[Point]:
    """A line with teeth, straight where it begins and ends and in its short pieces.

    Example:
        >>> way = zigzag([Point(0, 0), Point(100, 0)])
        >>> way[0], way[-1], max(at.y for at in way)
        (Point(x=0, y=0), Point(x=100, y=0), 5.0)
        >>> zigzag([Point(0, 20), Point(0, 0), Point(100, 0)])[:2]
        [Point(x=0, y=20), Point(x=0, y=0)]
        >>> arch = [Point(0, 50), Point(5, 0), Point(35, 0), Point(40, 50)]
        >>> zigzag(arch)[:2] + zigzag(arch)[-2:] == arch
        True
    """
    pieces = list(_segments(way))
    longest = max(length for *_, length in pieces)
    arch = len(pieces) == 3 and pieces[1][0].y == pieces[1][1].y
    if longest < LEAST_WITH_TEETH and not arch:
        return _toothed(way)
    points = [way[0]]
    for at, (one, other, length) in enumerate(pieces):
        toothed = at == 1 if arch else length >= longest / 2
        points += _toothed((one, other))[1:] if toothed else [other]
    return points


def _toothed(way: Points) -> list[Point]:
    length = _length(way)
    teeth = max(2, 2 * math.floor((length - 2 * STRAIGHT_END) / TEETH / 2))
    first = min(STRAIGHT_END, length / 4)
    step = (length - 2 * first) / teeth
    points = [way[0], _at(way, first)[0]]
    for tooth in range(teeth):
        middle, normal = _at(way, first + (tooth + 0.5) * step)
        high = TOOTH_HEIGHT if tooth % 2 == 0 else -TOOTH_HEIGHT
        points.append(Point(middle.x + normal.x * high, middle.y + normal.y * high))
    return [*points, _at(way, length - first)[0], way[-1]]


def _plain(way: Points) -> list[Element]:
    return [_line(way)]


def _parallel(*asides: float) -> Callable[[Points], list[Element]]:
    return lambda way: [_line(shifted(way, aside)) for aside in asides]


def _teeth(way: Points) -> list[Element]:
    return [_line(zigzag(way))]


def _teeth_to(way: Points) -> list[Element]:
    return [_line(zigzag(_shortened(way, ARROW - 2))), _arrow(way)]


def _straight_to(way: Points) -> list[Element]:
    at, normal = _at(way, _length(way) / 2)
    ends = [Point(at.x + normal.x * side, at.y + normal.y * side) for side in (-BAR, BAR)]
    return [_line(_shortened(way, ARROW - 2)), _line(ends), _arrow(way)]


def _cut(way: Points) -> list[Element]:
    half = _length(way) / 2
    gap = min(CUT / 2, half / 2)
    marks = [_line(_part(way, 0.0, half - gap)), _line(_part(way, half + gap, half * 2))]
    for place in (half - gap, half + gap):
        at, normal = _at(way, place)
        ends = [Point(at.x + normal.x * side, at.y + normal.y * side) for side in (-BAR, BAR)]
        marks.append(_line(ends))
    return marks


_STROKES: Final[Mapping[Kind, Callable[[Points], list[Element]]]] = MappingProxyType(
    {
        "close": _parallel(-GAP / 2, GAP / 2),
        "fused": _parallel(-GAP - 0.5, 0.0, GAP + 0.5),
        "distant": _plain,
        "conflict": _teeth,
        "violence": _teeth_to,
        "controlling": _straight_to,
        "cut_off": _cut,
        "kin": _plain,
        "knows": _plain,
    }
)


def _line(way: Points) -> Element:
    return el("path", {"d": path_of(way)})


def _arrow(way: Points) -> Element:
    """A full triangle whose point is the end of the line."""
    foot, normal = _at(way, max(_length(way) - ARROW, 0.0))
    sides = [
        Point(foot.x + normal.x * side, foot.y + normal.y * side)
        for side in (-ARROW_HALF, ARROW_HALF)
    ]
    return el("path", {"class": "arrow", "d": f"{path_of([sides[0], way[-1], sides[1]])}Z"})


def _segments(way: Points) -> Iterator[tuple[Point, Point, float]]:
    for one, other in pairwise(way):
        yield one, other, math.hypot(other.x - one.x, other.y - one.y)


def _length(way: Points) -> float:
    return sum(length for _, _, length in _segments(way))


def _normal(one: Point, other: Point) -> Point:
    length = math.hypot(other.x - one.x, other.y - one.y) or 1.0
    return Point(-(other.y - one.y) / length, (other.x - one.x) / length)


def _at(way: Points, distance: float) -> tuple[Point, Point]:
    """The point so far along a line, and the direction to its right."""
    left = distance
    for one, other, length in _segments(way):
        if left <= length:
            share = left / length if length else 0.0
            x, y = other.x - one.x, other.y - one.y
            return Point(one.x + x * share, one.y + y * share), _normal(one, other)
        left -= length
    return way[-1], _normal(way[-2], way[-1])


def _part(way: Points, first: float, last: float) -> list[Point]:
    """A line from one distance along it to another."""
    points, walked = [_at(way, first)[0]], 0.0
    for _, other, length in _segments(way):
        walked += length
        if first < walked < last:
            points.append(other)
    return [*points, _at(way, last)[0]]


def _shortened(way: Points, by: float) -> list[Point]:
    return _part(way, 0.0, max(_length(way) - by, 1.0))
