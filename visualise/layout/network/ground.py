"""The ground of the network map: chairs, and round them the names of the areas and the spokes."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from visualise.layout.chairs import CHAIR
from visualise.layout.geometry import Box, Point, Sector, angle_of, on_circle
from visualise.layout.network.lines import HOME_CORNER, leaving
from visualise.layout.network.routes import crosses, inflated
from visualise.layout.network.seats import Seats
from visualise.layout.rings_model import LifeArea

NAME_HALF_HEIGHT = 11.0
NAME_STEP = 6.0
NAME_FROM = 0.5
NAME_PAST = 120.0
NAME_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9)
ABOVE_SEAT = CHAIR.y - NAME_HALF_HEIGHT
BELOW_SEAT = CHAIR.bottom + NAME_HALF_HEIGHT
WIDER_COSTS = 3.0
HIGHER_COSTS = 2.0
OUT_OF_SLICE_COSTS = 60.0
PAST_SEATS = 30.0
FROM_HOME = 10.0
Sectors = Mapping[LifeArea, Sector]
Seat = Sequence[Point]


@dataclass(frozen=True, slots=True)
class Ground:
    """Chairs, names and spokes seen from the centre, and what they cover, as far left as right."""

    seats: Seats
    names: Mapping[LifeArea, Point]
    spokes: tuple[tuple[Point, Point], ...]
    extent: Box


def lay_ground(
    home: Box, sectors: Sectors, seats: Seats, widths: Mapping[LifeArea, float]
) -> Ground:
    """Every area gets its name, so many px wide, near its last chairs and on as small a sheet."""
    boxes = [home, *(CHAIR.moved(at.x, at.y) for found in seats.values() for at in found)]
    ways = [at for found in seats.values() for at in found]
    names: dict[LifeArea, Point] = {}
    for area, sector in sectors.items():
        room = Box(-widths[area] / 2, -NAME_HALF_HEIGHT, widths[area], NAME_HALF_HEIGHT * 2)
        names[area] = _name_at(room, sector, seats[area], boxes, ways)
        boxes.append(room.moved(names[area].x, names[area].y))
    return Ground(seats, names, tuple(_spokes(home, sectors, seats)), _extent(boxes))


def _extent(boxes: Sequence[Box]) -> Box:
    """What these cover, as far left as right of the centre."""
    half = max(max(-box.x, box.right) for box in boxes)
    top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
    return Box(-half, top, half * 2, bottom - top)


def _name_at(
    room: Box, sector: Sector, seats: Seat, taken: Sequence[Box], ways: Sequence[Point]
) -> Point:
    """The place where a name touches no chair and no way home, and costs least room."""
    now, reach = _extent(taken), _farthest(seats)
    places = sorted(
        (_cost(room.moved(at.x, at.y), now) + away, at.x, at.y)
        for at, away in _name_places(sector, reach, seats)
    )
    for _, x, y in places:
        if _free(room.moved(x, y), taken, ways):
            return Point(x, y)
    return on_circle(sector.middle, _farthest(ways) + NAME_PAST)


def _name_places(sector: Sector, reach: float, seats: Seat) -> Iterator[tuple[Point, float]]:
    """Places for a name and how far from the best one: inside the slice, or beside a chair."""
    for share in NAME_SHARES:
        steps = round((reach * (1 - NAME_FROM) + NAME_PAST) / NAME_STEP)
        for step in range(steps):
            distance = reach * NAME_FROM + step * NAME_STEP
            at = on_circle(sector.start + sector.width * share, distance)
            yield at, abs(distance - reach) / 2 + reach * abs(share - 0.5) / 2
    for seat in seats:
        for down in (ABOVE_SEAT, BELOW_SEAT):
            at = Point(seat.x, seat.y + down)
            away = abs(math.hypot(at.x, at.y) - reach) / 2
            inside = sector.start <= angle_of(at) <= sector.end
            yield at, away + (0.0 if inside else OUT_OF_SLICE_COSTS)


def _cost(room: Box, now: Box) -> float:
    """How much wider and higher a name makes the sheet."""
    wider = max(0.0, -room.x - now.right, room.right - now.right)
    higher = max(0.0, now.y - room.y) + max(0.0, room.bottom - now.bottom)
    return WIDER_COSTS * wider + HIGHER_COSTS * higher


def _free(room: Box, taken: Sequence[Box], ways: Sequence[Point]) -> bool:
    centre = Point(0.0, 0.0)
    return not any(room.overlaps(box) for box in taken) and not any(
        crosses(centre, way, room) for way in ways
    )


def _spokes(home: Box, sectors: Sectors, seats: Seats) -> Iterator[tuple[Point, Point]]:
    """A line before every slice, as long as the people on both sides of it reach."""
    areas = list(sectors)
    for index, area in enumerate(areas):
        reach = max(_farthest(seats[area]), _farthest(seats[areas[index - 1]])) + PAST_SEATS
        end = on_circle(sectors[area].start, reach)
        start = leaving((Point(0.0, 0.0), end), inflated(home, FROM_HOME), HOME_CORNER)[0]
        yield start, end


def _farthest(seats: Iterable[Point]) -> float:
    """How far the last of these places is from the centre."""
    return max(math.hypot(at.x, at.y) for at in seats)
