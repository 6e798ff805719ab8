"""What goes into the layout of roles over time and what comes out of it. Units are px."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.domain.calendar import Day
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import LabelLine
from visualise.layout.time_axis import TimeAxis

HolderKind = Literal["member", "social", "paid", "other"]
Side = Literal["inside", "right", "left"]

LABEL_ASCENT = 12.0
LABEL_LINE_PX = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Somebody holds a role; `until` is the first day no longer, `planned` the day they agreed on.

    `tail` is said behind the name, `spoken` to whoever cannot see the drawing.
    """

    id: str
    holder: str
    name: str
    kind: HolderKind
    first: Day | None
    until: Day | None = None
    planned: Day | None = None
    tail: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of which something is said: nobody held the role, or more than one did.

    `until` is the first day no longer, None while it is so.
    """

    first: Day | None
    until: Day | None
    words: str
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One role: who held it, when nobody did, and when they held it together."""

    role: str
    title: str
    holdings: tuple[Holding, ...] = ()
    gaps: tuple[Stretch, ...] = ()
    together: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase in words and its first day."""

    words: str
    first: Day


@dataclass(frozen=True, slots=True)
class BarLabel:
    """The lines beside or in a bar, and where the first of them begins or ends."""

    lines: tuple[LabelLine, ...]
    side: Side
    at: Point
    shortened: bool

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What its words cover."""
        if not self.lines:
            return ()
        width = max(line.width for line in self.lines)
        x = self.at.x - width if self.side == "left" else self.at.x
        height = LABEL_LINE_PX * len(self.lines)
        return (Box(x, self.at.y - LABEL_ASCENT, width, height),)


@dataclass(frozen=True, slots=True)
class PlacedHolding:
    """A bar: `box` up to the day shown, `ahead` what was agreed on after it.

    `clipped` when it began before the first day of the sheet, `coming` when it is yet to begin.
    """

    holding: Holding
    box: Box
    ahead: Box | None
    label: BarLabel
    clipped: bool
    coming: bool

    @property
    def marks(self) -> tuple[Box, ...]:
        """Everything drawn of it: the bar, what is ahead, and the words."""
        ahead = () if self.ahead is None else (self.ahead,)
        return (self.box, *ahead, *self.label.boxes)


@dataclass(frozen=True, slots=True)
class PlacedGap:
    """Days on which nobody held the role."""

    stretch: Stretch
    box: Box
    label: BarLabel

    @property
    def marks(self) -> tuple[Box, ...]:
        """Everything drawn of it."""
        return (self.box, *self.label.boxes)


@dataclass(frozen=True, slots=True)
class PlacedTogether:
    """Days on which more than one held it; `words_at` is None where there is no room to say so."""

    stretch: Stretch
    box: Box
    words_at: Point | None


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane with what lies in it; `title` are its lines, the first on `title_at`."""

    lane: Lane
    box: Box
    title: tuple[LabelLine, ...]
    title_at: Point
    bars: tuple[PlacedHolding, ...]
    gaps: tuple[PlacedGap, ...]
    together: tuple[PlacedTogether, ...]


@dataclass(frozen=True, slots=True)
class PlacedPhase:
    """A phase in the strip on top; its words stand at `words_at`, over the strip."""

    phase: PhaseSpan
    box: Box
    words_at: Point


@dataclass(frozen=True, slots=True)
class SwimlanesPlacement:
    """Where everything lies; coordinates are those of the sheet. `now` is the x of the day."""

    axis: TimeAxis
    lanes: tuple[PlacedLane, ...]
    phases: tuple[PlacedPhase, ...]
    ticks: tuple[tuple[Day, float], ...]
    now: float
    top: float
    width: float
    height: float
