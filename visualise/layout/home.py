"""The home disc: the household as a list in the middle, the disc as large as needed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from visualise.layout.geometry import Box, Point
from visualise.layout.labels import (
    NAME_PX,
    SECOND_PX,
    Label,
    LabelLine,
    label_of,
    printable,
)
from visualise.layout.rings_model import PlacedPerson, RingsPerson
from visualise.layout.text_width import text_width

BASE_RADIUS = 58.0
SYMBOL = 22.0
GAP = 5.0
ROW = 27.0
ROW_OF_TWO_LINES = 38.0
HALF_OF_TWO_LINES = 17.5
COLUMN_GAP = 10.0
RIM = 4.0
STEP = 4.0
LONGEST_ROW = 104.0
SURELY_FILLED = 0.8


@dataclass(frozen=True, slots=True)
class HomePlace:
    """One row of the list: offsets from the centre of the disc."""

    person: RingsPerson
    symbol: Box
    label: Label
    label_at: Point
    box: Box

    def on(self, centre: Point) -> PlacedPerson:
        """The same on a sheet with the disc round `centre`."""
        x, y = centre.x, centre.y
        at = Point(self.label_at.x + x, self.label_at.y + y)
        symbol, box = self.symbol.moved(x, y), self.box.moved(x, y)
        return PlacedPerson(self.person, symbol, self.label, at, box)


@dataclass(frozen=True, slots=True)
class Home:
    """The list in the middle and the radius that holds it."""

    places: tuple[HomePlace, ...]
    radius: float


def place_home(members: Sequence[RingsPerson], at_least: float = BASE_RADIUS) -> Home:
    """Put the members in rows that fill the disc, in the order given.

    Example:
        >>> place_home([RingsPerson("p1", "Noor", circle="member")]).radius
        58.0
    """
    labels = [member_label(member) for member in members]
    said = [member_label(replace(one, second=text)) for one in members for text in one.seconds]
    column = SYMBOL + GAP + max((label.width for label in said), default=0.0) + 2.0
    row = ROW_OF_TWO_LINES if any(len(label.lines) > 1 for label in said) else ROW
    radius, counts = _smallest_disc(len(members), column, row, at_least)
    places: list[HomePlace] = []
    waiting = list(zip(members, labels, strict=True))
    for index, count in enumerate(counts):
        middle_y = (index - (len(counts) - 1) / 2) * row
        left = -(count * column + (count - 1) * COLUMN_GAP) / 2
        for at in range(count):
            member, label = waiting.pop(0)
            corner = Point(left + at * (column + COLUMN_GAP), middle_y)
            places.append(_row(member, label, corner))
    return Home(tuple(places), radius)


def member_label(member: RingsPerson) -> Label:
    """The name, with what somebody is behind it on the same line where there is room.

    Example:
        >>> line = member_label(RingsPerson("p", "Daan", "9", "member")).lines[0]
        >>> line.text, line.tail
        ('Daan', ', 9')
    """
    second = printable(member.second)
    label = label_of(member.name)
    if len(label.lines) > 1 or not second:
        return label
    tail = f", {second}"
    width = label.width + text_width(tail, SECOND_PX)
    if width > LONGEST_ROW:
        return label_of(member.name, member.second)
    return Label((LabelLine(label.lines[0].text, "name", width, tail),), shortened=False)


def _row(member: RingsPerson, label: Label, corner: Point) -> HomePlace:
    symbol = Box(corner.x, corner.y - SYMBOL / 2, SYMBOL, SYMBOL)
    two = len(label.lines) > 1
    half = HALF_OF_TWO_LINES if two else SYMBOL / 2
    first_baseline = corner.y + (-3.0 if two else NAME_PX * 0.36)
    box = Box(corner.x, corner.y - half, SYMBOL + GAP + label.width + 2.0, half * 2)
    return HomePlace(member, symbol, label, Point(symbol.right + GAP, first_baseline), box)


def _smallest_disc(
    count: int, column: float, row: float, at_least: float
) -> tuple[float, tuple[int, ...]]:
    """The smallest radius whose rows hold `count` columns, and how many stand in each row."""
    needed = math.sqrt(count * column * row * SURELY_FILLED / math.pi)
    radius = at_least + STEP * max(0, math.floor((needed - at_least) / STEP))
    while True:
        counts = _rows(count, column, row, radius)
        if counts is not None:
            return radius, counts
        radius += STEP


def _rows(count: int, column: float, row: float, radius: float) -> tuple[int, ...] | None:
    """The fewest rows that hold everybody inside this radius, or None."""
    if count == 0:
        return ()
    most = math.floor(2 * radius / row) + 1
    for rows in range(1, min(count, most) + 1):
        room = [_columns(index, rows, column, row, radius) for index in range(rows)]
        if min(room) >= 1 and sum(room) >= count:
            return _spread(count, room)
    return None


def _columns(index: int, rows: int, column: float, row: float, radius: float) -> int:
    half = SYMBOL / 2 if row == ROW else HALF_OF_TWO_LINES
    edge = abs(index - (rows - 1) / 2) * row + half
    reach = radius - RIM
    if edge >= reach:
        return 0
    chord = 2 * math.sqrt(reach * reach - edge * edge)
    return int((chord + COLUMN_GAP) // (column + COLUMN_GAP))


def _spread(count: int, room: Sequence[int]) -> tuple[int, ...]:
    """Fill evenly: whoever has most room left over gives a place up first."""
    counts = list(room)
    while sum(counts) > count:
        widest = max(range(len(counts)), key=lambda index: (counts[index], index))
        counts[widest] -= 1
    return tuple(counts)
