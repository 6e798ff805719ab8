"""A placement moved so that all of it lies on the sheet, with a margin around. Units: px."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from visualise.layout.genogram.model import GenogramPlacement, Seat, Way
from visualise.layout.geometry import Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.text_width import text_width

EDGE: Final = 18.0
INK: Final = 12.0
LEAST_WIDTH: Final = 320.0


def shifted(placed: GenogramPlacement) -> GenogramPlacement:
    """The same placement, everything at least `EDGE` from the left and right of its sheet."""
    spread = list(_spread(placed))
    left, right = min(spread, default=0.0), max(spread, default=0.0)
    lows = [at.y for way in _ways(placed) for at in way]
    height = max(placed.height, max(lows, default=0.0) + EDGE)
    width = max(LEAST_WIDTH, right - left + 2 * EDGE)
    by = round((width - right - left) / 2, 1)
    return replace(
        placed,
        width=width,
        height=height,
        seats=tuple(_seat(seat, by) for seat in placed.seats),
        couples=tuple(
            replace(
                one,
                way=_way(one.way, by),
                slash_at=_at(one.slash_at, by),
                years_at=_at(one.years_at, by),
            )
            for one in placed.couples
        ),
        descents=tuple(replace(one, way=_way(one.way, by)) for one in placed.descents),
        twins=tuple(
            replace(
                one,
                way=_way(one.way, by),
                bar=None if one.bar is None else (_moved(one.bar[0], by), _moved(one.bar[1], by)),
            )
            for one in placed.twins
        ),
        bonds=tuple(replace(one, way=_way(one.way, by)) for one in placed.bonds),
        outlines=tuple(replace(one, way=_way(one.way, by)) for one in placed.outlines),
        faint=tuple(_way(way, by) for way in placed.faint),
    )


def _spread(placed: GenogramPlacement) -> Iterator[float]:
    for seat in placed.seats:
        yield from (seat.box.x, seat.box.right)
    for way in _ways(placed):
        yield from (at.x for at in way)
    for bond in placed.bonds:
        for at in bond.way:
            yield from (at.x - INK, at.x + INK)
    for one in placed.couples:
        if one.years_at is not None:
            half = text_width(one.years, SECOND_PX) / 2
            yield from (one.years_at.x - half, one.years_at.x + half)


def _ways(placed: GenogramPlacement) -> Iterable[Way]:
    yield from (one.way for one in placed.couples)
    yield from (one.way for one in placed.descents)
    yield from (one.way for one in placed.bonds)
    yield from (one.way for one in placed.outlines)
    yield from placed.faint


def _seat(seat: Seat, by: float) -> Seat:
    return replace(
        seat,
        symbol=seat.symbol.moved(by, 0.0),
        box=seat.box.moved(by, 0.0),
        label_at=_moved(seat.label_at, by),
    )


def _moved(at: Point, by: float) -> Point:
    return Point(at.x + by, at.y)


def _at(at: Point | None, by: float) -> Point | None:
    return None if at is None else _moved(at, by)


def _way(way: Way, by: float) -> Way:
    return tuple(_moved(at, by) for at in way)
