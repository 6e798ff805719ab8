"""Chairs as they are drawn: their size, how many an area keeps, somebody on one. Units: px."""

from collections.abc import Mapping
from typing import Final

from visualise.layout.geometry import Box, Point
from visualise.layout.lattice import FIRST_BASELINE, SYMBOL, SYMBOL_BOX, Footprint
from visualise.layout.narrow_labels import NARROW_PX, narrow_label
from visualise.layout.rings_model import LifeArea, PlacedPerson, RingsPerson

CHAIR: Final = Box(-NARROW_PX / 2 - 2, -SYMBOL / 2 - 8, NARROW_PX + 4, 84)
"""What a chair covers round the middle of its symbol: marks above it, three lines below it."""

PORTION = 2
LARGER_PORTION = 4
_MANY = 12
Chairs = Mapping[tuple[str, LifeArea], int]
"""The chair of everybody in every life area they stood in."""


def reserved(chairs: Chairs, area: LifeArea) -> int:
    """How many chairs an area keeps: a few at least, and a portion more when they are taken.

    Example:
        >>> reserved({("ria", "neighbours"): 2}, "neighbours"), reserved({}, "family")
        (4, 2)
    """
    needed = max((chair for (_, at), chair in chairs.items() if at == area), default=0) + 1
    portion = PORTION if needed <= _MANY else LARGER_PORTION
    return -(-needed // portion) * portion


def on_chair(person: RingsPerson, at: Point) -> PlacedPerson:
    """Somebody with their symbol on a point of the sheet, the label under it."""
    label = narrow_label(person.name, person.second)
    symbol = SYMBOL_BOX.moved(at.x, at.y)
    box = Footprint.of(label, shield=person.safety_person).box.moved(at.x, at.y)
    return PlacedPerson(person, symbol, label, Point(at.x, symbol.bottom + FIRST_BASELINE), box)
