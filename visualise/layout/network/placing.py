"""The layout of the network map: the household in the middle, everybody round it by life area.

Chairs and slices follow from how many chairs every area keeps, never from who sits there, so that
adding somebody moves nobody else until an area needs more of them.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache

from visualise.language import LANGUAGES, speaking
from visualise.layout.chairs import Chairs, on_chair, reserved
from visualise.layout.geometry import FULL_TURN, Box, Point, Sector
from visualise.layout.labels import NAME_PX
from visualise.layout.network.ground import Ground, lay_ground
from visualise.layout.network.home import HomeRows, place_rows
from visualise.layout.network.lines import relation_lines, tie_lines
from visualise.layout.network.model import NetworkPlacement, Relation, TieState
from visualise.layout.network.seats import seats_round
from visualise.layout.rings_model import SECTORS, LifeArea, PlacedPerson, RingsPerson
from visualise.layout.sectors import between
from visualise.layout.text_width import text_width
from visualise.layout.words import RingsWords

CALM_WIDTH = 768.0
CALM_HEIGHT = 720.0
THINNEST = 20.0
SHARES_BY_NEED = (0.0, 0.4, 0.7, 1.0)
WIDEST_COUNT = " · 100"
LETTERS_APART = 1.05
SIDE_MARGIN = 14.0
TOP_MARGIN = 8.0
SMALLEST_WIDTH = 640.0


def place_network(
    people: Sequence[RingsPerson],
    chairs: Chairs,
    ties: Mapping[str, TieState],
    relations: Iterable[Relation] = (),
    young: Set[str] = frozenset(),
) -> NetworkPlacement:
    """Everybody on their chair, the members in rows with the children (`young`) below.

    Raises:
        KeyError: somebody from outside has no chair in their life area, or a tie or relation is
            that of somebody who is not on the map.

    Example:
        >>> ria = RingsPerson("ria", "Buurvrouw Ria", area="neighbours")
        >>> placement = place_network([ria], {("ria", "neighbours"): 0}, {"ria": "fresh"})
        >>> [line.person for line in placement.ties]
        ['ria']
    """
    home = _home(people, young)
    counts = tuple(reserved(chairs, area) for area in SECTORS)
    ground = _ground(home.outline, counts)
    spots = {**home.spots, **_outside(people, chairs, ground)}
    extent = ground.extent
    width = max(SMALLEST_WIDTH, 2 * (extent.right + SIDE_MARGIN))
    centre = Point(width / 2, TOP_MARGIN - extent.y)
    placed = {one.id: _placed(one, spots[one.id], centre) for one in people}
    outline = home.outline.moved(centre.x, centre.y)
    return NetworkPlacement(
        people=tuple(placed[one.id] for one in people),
        centre=centre,
        home=outline,
        names={area: _moved(at, centre) for area, at in ground.names.items()},
        spokes=tuple((_moved(one, centre), _moved(end, centre)) for one, end in ground.spokes),
        width=width,
        height=centre.y + extent.bottom + TOP_MARGIN,
        ties=tie_lines(placed, ties, outline),
        lines=relation_lines(placed, relations, outline),
        seats=dict(zip(SECTORS, counts, strict=True)),
    )


def _home(people: Sequence[RingsPerson], young: Set[str]) -> HomeRows:
    members = sorted((one for one in people if one.is_member), key=lambda one: (one.since, one.id))
    return place_rows(
        [one for one in members if one.id not in young], [one for one in members if one.id in young]
    )


def _outside(people: Sequence[RingsPerson], chairs: Chairs, ground: Ground) -> dict[str, Point]:
    """Where the chairs are of who comes from outside."""
    return {
        one.id: ground.seats[one.area][chairs[(one.id, one.area)]]
        for one in people
        if one.area and not one.is_member
    }


def _placed(person: RingsPerson, spot: Point, centre: Point) -> PlacedPerson:
    return on_chair(person, _moved(spot, centre))


def _moved(at: Point, by: Point) -> Point:
    return Point(at.x + by.x, at.y + by.y)


@cache
def _name_widths() -> tuple[float, ...]:
    """How wide the name of every area is at most, so that no language moves anybody."""
    widest = dict.fromkeys(SECTORS, 0.0)
    for spoken in LANGUAGES:
        with speaking(spoken):
            for area, name in RingsWords().areas.items():
                width = text_width(name + WIDEST_COUNT, NAME_PX, bold=True) * LETTERS_APART
                widest[area] = max(widest[area], width)
    return tuple(widest.values())


@lru_cache(maxsize=256)
def _ground(home: Box, counts: tuple[int, ...]) -> Ground:
    """Slices as near to their usual place as a calm size allows, else the smallest map."""
    widths = dict(zip(SECTORS, _name_widths(), strict=True))
    found: list[Ground] = []
    for share in SHARES_BY_NEED:
        sectors = between(SECTORS, _by_need(counts), share)
        seats = seats_round(home, sectors, dict(zip(SECTORS, counts, strict=True)))
        found.append(lay_ground(home, sectors, seats, widths))
        if found[-1].extent.w <= CALM_WIDTH and found[-1].extent.h <= CALM_HEIGHT:
            return found[-1]
    return min(found, key=_size)


def _size(ground: Ground) -> float:
    return ground.extent.w + ground.extent.h


def _by_need(counts: Sequence[int]) -> dict[LifeArea, Sector]:
    """The slices in their order, each as wide as its share of the chairs asks."""
    left = FULL_TURN - THINNEST * len(counts)
    sectors: dict[LifeArea, Sector] = {}
    start = 0.0
    for area, count in zip(SECTORS, counts, strict=True):
        width = THINNEST + left * count / sum(counts)
        sectors[area] = Sector(start, start + width)
        start += width
    return sectors
