"""Where the words of a bar stand: in it, or else beside it, in full wherever there is room."""

from dataclasses import dataclass

from visualise.layout.geometry import Point
from visualise.layout.labels import NAME_PX, SECOND_PX, LabelLine, fit, printable
from visualise.layout.swimlanes_model import LABEL_LINE_PX, BarLabel, Side
from visualise.layout.text_width import text_width
from visualise.layout.wrapping import fits_whole, wrap

INSET = 8.0
BESIDE = 6.0
BETWEEN_WORDS = 5.0
ONE_LINE_DOWN = 4.5
TWO_LINES_UP = 3.0


@dataclass(frozen=True, slots=True)
class Room:
    """What the words may use: between `x` and `right`, or up to the edges of the sheet.

    `beyond` is where the words on the right begin: behind what is drawn ahead of the bar;
    `inset` keeps words in the bar clear of its beginning.
    """

    x: float
    right: float
    middle: float
    left_edge: float
    right_edge: float
    beyond: float
    inset: float = INSET

    def width(self, side: Side) -> float:
        """How wide a line may be there."""
        return {
            "inside": self.right - self.x - self.inset - INSET,
            "right": self.right_edge - self.beyond - BESIDE,
            "left": self.x - BESIDE - self.left_edge,
        }[side]

    def at(self, side: Side, lines: int) -> Point:
        """Where the first line begins, on the left of a bar where it ends."""
        x = {"inside": self.x + self.inset, "right": self.beyond + BESIDE, "left": self.x - BESIDE}[
            side
        ]
        return Point(x, self.middle + (ONE_LINE_DOWN if lines == 1 else -TWO_LINES_UP))


SIDES: tuple[Side, ...] = ("inside", "right", "left")


def place_label(name: str, tail: str, room: Room) -> BarLabel:
    """The name with what is said behind it: on one line, on two, the name alone, or shortened.

    Example:
        >>> label = place_label("Ria", "tot 3 mei", Room(0, 40, 20, 0, 200, 40))
        >>> label.side, [line.text + line.tail for line in label.lines]
        ('right', ['Ria tot 3 mei'])
    """
    for side in SIDES:
        for lines in _ways(name, tail):
            if max(line.width for line in lines) <= room.width(side):
                return BarLabel(lines, side, room.at(side, len(lines)), shortened=False)
    return _squeezed(name, room)


def _ways(name: str, tail: str) -> list[tuple[LabelLine, ...]]:
    """The label in full on one line; with what is behind it on a second one."""
    text = printable(name)
    first = LabelLine(text, "name", text_width(text, NAME_PX, bold=True))
    if not tail:
        return [(first,)]
    behind = text_width(tail, SECOND_PX)
    together = LabelLine(text, "name", first.width + BETWEEN_WORDS + behind, f" {tail}")
    return [(together,), (first, LabelLine(tail, "second", behind))]


def _squeezed(name: str, room: Room) -> BarLabel:
    """The name alone where it is widest: on two lines, and shortened if that is not enough."""
    for side in SIDES:
        lines = wrap(name, NAME_PX, room.width(side), bold=True)
        if lines and fits_whole(lines, name) and room.width(side) > 2 * LABEL_LINE_PX:
            return BarLabel(lines, side, room.at(side, len(lines)), shortened=False)
    side = max(SIDES, key=room.width)
    shown = fit(printable(name), NAME_PX, room.width(side), bold=True)
    line = LabelLine(shown, "name", text_width(shown, NAME_PX, bold=True))
    return BarLabel((line,), side, room.at(side, 1), shortened=True)
