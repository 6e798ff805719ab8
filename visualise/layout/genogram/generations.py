"""Which generation everybody is drawn in: partners on one row, a child below its parents.

A linear program over differences, so its answer is whole numbers: partners and twins are one,
every child stands at least one below every parent, and all lines together are as short as they
can be. Where blood contradicts partnership (a couple of a parent and their child), the child stays
below and the partners stand on two rows.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

from graphmodel.rules.family import HomeLayer
from visualise.layout.genogram.kin import Kin, Node
from visualise.layout.genogram.program import Program

APART = 20.0
SIBLINGS = 6.0
TIE_BREAK = 0.001
_LAYERS: Final[Mapping[HomeLayer, int]] = {
    "grandparent": 0,
    "parent": 1,
    "partner": 1,
    "adult": 1,
    "child": 2,
}
"""Which row of a home each generation has."""


def generations_of(kin: Kin) -> dict[Node, int]:
    """The generation of every node, 0 the oldest drawn."""
    groups = _one_row(kin)
    program = Program()
    rows = {group: program.number() for group in sorted(set(groups.values()))}
    for parent, child in sorted(kin.below):
        program.at_least(rows[groups[child]], rows[groups[parent]], 1)
        program.wish_close(rows[groups[child]], rows[groups[parent]], 1.0)
    for couple in kin.couples:
        if groups[couple.a] != groups[couple.b]:
            program.wish_close(rows[groups[couple.a]], rows[groups[couple.b]], APART)
    for unit in kin.units:
        for one, other in pairwise(unit.children):
            if groups[one] != groups[other]:
                program.wish_close(rows[groups[one]], rows[groups[other]], SIBLINGS)
    for at, group in enumerate(sorted(rows)):
        program.wish_small(rows[group], TIE_BREAK * (1 + at / len(rows)))
    solved = program.solve()
    levels = {node: round(solved[rows[groups[node]]]) for node in kin.nodes}
    return _packed(_aligned(kin, levels))


def _one_row(kin: Kin) -> dict[Node, Node]:
    """A name for each set of nodes that must be on one row; no set lies below itself.

    Twins first, then couples who still are one, couples with children, and the others.
    """
    name = {node: node for node in kin.nodes}
    pairs = [pair for twins in kin.twins for pair in pairwise(twins)]
    couples = sorted(kin.couples, key=lambda one: (one.empty, not one.parents, one.a, one.b))
    pairs += [(one.a, one.b) for one in couples]
    for one, other in pairs:
        joined = {key: name[one] if value == name[other] else value for key, value in name.items()}
        if name[one] != name[other] and _can_stand(joined, kin.below):
            name = joined
    return name


def _can_stand(name: Mapping[Node, Node], below: Iterable[tuple[Node, Node]]) -> bool:
    """Whether nobody would stand below themselves."""
    above: defaultdict[Node, set[Node]] = defaultdict(set)
    for parent, child in below:
        above[name[child]].add(name[parent])
    tops = _tops(above)
    done: set[Node] = set()
    while True:
        settled = done | tops
        free = [one for one in above if one not in done and above[one] <= settled]
        if not free:
            break
        done.update(free)
    return done >= above.keys()


def _tops(above: Mapping[Node, set[Node]]) -> set[Node]:
    return {one for parents in above.values() for one in parents} - above.keys()


def _aligned(kin: Kin, levels: Mapping[Node, int]) -> dict[Node, int]:
    """Families that nothing joins: parents of one home above its children, else by births."""
    parts = sorted(parts_of(kin), key=lambda part: (-len(part), min(part)))
    aligned: dict[Node, int] = {}
    for part in parts:
        lowest = min(levels[node] for node in part)
        own = {node: levels[node] - lowest for node in part}
        shift = _best_shift(kin, aligned, own) if aligned else 0
        aligned |= {node: level + shift for node, level in own.items()}
    return aligned


def parts_of(kin: Kin) -> list[frozenset[Node]]:
    """The families that no relation joins."""
    near: defaultdict[Node, set[Node]] = defaultdict(set)
    joins = [*kin.below, *((one.a, one.b) for one in kin.couples)]
    joins += [pair for twins in kin.twins for pair in pairwise(twins)]
    for one, other in joins:
        near[one].add(other)
        near[other].add(one)
    left, parts = set(kin.nodes), list[frozenset[Node]]()
    while left:
        part: set[Node] = set()
        todo = [min(left)]
        while todo:
            node = todo.pop()
            if node not in part:
                part.add(node)
                todo += near[node]
        parts.append(frozenset(part))
        left -= part
    return parts


def _best_shift(kin: Kin, placed: Mapping[Node, int], own: Mapping[Node, int]) -> int:
    """How many rows lower a family stands, so that people of one age are on one row.

    First that members of a home stand above or beside one another as their place in it says.
    """
    deepest = max(placed.values())
    options = range(-max(own.values()), deepest + 1)
    pairs = _of_one_home(kin.layers, placed, own)
    if pairs:
        lowest, rows = min(placed.values()), len(_LAYERS)
        options = range(lowest - max(own.values()) - rows, deepest + rows + 1)
    years: defaultdict[int, list[int]] = defaultdict(list)
    for node, level in placed.items():
        if node in kin.births:
            years[level].append(int(kin.births[node][:4]))
    mean = {level: sum(ones) / len(ones) for level, ones in years.items()}

    def cost(shift: int) -> tuple[int, int, float, int, int]:
        off = 0.0
        for node, level in own.items():
            if mean and node in kin.births:
                near = min(mean, key=lambda one: (abs(one - level - shift), one))
                guess = mean[near] + 28.0 * (level + shift - near)
                off += abs(guess - int(kin.births[node][:4]))
        outside = max(0, -shift) + max(0, max(own.values()) + shift - deepest)
        wrong, away = _off_layers(pairs, placed, own, shift)
        return wrong, away, off + 40.0 * outside, abs(deepest - max(own.values()) - shift), shift

    return min(options, key=cost)


def _of_one_home(
    layers: Mapping[Node, HomeLayer], placed: Mapping[Node, int], own: Mapping[Node, int]
) -> list[tuple[Node, Node, int, bool]]:
    """Everybody of a family with everybody of the home placed before, and how much lower they are.

    Whoever is of age, without a place in the home, is only above its children.
    """
    return [
        (mine, theirs, _LAYERS[layers[mine]] - _LAYERS[layers[theirs]], exact)
        for mine in own
        for theirs in placed
        if mine in layers and theirs in layers
        if (exact := "adult" not in (layers[mine], layers[theirs]))
        or "child" in (layers[mine], layers[theirs])
    ]


def _off_layers(
    pairs: Iterable[tuple[Node, Node, int, bool]],
    placed: Mapping[Node, int],
    own: Mapping[Node, int],
    shift: int,
) -> tuple[int, int]:
    """How many pairs stand the wrong way round, and how many rows they stand off in all."""
    wrong = away = 0
    for mine, theirs, lower, exact in pairs:
        is_lower = own[mine] + shift - placed[theirs]
        wrong += (is_lower > 0) != (lower > 0) or (is_lower < 0) != (lower < 0)
        away += abs(is_lower - lower) if exact else 0
    return wrong, away


def _packed(levels: Mapping[Node, int]) -> dict[Node, int]:
    """The same rows counted from 0, none left empty."""
    used = {level: at for at, level in enumerate(sorted(set(levels.values())))}
    return {node: used[level] for node, level in levels.items()}
