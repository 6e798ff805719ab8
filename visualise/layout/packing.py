"""Where chairs of one size fit: free cells of the sheet, and several ways to fill them.

Units: px from the centre, degrees clockwise from twelve o'clock.
"""

import math
from collections.abc import Iterable, Sequence

from visualise.layout.geometry import FULL_TURN, Box, Point
from visualise.layout.plane import COLUMN, ROW, Grid

_STEP_DEGREES = 1.0


def clash(grid: Grid, box: Box, chair: Box) -> int:
    """The cells where somebody's chair would touch a box.

    Example:
        >>> grid = Grid.of(40)
        >>> cells = grid.cells(clash(grid, Box(-4, -4, 8, 8), Box(-4, -4, 8, 8)))
        >>> grid.has(cells, Point(6, 0)), grid.has(cells, Point(8, 0))
        (True, False)
    """
    left = max(math.floor((box.x - chair.right) / COLUMN) + 1, -grid.reach)
    right = min(math.ceil((box.right - chair.x) / COLUMN), grid.reach)
    top = max(math.floor((box.y - chair.bottom) / ROW) + 1, -grid.rows)
    bottom = min(math.ceil((box.bottom - chair.y) / ROW), grid.rows)
    if left >= right or top >= bottom:
        return 0
    return grid.rectangle(left, top, right - left, bottom - top)


def seat(grid: Grid, free: int, wishes: Iterable[Point], chair: Box) -> list[Point] | None:
    """A free cell for every wish in turn, the nearest one left; None when one finds no place.

    Example:
        >>> grid, chair = Grid.of(40), Box(-4, -4, 8, 8)
        >>> seat(grid, grid.rectangle(0, 0, 8, 1), [Point(0, 0), Point(0, 0)], chair)
        [Point(x=0.0, y=0.0), Point(x=8.0, y=0.0)]
    """
    found: list[Point] = []
    for wish in wishes:
        at = grid.nearest(grid.cells(free), wish)
        if at is None:
            return None
        found.append(at)
        free &= ~clash(grid, chair.moved(at.x, at.y), chair)
    return found


def evenly(count: int, radius: float, chair: Box) -> tuple[list[float], float]:
    """Angles at which so many chairs have the same room, and how full the circle is then.

    A chair asks for more degrees where it lies along the circle than where it stands across.

    Example:
        >>> angles, full = evenly(4, 300, Box(-50, -20, 100, 60))
        >>> [round(angle) for angle in angles], full < 1
        ([54, 126, 234, 306], True)
    """
    room = [0.0]
    for step in range(round(FULL_TURN / _STEP_DEGREES)):
        turn = math.radians((step + 0.5) * _STEP_DEGREES)
        along = max(abs(math.cos(turn)) / chair.w, abs(math.sin(turn)) / chair.h)
        room.append(room[-1] + along * radius * math.radians(_STEP_DEGREES))
    angles, step = list[float](), 0
    for index in range(count):
        wanted = room[-1] * (index + 0.5) / count
        while room[step + 1] < wanted:
            step += 1
        share = (wanted - room[step]) / (room[step + 1] - room[step])
        angles.append((step + share) * _STEP_DEGREES)
    return angles, count / room[-1]


def spread(count: int) -> list[int]:
    """The numbers below `count`, the middle first and every next one far from those before.

    Example:
        >>> spread(6)
        [3, 0, 5, 1, 2, 4]
    """
    order = [count // 2] if count else []
    while len(order) < count:
        left: Sequence[int] = [one for one in range(count) if one not in order]
        order.append(max(left, key=lambda one: (min(abs(one - at) for at in order), -one)))
    return order
