"""Every bond as a line, and how much room these take between the rows. Units: px."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphmodel.domain.calendar import Day
from visualise.layout.genogram.arches import BondPlan, arch_way
from visualise.layout.genogram.bonds import far_way, straight_way
from visualise.layout.genogram.model import BondLine
from visualise.layout.genogram.sheet import Sheet

PASS_WIDTH: Final = 14.0
"""How wide a gap between two people must be for a bond to pass."""


@dataclass(frozen=True, slots=True)
class Routed:
    """The bonds as lines, and how many run through the channel below each row."""

    lines: tuple[BondLine, ...]
    tracks: Mapping[int, int]


def routed(
    plans: Sequence[BondPlan], sheet: Sheet, passes: Sequence[Sequence[float]], day: Day
) -> Routed:
    """Every bond in its way: those within a row first, then those from row to row."""
    lanes: dict[int | str, int] = {}
    lines = []
    for plan in sorted(plans, key=lambda plan: plan.mode == "far"):
        if plan.mode == "straight":
            way = straight_way(sheet.seats, plan)
        elif plan.mode == "arch":
            way = arch_way(sheet.seats, plan, sheet.heights, lanes)
        else:
            way = far_way(sheet.seats, plan, sheet.heights, sheet.made, passes, lanes)
        bond = plan.bond
        ended = bond.until is not None and bond.until <= day
        lines.append(
            BondLine(
                one=bond.from_person, other=bond.to_person, kind=bond.kind, ended=ended, way=way
            )
        )
    return Routed(tuple(lines), {row: lanes[row] for row in lanes if isinstance(row, int)})
