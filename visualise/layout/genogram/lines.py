"""The lines down to children, through every channel, and those of twins. Units: px."""

from collections.abc import Mapping, Sequence
from typing import Final

from graphmodel.domain.ids import PersonId
from visualise.layout.genogram.channels import target_of
from visualise.layout.genogram.heights import TRACK
from visualise.layout.genogram.items import Item, trunk_of
from visualise.layout.genogram.kin import EMPTY, Couple, Node, couple_key
from visualise.layout.genogram.model import HALF, DescentLine, Seat, TwinLine, Way
from visualise.layout.genogram.ports import Fork, inset
from visualise.layout.genogram.sheet import Sheet, across_unit, lower_of
from visualise.layout.geometry import Point

SIDE_STEPS: Final = (13.0, 8.0, 4.0, 10.0, 6.0)
BAR_AT: Final = 0.5


def between(sheet: Sheet, couple: Couple) -> Way:
    """From side to side between two neighbours."""
    left, right = sorted(
        (sheet.seats[couple.a], sheet.seats[couple.b]), key=lambda seat: seat.middle.x
    )
    reach = [HALF / 2 if seat.shape == "triangle" else HALF for seat in (left, right)]
    return (
        Point(left.middle.x + reach[0], left.middle.y),
        Point(right.middle.x - reach[1], right.middle.y),
    )


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
            faint.append(between(sheet, Couple(*unit.parents)))
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
            else sheet.x[trunk_of(unit, row + 1)]
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
        side = 1 if x > seat.middle.x else -1
        down = _how_low(sheet, unit, seat, side)
        y = seat.middle.y + down
        return [Point(seat.middle.x + side * _reach(seat, down), y), Point(x, y)]
    if source.kind == "bracket":
        at = next(
            index for index, one in enumerate(made.brackets) if {one.a, one.b} == set(parents)
        )
        return [Point(x, sheet.bracket_y("bracket", at, source.row))]
    lower, index = lower_of(made, parents), across_unit(made, parents)
    y = sheet.bracket_y("across", unit, source.row)
    return [Point(sheet.port(lower, "unit", index).x, y), Point(x, y)]


def _reach(seat: Seat, down: float) -> float:
    """How far the side of a shape is from its middle, so far below it."""
    if seat.shape == "circle":
        return float((HALF**2 - down**2) ** 0.5)
    return HALF - down if seat.shape == "diamond" else HALF


def _how_low(sheet: Sheet, unit: int, seat: Seat, side: int) -> float:
    """How far below its middle a line leaves a symbol: half-way where nothing else is there."""
    nth = _nth_on_side(sheet, unit)
    row = [item.node for item in sheet.made.rows[seat.generation] if item.node]
    beside = row.index(seat.node) + side
    near = row[beside] if 0 <= beside < len(row) else ""
    if nth == 0 and couple_key(seat.node, near) not in sheet.made.couples:
        return 0.0 if not _more_on_side(sheet, unit) else SIDE_STEPS[0]
    return SIDE_STEPS[min(nth, len(SIDE_STEPS) - 1)]


def _nth_on_side(sheet: Sheet, unit: int) -> int:
    """How many other lines begin on the same side of this parent, nearer to it."""
    own = _from_parent(sheet, unit)
    return sum(away < own[unit] for away in own.values())


def _more_on_side(sheet: Sheet, unit: int) -> bool:
    return len(_from_parent(sheet, unit)) > 1


def _from_parent(sheet: Sheet, unit: int) -> dict[int, float]:
    """How far from their parent the lines are that begin on the same side of it, by unit."""
    made = sheet.made
    parent = made.units[unit].parents[0]
    middle = sheet.seats[parent].middle.x
    away = {
        at: sheet.x[Item("drop", unit=at)] - middle
        for at, one in enumerate(made.units)
        if made.sources[at].kind == "side" and one.parents[0] == parent
    }
    return {at: abs(by) for at, by in away.items() if (by > 0) == (away[unit] > 0)}


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
