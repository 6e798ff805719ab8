"""The places people can stand on: what they cover there, and how a place is stored. Units px."""

from dataclasses import dataclass

from visualise.layout.geometry import Box, Point
from visualise.layout.labels import LINE_PX, Label
from visualise.layout.plane import COLUMN, ROW

SYMBOL = 28.0
FIRST_BASELINE = 13.0
BELOW_LAST_BASELINE = 4.0
SMALLEST_HALF_WIDTH = 25.0
OVER_SYMBOL = 1.0
SHIELD_OVER_SYMBOL = 7.0
LINE_MARGIN = 1.5
SPOKE_MARGIN = 11.0


@dataclass(frozen=True, slots=True)
class Footprint:
    """What somebody covers when their symbol stands with its middle on (0, 0)."""

    box: Box

    @classmethod
    def of(cls, label: Label, *, shield: bool) -> "Footprint":
        """The box round symbol, marks and label.

        Example:
            >>> Footprint.of(Label((), shortened=False), shield=False).box.w
            50.0
        """
        half = max(label.width / 2 + 2.0, SMALLEST_HALF_WIDTH)
        top = -SYMBOL / 2 - (SHIELD_OVER_SYMBOL if shield else OVER_SYMBOL)
        bottom = SYMBOL / 2 + label_height(label)
        return cls(Box(-half, top, half * 2, bottom - top))


SYMBOL_BOX = Box(-SYMBOL / 2, -SYMBOL / 2, SYMBOL, SYMBOL)


def label_height(label: Label) -> float:
    """How far a label reaches below its symbol."""
    lines = len(label.lines)
    if lines == 0:
        return OVER_SYMBOL
    return FIRST_BASELINE + (lines - 1) * LINE_PX + BELOW_LAST_BASELINE


def cell_of(at: Point) -> str:
    """A place as text that can be stored: lattice column and row from the centre.

    Example:
        >>> cell_of(Point(-16, 80))
        '-8,20'
    """
    return f"{round(at.x / COLUMN)},{round(at.y / ROW)}"


def place_of(cell: str | None) -> Point | None:
    """The place that a stored text names, or None when it names none.

    Example:
        >>> place_of("-8,20"), place_of("here")
        (Point(x=-16.0, y=80.0), None)
    """
    parts = (cell or "").split(",")
    if len(parts) != 2 or not all(_is_step(part) for part in parts):
        return None
    return Point(int(parts[0]) * COLUMN, int(parts[1]) * ROW)


def _is_step(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= 4
