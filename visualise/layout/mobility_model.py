"""What goes into the layout of the places of a life and what comes out of it. Units are px."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.domain.calendar import Day
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import Label, LabelLine
from visualise.layout.time_axis import TimeAxis

Stands = Literal["member", "social", "paid", "forgotten", "died"]
Certainty = Literal["known", "no_beginning", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LifePerson:
    """Somebody who was good to them: how they stand towards the household on the day shown.

    `again`: they are in the drawing already, at an earlier place.
    """

    id: str
    name: str
    stands: Stands
    second: str = ""
    active: bool = True
    spoken: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LifePlace:
    """A place in a life; `when` says its days in words, `until` None when it lasts."""

    id: str
    name: str
    when: str
    first: Day | None
    until: Day | None
    people: tuple[LifePerson, ...] = ()
    spoken: str = ""

    @property
    def certainty(self) -> Certainty:
        """Which of its days are known."""
        if self.first is not None:
            return "known"
        return "unknown" if self.until is None else "no_beginning"


@dataclass(frozen=True, slots=True)
class PlacedLifePerson:
    """Somebody with a place: the symbol, the label, and the box round every mark of theirs."""

    person: LifePerson
    symbol: Box
    label: Label
    label_at: Point
    box: Box


@dataclass(frozen=True, slots=True)
class PlacedPlace:
    """A place: its row, its bar, its name in lines and the people under it."""

    place: LifePlace
    box: Box
    bar: Box
    name: tuple[LabelLine, ...]
    name_at: Point
    shortened: bool
    people: tuple[PlacedLifePerson, ...]


@dataclass(frozen=True, slots=True)
class MobilityPlacement:
    """Where everything lies; coordinates are those of the sheet. `top` is where the rows begin."""

    axis: TimeAxis
    places: tuple[PlacedPlace, ...]
    ticks: tuple[tuple[Day, float], ...]
    top: float
    width: float
    height: float
