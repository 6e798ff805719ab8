"""The layout of the kringen: the household in the middle, everybody in the circle of their area.

Every circle has chairs, as evenly round it as can be; who sits where is settled before. A circle
gets more chairs by the portion, so that adding somebody moves nobody else until one is full.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from visualise.layout.chairs import CHAIR, Chairs, on_chair, reserved
from visualise.layout.geometry import Box, Point, angle_of, on_circle
from visualise.layout.ground import band_cells
from visualise.layout.home import BASE_RADIUS, place_home
from visualise.layout.kringen_model import AREAS_OF, KRINGEN, Kring, KringenPlacement
from visualise.layout.packing import clash, evenly, seat, spread
from visualise.layout.plan import Band
from visualise.layout.plane import Grid
from visualise.layout.rings_model import LifeArea, RingsPerson

NARROWEST = 42.0
WIDTH_STEP = 6.0
SURELY_FILLED = 0.9
NAME_ROOM = Box(-92.0, -11.0, 184.0, 22.0)
SIDE_MARGIN = 16.0
TOP_MARGIN = 8.0
INTO_HOME = 2.0
SMALLEST_WIDTH = 640.0
Seats = tuple[Point, ...]


def place_kringen(people: Sequence[RingsPerson], chairs: Chairs) -> KringenPlacement:
    """Everybody on their chair; the members as a list in the middle.

    Raises:
        KeyError: somebody from outside has no chair in their life area.

    Example:
        >>> ria = RingsPerson("ria", "Buurvrouw Ria", area="neighbours")
        >>> placement = place_kringen([ria], {("ria", "neighbours"): 0})
        >>> list(placement.radii)
        ['own', 'neighbourhood', 'everybody', 'specialist']
    """
    members = [person for person in people if person.is_member]
    home = place_home(sorted(members, key=lambda one: (one.since, one.id)), BASE_RADIUS)
    counts = tuple(tuple(reserved(chairs, area) for area in AREAS_OF[kring]) for kring in KRINGEN)
    radii, seats = _circles(home.radius, counts)
    extent = _extent(radii[-1], seats)
    width = max(SMALLEST_WIDTH, 2 * (extent.right + SIDE_MARGIN))
    centre = Point(width / 2, TOP_MARGIN - extent.y)
    placed = {row.person.id: row.on(centre) for row in home.places}
    for one in people:
        if not one.is_member and one.area:
            spot = seats[one.area][chairs[(one.id, one.area)]]
            placed[one.id] = on_chair(one, Point(centre.x + spot.x, centre.y + spot.y))
    return KringenPlacement(
        people=tuple(placed[person.id] for person in people),
        centre=centre,
        home=home.radius,
        radii=dict(zip(KRINGEN, radii, strict=True)),
        width=width,
        height=centre.y + extent.bottom + TOP_MARGIN,
        seats={kring: sum(count) for kring, count in zip(KRINGEN, counts, strict=True)},
    )


@lru_cache(maxsize=256)
def _circles(
    home: float, counts: tuple[tuple[int, ...], ...]
) -> tuple[tuple[float, ...], Mapping[LifeArea, Seats]]:
    """The radius of every circle and the seats in it, each as narrow as its seats allow."""
    taken = list(_disc(home - INTO_HOME))
    inner, radii, seats = home, list[float](), dict[LifeArea, Seats]()
    for kring, count in zip(KRINGEN, counts, strict=True):
        outer, found = _circle(inner, sum(count), taken)
        taken.append(NAME_ROOM.moved(0.0, -outer))
        taken.extend(CHAIR.moved(at.x, at.y) for at in found)
        seats.update(_divided(kring, count, found))
        radii.append(outer)
        inner = outer
    return tuple(radii), seats


def _disc(radius: float) -> Iterator[Box]:
    """Upright boxes that cover a disc but for slivers at its edge."""
    for angle in range(10, 90, 10):
        corner = on_circle(angle, radius)
        yield Box(-corner.x, corner.y, corner.x * 2, -corner.y * 2)


def _circle(inner: float, count: int, taken: Sequence[Box]) -> tuple[float, list[Point]]:
    """The narrowest band in which so many chairs fit, and where they stand, clockwise."""
    need = count * CHAIR.w * CHAIR.h * SURELY_FILLED / math.pi
    steps = math.floor((math.hypot(inner, math.sqrt(need)) - inner) / WIDTH_STEP)
    width = max(NARROWEST, WIDTH_STEP * steps)
    while True:
        band = Band(inner, inner + width)
        grid = Grid.of(band.outer)
        free = band_cells(band, grid)
        for box in (*taken, NAME_ROOM.moved(0.0, -band.outer)):
            free &= ~clash(grid, box, CHAIR)
        for wishes in _arrangements(band, count):
            found = seat(grid, free, wishes, CHAIR)
            if found is not None:
                return band.outer, sorted(found, key=angle_of)
        width += WIDTH_STEP


def _arrangements(band: Band, count: int) -> Iterator[list[Point]]:
    """Ways to fill a circle: as even as can be, else close together from one point on."""
    angles, full = evenly(count, band.middle, CHAIR)
    rows = max(1, math.ceil(full))
    row = (band.outer - band.inner) / rows
    yield [
        on_circle(angles[index], band.inner + (index % rows + 0.5) * row) for index in spread(count)
    ]
    for angle in (0.0, 180.0, 90.0):
        yield [on_circle(angle, band.inner)] * count
    for angle in (0.0, 90.0):
        yield [on_circle(angle, band.outer)] * count


def _divided(kring: Kring, count: Sequence[int], found: Sequence[Point]) -> dict[LifeArea, Seats]:
    """The seats of each area of a circle, in the order in which they are taken."""
    seats: dict[LifeArea, Seats] = {}
    first = 0
    for area, number in zip(AREAS_OF[kring], count, strict=True):
        own = found[first : first + number]
        seats[area] = tuple(own[index] for index in spread(number))
        first += number
    return seats


def _extent(rim: float, seats: Mapping[LifeArea, Seats]) -> Box:
    """What the circles and all seats cover, as far left as right."""
    boxes = [CHAIR.moved(at.x, at.y) for found in seats.values() for at in found]
    half = max(rim, *(max(-one.x, one.right) for one in boxes))
    top = min(-rim + NAME_ROOM.y, *(one.y for one in boxes))
    bottom = max(rim, *(one.bottom for one in boxes))
    return Box(-half, top, half * 2, bottom - top)
