"""A legend as rows under a drawing: signs with their words, left to right. Units: px."""

from collections.abc import Sequence

from visualise.layout.geometry import Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.text_width import text_width

ROW_PX = 24.0
SIGN_PX = 26.0
BETWEEN_PX = 18.0


def lay_row(
    words: Sequence[str], left: float, right: float, top: float
) -> tuple[tuple[Point, ...], float]:
    """The middle of each sign, and how high all rows are together.

    Example:
        >>> lay_row(["een", "twee"], 0, 400, 100)[0][0], lay_row([], 0, 400, 100)[1]
        (Point(x=9.0, y=112.0), 0.0)
    """
    places: list[Point] = []
    x, y = left, top
    for text in words:
        width = SIGN_PX + text_width(text, SECOND_PX)
        if x > left and x + width > right:
            x, y = left, y + ROW_PX
        places.append(Point(x + 9.0, y + ROW_PX / 2))
        x += width + BETWEEN_PX
    return tuple(places), y + ROW_PX - top if words else 0.0
