"""The lines of couples: between neighbours, over others, between two rows. Units: px."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Bond
from visualise.layout.genogram.arches import arches_room
from visualise.layout.genogram.items import Item
from visualise.layout.genogram.kin import Couple
from visualise.layout.genogram.labels import couple_years, slashes_of
from visualise.layout.genogram.lines import between, descent_way
from visualise.layout.genogram.model import CoupleLine, Way
from visualise.layout.genogram.sheet import Sheet
from visualise.layout.geometry import Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.text_width import text_width

SLASH_FROM_END: Final = 20.0
SLASHES_ROOM: Final = (0.0, 26.0, 34.0)
YEARS_LIFT: Final = 7.0


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
            way = between(sheet, couple)
        found.append(_with_years(sheet, couple, way, day))
    return tuple(found)


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
    parts = [(a, b) for a, b in pairwise(way) if abs(a.y - b.y) < 0.1]
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


def couple_room(couple: Couple, day: Day, bonds: Sequence[Bond] = ()) -> float:
    """How long the line of two neighbours must be for its years and slashes, and their bonds."""
    pair = {couple.a, couple.b}
    arches = sum({one.from_person, one.to_person} == pair for one in bonds)
    record = couple.records[-1] if couple.records else None
    years = couple_years(record, day)
    text = text_width(years, SECOND_PX) + 10 if years else 0.0
    return max(30.0, text + SLASHES_ROOM[slashes_of(record, day)], arches_room(arches))
