"""All that is known of a genogram when its lines are drawn. Units: px."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from visualise.layout.genogram.channels import Channel, levels_of
from visualise.layout.genogram.heights import BRACKET, Heights
from visualise.layout.genogram.items import Arrangement, Item
from visualise.layout.genogram.kin import Kin, Node
from visualise.layout.genogram.model import Seat
from visualise.layout.genogram.ports import Ports, inset
from visualise.layout.geometry import Point


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is known when lines are drawn."""

    made: Arrangement
    kin: Kin
    ports: Ports
    x: Mapping[Item, float]
    seats: Mapping[Node, Seat]
    channels: Sequence[Channel]
    heights: Heights
    bracket_level: Mapping[tuple[str, int], int]

    def port(self, node: Node, kind: str, at: int) -> Point:
        """Where a line arrives on top of a symbol."""
        seat = self.seats[node]
        away = self.ports.offset[node, (kind, at)]
        return Point(seat.middle.x + away, seat.symbol.y + inset(seat.shape, away))

    def bracket_y(self, kind: str, at: int, row: int) -> float:
        """The height of a line that runs over others."""
        return self.heights.bracket[row] - BRACKET * self.bracket_level[kind, at]


def bracket_levels(
    made: Arrangement, ports: Ports, x: Mapping[Item, float]
) -> tuple[dict[tuple[str, int], int], dict[int, int]]:
    """The level of each line over others, and how many levels each row has."""
    spans: dict[int, list[tuple[tuple[str, int], tuple[float, float]]]] = {}
    for at, couple in enumerate(made.brackets):
        ends = sorted(
            x[Item("node", node)] + ports.offset[node, ("bracket", at)]
            for node in (couple.a, couple.b)
        )
        spans.setdefault(made.level[couple.a], []).append((("bracket", at), (ends[0], ends[1])))
    for at, unit in enumerate(made.units):
        source = made.sources[at]
        if source.kind == "across":
            low = lower_of(made, unit.parents)
            index = across_unit(made, unit.parents)
            ends = sorted(
                (
                    x[Item("node", low)] + ports.offset[low, ("unit", index)],
                    x[Item("drop", unit=at)],
                )
            )
            spans.setdefault(source.row, []).append((("across", at), (ends[0], ends[1])))
    level: dict[tuple[str, int], int] = {}
    count: dict[int, int] = {}
    for row, ones in sorted(spans.items()):
        found = levels_of([span for _, span in ones])
        level |= {key: at for (key, _), at in zip(ones, found, strict=True)}
        count[row] = max(found) + 1
    return level, count


def lower_of(made: Arrangement, parents: Sequence[Node]) -> Node:
    """The one of a couple on two rows who stands lower."""
    return max(parents, key=lambda one: made.level[one])


def across_unit(made: Arrangement, parents: Sequence[Node]) -> int:
    """The unit that is drawn as the line of a couple on two rows."""
    return next(at for at, one in made.across.items() if {one.a, one.b} == set(parents))
