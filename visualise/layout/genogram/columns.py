"""Where everything stands from left to right: a linear program over the order of each row.

Least distances keep boxes, lines and outlines apart; wishes put parents over the middle of their
children, let long lines run straight and keep everything close. Units: px.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from visualise.layout.genogram.items import Arrangement, Item, trunk_of
from visualise.layout.genogram.kin import Kin, Node, couple_key
from visualise.layout.genogram.model import HALF
from visualise.layout.genogram.program import Program
from visualise.layout.genogram.wishes import Rows

BETWEEN: Final = 22.0
LINE_HALF: Final = 6.0
LINE_GAP: Final = 8.0
OUTLINE_GAP: Final = 6.0
BESIDES: Final = 0.15
"""How much a line of step, foster or donor parents pulls, compared with one by blood."""

_MAIN: Final = frozenset({"biological", "adoptive", "mixed"})


@dataclass(frozen=True, slots=True)
class Widths:
    """How much room everything needs.

    `half` is half the width of each node's box, `couple` the least length of the line between two
    neighbours, `pads` how far the outlines that hold somebody reach beyond the box, per household.
    """

    half: Mapping[Node, float]
    couple: Mapping[tuple[Node, Node], float]
    pads: Mapping[str, float]
    homes: Mapping[Node, frozenset[str]]
    stretch: float = 1.0

    def border(self, node: Node, other: Node | None) -> float:
        """How far outlines reach from somebody towards a neighbour who is not inside them."""
        beyond = self.homes.get(other, frozenset()) if other is not None else frozenset()
        out = self.homes.get(node, frozenset()) - beyond
        return max((self.pads[home] for home in out), default=0.0)


def rough_columns(kin: Kin, rows: Rows, widths: Widths) -> dict[Node, float]:
    """Where people would stand if there were no lines: enough to choose where lines pass."""
    program = Program()
    at = {node: program.number() for row in rows for node in row}
    for row in rows:
        for left, right in pairwise(row):
            gap = BETWEEN * widths.stretch + widths.border(left, right) + widths.border(right, left)
            program.at_least(at[right], at[left], widths.half[left] + widths.half[right] + gap)
    for unit in kin.units:
        for parent in unit.parents:
            program.wish_middle(at[parent], at[unit.children[0]], at[unit.children[-1]], 1.0)
    for couple in kin.couples:
        program.wish_close(at[couple.a], at[couple.b], 1.0)
    for number in at.values():
        program.wish_small(number, 0.001)
    solved = program.solve()
    return {node: solved[number] for node, number in at.items()}


def columns(made: Arrangement, kin: Kin, widths: Widths) -> dict[Item, float]:
    """The x of the middle of every item."""
    program = Program()
    at = {item: program.number() for row in made.rows for item in row}
    for row in made.rows:
        _keep_apart(program, at, row, widths)
    _leave_room_for_years(program, at, made, widths)
    for index, unit in enumerate(made.units):
        _hang(program, at, made, index)
        if made.sources[index].kind in ("line", "half"):
            pair = (*unit.parents, unit.beside) if unit.beside else unit.parents
            ends = [at[Item("node", node)] for node in pair if node is not None]
            program.wish_middle(at[Item("drop", unit=index)], ends[0], ends[1], 0.4)
        elif made.sources[index].kind == "side":
            parent = at[Item("node", unit.parents[0])]
            program.wish_close(at[Item("drop", unit=index)], parent, 0.5)
    for couple in kin.couples:
        one, other = at[Item("node", couple.a)], at[Item("node", couple.b)]
        program.wish_close(one, other, 0.8 if couple.records or couple.empty else 0.5)
    for home in widths.pads:
        inside = [node for node in kin.nodes if home in widths.homes.get(node, frozenset())]
        for one_node, other_node in pairwise(inside):
            program.wish_close(at[Item("node", one_node)], at[Item("node", other_node)], 0.2)
    for row in made.rows:
        program.wish_close(at[row[0]], at[row[-1]], 0.02)
        for item in row:
            program.wish_small(at[item], 0.001)
    solved = program.solve()
    return {item: round(solved[number], 1) for item, number in at.items()}


def _keep_apart(
    program: Program, at: Mapping[Item, int], row: Sequence[Item], widths: Widths
) -> None:
    for index, (left, right) in enumerate(pairwise(row)):
        before = next((item.node for item in reversed(row[: index + 1]) if item.node), None)
        after = next((item.node for item in row[index + 1 :] if item.node), None)
        reach_left = widths.border(left.node, after) if left.node else 0.0
        reach_right = widths.border(right.node, before) if right.node else 0.0
        outlines = reach_left + reach_right
        if left.node and right.node:
            gap = max(BETWEEN * widths.stretch, outlines + OUTLINE_GAP if outlines else 0.0)
        else:
            gap = max(LINE_GAP * widths.stretch, outlines)
        half = sum(widths.half[one.node] if one.node else LINE_HALF for one in (left, right))
        program.at_least(at[right], at[left], half + gap)


def _leave_room_for_years(
    program: Program, at: Mapping[Item, int], made: Arrangement, widths: Widths
) -> None:
    """Between the symbols of two neighbours: their years and slashes."""
    for row in made.rows:
        for left, right in pairwise(item.node for item in row if item.node):
            room = widths.couple.get(couple_key(left, right))
            if room is not None:
                numbers = at[Item("node", right)], at[Item("node", left)]
                program.at_least(*numbers, 2 * HALF + room)


def _hang(program: Program, at: Mapping[Item, int], made: Arrangement, index: int) -> None:
    """A unit over the middle of what hangs from it, row by row; its children close together."""
    unit, source = made.units[index], made.sources[index]
    top = Item("node", unit.parents[0]) if source.kind == "foot" else Item("drop", unit=index)
    lowest = max(made.level[child] for child in unit.children)
    strength = 1.0 if set(unit.kinds.values()) & _MAIN else BESIDES
    for level in range(source.row + 1, lowest + 1):
        below = [
            item
            for item in made.rows[level]
            if (item.kind == "node" and item.node in unit.children)
            or (item.kind == "trunk" and item.unit == index)
        ]
        if below:
            weight = (4.0 if len(below) == 1 else 3.0) * strength
            program.wish_middle(at[top], at[below[0]], at[below[-1]], weight)
            if len(below) % 2 and len(below) > 1:
                program.wish_close(at[top], at[below[len(below) // 2]], 0.3 * strength)
            if len(below) > 1:
                program.wish_close(at[below[0]], at[below[-1]], 1.5 * strength)
        trunk = trunk_of(index, level)
        top = trunk if trunk in below else top
