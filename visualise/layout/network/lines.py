"""The lines of the network map: from the household to everybody, and between people."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from visualise.layout.geometry import Box, Point
from visualise.layout.network.model import Path, Relation, RelationLine, TieLine, TieState
from visualise.layout.network.routes import inflated, route
from visualise.layout.rings_model import PlacedPerson

HOME_CORNER = 22.0
SQUARE_CORNER = 6.0
FROM_SYMBOL = 1.5
LANE = 9.0
_HALVINGS = 24
People = Mapping[str, PlacedPerson]


def tie_lines(people: People, states: Mapping[str, TieState], home: Box) -> tuple[TieLine, ...]:
    """The line from the outline of the household to the symbol of everybody with a tie."""
    return tuple(
        TieLine(person, state, _trimmed(_way_home(people, person, home), people[person], home))
        for person, state in states.items()
    )


def relation_lines(
    people: People, relations: Iterable[Relation], home: Box
) -> tuple[RelationLine, ...]:
    """The line of every relation, round the symbols of others; those of a pair side by side."""
    pairs: defaultdict[frozenset[str], list[Relation]] = defaultdict(list)
    for relation in relations:
        pairs[frozenset((relation.one, relation.other))].append(relation)
    return tuple(
        RelationLine(relation, _between(people, relation, lane, home))
        for alike in pairs.values()
        for relation, lane in zip(alike, _lanes(people, alike), strict=True)
    )


def _lanes(people: People, alike: list[Relation]) -> Iterator[float]:
    """How far aside each line of a pair lies; a line to the household keeps the middle free."""
    beside_tie = people[alike[0].one].person.is_member != people[alike[0].other].person.is_member
    for index in range(len(alike)):
        if beside_tie:
            yield LANE * (index // 2 + 1) * (1 if index % 2 == 0 else -1)
        else:
            yield LANE * (2 * index / (len(alike) - 1) - 1) if len(alike) > 1 else 0.0


def _way_home(people: People, person: str, home: Box) -> Path:
    others = [
        one.symbol for key, one in people.items() if key != person and not one.person.is_member
    ]
    return route(home.middle, people[person].symbol.middle, others)


def _trimmed(way: Path, own: PlacedPerson, home: Box) -> Path:
    from_home = leaving(way, home, HOME_CORNER)
    return _from_symbol(from_home[::-1], own)[::-1]


def _between(people: People, relation: Relation, lane: float, home: Box) -> Path:
    one, other = people[relation.one], people[relation.other]
    start, end = _aside(one.symbol.middle, other.symbol.middle, lane, relation)
    members = one.person.is_member, other.person.is_member
    obstacles = [
        placed.symbol for key, placed in people.items() if key not in (relation.one, relation.other)
    ]
    if not any(members):
        obstacles.append(home)
    way = route(start, end, obstacles)
    return _from_symbol(_from_symbol(way, one)[::-1], other)[::-1]


def _aside(start: Point, end: Point, lane: float, relation: Relation) -> tuple[Point, Point]:
    """Both ends moved to one side, the same side whoever of the two comes first."""
    length = math.hypot(end.x - start.x, end.y - start.y)
    if not lane or not length:
        return start, end
    side = lane / length * (1 if relation.one < relation.other else -1)
    dx, dy = -(end.y - start.y) * side, (end.x - start.x) * side
    return Point(start.x + dx, start.y + dy), Point(end.x + dx, end.y + dy)


def _from_symbol(way: Path, placed: PlacedPerson) -> Path:
    """The way from where it leaves somebody's symbol."""
    square = placed.person.paid and not placed.person.is_member
    symbol = inflated(placed.symbol, FROM_SYMBOL - 1.0)
    return leaving(way, symbol, SQUARE_CORNER if square else symbol.w / 2)


def leaving(way: Path, shape: Box, corner: float) -> Path:
    """The way from the point where it leaves a box with round corners.

    Example:
        >>> leaving((Point(0, 0), Point(100, 0)), Box(-10, -10, 20, 20), 4)[0].x
        10.0
    """
    rest = list(way)
    while len(rest) > 2 and _outside(rest[1], shape, corner) < 0:
        del rest[0]
    inner, outer = rest[0], rest[1]
    for _ in range(_HALVINGS):
        half = Point((inner.x + outer.x) / 2, (inner.y + outer.y) / 2)
        if _outside(half, shape, corner) < 0:
            inner = half
        else:
            outer = half
    rest[0] = Point(round(outer.x, 2), round(outer.y, 2))
    return tuple(rest)


def _outside(at: Point, shape: Box, corner: float) -> float:
    """How far a point is outside a box with round corners; inside it is negative."""
    middle = shape.middle
    dx = abs(at.x - middle.x) - shape.w / 2 + corner
    dy = abs(at.y - middle.y) - shape.h / 2 + corner
    return math.hypot(max(dx, 0.0), max(dy, 0.0)) + min(max(dx, dy), 0.0) - corner
