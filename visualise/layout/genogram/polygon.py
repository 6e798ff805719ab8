"""Rectangles that touch become one polygon: the outer border, without holes. Units: px."""

from collections.abc import Sequence
from itertools import pairwise

from visualise.layout.geometry import Box, Point

_Cell = tuple[int, int]


def outer_border(boxes: Sequence[Box]) -> tuple[Point, ...]:
    """The border round all the rectangles, clockwise; the first point is not repeated.

    What lies enclosed on all sides without being covered is taken as covered.

    Example:
        >>> [(at.x, at.y) for at in outer_border([Box(0, 0, 4, 2), Box(2, 1, 4, 2)])]
        [(0, 0), (4, 0), (4, 1), (6, 1), (6, 3), (2, 3), (2, 2), (0, 2)]
    """
    xs = sorted({x for box in boxes for x in (box.x, box.right)})
    ys = sorted({y for box in boxes for y in (box.y, box.bottom)})
    covered = {
        (i, j)
        for i, (left, right) in enumerate(pairwise(xs))
        for j, (top, bottom) in enumerate(pairwise(ys))
        if any(
            box.x <= left and right <= box.right and box.y <= top and bottom <= box.bottom
            for box in boxes
        )
    }
    filled = _without_holes(covered, len(xs) - 1, len(ys) - 1)
    corners = _corners(_traced(filled))
    return tuple(Point(xs[i], ys[j]) for i, j in corners)


def _without_holes(covered: set[_Cell], columns: int, rows: int) -> set[_Cell]:
    outside: set[_Cell] = set()
    todo: list[_Cell] = [(-1, -1)]
    while todo:
        i, j = todo.pop()
        inside = -1 <= i <= columns and -1 <= j <= rows
        if inside and (i, j) not in outside and (i, j) not in covered:
            outside.add((i, j))
            todo += [(i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)]
    return {(i, j) for i in range(columns) for j in range(rows) if (i, j) not in outside}


def _traced(cells: set[_Cell]) -> list[_Cell]:
    """The corners of the cells along the border, clockwise from the upper left."""
    edges: dict[_Cell, list[_Cell]] = {}
    for i, j in sorted(cells):
        sides = (
            ((i, j - 1), (i, j), (i + 1, j)),
            ((i + 1, j), (i + 1, j), (i + 1, j + 1)),
            ((i, j + 1), (i + 1, j + 1), (i, j + 1)),
            ((i - 1, j), (i, j + 1), (i, j)),
        )
        for neighbour, begin, end in sides:
            if neighbour not in cells:
                edges.setdefault(begin, []).append(end)
    start = min(edges, key=lambda corner: (corner[1], corner[0]))
    border = [start]
    at, heading = edges[start][0], (1, 0)
    while at != start:
        border.append(at)
        here = border[-2]
        heading = (at[0] - here[0], at[1] - here[1])
        at = min(edges[at], key=lambda end: _turn(heading, (end[0] - at[0], end[1] - at[1])))
    return border


def _turn(heading: _Cell, way: _Cell) -> int:
    """Right turns first where two corners touch, so that a border never crosses itself."""
    order = (-heading[1], heading[0]), heading, (heading[1], -heading[0])
    return order.index(way) if way in order else len(order)


def _corners(border: Sequence[_Cell]) -> list[_Cell]:
    """Only the points where the border turns."""
    kept = []
    for at, here in enumerate(border):
        before, after = border[at - 1], border[(at + 1) % len(border)]
        straight = (before[0] == here[0] == after[0]) or (before[1] == here[1] == after[1])
        if not straight:
            kept.append(here)
    return kept
