"""How a bond runs: straight between neighbours, as an arch in a row, or down between others. px."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from graphmodel.domain.person import Bond
from graphmodel.domain.words import BondKind
from visualise.layout.genogram.arches import BondPlan, directed, taken, with_feet
from visualise.layout.genogram.channels import levels_of
from visualise.layout.genogram.heights import TRACK, Heights
from visualise.layout.genogram.items import Arrangement, Item
from visualise.layout.genogram.kin import Kin, couple_key
from visualise.layout.genogram.model import HALF, Seat, Way
from visualise.layout.genogram.ports import inset
from visualise.layout.geometry import Box, Point

FARTHEST_STRAIGHT: Final = 430.0
NEAR_VERTICAL: Final = 16.0
BESIDE: Final = 13.0
PARALLEL: Final = 9.0
CLEAR: Final = 4.0
ASIDE: Final = 7.0
ARRIVAL: Final = 27.0
ARRIVAL_STEP: Final = 7.0
ARRIVAL_RISE: Final = 12.0
CORNER: Final = 15.0
CROWDED: Final = 90.0
"""How much farther a bond goes rather than pass a row where another one does."""

OUTWARD: Final = 8.0
BY: Final = (0.0, 4.5, -4.5)
"""Where bonds pass between two people, from the middle between them; and how far apart outside."""

_ARROWS_APART: Final[Mapping[BondKind, int]] = {"violence": 0, "controlling": 2}
"""The arches with an arrow lowest and highest, so that no two arrows come together."""


def plan_bonds(
    made: Arrangement, kin: Kin, x: Mapping[Item, float], bonds: Sequence[Bond]
) -> tuple[BondPlan, ...]:
    """Every bond with how it runs, in a fixed order."""
    couples = {(one.a, one.b) for one in kin.couples}
    plans: list[BondPlan] = []
    arched: defaultdict[int, list[Bond]] = defaultdict(list)
    seen: defaultdict[tuple[str, str], int] = defaultdict(int)
    for bond in _each_once(bonds):
        pair = couple_key(bond.from_person, bond.to_person)
        row, other = made.level[pair[0]], made.level[pair[1]]
        level = seen[pair]
        seen[pair] += 1
        if row != other:
            plans.append(BondPlan(bond, "far", min(row, other), level))
        elif not level and pair not in couples and _clear_between(made, row, pair):
            plans.append(BondPlan(bond, "straight", row, 0))
        else:
            arched[row].append(bond)
    for row, ones in sorted(arched.items()):
        ones.sort(key=lambda bond: _ARROWS_APART.get(bond.kind, 1))
        spans = [_span(x, bond) for bond in ones]
        levels = levels_of(spans, gap=-2 * HALF)
        arches = [BondPlan(one, "arch", row, at) for one, at in zip(ones, levels, strict=True)]
        plans += with_feet(arches, x)
    return tuple(plans)


def _each_once(bonds: Sequence[Bond]) -> list[Bond]:
    """One bond for each kind between two people: the one that lasts longest."""
    last: dict[tuple[str, str, str], Bond] = {}
    for bond in sorted(bonds, key=bond_key):
        key = (bond.from_person, bond.to_person, bond.kind)
        known = last.get(key)
        if known is None or (known.until is not None and _ends(bond) > _ends(known)):
            last[key] = bond
    return list(last.values())


def _ends(bond: Bond) -> str:
    return bond.until.isoformat() if bond.until is not None else "9999-99-99"


def bond_key(bond: Bond) -> tuple[str, str, str, str]:
    """A fixed order for bonds."""
    first = bond.from_.isoformat() if bond.from_ else ""
    return bond.from_person, bond.to_person, bond.kind, first


def _span(x: Mapping[Item, float], bond: Bond) -> tuple[float, float]:
    ends = sorted(x[Item("node", one)] for one in (bond.from_person, bond.to_person))
    return ends[0], ends[1]


def _clear_between(made: Arrangement, row: int, pair: tuple[str, str]) -> bool:
    """Whether two stand side by side, with no line that begins at the side of one of them."""
    items = made.rows[row]
    ends = sorted(at for at, item in enumerate(items) if item.node in pair)
    between = items[ends[0] + 1 : ends[1]]
    return not any(item.node or item.kind == "drop" for item in between)


def straight_way(seats: Mapping[str, Seat], plan: BondPlan) -> Way:
    """Side to side between two neighbours."""
    one, other = seats[plan.bond.from_person], seats[plan.bond.to_person]
    side = HALF if one.middle.x < other.middle.x else -HALF
    return (
        Point(one.middle.x + side, one.middle.y),
        Point(other.middle.x - side, other.middle.y),
    )


def far_way(
    seats: Mapping[str, Seat],
    plan: BondPlan,
    heights: Heights,
    made: Arrangement,
    passes: Sequence[Sequence[float]],
    lanes: dict[int | str, int],
) -> Way:
    """Between two rows: straight where nobody is in the way, else down between the others."""
    upper, lower = sorted(
        (seats[plan.bond.from_person], seats[plan.bond.to_person]), key=lambda seat: seat.symbol.y
    )
    direct = _direct(upper, lower, plan.level)
    if lower.generation == upper.generation + 1 and _is_free(direct, seats, upper, lower):
        return directed(direct, plan, upper)
    return directed(_around(upper, lower, heights, made, passes, lanes), plan, upper)


def _direct(upper: Seat, lower: Seat, level: int) -> list[Point]:
    one, other = upper.middle, lower.middle
    if abs(one.x - other.x) < NEAR_VERTICAL:
        away = BESIDE
        top = upper.symbol.bottom - inset(upper.shape, away)
        return [
            Point(one.x + away, top),
            Point(other.x + away, lower.symbol.y + inset(lower.shape, away)),
        ]
    length = ((other.x - one.x) ** 2 + (other.y - one.y) ** 2) ** 0.5
    along = Point((other.x - one.x) / length, (other.y - one.y) / length)
    shift = PARALLEL * ((level + 1) // 2) * (1 if level % 2 else -1)
    dx, dy = -along.y * shift, along.x * shift
    reach = (HALF**2 - min(abs(shift), HALF - 2) ** 2) ** 0.5
    return [
        Point(one.x + dx + along.x * reach, one.y + dy + along.y * reach),
        Point(other.x + dx - along.x * reach, other.y + dy - along.y * reach),
    ]


def _is_free(way: Sequence[Point], seats: Mapping[str, Seat], upper: Seat, lower: Seat) -> bool:
    """Whether a straight line keeps clear of all others and of its own people's names."""
    begin, end = way
    if abs(begin.x - end.x) > FARTHEST_STRAIGHT:
        return False
    for seat in seats.values():
        if seat.node in (upper.node, lower.node):
            if any(hits(begin, end, names, 1.0) for names in _names(seat)):
                return False
        elif hits(begin, end, seat.box, CLEAR):
            return False
    return True


def _names(seat: Seat) -> list[Box]:
    """The parts of a box above and below the symbol."""
    box, symbol = seat.box, seat.symbol
    above = Box(box.x, box.y, box.w, symbol.y - box.y - 8)
    below = Box(box.x, symbol.bottom + 4, box.w, box.bottom - symbol.bottom - 4)
    return [part for part in (above, below) if part.h > 0]


def hits(begin: Point, end: Point, box: Box, clear: float = 0.0) -> bool:
    """Whether a segment comes into a box, or nearer to it than `clear`.

    Example:
        >>> hits(Point(0, 0), Point(10, 10), Box(4, 4, 2, 2))
        True
        >>> hits(Point(0, 0), Point(10, 0), Box(4, 4, 2, 2))
        False
    """
    low, high = 0.0, 1.0
    for start, way, least, most in (
        (begin.x, end.x - begin.x, box.x - clear, box.right + clear),
        (begin.y, end.y - begin.y, box.y - clear, box.bottom + clear),
    ):
        if abs(way) < 1e-9:
            if not least < start < most:
                return False
            continue
        near, far = sorted(((least - start) / way, (most - start) / way))
        low, high = max(low, near), min(high, far)
    return low < high


def _around(
    upper: Seat,
    lower: Seat,
    heights: Heights,
    made: Arrangement,
    passes: Sequence[Sequence[float]],
    lanes: dict[int | str, int],
) -> list[Point]:
    points = _leaving(upper, lower, heights, made, lanes)
    turns = [points[-1].x]
    for row in range(upper.generation + 1, lower.generation):
        turns.append(_passing(passes[row], row, turns[-1], lower.middle.x, lanes))
    near = 1 if turns[-1] > lower.middle.x else -1
    beside = min((near, -near), key=lambda one: lanes.get(f"to {lower.node} {one}", 0))
    nth = taken(lanes, f"to {lower.node} {beside}")
    turns.append(lower.middle.x + beside * (ARRIVAL + ARRIVAL_STEP * nth))
    for at, turn in enumerate(turns[1:]):
        channel = upper.generation + at
        y = heights.track[channel] - TRACK / 2 + TRACK * taken(lanes, channel)
        points += [Point(points[-1].x, y), Point(turn, y)]
    away = CORNER - 3.0 * min(nth, 3)
    corner = Point(lower.middle.x + beside * away, lower.symbol.y + inset(lower.shape, away))
    return [*points, Point(points[-1].x, lower.symbol.y - ARRIVAL_RISE), corner]


def _leaving(
    upper: Seat,
    lower: Seat,
    heights: Heights,
    made: Arrangement,
    lanes: dict[int | str, int],
) -> list[Point]:
    """Under the symbol where the names stand above it, else out at the side where no partner is."""
    side = 1 if lower.middle.x >= upper.middle.x else -1
    nth = taken(lanes, f"from {upper.node}")
    if heights.above(upper.generation):
        away = 14.0 - 4.0 * min(nth, 1)
        return [Point(upper.middle.x + side * away, upper.symbol.bottom - inset(upper.shape, away))]
    side = _open_side(upper, made, side)
    down = 10.0 - 4.0 * min(nth, 1)
    edge = ASIDE + 5.0 * min(nth, 1)
    x = upper.box.right + edge if side > 0 else upper.box.x - edge
    reach = HALF - down if upper.shape == "diamond" else (HALF**2 - down**2) ** 0.5
    if upper.shape == "square":
        reach = HALF
    y = upper.middle.y - down
    return [Point(upper.middle.x + side * reach, y), Point(x, y)]


def _passing(
    passes: Sequence[float], row: int, here: float, there: float, lanes: dict[int | str, int]
) -> float:
    """Where to pass a row on the way from here to there, rather where no bond passes yet."""

    def detour(at: float) -> float:
        return abs(at - here) + abs(at - there) + CROWDED * lanes.get(f"by {row} {at}", 0)

    at = min(passes, key=lambda one: (detour(one), one))
    nth = taken(lanes, f"by {row} {at}")
    if at in (passes[0], passes[-1]):
        return at + OUTWARD * nth * (1 if at == passes[-1] else -1)
    return at + BY[nth % len(BY)]


def _open_side(seat: Seat, made: Arrangement, wanted: int) -> int:
    """The side where no partner's line begins, if there is one."""
    row = [item.node for item in made.rows[seat.generation] if item.node]
    at = row.index(seat.node)
    for side in (wanted, -wanted):
        near = row[at + side] if 0 <= at + side < len(row) else ""
        if couple_key(seat.node, near) not in made.couples:
            return side
    return wanted
