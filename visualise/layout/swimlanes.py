"""Roles over time as lanes under the phases: positions only. Units are px."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.calendar import Day
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import NAME_PX, SECOND_PX
from visualise.layout.swimlanes_labels import Room, place_label
from visualise.layout.swimlanes_model import (
    Holding,
    Lane,
    PhaseSpan,
    PlacedGap,
    PlacedHolding,
    PlacedLane,
    PlacedPhase,
    PlacedTogether,
    Stretch,
    SwimlanesPlacement,
)
from visualise.layout.text_width import text_width
from visualise.layout.time_axis import TimeAxis
from visualise.layout.wrapping import wrap

WIDTH = 692.0
HEAD = 166.0
SIDE = 12.0
BAR = 30.0
ROW = 38.0
LANE_INSET = 7.0
TOGETHER_ROOM = 16.0
TITLE_LINE = 16.0
LEAST_BAR = 4.0
TICKS_APART = 62.0
NOW_ROOM = 24.0
PHASE_LINE = 16.0
PHASE_STRIP = 10.0
TICK_ROOM = 24.0
APART = 8.0
ARROW = 13.0


def place_swimlanes(
    lanes: Sequence[Lane], phases: Sequence[PhaseSpan], days: tuple[Day, Day], on: Day
) -> SwimlanesPlacement:
    """Every lane under the phases; `days` are the first and last of the sheet, `on` the day shown.

    Example:
        >>> from datetime import date
        >>> ria = Holding(id="r", holder="p", name="Ria", kind="social", first=date(2026, 3, 1))
        >>> lane = Lane(role="meeting_chair", title="voorzitter", holdings=(ria,))
        >>> days = date(2026, 1, 1), date(2026, 11, 1)
        >>> place_swimlanes([lane], [], days, date(2026, 11, 1)).lanes[0].bars[0].label.side
        'inside'
    """
    axis = TimeAxis(days[0], days[1], HEAD + SIDE, WIDTH - SIDE)
    placed_phases, strip = _phases(phases, axis, on)
    top = strip + TICK_ROOM
    placed: list[PlacedLane] = []
    y = top
    for lane in lanes:
        placed.append(_LaneLayout(lane, axis, on, y).placed())
        y = placed[-1].box.bottom
    return SwimlanesPlacement(
        axis=axis,
        lanes=tuple(placed),
        phases=placed_phases,
        ticks=tuple((day, axis.x(day)) for day in axis.ticks(TICKS_APART)),
        now=axis.x(on),
        top=top,
        width=WIDTH,
        height=y + SIDE,
    )


def _phases(
    phases: Sequence[PhaseSpan], axis: TimeAxis, on: Day
) -> tuple[tuple[PlacedPhase, ...], float]:
    """The strip of phases, and its lower side."""
    ends = [*(one.first for one in phases[1:]), on][: len(phases)]
    words = [_phase_words(phase, axis) for phase in phases]
    rows = _phase_rows(words)
    base = NOW_ROOM + PHASE_LINE * (max(rows, default=0) + 1)
    placed = []
    for phase, end, place, row in zip(phases, ends, words, rows, strict=True):
        x = axis.x(phase.first)
        strip = Box(x, base, max(axis.x(end) - x, LEAST_BAR), PHASE_STRIP)
        placed.append(PlacedPhase(phase, strip, Point(place.x, base - 5 - PHASE_LINE * row)))
    return tuple(placed), base + PHASE_STRIP


def _phase_words(phase: PhaseSpan, axis: TimeAxis) -> Box:
    width = text_width(phase.words, SECOND_PX, bold=True) + APART
    return Box(min(axis.x(phase.first), axis.right - width), 0, width, PHASE_LINE)


def _phase_rows(words: Sequence[Box]) -> list[int]:
    """How high the words of each phase stand, so that no two touch.

    The last phase stands lowest: the line down from an earlier one then passes on its left.
    """
    rows: list[int] = []
    taken: dict[int, float] = {}
    for box in reversed(words):
        row = 0
        while taken.get(row, box.right) < box.right:
            row += 1
        taken[row] = box.x
        rows.append(row)
    return rows[::-1]


@dataclass(frozen=True)
class _LaneLayout:
    """One lane at a height: what lies before or beside what."""

    lane: Lane
    axis: TimeAxis
    on: Day
    y: float

    def placed(self) -> PlacedLane:
        title = wrap(self.lane.title, NAME_PX, HEAD - SIDE, bold=True, most_lines=3)
        bars, gaps, rows = self._rows()
        together = self._together(rows)
        used = rows * ROW - (ROW - BAR) + 2 * LANE_INSET + (TOGETHER_ROOM if together else 0)
        height = max(used, TITLE_LINE * len(title) + 2 * LANE_INSET)
        return PlacedLane(
            lane=self.lane,
            box=Box(0, self.y, WIDTH, height),
            title=title,
            title_at=Point(SIDE, self.y + LANE_INSET + NAME_PX),
            bars=tuple(bars),
            gaps=tuple(gaps),
            together=together,
        )

    def _rows(self) -> tuple[list[PlacedHolding], list[PlacedGap], int]:
        """Bars and gaps from the first day on, each on the highest row that is free there."""
        items: list[Holding | Stretch] = [*self.lane.holdings, *self.lane.gaps]
        items.sort(key=lambda one: (one.first or Day.min, getattr(one, "id", "")))
        rows: list[list[Box]] = []
        bars: list[PlacedHolding] = []
        gaps: list[PlacedGap] = []
        for item in items:
            placed = self._on_free_row(item, rows)
            if isinstance(placed, PlacedHolding):
                bars.append(placed)
            else:
                gaps.append(placed)
        return bars, gaps, max(len(rows), 1)

    def _on_free_row(
        self, item: Holding | Stretch, rows: list[list[Box]]
    ) -> PlacedHolding | PlacedGap:
        for row in range(len(rows) + 1):
            y = self.y + LANE_INSET + row * ROW
            placed = self._bar(item, y) if isinstance(item, Holding) else self._gap(item, y)
            if row == len(rows):
                rows.append([])
            taken = rows[row]
            if not any(mark.overlaps(box, APART) for mark in placed.marks for box in taken):
                break
        taken.extend(placed.marks)
        return placed

    def _span(self, first: Day | None, until: Day) -> tuple[float, float]:
        x = min(self.axis.x(first or self.axis.first), self.axis.right - LEAST_BAR)
        return x, max(self.axis.x(until), x + LEAST_BAR)

    def _bar(self, one: Holding, y: float) -> PlacedHolding:
        x, right = self._span(one.first, self._end(one))
        clipped = one.first is None or one.first < self.axis.first
        ahead = self._ahead(one, y)
        room = self._room(x, right, y, ahead.right if ahead else right)
        return PlacedHolding(
            holding=one,
            box=Box(x, y, right - x, BAR),
            ahead=ahead,
            label=place_label(one.name, one.tail, replace(room, inset=ARROW) if clipped else room),
            clipped=clipped,
            coming=self._coming(one),
        )

    def _coming(self, one: Holding) -> bool:
        return one.first is not None and one.first > self.on

    def _end(self, one: Holding) -> Day:
        """The end of the bar itself: its own or the day shown; all of it when it is yet to come."""
        if self._coming(one):
            return one.until or one.planned or self.axis.last
        return self.on if one.until is None else min(one.until, self.on)

    def _ahead(self, one: Holding, y: float) -> Box | None:
        """What was agreed on after the day shown: up to the known or the planned end."""
        end = one.until or one.planned
        if end is None or end <= self.on or self._coming(one):
            return None
        x, right = self.axis.x(self.on), self.axis.x(end)
        return Box(x, y, right - x, BAR) if right - x >= 1 else None

    def _room(self, x: float, right: float, y: float, beside: float) -> Room:
        edge = self.axis
        return Room(x, right, y + BAR / 2, edge.left, edge.right, beside)

    def _gap(self, gap: Stretch, y: float) -> PlacedGap:
        x, right = self._span(gap.first, gap.until or self.on)
        label = place_label(gap.words, "", self._room(x, right, y, right))
        return PlacedGap(gap, Box(x, y, right - x, BAR), label)

    def _together(self, rows: int) -> tuple[PlacedTogether, ...]:
        placed: list[PlacedTogether] = []
        height = rows * ROW - (ROW - BAR) + LANE_INSET
        said_until = self.axis.left
        for one in self.lane.together:
            x, right = self._span(one.first, one.until or self.on)
            width = text_width(one.words, SECOND_PX, bold=True)
            left = min(max((x + right - width) / 2, self.axis.left), self.axis.right - width)
            at = Point(left, self.y + LANE_INSET + height + 9) if left >= said_until else None
            said_until = left + width + APART if at else said_until
            placed.append(PlacedTogether(one, Box(x, self.y + 3, right - x, height + 4), at))
        return tuple(placed)
