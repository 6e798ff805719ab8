"""How those who live together become one shape: runs in a row, and what joins the runs.

Only members stand in a run; what joins two runs passes between other people, never round them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from visualise.layout.genogram.columns import LINE_HALF
from visualise.layout.genogram.items import Arrangement, Item
from visualise.layout.genogram.kin import Node

CORRIDOR_HALF: Final = 6.0
LEAST_JOIN: Final = 26.0
BEND: Final = 60.0
EDGE: Final = 34.0


@dataclass(frozen=True, slots=True)
class Block:
    """A run of members in one row."""

    row: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Join:
    """Two blocks made one: straight down where they overlap, or by a narrow way.

    `turns` are the places of the way: for each channel from the first block's the x where it goes
    down (or up) through the row, beginning and ending at the blocks.
    """

    one: Block
    other: Block
    cost: float
    wide: tuple[float, float] | None = None
    turns: tuple[float, ...] = ()
    channel: int = 0
    lanes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HomePlan:
    """The blocks of one household with the joins that make them one; `pad` beyond the boxes."""

    home: str
    pad: float
    blocks: tuple[Block, ...]
    joins: tuple[Join, ...]


@dataclass(slots=True)
class Lanes:
    """Where one can pass through a row, and how many corridors each channel has so far."""

    passes: list[list[float]]
    used: dict[int, int] = field(default_factory=dict)

    def take(self, channel: int) -> int:
        """A corridor of one's own in a channel."""
        self.used[channel] = self.used.get(channel, 0) + 1
        return self.used[channel] - 1


def passes_of(
    made: Arrangement, x: Mapping[Item, float], half: Mapping[Node, float], width: float
) -> list[list[float]]:
    """For each row the x where something so wide passes between all that stands there."""
    found: list[list[float]] = []
    for row in made.rows:
        spans = [
            (
                x[item] - (half[item.node] if item.node else LINE_HALF / 2),
                x[item] + (half[item.node] if item.node else LINE_HALF / 2),
            )
            for item in row
        ]
        free = [min(left for left, _ in spans) - EDGE, max(right for _, right in spans) + EDGE]
        for (_, right), (left, _) in pairwise(spans):
            if left - right >= width:
                free.append((left + right) / 2)
        found.append(sorted(free))
    return found


def blocks_of(
    made: Arrangement,
    x: Mapping[Item, float],
    half: Mapping[Node, float],
    members: frozenset[str],
    pad: float,
) -> tuple[Block, ...]:
    """The runs of members, from the highest row down and from left to right."""
    blocks: list[Block] = []
    for at, row in enumerate(made.rows):
        run: list[Node] = []
        for node in [*(item.node for item in row if item.node), None]:
            if node in members:
                run.append(node)
            elif run:
                left = x[Item("node", run[0])] - half[run[0]] - pad
                right = x[Item("node", run[-1])] + half[run[-1]] + pad
                blocks.append(Block(at, left, right))
                run = []
    return tuple(blocks)


def plan_home(home: str, pad: float, blocks: Sequence[Block], lanes: Lanes) -> HomePlan:
    """Join the blocks one after the other, each where it costs least."""
    joined, left = list(blocks[:1]), list(blocks[1:])
    joins: list[Join] = []
    while left:
        options = [_join(*_by_row(one, other), lanes) for one in joined for other in left]
        best = min(options, key=lambda join: (join.cost, join.one.row, join.one.left))
        if best.wide is None:
            count = max(1, len(best.turns) - 1)
            taken = tuple(lanes.take(best.channel + at) for at in range(count))
            best = Join(best.one, best.other, best.cost, None, best.turns, best.channel, taken)
        joins.append(best)
        new = best.other if best.other in left else best.one
        left.remove(new)
        joined.append(new)
    return HomePlan(home, pad, tuple(blocks), tuple(joins))


def _by_row(one: Block, other: Block) -> tuple[Block, Block]:
    return (one, other) if (one.row, one.left) <= (other.row, other.left) else (other, one)


def _join(one: Block, other: Block, lanes: Lanes) -> Join:
    left, right = max(one.left, other.left), min(one.right, other.right)
    if other.row == one.row + 1 and right - left >= LEAST_JOIN:
        return Join(one, other, 0.0, wide=(left, right))
    if other.row == one.row:
        start = one.right - CORRIDOR_HALF
        end = other.left + CORRIDOR_HALF
        return Join(one, other, 2 * BEND + abs(end - start), None, (start, end), one.row)
    turns = _turns(one, other, lanes)
    length = sum(abs(a - b) for a, b in pairwise(turns))
    return Join(one, other, BEND * len(turns) + length, None, turns, one.row)


def _turns(one: Block, other: Block, lanes: Lanes) -> tuple[float, ...]:
    """The shortest way down: from one block through a gap in each row between to the other."""
    inner = CORRIDOR_HALF
    middle = (max(one.left, other.left) + min(one.right, other.right)) / 2
    start = min(max(middle, one.left + inner), one.right - inner)
    ways: list[tuple[float, tuple[float, ...]]] = [(0.0, (start,))]
    for row in range(one.row + 1, other.row):
        ways = [
            min((cost + abs(way[-1] - at), (*way, at)) for cost, way in ways)
            for at in lanes.passes[row]
        ]
    options = []
    for cost, way in ways:
        end = min(max(way[-1], other.left + inner), other.right - inner)
        options.append((cost + abs(end - way[-1]), (*way, end)))
    best = min(options)[1]
    if len(best) == 2 and one.left + inner <= best[1] <= one.right - inner:
        return best[1], best[1]
    return best
