"""The places of a life under each other, each bar where its days are: positions only. Units px."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import (
    NAME_PX,
    SECOND_PX,
    TWO_LINES_PX,
    Label,
    LabelLine,
    label_of,
    printable,
    second_line,
)
from visualise.layout.lattice import FIRST_BASELINE, SYMBOL, Footprint
from visualise.layout.mobility_model import (
    LifePerson,
    LifePlace,
    MobilityPlacement,
    PlacedLifePerson,
    PlacedPlace,
)
from visualise.layout.text_width import text_width
from visualise.layout.time_axis import TimeAxis
from visualise.layout.wrapping import fits_whole, wrap

WIDTH = 692.0
SIDE = 16.0
AXIS_ROOM = 52.0
NAME_LINE = 17.0
NAME_ROOM = 20.0
BAR = 12.0
LEAST_BAR = 4.0
UNDER_BAR = 10.0
ROW_INSET = 8.0
BETWEEN_PEOPLE = 12.0
BETWEEN_ROWS = 6.0
TICKS_APART = 66.0
BEHIND_NAME = 8.0


def place_life(places: Sequence[LifePlace], first: Day, on: Day) -> MobilityPlacement:
    """Every place from `first` (a birth, or the first day known) up to the day shown.

    Example:
        >>> from datetime import date
        >>> club = LifePlace(id="c", name="De club", when="", first=date(2010, 1, 1), until=None)
        >>> life = place_life([club], date(2000, 1, 1), date(2020, 1, 1))
        >>> round(life.places[0].bar.x), life.places[0].bar.right
        (346, 676.0)
    """
    axis = TimeAxis(first, on, SIDE, WIDTH - SIDE)
    placed: list[PlacedPlace] = []
    y = AXIS_ROOM
    for place in places:
        placed.append(_Row(place, axis, y).placed())
        y = placed[-1].box.bottom
    return MobilityPlacement(
        axis=axis,
        places=tuple(placed),
        ticks=tuple((day, axis.x(day)) for day in axis.ticks(TICKS_APART)),
        top=AXIS_ROOM,
        width=WIDTH,
        height=y + ROW_INSET,
    )


@dataclass(frozen=True)
class _Row:
    """One place at a height: its name, its bar, and who was good there."""

    place: LifePlace
    axis: TimeAxis
    y: float

    def placed(self) -> PlacedPlace:
        x, right = self._days()
        name, whole = self._name()
        width = max((line.width for line in name), default=0.0)
        name_y = self.y + ROW_INSET + NAME_PX
        bar_y = self.y + ROW_INSET + NAME_ROOM + NAME_LINE * (len(name) - 1)
        people = self._people(x, bar_y + BAR + UNDER_BAR)
        lowest = max((one.box.bottom for one in people), default=bar_y + BAR)
        return PlacedPlace(
            place=self.place,
            box=Box(0, self.y, WIDTH, lowest + ROW_INSET - self.y),
            bar=Box(x, bar_y, right - x, BAR),
            name=name,
            name_at=Point(max(min(x, self.axis.right - width), self.axis.left), name_y),
            shortened=not whole,
            people=people,
        )

    def _days(self) -> tuple[float, float]:
        """Where the bar begins and ends; what is not known reaches to that end of the axis."""
        place, axis = self.place, self.axis
        x = axis.left if place.first is None else axis.x(place.first)
        right = axis.right if place.until is None else axis.x(place.until)
        x = min(x, axis.right - LEAST_BAR)
        return x, max(right, x + LEAST_BAR)

    def _name(self) -> tuple[tuple[LabelLine, ...], bool]:
        """The name with its days behind it where there is room, else on a line of their own."""
        room = self.axis.right - self.axis.left
        lines = wrap(self.place.name, NAME_PX, room, bold=True)
        whole = fits_whole(lines, self.place.name)
        if not self.place.when or not lines:
            return lines, whole
        last, behind = lines[-1], text_width(self.place.when, SECOND_PX)
        if last.width + BEHIND_NAME + behind <= room:
            tail = LabelLine(
                last.text, last.kind, last.width + BEHIND_NAME + behind, f"  {self.place.when}"
            )
            return (*lines[:-1], tail), whole
        return (*lines, *wrap(self.place.when, SECOND_PX, room, most_lines=1)), whole

    def _people(self, start: float, top: float) -> tuple[PlacedLifePerson, ...]:
        """The people in rows under the bar, from where it begins or as far left as they need."""
        shapes = [_Figure.of(person) for person in self.place.people]
        needed = sum(one.foot.box.w + BETWEEN_PEOPLE for one in shapes) - BETWEEN_PEOPLE
        left = max(min(start, self.axis.right - needed), self.axis.left)
        placed: list[PlacedLifePerson] = []
        x, y, lowest = left, top, top
        for one in shapes:
            if x > left and x + one.foot.box.w > self.axis.right:
                x, y = left, lowest + BETWEEN_ROWS
            placed.append(one.at(x, y))
            x += one.foot.box.w + BETWEEN_PEOPLE
            lowest = max(lowest, placed[-1].box.bottom)
        return tuple(placed)


def life_label(name: str, second: str) -> Label:
    """The name on one line or two, and what somebody is under it.

    Example:
        >>> [line.text for line in life_label("Annemarie van den Heuvel-Bos", "huisarts").lines]
        ['Annemarie van', 'den Heuvel-Bos', 'huisarts']
    """
    called, below = label_of(name), printable(second)
    under = (second_line(below, TWO_LINES_PX),) if below else ()
    return Label((*called.lines, *under), called.shortened)


@dataclass(frozen=True)
class _Figure:
    """Somebody with the room they take."""

    person: LifePerson
    label: Label
    foot: Footprint

    @classmethod
    def of(cls, person: LifePerson) -> "_Figure":
        label = life_label(person.name, person.second)
        return cls(person, label, Footprint.of(label, shield=False))

    def at(self, x: float, y: float) -> PlacedLifePerson:
        """The same with the left upper corner of its box there."""
        middle = Point(x - self.foot.box.x, y - self.foot.box.y)
        return PlacedLifePerson(
            person=self.person,
            symbol=Box(middle.x - SYMBOL / 2, middle.y - SYMBOL / 2, SYMBOL, SYMBOL),
            label=self.label,
            label_at=Point(middle.x, middle.y + SYMBOL / 2 + FIRST_BASELINE),
            box=self.foot.box.moved(middle.x, middle.y),
        )
