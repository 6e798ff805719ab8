"""What a good order of a genogram's rows is: what must be, and what each unkept wish costs.

Must: birth order among the children of the same two parents, twins side by side, and, where there
is an earlier order, that order. Wishes: partners side by side, households and brothers and sisters
together, few crossings.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise, product
from typing import Final

from visualise.layout.genogram.kin import Kin, Node, Unit
from visualise.layout.genogram.twins import side_by_side

PARTNERS_APART: Final = 60
PARENTS_APART: Final = 40
EMPTY_APART: Final = 70
BETWEEN_PARTNERS: Final = 6
HOME_APART: Final = 80
BETWEEN_HOME: Final = 6
BETWEEN_SIBLINGS: Final = 3
CROSSING: Final = 8
MAN_ON_THE_RIGHT: Final = 1

Rows = tuple[tuple[Node, ...], ...]
"""The nodes of every generation from left to right."""


@dataclass(frozen=True, slots=True)
class Together:
    """These want nobody between them: it costs `broken` once and `each` for everybody between."""

    nodes: tuple[Node, ...]
    broken: int
    each: int


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two above and two below whose lines cross when they stand the other way round."""

    above: tuple[Node, Node]
    below: tuple[Node, Node]
    cost: int


@dataclass(frozen=True, slots=True)
class Wishes:
    """Everything an order is judged by; `before` are the pairs that must stand so.

    `left` are the pairs that would rather stand so: the man of a couple on the left. `twins` are
    all who must stand side by side with somebody, each with everybody of their birth.
    """

    rows: Rows
    together: tuple[Together, ...]
    crossings: tuple[Crossing, ...]
    before: frozenset[tuple[Node, Node]]
    left: tuple[tuple[Node, Node], ...] = ()
    twins: Mapping[Node, frozenset[Node]] = field(default_factory=dict)

    def cost(self, rows: Sequence[Sequence[Node]]) -> int:
        """What an order costs; 0 when every wish is met."""
        place = {node: at for row in rows for at, node in enumerate(row)}
        total = 0
        for one in self.together:
            places = [place[node] for node in one.nodes]
            between = max(places) - min(places) + 1 - len(places)
            total += one.each * between + (one.broken if between else 0)
        for crossing in self.crossings:
            (upper, beside), (left, right) = crossing.above, crossing.below
            if (place[upper] < place[beside]) != (place[left] < place[right]):
                total += crossing.cost
        return total + MAN_ON_THE_RIGHT * sum(place[a] > place[b] for a, b in self.left)


def wishes_of(
    kin: Kin,
    levels: Mapping[Node, int],
    homes: Iterable[frozenset[Node]],
    order: Mapping[Node, str],
) -> Wishes:
    """What is asked of the order of these generations."""
    rows: list[list[Node]] = [[] for _ in range(max(levels.values(), default=-1) + 1)]
    for node in kin.nodes:
        rows[levels[node]].append(node)
    twins = {
        node: frozenset(one for one in ones if levels[one] == levels[node])
        for node, ones in kin.together.items()
    }
    together = (*_couples(kin, levels), *_siblings(kin, levels), *_homes(rows, homes))
    return Wishes(
        rows=tuple(map(tuple, rows)),
        together=together,
        crossings=tuple(_crossings(kin, levels)),
        before=_hard(kin, levels, rows, order, twins),
        left=tuple(pair for pair in kin.left if levels[pair[0]] == levels[pair[1]]),
        twins=twins,
    )


def _couples(kin: Kin, levels: Mapping[Node, int]) -> Iterable[Together]:
    for one in kin.couples:
        if levels[one.a] == levels[one.b]:
            apart = EMPTY_APART if one.empty else PARTNERS_APART
            ended = one.records and one.records[-1].ended is not None
            apart -= (15 if ended else 0) + (0 if one.parents or one.empty else 10)
            yield Together(
                (one.a, one.b),
                apart if one.records or one.empty else PARENTS_APART,
                BETWEEN_PARTNERS,
            )


def _siblings(kin: Kin, levels: Mapping[Node, int]) -> Iterable[Together]:
    for unit in kin.units:
        by_row: defaultdict[int, list[Node]] = defaultdict(list)
        for child in unit.children:
            by_row[levels[child]].append(child)
        for row in by_row.values():
            if len(row) > 1:
                yield Together(tuple(row), 0, BETWEEN_SIBLINGS)


def _homes(rows: Sequence[Sequence[Node]], homes: Iterable[frozenset[Node]]) -> Iterable[Together]:
    for home in homes:
        for row in rows:
            inside = tuple(node for node in row if node in home)
            if len(inside) > 1:
                yield Together(inside, HOME_APART, BETWEEN_HOME)


def _crossings(kin: Kin, levels: Mapping[Node, int]) -> Iterable[Crossing]:
    """Between every two families of one gap: their outer parents against their outer children."""
    gaps: defaultdict[int, list[tuple[Unit, tuple[Node, ...]]]] = defaultdict(list)
    for unit in kin.units:
        low = max(levels[parent] for parent in unit.parents)
        children = tuple(child for child in unit.children if levels[child] == low + 1)
        if children:
            gaps[low].append((unit, children))
    for gap in sorted(gaps):
        for (one, mine), (other, theirs) in combinations(gaps[gap], 2):
            yield from _between(one, mine, other, theirs, levels)


def _between(
    one: Unit,
    mine: tuple[Node, ...],
    other: Unit,
    theirs: tuple[Node, ...],
    levels: Mapping[Node, int],
) -> Iterable[Crossing]:
    above = {
        (p, q)
        for p in one.parents
        for q in other.parents
        if p != q and levels[p] == levels[q] and p not in other.parents and q not in one.parents
    } or {(p, q) for p in one.parents for q in other.parents if p != q and levels[p] == levels[q]}
    ends = {(mine[0], theirs[0]), (mine[-1], theirs[-1])}
    below = {(c, d) for c, d in ends if c != d and c not in theirs and d not in mine}
    if above and below:
        cost = max(1, round(CROSSING / (len(above) * len(below)) ** 0.5))
        for pair in sorted(above):
            for children in sorted(below):
                yield Crossing(pair, children, cost)


def _hard(
    kin: Kin,
    levels: Mapping[Node, int],
    rows: Sequence[Sequence[Node]],
    order: Mapping[Node, str],
    twins: Mapping[Node, frozenset[Node]],
) -> frozenset[tuple[Node, Node]]:
    """Birth order, and the earlier order of everybody who had a place, as far as births allow."""
    before = {(one, other) for one, other in kin.elders if levels[one] == levels[other]}
    births = _closed(rows, before, twins)
    for row in rows:
        known = sorted(
            (node for node in row if node in order), key=lambda one: order_key(order, one)
        )
        parts = side_by_side(known, twins)
        before.update(pairwise(node for part in first_things_first(parts, births) for node in part))
    return _closed(rows, before, twins)


def first_things_first(
    parts: Sequence[Sequence[Node]], before: frozenset[tuple[Node, Node]]
) -> list[list[Node]]:
    """The parts of a row in the order given, each no further right than those before it demand.

    Also within a part.
    """
    left, placed = [list(part) for part in parts], list[list[Node]]()
    while left:
        at = next(
            one
            for one in left
            if not any(
                (b, a) in before for other in left if other is not one for b in other for a in one
            )
        )
        left.remove(at)
        ones = first_things_first([[node] for node in at], before) if len(at) > 1 else [at]
        placed.append([node for one in ones for node in one])
    return placed


def order_key(order: Mapping[Node, str], node: Node) -> tuple[float, str, Node]:
    """Where somebody stood: by number where the text begins with one, then by text.

    Example:
        >>> sorted(["a", "b"], key=lambda one: order_key({"a": "10", "b": "9"}, one))
        ['b', 'a']
    """
    text = order[node]
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    return float(digits or "inf"), text, node


def _closed(
    rows: Sequence[Sequence[Node]],
    before: set[tuple[Node, Node]],
    twins: Mapping[Node, frozenset[Node]],
) -> frozenset[tuple[Node, Node]]:
    """Also who must stand before whom because of somebody in between, or of a twin."""
    after: defaultdict[Node, set[Node]] = defaultdict(set)
    for one, other in before:
        mine, theirs = (twins.get(each, frozenset((each,))) for each in (one, other))
        pairs = product(mine, theirs) if mine != theirs else ((one, other),)
        for first, second in pairs:
            after[first].add(second)
    closed: set[tuple[Node, Node]] = set()
    for node in (node for row in rows for node in row):
        todo, seen = list(after[node]), set[Node]()
        while todo:
            next_one = todo.pop()
            if next_one not in seen:
                seen.add(next_one)
                todo += after[next_one]
        closed.update((node, other) for other in seen)
    return frozenset(closed)
