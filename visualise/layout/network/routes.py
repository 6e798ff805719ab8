"""Ways for lines round what is not theirs: straight where they can, else along the corners."""

import heapq
import math
from collections.abc import Iterable, Sequence

from visualise.layout.geometry import Box, Point

CLEARANCE = 6.0
ROUND_A_CORNER = 2.0
BEND_COSTS = 6.0
MOST_ROUNDS = 8
_FLAT = 1e-6


def inflated(box: Box, px: float) -> Box:
    """A box that is so much larger on every side.

    Example:
        >>> inflated(Box(0, 0, 4, 4), 1)
        Box(x=-1, y=-1, w=6, h=6)
    """
    return Box(box.x - px, box.y - px, box.w + 2 * px, box.h + 2 * px)


def crosses(start: Point, end: Point, box: Box) -> bool:
    """Whether the straight line from a point to another touches the inside of a box.

    Example:
        >>> crosses(Point(0, 0), Point(10, 10), Box(4, 4, 2, 2))
        True
        >>> crosses(Point(0, 0), Point(10, 0), Box(4, 4, 2, 2))
        False
    """
    x, y, right, bottom = box.x, box.y, box.x + box.w, box.y + box.h
    if (start.x <= x and end.x <= x) or (start.x >= right and end.x >= right):
        return False
    if (start.y <= y and end.y <= y) or (start.y >= bottom and end.y >= bottom):
        return False
    dx, dy = end.x - start.x, end.y - start.y
    sides = [
        dx * (corner_y - start.y) - dy * (corner_x - start.x)
        for corner_x in (x, right)
        for corner_y in (y, bottom)
    ]
    return min(sides) < -_FLAT and max(sides) > _FLAT


def route(start: Point, end: Point, obstacles: Iterable[Box]) -> tuple[Point, ...]:
    """The shortest way found from a point to another that touches no obstacle.

    An obstacle is kept `CLEARANCE` away from; one that a point lies in does not count. Where
    there is no way round, the straight line is the answer.

    Example:
        >>> route(Point(0, 0), Point(100, 0), [Box(40, -5, 10, 20)])
        (Point(x=0, y=0), Point(x=32.0, y=-13.0), Point(x=58.0, y=-13.0), Point(x=100, y=0))
    """
    walls = [inflated(box, CLEARANCE) for box in obstacles]
    walls = [wall for wall in walls if not _holds(wall, start) and not _holds(wall, end)]
    corners: list[Point] = []
    known: set[Box] = set()
    for _ in range(MOST_ROUNDS):
        way, in_the_way = _shortest([start, end, *corners], walls, known)
        if way:
            return way
        if not in_the_way:
            break
        known |= in_the_way
        corners = [
            corner
            for wall in sorted(known, key=lambda wall: (wall.x, wall.y))
            for corner in _corners(inflated(wall, ROUND_A_CORNER))
            if not any(_holds(other, corner) for other in walls)
        ]
    return (start, end)


def _shortest(
    points: Sequence[Point], walls: Sequence[Box], known: set[Box]
) -> tuple[tuple[Point, ...], set[Box]]:
    """The way from the first point to the second, else the walls that stood in the way."""
    reached: dict[int, float] = {0: 0.0}
    came: dict[int, int] = {}
    waiting: list[tuple[float, int]] = [(0.0, 0)]
    done: set[int] = set()
    hit: set[Box] = set()
    while waiting:
        _, here = heapq.heappop(waiting)
        if here == 1:
            return _traced(points, came), set()
        if here in done:
            continue
        done.add(here)
        for there, point in enumerate(points):
            if there in done:
                continue
            at_an_end = there == 1 or here == 0
            blocking = _blocking(points[here], point, walls, every=at_an_end)
            if blocking:
                hit.update(blocking if at_an_end else ())
                continue
            length = reached[here] + math.dist(_xy(points[here]), _xy(point)) + BEND_COSTS
            if length < reached.get(there, math.inf):
                reached[there], came[there] = length, here
                guess = math.dist(_xy(point), _xy(points[1]))
                heapq.heappush(waiting, (length + guess, there))
    return (), hit - known


def _blocking(start: Point, end: Point, walls: Sequence[Box], *, every: bool) -> list[Box]:
    """The walls in the way of a straight line; the first one is enough unless all are asked."""
    found = []
    for wall in walls:
        if crosses(start, end, wall):
            found.append(wall)
            if not every:
                break
    return found


def _traced(points: Sequence[Point], came: dict[int, int]) -> tuple[Point, ...]:
    at, way = 1, [points[1]]
    while at in came:
        at = came[at]
        way.append(points[at])
    return tuple(reversed(way))


def _corners(box: Box) -> tuple[Point, ...]:
    return (
        Point(box.x, box.y),
        Point(box.right, box.y),
        Point(box.right, box.bottom),
        Point(box.x, box.bottom),
    )


def _holds(box: Box, at: Point) -> bool:
    return box.x < at.x < box.right and box.y < at.y < box.bottom


def _xy(at: Point) -> tuple[float, float]:
    return at.x, at.y
