"""The household in the middle of the network map: its members in rows, an outline round them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from visualise.layout.geometry import Box, Point
from visualise.layout.lattice import SYMBOL, label_height
from visualise.layout.narrow_labels import narrow_label
from visualise.layout.rings_model import RingsPerson

COLUMN_GAP = 12.0
NARROWEST_COLUMN = 66.0
ROW_GAP = 10.0
PADDING = 14.0
STEP = 8.0
SMALLEST = Box(-72.0, -48.0, 144.0, 96.0)
_WIDER_THAN_HIGH = 1.3


@dataclass(frozen=True, slots=True)
class HomeRows:
    """Where the symbol of every member stands, and the outline, seen from the centre."""

    spots: dict[str, Point]
    outline: Box


def place_rows(adults: Sequence[RingsPerson], young: Sequence[RingsPerson]) -> HomeRows:
    """The adults above, the children under them, each in the order given.

    Example:
        >>> noor = RingsPerson("n", "Noor", circle="member")
        >>> place_rows([noor], []).spots
        {'n': Point(x=0.0, y=-8.5)}
    """
    everybody = [*adults, *young]
    if not everybody:
        return HomeRows({}, SMALLEST)
    most = max(2, math.ceil(math.sqrt(len(everybody) * _WIDER_THAN_HIGH)))
    rows = [*_rows(adults, most), *_rows(young, most)]
    labels = {one.id: narrow_label(one.name, one.second) for one in everybody}
    column = COLUMN_GAP + max(NARROWEST_COLUMN, *(label.width for label in labels.values()))
    row_height = SYMBOL + ROW_GAP + max(label_height(label) for label in labels.values())
    spots: dict[str, Point] = {}
    top = -(len(rows) * row_height - ROW_GAP) / 2
    for index, row in enumerate(rows):
        for at, person in enumerate(row):
            x = (at - (len(row) - 1) / 2) * column
            spots[person.id] = Point(x, top + index * row_height + SYMBOL / 2)
    widest = max(len(row) for row in rows)
    half_w = _stepped(widest * column / 2 - COLUMN_GAP / 2 + PADDING)
    half_h = _stepped(-top + PADDING)
    return HomeRows(spots, Box(-half_w, -half_h, half_w * 2, half_h * 2))


def _rows(people: Sequence[RingsPerson], most: int) -> list[Sequence[RingsPerson]]:
    """As few rows as can be, about equally long."""
    if not people:
        return []
    rows = math.ceil(len(people) / most)
    each = math.ceil(len(people) / rows)
    return [people[first : first + each] for first in range(0, len(people), each)]


def _stepped(half: float) -> float:
    """Half a width or height in steps, so that a longer name seldom asks for more room."""
    return math.ceil(half / STEP) * STEP
