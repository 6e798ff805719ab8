"""The outlines of households: round their members in every row, round nobody else. Units: px."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graphmodel.rules.family import Family, Home
from visualise.layout.genogram.blocks import CORRIDOR_HALF, HomePlan, Join
from visualise.layout.genogram.heights import CORRIDOR, Heights
from visualise.layout.genogram.model import Outline
from visualise.layout.genogram.polygon import outer_border
from visualise.layout.geometry import Box

PAD: Final = 8.0
PAD_STEP: Final = 5.0
MOST_STEPS: Final = 2


def pads_of(homes: Sequence[Home], own: str | None) -> dict[str, float]:
    """How far each outline reaches beyond its members; homes that share one differ, own inside."""
    pads: dict[str, float] = {}
    for home in sorted(homes, key=lambda one: (one.id != own, one.id)):
        taken = {
            pads[other.id] for other in homes if other.id in pads and other.members & home.members
        }
        steps = (PAD + PAD_STEP * step for step in range(MOST_STEPS + 1))
        pads[home.id] = next((pad for pad in steps if pad not in taken), PAD)
    return pads


def outlined(family: Family) -> tuple[Home, ...]:
    """The households that are drawn: of two members or more, in the order of their ids."""
    some = (home for home in family.homes if len(home.members & family.people.keys()) > 1)
    return tuple(sorted(some, key=lambda home: home.id))


def outline_of(family: Family, home: Home, plan: HomePlan, heights: Heights) -> Outline:
    """One closed polygon round the blocks of a household and what joins them."""
    boxes = [
        Box(
            block.left,
            heights.top[block.row] - plan.pad,
            block.right - block.left,
            heights.bottom[block.row] - heights.top[block.row] + 2 * plan.pad,
        )
        for block in plan.blocks
    ]
    for join in plan.joins:
        boxes += _joined(join, heights)
    return Outline(home=home, own=home.id == family.own, way=outer_border(boxes))


def _joined(join: Join, heights: Heights) -> Iterator[Box]:
    """What makes two blocks one."""
    upper, lower = heights.bottom[join.one.row], heights.top[join.other.row]
    if join.wide is not None:
        left, right = join.wide
        yield Box(left, upper, right - left, lower - upper)
        return
    lanes = [
        heights.corridor[join.channel + at] + CORRIDOR * lane for at, lane in enumerate(join.lanes)
    ]
    half, begin = CORRIDOR_HALF, upper
    for at, y in enumerate(lanes):
        one, other = join.turns[at], join.turns[at + 1]
        yield Box(one - half, begin, 2 * half, y + half - begin)
        yield Box(min(one, other) - half, y - half, abs(other - one) + 2 * half, 2 * half)
        begin = y - half
    end = heights.bottom[join.other.row] if join.other.row == join.one.row else lower
    top, low = min(begin, end), max(begin + 2 * half, end)
    yield Box(join.turns[-1] - half, top, 2 * half, low - top)


def members_of(homes: Sequence[Home]) -> Mapping[str, frozenset[str]]:
    """Which outlines hold somebody, per person."""
    found: dict[str, set[str]] = {}
    for home in homes:
        for member in home.members:
            found.setdefault(member, set()).add(home.id)
    return {person: frozenset(ids) for person, ids in found.items()}
