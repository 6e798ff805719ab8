"""Between two rows: at which height each family's line runs, so that no two lie on one another.

A line comes down from its source, runs sideways on a track of its own and goes down to each child.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from visualise.layout.genogram.items import Arrangement, Item, trunk_of
from visualise.layout.genogram.kin import Node
from visualise.layout.genogram.ports import Ports

TOO_NEAR: Final = 4.5
SAME: Final = 2.0
ON_ANOTHER: Final = 1_000_000
BESIDE: Final = 1000
MARGIN: Final = 8.0
NUDGES: Final = (0.0, 5.0, -5.0, 7.0, -7.0, 3.0, -3.0)


@dataclass(frozen=True, slots=True)
class Net:
    """The line of one unit in one channel: from where, to where."""

    unit: int
    source: float
    targets: tuple[float, ...]

    @property
    def left(self) -> float:
        """Its leftmost x."""
        return min(self.source, *self.targets)

    @property
    def right(self) -> float:
        """Its rightmost x."""
        return max(self.source, *self.targets)

    @property
    def straight(self) -> bool:
        """Whether it needs no track."""
        return self.right - self.left < 0.5


@dataclass(frozen=True, slots=True)
class Channel:
    """The nets between a row and the next, with the track of each; `count` tracks in all."""

    nets: tuple[Net, ...]
    track: Mapping[int, int]
    count: int


def target_of(ports: Ports, x: Mapping[Item, float], node: Node, unit: int) -> float:
    """Where the line of a unit turns down towards a child."""
    fork = ports.fork_of(node, unit)
    if fork is not None:
        return fork.x
    return x[Item("node", node)] + ports.offset[node, ("unit", unit)]


def source_item(made: Arrangement, unit: int, row: int) -> Item:
    """The item through which a unit leaves a row."""
    source = made.sources[unit]
    if row > source.row:
        return trunk_of(unit, row)
    if source.kind == "foot":
        return Item("node", made.units[unit].parents[0])
    return Item("drop", unit=unit)


def channels_of(made: Arrangement, ports: Ports, x: Mapping[Item, float]) -> tuple[Channel, ...]:
    """Every channel from above, with its tracks."""
    return tuple(
        _channel(nets_of(made, ports, x, row)) for row in range(max(0, len(made.rows) - 1))
    )


def nets_of(made: Arrangement, ports: Ports, x: Mapping[Item, float], row: int) -> tuple[Net, ...]:
    """The nets below a row, from left to right."""
    nets = []
    for at, unit in enumerate(made.units):
        if made.sources[at].row > row:
            continue
        near = [child for child in unit.children if made.level[child] == row + 1]
        far = any(made.level[child] > row + 1 for child in unit.children)
        targets = {target_of(ports, x, child, at) for child in near}
        if far:
            targets.add(x[trunk_of(at, row + 1)])
        if targets:
            begin = x[source_item(made, at, row)]
            begin += made.foot.get(at, 0.0) if made.sources[at].row == row else 0.0
            nets.append(Net(at, begin, tuple(sorted(targets))))
    return tuple(sorted(nets, key=lambda net: (net.source, net.unit)))


def nudged(made: Arrangement, ports: Ports, x: Mapping[Item, float]) -> dict[Item, float]:
    """Lines moved a little where they would come down on the line of another family."""
    moved = dict(x)
    for row in range(len(made.rows) - 1):
        for net in nets_of(made, ports, moved, row):
            item = source_item(made, net.unit, row)
            if item.kind != "node":
                moved[item] = _free(made, ports, moved, item, row)
    return moved


def _free(made: Arrangement, ports: Ports, x: Mapping[Item, float], item: Item, row: int) -> float:
    below = nets_of(made, ports, x, row)
    taken = [at for net in below if net.unit != item.unit for at in net.targets]
    if item.kind == "trunk":
        above = nets_of(made, ports, x, row - 1)
        others = [net for net in above if net.unit != item.unit]
        taken += [at for net in others for at in (net.source, *net.targets)]
    for away in NUDGES:
        if all(abs(x[item] + away - other) >= TOO_NEAR for other in taken):
            return x[item] + away
    return x[item]


def _channel(nets: Sequence[Net]) -> Channel:
    bent = [net for net in nets if not net.straight]
    order = _ordered(bent)
    track: dict[int, int] = {}
    placed: list[Net] = []
    for net in order:
        over = [track[one.unit] for one in placed if _overlap(one, net)]
        track[net.unit] = max(over, default=-1) + 1
        placed.append(net)
    return Channel(tuple(nets), track, max(track.values(), default=-1) + 1)


def _overlap(one: Net, other: Net) -> bool:
    return one.left < other.right + MARGIN and other.left < one.right + MARGIN


def _must_be_above(one: Net, other: Net) -> int:
    """How much the first must run above: it comes down where the second goes down to a child.

    On one another is worse than side by side, where one of the two cannot be helped.
    """
    away = min(abs(one.source - at) for at in other.targets)
    return ON_ANOTHER if away < SAME else BESIDE if away < TOO_NEAR else 0


def _ordered(nets: Sequence[Net]) -> list[Net]:
    """From the highest track to the lowest: what must be, then few crossings."""
    order: list[Net] = []
    for net in nets:
        order.insert(_best_place(order, net), net)
    for _ in range(3):
        before = list(order)
        for net in before:
            order.remove(net)
            order.insert(_best_place(order, net), net)
        if order == before:
            break
    return order


def _best_place(order: Sequence[Net], net: Net) -> int:
    """Where among the others a net crosses least: the first such place from above."""
    cost = sum(_crossings(net, other) for other in order)
    best, place = cost, 0
    for at, other in enumerate(order):
        cost += _crossings(other, net) - _crossings(net, other)
        if cost < best:
            best, place = cost, at + 1
    return place


def _crossings(upper: Net, lower: Net) -> int:
    if not _overlap(upper, lower):
        return 0
    wrong = _must_be_above(lower, upper)
    down = sum(lower.left < at < lower.right for at in upper.targets)
    return wrong + down + (1 if upper.left < lower.source < upper.right else 0)


def levels_of(spans: Iterable[tuple[float, float]], gap: float = MARGIN) -> list[int]:
    """A level for each span, the short ones lowest, so that none on one level overlap.

    Example:
        >>> levels_of([(0, 100), (20, 40), (120, 140)])
        [1, 0, 0]
    """
    given = list(spans)
    level: dict[int, int] = {}
    for at in sorted(range(len(given)), key=lambda at: (given[at][1] - given[at][0], at)):
        left, right = given[at]
        over = [
            level[other]
            for other in level
            if given[other][0] < right + gap and left < given[other][1] + gap
        ]
        level[at] = max(over, default=-1) + 1
    return [level[at] for at in range(len(given))]
