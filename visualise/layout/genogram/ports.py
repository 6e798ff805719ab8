"""Where lines arrive on top of a symbol: one in the middle, others beside it. Units: px."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from visualise.layout.genogram.items import FOOT_APART, Arrangement, Item
from visualise.layout.genogram.kin import Kin, Node
from visualise.layout.genogram.model import HALF, Shape

APART: Final = 9.0
FARTHEST: Final = 17.0
NEAREST: Final = 5.0
FEW: Final = 3
"""More lines than this on one side begin nearer to the middle, or they would be one."""

FORK_APART: Final = 5.0
CROWDED: Final = 0.5
"""How much narrower a small symbol is at most where many lines arrive."""

_NARROWER: Final[Mapping[Shape, float]] = {
    "diamond": 0.55,
    "triangle": 0.45,
    "miscarriage": 0.3,
    "abortion": 0.3,
    "stillborn": 0.45,
}
"""How much narrower than a square a symbol is at its top."""

Key = tuple[str, int]
"""A line that arrives: of a unit, of a bracket, of twins; with its number."""


@dataclass(frozen=True, slots=True)
class Fork:
    """Twins on one row; `unit` is what they hang from together, -1 for nothing; `x` the point."""

    persons: tuple[Node, ...]
    unit: int
    x: float


@dataclass(frozen=True, slots=True)
class Ports:
    """How far from the middle of its symbol each line arrives."""

    offset: Mapping[tuple[Node, Key], float]
    forks: tuple[Fork, ...]

    def fork_of(self, node: Node, unit: int) -> Fork | None:
        """The fork through which a unit reaches one of twins."""
        for fork in self.forks:
            if fork.unit == unit and node in fork.persons:
                return fork
        return None


def ports_of(
    made: Arrangement, kin: Kin, x: Mapping[Item, float], shapes: Mapping[Node, Shape]
) -> Ports:
    """A place on top of each symbol for every line that arrives there."""
    middle = {item.node: at for item, at in x.items() if item.kind == "node"}
    forks = tuple(_forks(made, kin, x))
    arriving: defaultdict[Node, list[tuple[float, Key]]] = defaultdict(list)
    for at, unit in enumerate(made.units):
        begin = _begin(made, at, x)
        for child in unit.children:
            arriving[child].append((begin, ("unit", at)))
    for at, couple in enumerate(made.brackets):
        arriving[couple.a].append((middle[couple.b], ("bracket", at)))
        arriving[couple.b].append((middle[couple.a], ("bracket", at)))
    for at, fork in enumerate(forks):
        if fork.unit < 0:
            for node in fork.persons:
                arriving[node].append((fork.x, ("twins", at)))
    offset: dict[tuple[Node, Key], float] = {}
    for node, lines in sorted(arriving.items()):
        narrower = _NARROWER.get(shapes[node], 1.0)
        if len(lines) > FEW:
            narrower = max(narrower, CROWDED)
        for key, away in _spread(lines, middle[node], made).items():
            offset[node, key] = round(away * narrower, 2)
    return Ports(offset, tuple(_beside_ports(fork, made, x, offset) for fork in forks))


def _beside_ports(
    fork: Fork,
    made: Arrangement,
    x: Mapping[Item, float],
    offset: Mapping[tuple[Node, Key], float],
) -> Fork:
    """The point of twins beside every other line that comes down to one of them."""
    own = ("unit", fork.unit)
    ports = [
        x[Item("node", node)] + away
        for (node, key), away in offset.items()
        if node in fork.persons and key != own and key[0] == "unit"
    ]
    return replace(fork, x=_clear(fork.x, made, x, fork.persons, ports))


def _begin(made: Arrangement, unit: int, x: Mapping[Item, float]) -> float:
    if made.sources[unit].kind == "foot":
        return x[Item("node", made.units[unit].parents[0])] + made.foot[unit]
    return x[Item("drop", unit=unit)]


def _spread(lines: list[tuple[float, Key]], middle: float, made: Arrangement) -> dict[Key, float]:
    """The main line in the middle; the rest on the side they come from, the farthest outside."""
    main = min((key for _, key in lines), key=lambda key: _rank(made, key))
    offsets = {main: 0.0} if main[0] == "unit" else {}
    straight = next(begin for begin, key in lines if key == main)
    sides: dict[int, list[tuple[float, Key]]] = {-1: [], 1: []}
    for begin, key in lines:
        if key not in offsets:
            above = abs(begin - middle) < FOOT_APART
            sides[1 if begin > (straight if above else middle) else -1].append((begin, key))
    for side, ones in sides.items():
        ones.sort(key=lambda one: (abs(one[0] - middle), one[1]))
        first = APART if len(ones) <= FEW else NEAREST
        step = min(NEAREST, (FARTHEST - first) / max(1, len(ones) - 1))
        for at, (_, key) in enumerate(ones):
            offsets[key] = side * (first + step * at)
    return offsets


def _rank(made: Arrangement, key: Key) -> tuple[int, int]:
    kind, at = key
    if kind != "unit":
        return 9, at
    if at in made.across:
        return 8, at
    unit = made.units[at]
    kinds = set(unit.kinds.values())
    if len(unit.parents) == 2:
        return (0 if "biological" in kinds else 1), at
    return (2 if "biological" in kinds else 3), at


def _forks(made: Arrangement, kin: Kin, x: Mapping[Item, float]) -> list[Fork]:
    middle = {item.node: at for item, at in x.items() if item.kind == "node"}
    forks = []
    for twins in kin.twins:
        if len({made.level[node] for node in twins}) > 1 or len(twins) < 2:
            continue
        mains = {_main_unit(made, node) for node in twins}
        unit = mains.pop() if len(mains) == 1 else -1
        ends = sorted(middle[node] for node in twins)
        point = (ends[0] + ends[-1]) / 2
        inside = tuple(sorted(twins, key=lambda node: middle[node]))
        forks.append(Fork(inside, unit, _clear(point, made, x, inside)))
    return forks


def _clear(
    point: float,
    made: Arrangement,
    x: Mapping[Item, float],
    twins: tuple[Node, ...],
    besides: Iterable[float] = (),
) -> float:
    """Beside the line of somebody who stands between the twins, and beside lines that pass."""
    row = made.rows[made.level[twins[0]]]
    others = [*(x[item] for item in row if item.node not in twins), *besides]
    for away in (0.0, FORK_APART, -FORK_APART, 2 * FORK_APART, -2 * FORK_APART):
        if all(abs(point + away - other) >= FORK_APART for other in others):
            return point + away
    return point


def _main_unit(made: Arrangement, node: Node) -> int:
    units = [at for at, unit in enumerate(made.units) if node in unit.children]
    return min(units, key=lambda at: _rank(made, ("unit", at)), default=-1)


def inset(shape: Shape, away: float) -> float:
    """How far below the top of its symbol a shape begins, so far from its middle.

    Example:
        >>> inset("square", 9), inset("circle", 0), inset("diamond", 5)
        (0.0, 0.0, 5.0)
    """
    off = float(min(abs(away), HALF))
    if shape == "circle":
        return float(HALF - (HALF**2 - off**2) ** 0.5)
    if shape == "diamond":
        return off
    return {"triangle": 2 * off, "stillborn": off}.get(shape, 0.0)
