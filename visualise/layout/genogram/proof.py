"""What must be true of every genogram, looked at once more before it is drawn.

Cheap and apart from how the places were found: a placement that fails is laid out again, wider.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from visualise.layout.genogram.bonds import hits
from visualise.layout.genogram.model import GenogramPlacement, Seat, Way
from visualise.layout.geometry import Point

SHRINK = 1.0
"""How deep a line must be in a symbol before it goes through it."""

NEAR = 1.6
"""Lines so near to one another look like one."""


def untruths(placed: GenogramPlacement) -> tuple[str, ...]:
    """What a placement says that is not so; nothing for a good one."""
    return (
        *_people(placed),
        *_through_symbols(placed),
        *_outlines(placed),
        *_on_one_another(placed),
    )


def _people(placed: GenogramPlacement) -> Iterator[str]:
    drawn = [seat.person.id for seat in placed.seats if seat.person]
    if sorted(drawn) != sorted(placed.family.people):
        yield "not everybody once"
    for one, other in combinations(sorted(placed.seats, key=lambda seat: seat.box.y), 2):
        if one.box.overlaps(other.box):
            yield f"{one.node} over {other.node}"
    seats = placed.seat_of
    for parent in placed.family.parents:
        if seats[parent.parent].generation >= seats[parent.child].generation:
            yield f"{parent.child} not below {parent.parent}"


def _through_symbols(placed: GenogramPlacement) -> Iterator[str]:
    lines: list[tuple[set[str], Way]] = [({one.a, one.b}, one.way) for one in placed.couples]
    lines += [({one.child, *one.parents}, one.way) for one in placed.descents]
    lines += [({one.one, one.other}, one.way) for one in placed.bonds]
    lines += [(set(one.persons), one.way) for one in placed.twins]
    lines += [(set(), (*one.way, one.way[0])) for one in placed.outlines]
    for own, way in lines:
        for begin, end in pairwise(way):
            for seat in placed.seats:
                if seat.node not in own and hits(begin, end, seat.symbol, -SHRINK):
                    yield f"a line of {sorted(own)} through {seat.node}"


def _outlines(placed: GenogramPlacement) -> Iterator[str]:
    for outline in placed.outlines:
        for seat in placed.seats:
            if inside(seat.middle, outline.way) != (seat.node in outline.home.members):
                yield f"{seat.node} on the wrong side of {outline.home.id}"


def inside(at: Point, way: Sequence[Point]) -> bool:
    """Whether a point lies within a closed polygon.

    Example:
        >>> square = [Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4)]
        >>> inside(Point(1, 1), square), inside(Point(5, 1), square)
        (True, False)
    """
    found = False
    for one, other in zip(way, (*way[1:], way[0]), strict=True):
        if (one.y > at.y) != (other.y > at.y):
            x = one.x + (at.y - one.y) * (other.x - one.x) / (other.y - one.y)
            found ^= at.x < x
    return found


def _on_one_another(placed: GenogramPlacement) -> Iterator[str]:
    """Lines of different families that lie on one another for a while."""
    lines: list[tuple[frozenset[str], Way]]
    lines = [(frozenset(one.parents), one.way) for one in placed.descents]
    lines += [(frozenset((one.a, one.b)), one.way) for one in placed.couples]
    for (mine, one), (theirs, other) in combinations(lines, 2):
        if mine != theirs and any(_together(a, b) for a in pairwise(one) for b in pairwise(other)):
            yield f"the lines of {sorted(mine)} and {sorted(theirs)} on one another"


def _together(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    (a, b), (c, d) = one, other
    if abs(a.x - b.x) < 0.1 and abs(c.x - d.x) < 0.1 and abs(a.x - c.x) < NEAR:
        return min(max(a.y, b.y), max(c.y, d.y)) - max(min(a.y, b.y), min(c.y, d.y)) > 1.0
    if abs(a.y - b.y) < 0.1 and abs(c.y - d.y) < 0.1 and abs(a.y - c.y) < NEAR:
        return min(max(a.x, b.x), max(c.x, d.x)) - max(min(a.x, b.x), min(c.x, d.x)) > 1.0
    return False


def seats_in_order(seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """By generation, then from left to right: the order of reading and of focus."""
    return tuple(sorted(seats, key=lambda seat: (seat.generation, seat.middle.x, seat.node)))
