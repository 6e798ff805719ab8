"""What stands in every row besides people: lines that come down between them.

A line that passes a row, or begins in it, is an item of that row like somebody is: it gets a place
between its neighbours, so that it can never go through one of them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, Literal

from visualise.layout.genogram.kin import Couple, Kin, Node, Unit, couple_key
from visualise.layout.genogram.wishes import Rows

SourceKind = Literal["line", "bracket", "across", "side", "foot", "half"]
"""Where a line of descent begins: on the line between two neighbours; on a line over others; on a
line between two rows; beside or under one parent; on the half line to an empty place."""

BETWEEN_PARTNERS: Final = 90.0
FOOT_APART: Final = 8.0


@dataclass(frozen=True, slots=True)
class Item:
    """Somebody in a row, or the line of a unit that begins in it (drop) or passes it (trunk).

    A line that passes several rows is an item in each: `row` tells them apart.
    """

    kind: Literal["node", "drop", "trunk"]
    node: Node = ""
    unit: int = -1
    row: int = -1


def trunk_of(unit: int, row: int) -> Item:
    """The line of a unit where it passes a row."""
    return Item("trunk", unit=unit, row=row)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the line of a unit begins; `row` is the row of the (lowest) parent."""

    kind: SourceKind
    row: int
    side: int = 0


@dataclass(slots=True)
class Arrangement:
    """Every row as items; the units with those that the arrangement added, and their sources.

    `across` are the couples on two rows: the unit that is drawn as the line from the one above;
    `foot` how far beside the middle of the parent a line begins that begins under it.
    """

    rows: list[list[Item]]
    units: list[Unit]
    sources: dict[int, Source]
    level: dict[Node, int]
    brackets: list[Couple]
    couples: frozenset[tuple[Node, Node]]
    across: dict[int, Couple] = field(default_factory=dict)
    foot: dict[int, float] = field(default_factory=dict)
    names_above: bool = False

    def where(self, item: Item) -> tuple[int, int]:
        """The row of an item and its place in it."""
        for row, items in enumerate(self.rows):
            if item in items:
                return row, items.index(item)
        raise KeyError(item)


def arrange(kin: Kin, rows: Rows, x: Mapping[Node, float]) -> Arrangement:
    """Rows of people become rows of items; `x` says roughly where everybody will stand."""
    level = {node: at for at, row in enumerate(rows) for node in row}
    near = {couple_key(*pair) for row in rows for pair in pairwise(row)}
    brackets = [
        one
        for one in kin.couples
        if level[one.a] == level[one.b] and (one.a, one.b) not in near and not one.empty
    ]
    made = Arrangement(
        rows=[[Item("node", node) for node in row] for row in rows],
        units=list(kin.units),
        sources={},
        level=level,
        brackets=brackets,
        couples=frozenset((one.a, one.b) for one in kin.couples),
        names_above=len(rows) > 1 and all(level[one.a] > 0 for one in brackets),
    )
    _split_from_empty(made, near)
    _add_across(made, kin)
    for at, unit in enumerate(made.units):
        made.sources[at] = _source(made, unit, near)
    _spread_feet(made, x)
    for at in sorted(made.sources):
        _insert_drop(made, at, x)
    for at in sorted(made.sources):
        _insert_trunks(made, at, x)
    return made


def _split_from_empty(made: Arrangement, near: set[tuple[Node, Node]]) -> None:
    """An empty place that cannot stand beside the other parent gets a line of its own."""
    for at, unit in enumerate(list(made.units)):
        ghost = unit.beside
        if ghost is not None and couple_key(unit.parents[0], ghost) not in near:
            made.units[at] = replace(unit, beside=None)
            kinds = dict.fromkeys(unit.children, "empty")
            made.units.append(Unit((ghost,), unit.children, kinds))  # type: ignore[arg-type]  # "empty" is a kind of line


def _add_across(made: Arrangement, kin: Kin) -> None:
    for couple in kin.couples:
        if made.level[couple.a] != made.level[couple.b]:
            upper, lower = sorted((couple.a, couple.b), key=lambda one: made.level[one])
            made.across[len(made.units)] = couple
            made.units.append(Unit((upper,), (lower,), {lower: "biological"}))


def _source(made: Arrangement, unit: Unit, near: set[tuple[Node, Node]]) -> Source:
    row = max(made.level[parent] for parent in unit.parents)
    if len(unit.parents) == 2:
        one, other = unit.parents
        if made.level[one] != made.level[other]:
            return Source("across", row)
        return Source("line" if couple_key(one, other) in near else "bracket", row)
    if unit.beside:
        return Source("half", row)
    if made.names_above and row == 0:
        return Source("foot", row)
    return Source("side", row)


def _spread_feet(made: Arrangement, x: Mapping[Node, float]) -> None:
    """Lines that begin under one parent begin beside each other."""
    under: defaultdict[Node, list[int]] = defaultdict(list)
    for at, source in made.sources.items():
        if source.kind == "foot":
            under[made.units[at].parents[0]].append(at)
    for units in under.values():
        units.sort(key=lambda at: (max(x[child] for child in made.units[at].children), at))
        for place, at in enumerate(units):
            middle = (len(units) - 1) / 2
            made.foot[at] = FOOT_APART * (place - middle)


def _insert_drop(made: Arrangement, at: int, x: Mapping[Node, float]) -> None:
    source, unit = made.sources[at], made.units[at]
    if source.kind == "foot":
        return
    row, drop = made.rows[source.row], Item("drop", unit=at)
    if source.kind in ("line", "half"):
        pair = {*unit.parents, unit.beside} if unit.beside else set(unit.parents)
        first = min(index for index, item in enumerate(row) if item.node in pair)
        last = max(index for index, item in enumerate(row) if item.node in pair)
        row.insert((first + last + 1) // 2, drop)
        return
    wanted = sum(x[child] for child in unit.children) / len(unit.children)
    if source.kind == "side":
        place = next(index for index, item in enumerate(row) if item.node == unit.parents[0])
        side = _freer_side(row, place, wanted - x[unit.parents[0]])
        made.sources[at] = replace(source, side=side)
        row.insert(place + (1 if side > 0 else 0), drop)
        return
    low = [parent for parent in unit.parents if made.level[parent] == source.row]
    places = [index for index, item in enumerate(row) if item.node in low]
    spots = range(places[0] + 1, places[-1] + 1) if len(places) > 1 else (places[0], places[0] + 1)
    row.insert(min(spots, key=lambda spot: _spot_cost(made, row, spot, wanted, x)), drop)


def _freer_side(row: Sequence[Item], place: int, towards: float) -> int:
    """The side where no other line begins yet, else the side of the children."""
    busy = {
        side: place + side in range(len(row)) and row[place + side].kind == "drop"
        for side in (-1, 1)
    }
    if busy[-1] != busy[1]:
        return 1 if busy[-1] else -1
    return -1 if towards < 0 else 1


def _insert_trunks(made: Arrangement, at: int, x: Mapping[Node, float]) -> None:
    """A place in every row that the line passes on its way to children further down."""
    source, unit = made.sources[at], made.units[at]
    lowest = max(made.level[child] for child in unit.children)
    for level in range(source.row + 1, lowest):
        far = [x[child] for child in unit.children if made.level[child] > level]
        row = made.rows[level]
        spots = range(len(row) + 1)
        wanted = sum(far) / len(far)
        spot = min(spots, key=lambda spot: _spot_cost(made, row, spot, wanted, x))
        row.insert(spot, trunk_of(at, level))


def _spot_cost(
    made: Arrangement, row: Sequence[Item], spot: int, wanted: float, x: Mapping[Node, float]
) -> tuple[float, int]:
    """How far a spot is from where a line wants to pass; between two partners costs more."""
    left = next((item.node for item in reversed(row[:spot]) if item.node), None)
    right = next((item.node for item in row[spot:] if item.node), None)
    if left is None and right is None:
        return 0.0, spot
    if left is None or right is None:
        edge = x[right] - 70 if left is None and right is not None else x[left or ""] + 70
        off = max(0.0, wanted - edge) if left is None else max(0.0, edge - wanted)
        return off, spot
    off = max(0.0, x[left] - wanted, wanted - x[right]) + abs((x[left] + x[right]) / 2 - wanted) / 9
    joined = any(
        {left, right} <= {*unit.parents, unit.beside} for unit in made.units if unit.parents
    )
    return off + (BETWEEN_PARTNERS if joined else 0.0), spot


def owners(made: Arrangement) -> dict[int, list[Item]]:
    """The items of each unit from the highest row down."""
    found: defaultdict[int, list[Item]] = defaultdict(list)
    for row in made.rows:
        for item in row:
            if item.unit >= 0:
                found[item.unit].append(item)
    return dict(found)
