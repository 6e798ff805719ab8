"""The lines of a family once rows and columns are known: couples, descents, twins. Units: px."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from visualise.layout.genogram_channels import Channel, levels_of, target_of
from visualise.layout.genogram_heights import BRACKET, TRACK, Heights
from visualise.layout.genogram_items import Arrangement, Item
from visualise.layout.genogram_kin import EMPTY, Couple, Kin, Node
from visualise.layout.genogram_labels import couple_years, slashes_of
from visualise.layout.genogram_model import (
    HALF,
    CoupleLine,
    DescentLine,
    Seat,
    TwinLine,
    Way,
)
from visualise.layout.genogram_ports import Fork, Ports, inset
from visualise.layout.geometry import Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.text_width import text_width

SIDE_STEPS: Final = (13.0, 8.0, 4.0, 10.0, 6.0)
SLASH_FROM_END: Final = 20.0
SLASHES_ROOM: Final = (0.0, 26.0, 34.0)
YEARS_LIFT: Final = 7.0
BAR_AT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is known when lines are drawn."""

    made: Arrangement
    kin: Kin
    ports: Ports
    x: Mapping[Item, float]
    seats: Mapping[Node, Seat]
    channels: Sequence[Channel]
    heights: Heights
    bracket_level: Mapping[tuple[str, int], int]

    def port(self, node: Node, kind: str, at: int) -> Point:
        """Where a line arrives on top of a symbol."""
        seat = self.seats[node]
        away = self.ports.offset[node, (kind, at)]
        return Point(seat.middle.x + away, seat.symbol.y + inset(seat.shape, away))

    def bracket_y(self, kind: str, at: int, row: int) -> float:
        """The height of a line that runs over others."""
        return self.heights.bracket[row] - BRACKET * self.bracket_level[kind, at]


def bracket_levels(
    made: Arrangement, ports: Ports, x: Mapping[Item, float]
) -> tuple[dict[tuple[str, int], int], dict[int, int]]:
    """The level of each line over others, and how many levels each row has."""
    spans: dict[int, list[tuple[tuple[str, int], tuple[float, float]]]] = {}
    for at, couple in enumerate(made.brackets):
        ends = sorted(
            x[Item("node", node)] + ports.offset[node, ("bracket", at)]
            for node in (couple.a, couple.b)
        )
        spans.setdefault(made.level[couple.a], []).append((("bracket", at), (ends[0], ends[1])))
    for at, unit in enumerate(made.units):
        source = made.sources[at]
        if source.kind == "across":
            low = _lower(made, unit.parents)
            index = _across_unit(made, unit.parents)
            ends = sorted(
                (
                    x[Item("node", low)] + ports.offset[low, ("unit", index)],
                    x[Item("drop", unit=at)],
                )
            )
            spans.setdefault(source.row, []).append((("across", at), (ends[0], ends[1])))
    level: dict[tuple[str, int], int] = {}
    count: dict[int, int] = {}
    for row, ones in sorted(spans.items()):
        found = levels_of([span for _, span in ones])
        level |= {key: at for (key, _), at in zip(ones, found, strict=True)}
        count[row] = max(found) + 1
    return level, count


def _lower(made: Arrangement, parents: Sequence[Node]) -> Node:
    return max(parents, key=lambda one: made.level[one])


def _across_unit(made: Arrangement, parents: Sequence[Node]) -> int:
    return next(at for at, one in made.across.items() if {one.a, one.b} == set(parents))


def couple_lines(sheet: Sheet, day: Day) -> tuple[CoupleLine, ...]:
    """A line for every couple of two people, in the order of their ids."""
    brackets = {(one.a, one.b): at for at, one in enumerate(sheet.made.brackets)}
    across = {(one.a, one.b): at for at, one in sheet.made.across.items()}
    found = []
    for couple in sheet.kin.couples:
        if couple.empty:
            continue
        pair = (couple.a, couple.b)
        if pair in brackets:
            way = _bracket(sheet, couple, brackets[pair])
        elif pair in across:
            unit = across[pair]
            way = descent_way(sheet, unit, sheet.made.units[unit].children[0])
        else:
            way = _between(sheet, couple)
        found.append(_with_years(sheet, couple, way, day))
    return tuple(found)


def _between(sheet: Sheet, couple: Couple) -> Way:
    left, right = sorted(
        (sheet.seats[couple.a], sheet.seats[couple.b]), key=lambda seat: seat.middle.x
    )
    reach = [HALF / 2 if seat.shape == "triangle" else HALF for seat in (left, right)]
    return (
        Point(left.middle.x + reach[0], left.middle.y),
        Point(right.middle.x - reach[1], right.middle.y),
    )


def _bracket(sheet: Sheet, couple: Couple, at: int) -> Way:
    ends = sorted(
        (sheet.port(couple.a, "bracket", at), sheet.port(couple.b, "bracket", at)),
        key=lambda point: point.x,
    )
    y = sheet.bracket_y("bracket", at, sheet.made.level[couple.a])
    return ends[0], Point(ends[0].x, y), Point(ends[1].x, y), ends[1]


def _with_years(sheet: Sheet, couple: Couple, way: Way, day: Day) -> CoupleLine:
    """Years over the longest level part, slashes at its end: away from where children hang."""
    record = couple.records[-1] if couple.records else None
    slashes, years = slashes_of(record, day), couple_years(record, day)
    parts = [(a, b) for a, b in itertools.pairwise(way) if abs(a.y - b.y) < 0.1]
    begin, end = max(parts, key=lambda part: abs(part[0].x - part[1].x), default=(way[0], way[-1]))
    left, right = min(begin.x, end.x), max(begin.x, end.x)
    slash_x = right - SLASH_FROM_END
    hanging = [
        sheet.x[Item("drop", unit=at)]
        for at, unit in enumerate(sheet.made.units)
        if set(unit.parents) == {couple.a, couple.b}
    ]
    if slashes and any(abs(slash_x - at) < 12 for at in hanging):
        slash_x = left + SLASH_FROM_END - 6 * (slashes - 1)
    width = text_width(years, SECOND_PX)
    low, high = left + 4 + width / 2, right - 4 - width / 2
    if slashes:
        if slash_x > (left + right) / 2:
            high = slash_x - 10 - width / 2
        else:
            low = slash_x + 6 * slashes + 6 + width / 2
    at = (low + high) / 2 if len(way) == 2 else low + 6
    return CoupleLine(
        a=PersonId(couple.a),
        b=PersonId(couple.b),
        way=way,
        record=record,
        slashes=slashes,
        slash_at=Point(slash_x, begin.y) if slashes else None,
        years=years,
        years_at=Point(at, begin.y - YEARS_LIFT) if years else None,
    )


def couple_room(couple: Couple, day: Day) -> float:
    """How long the line of two neighbours must be for its years and slashes."""
    record = couple.records[-1] if couple.records else None
    years = couple_years(record, day)
    text = text_width(years, SECOND_PX) + 10 if years else 0.0
    return max(30.0, text + SLASHES_ROOM[slashes_of(record, day)])


def descent_lines(sheet: Sheet) -> tuple[list[DescentLine], list[Way]]:
    """Every line down to a child, and the faint ones of empty places."""
    lines: list[DescentLine] = []
    faint: list[Way] = []
    for at, unit in enumerate(sheet.made.units):
        if at in sheet.made.across:
            continue
        for child in unit.children:
            way = descent_way(sheet, at, child)
            if unit.kinds[child] == "empty" or child.startswith(EMPTY):
                faint.append(way)
            else:
                parents = tuple(PersonId(parent) for parent in unit.parents)
                lines.append(
                    DescentLine(
                        child=PersonId(child), parents=parents, kind=unit.kinds[child], way=way
                    )
                )
        if unit.beside:
            faint.append(_half_of(sheet, at, unit.beside))
        elif len(unit.parents) == 2 and unit.parents[0].startswith(EMPTY):
            faint.append(_between(sheet, Couple(*unit.parents)))
    return lines, faint


def _half_of(sheet: Sheet, unit: int, ghost: Node) -> Way:
    """From an empty place to where the children of the other parent hang."""
    seat, x = sheet.seats[ghost], sheet.x[Item("drop", unit=unit)]
    side = -HALF if seat.middle.x > x else HALF
    return Point(seat.middle.x + side, seat.middle.y), Point(x, seat.middle.y)


def descent_way(sheet: Sheet, unit: int, child: Node) -> Way:
    """From where a unit begins, down through every channel to one child."""
    made = sheet.made
    points = _start(sheet, unit)
    for row in range(made.sources[unit].row, made.level[child]):
        last = row + 1 == made.level[child]
        to = (
            target_of(sheet.ports, sheet.x, child, unit)
            if last
            else sheet.x[Item("trunk", unit=unit)]
        )
        channel = sheet.channels[row]
        track = channel.track.get(unit)
        if track is not None:
            y = sheet.heights.track[row] + TRACK * track
            points += [Point(points[-1].x, y), Point(to, y)]
    fork = sheet.ports.fork_of(child, unit)
    if fork is not None:
        points.append(Point(fork.x, sheet.heights.fork[made.level[child]]))
    return _tidy([*points, sheet.port(child, "unit", unit)])


def _start(sheet: Sheet, unit: int) -> list[Point]:
    made, source = sheet.made, sheet.made.sources[unit]
    parents = made.units[unit].parents
    seat = sheet.seats[parents[0]]
    if source.kind == "foot":
        away = made.foot[unit]
        low = 0.0 if seat.shape == "triangle" else inset(seat.shape, away)
        return [Point(seat.middle.x + away, seat.symbol.bottom - low)]
    x = sheet.x[Item("drop", unit=unit)]
    if source.kind == "line":
        return [Point(x, seat.middle.y)]
    if source.kind == "half":
        side = HALF if x > seat.middle.x else -HALF
        return [Point(seat.middle.x + side, seat.middle.y), Point(x, seat.middle.y)]
    if source.kind == "side":
        down = SIDE_STEPS[min(_nth_on_side(sheet, unit), len(SIDE_STEPS) - 1)]
        y, side = seat.middle.y + down, 1 if x > seat.middle.x else -1
        return [Point(seat.middle.x + side * _reach(seat, down), y), Point(x, y)]
    if source.kind == "bracket":
        at = next(
            index for index, one in enumerate(made.brackets) if {one.a, one.b} == set(parents)
        )
        return [Point(x, sheet.bracket_y("bracket", at, source.row))]
    lower, index = _lower(made, parents), _across_unit(made, parents)
    y = sheet.bracket_y("across", unit, source.row)
    return [Point(sheet.port(lower, "unit", index).x, y), Point(x, y)]


def _reach(seat: Seat, down: float) -> float:
    """How far the side of a shape is from its middle, so far below it."""
    if seat.shape == "circle":
        return float((HALF**2 - down**2) ** 0.5)
    return HALF - down if seat.shape == "diamond" else HALF


def _nth_on_side(sheet: Sheet, unit: int) -> int:
    """How many other lines begin on the same side of this parent, nearer to it."""
    made = sheet.made
    parent, x = made.units[unit].parents[0], sheet.x[Item("drop", unit=unit)]
    middle = sheet.seats[parent].middle.x
    return sum(
        made.sources[at].kind == "side"
        and at != unit
        and one.parents[0] == parent
        and (sheet.x[Item("drop", unit=at)] > middle) == (x > middle)
        and abs(sheet.x[Item("drop", unit=at)] - middle) < abs(x - middle)
        for at, one in enumerate(made.units)
    )


def _tidy(points: Sequence[Point]) -> Way:
    """Without points that change nothing."""
    kept: list[Point] = []
    for at in points:
        if kept and abs(kept[-1].x - at.x) < 0.05 and abs(kept[-1].y - at.y) < 0.05:
            continue
        if len(kept) > 1 and (
            abs(kept[-2].x - kept[-1].x) < 0.05 > abs(kept[-1].x - at.x)
            or abs(kept[-2].y - kept[-1].y) < 0.05 > abs(kept[-1].y - at.y)
        ):
            kept.pop()
        kept.append(at)
    return tuple(kept)


def twin_lines(sheet: Sheet, identical: Mapping[frozenset[Node], bool]) -> tuple[TwinLine, ...]:
    """From the symbols of twins to one point; identical ones with a bar between the lines."""
    return tuple(
        _twin_line(sheet, at, fork, identical=identical.get(frozenset(fork.persons), False))
        for at, fork in enumerate(sheet.ports.forks)
    )


def _twin_line(sheet: Sheet, at: int, fork: Fork, *, identical: bool) -> TwinLine:
    kind, key = ("twins", at) if fork.unit < 0 else ("unit", fork.unit)
    ends = [sheet.port(node, kind, key) for node in fork.persons]
    row = sheet.made.level[fork.persons[0]]
    point = Point(fork.x, sheet.heights.fork[row])
    way = [ends[0]]
    for end in ends[1:]:
        way += [point, end]
    bar = None
    if identical:
        halves = [
            Point(point.x + (end.x - point.x) * BAR_AT, point.y + (end.y - point.y) * BAR_AT)
            for end in (ends[0], ends[-1])
        ]
        bar = (halves[0], halves[1])
        way = [way[0], *bar, bar[0], *way[1:]]
    return TwinLine(
        persons=tuple(PersonId(node) for node in fork.persons),
        identical=identical,
        way=tuple(way),
        bar=bar,
    )
