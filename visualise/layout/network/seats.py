"""The chairs on the network map: every life area has a slice, the best places are near home."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from visualise.layout.chairs import CHAIR
from visualise.layout.geometry import Box, Point, Sector, on_circle
from visualise.layout.rings_model import LifeArea

ROW_STEP = 8.0
ARC_STEP = 9.0
REACH_STEP = 64.0
FROM_SPOKE = 16.0
FROM_HOME_X = 24.0
FROM_HOME_Y = 20.0
CLEAR_OF_SYMBOL = 23.0
ASIDE = 0.25
CALM_HALF_WIDTH = 300.0
CALM_FILLED = 0.6
TOO_WIDE = 1.2
BEHIND_SYMBOL = 40.0
BEHIND_LABEL = 14.0
Seats = Mapping[LifeArea, tuple[Point, ...]]


def seats_round(
    home: Box, sectors: Mapping[LifeArea, Sector], counts: Mapping[LifeArea, int]
) -> Seats:
    """So many places in each slice, the best first: near home, the way home free of others.

    No chair touches another or the outline of the household; a symbol stays clear of the spokes.

    Example:
        >>> seats = seats_round(Box(-72, -48, 144, 96), {"friends": Sector(0, 46)}, {"friends": 4})
        >>> len(seats["friends"])
        4
    """
    half = math.sqrt(sum(counts.values()) * CHAIR.w * CHAIR.h / CALM_FILLED) / 2
    calm = max(CALM_HALF_WIDTH, half)
    slices = [_Slice(area, sectors[area], home, counts[area], calm) for area in sectors]
    waiting = [one for one in slices if one.count]
    taken: list[_Place] = []
    while waiting:
        for one in waiting:
            best = one.take(taken)
            taken.append(best)
            for other in slices:
                other.leave_room_for(best, same=other is one)
        waiting = [one for one in waiting if len(one.taken) < one.count]
    return {one.area: tuple(place.at for place in one.taken) for one in slices}


@dataclass(slots=True)
class _Place:
    """A place, its direction seen from the centre, and its price: less is better."""

    at: Point
    radius: float
    way: Point
    price: float


@dataclass(slots=True)
class _Slice:
    """The slice of an area: places that are free as far out as was looked, and those taken."""

    area: LifeArea
    sector: Sector
    home: Box
    count: int
    calm_half_width: float
    reach: float = 0.0
    free: list[_Place] = field(default_factory=list)
    taken: list[_Place] = field(default_factory=list)

    def take(self, others: Sequence[_Place]) -> _Place:
        """The best place left; looks farther out when there is none."""
        while not self.free:
            self.look_farther(others)
        best = min(self.free, key=lambda place: place.price)
        self.taken.append(best)
        return best

    def look_farther(self, others: Sequence[_Place]) -> None:
        """Find more places, clear of everybody who sits already."""
        first = self.reach or min(self.home.w, self.home.h) / 2
        self.reach = first + REACH_STEP
        for place in _places(self.sector, self.home, first, self.reach):
            place.price += TOO_WIDE * max(0.0, abs(place.at.x) - self.calm_half_width)
            if not any(_touch(place.at, other.at) for other in others):
                place.price += sum(_behind(place, nearer) for nearer in self.taken)
                self.free.append(place)

    def leave_room_for(self, newcomer: _Place, *, same: bool) -> None:
        """Give up what touches a newcomer; a place behind one is less wanted."""
        self.free = [place for place in self.free if not _touch(place.at, newcomer.at)]
        for place in self.free if same else ():
            place.price += _behind(place, newcomer)


def _places(sector: Sector, home: Box, first: float, last: float) -> Iterator[_Place]:
    """Every place between two radii clear of the household and the spokes."""
    around = _around(home)
    radius = first
    while radius < last:
        half = math.radians(sector.width) * radius / 2 - FROM_SPOKE
        steps = math.floor(half / ARC_STEP)
        for step in sorted(range(-steps, steps + 1), key=abs) if half >= 0 else ():
            aside = step * ARC_STEP
            at = on_circle(sector.middle + math.degrees(aside / radius), radius)
            if not CHAIR.moved(at.x, at.y).overlaps(around):
                price = radius + ASIDE * abs(aside)
                yield _Place(at, radius, Point(at.x / radius, at.y / radius), price)
        radius += ROW_STEP


def _around(home: Box) -> Box:
    """The household with room for the lines to it."""
    width, height = home.w + 2 * FROM_HOME_X, home.h + 2 * FROM_HOME_Y
    return Box(home.x - FROM_HOME_X, home.y - FROM_HOME_Y, width, height)


def _touch(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) < CHAIR.w and abs(one.y - other.y) < CHAIR.h


def _behind(place: _Place, other: _Place) -> float:
    """The price of having somebody in between on the way home, or of being in between."""
    near, far = (place, other) if place.radius < other.radius else (other, place)
    if abs(far.way.x * near.at.y - far.way.y * near.at.x) < CLEAR_OF_SYMBOL:
        return BEHIND_SYMBOL
    return BEHIND_LABEL * _through_label(far.way, near.at)


def _through_label(way: Point, at: Point) -> bool:
    """Whether the way home runs through the label of somebody who stands nearer."""
    middle = at.y + CHAIR.bottom / 2
    if abs(way.y) < abs(way.x):
        return abs(way.y * at.x / way.x - middle) < CHAIR.bottom / 3
    return abs(way.x * middle / way.y - at.x) < CHAIR.w / 3
