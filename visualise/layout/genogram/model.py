"""What a genogram is once everybody has a place: symbols, lines and outlines as data. Units: px."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Partner, Person
from graphmodel.domain.words import BondKind
from graphmodel.rules.family import EmptyPlace, Family, Home
from visualise.layout.genogram.kin import Node
from visualise.layout.genogram.pairs import LineKind
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import LabelLine

SYMBOL: Final = 40.0
HALF: Final = SYMBOL / 2
LINE: Final = 15.0
Shape = Literal["square", "circle", "diamond", "triangle", "miscarriage", "abortion", "stillborn"]
Slashes = Literal[0, 1, 2]
Way = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody, or an empty place, where it is drawn.

    `box` holds every mark; `lines` are the lines of the label, the first baseline at `label_at`.
    """

    node: Node
    generation: int
    symbol: Box
    box: Box
    shape: Shape
    lines: tuple[LabelLine, ...]
    label_at: Point
    shortened: bool = False
    age: str = ""
    dead: bool = False
    person: Person | None = None
    empty: EmptyPlace | None = None

    @property
    def middle(self) -> Point:
        """The middle of the symbol."""
        return self.symbol.middle


@dataclass(frozen=True, slots=True, kw_only=True)
class CoupleLine:
    """The line of a couple; `record` is the last partner record, None for parents who were none.

    `slash_at` is where the first slash stands; `years` are written with their middle at `years_at`.
    """

    a: PersonId
    b: PersonId
    way: Way
    record: Partner | None
    slashes: Slashes = 0
    slash_at: Point | None = None
    years: str = ""
    years_at: Point | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DescentLine:
    """From a couple or one parent down to a child."""

    child: PersonId
    parents: tuple[PersonId, ...]
    kind: LineKind
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class BondLine:
    """How one person stands towards another; an arrow goes to `other`."""

    one: PersonId
    other: PersonId
    kind: BondKind
    ended: bool
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinLine:
    """People born together: from the symbol of each to one point."""

    persons: tuple[PersonId, ...]
    identical: bool
    way: Way
    bar: tuple[Point, Point] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Round those who live together: a closed polygon, its first point not repeated."""

    home: Home
    own: bool
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class GenogramPlacement:
    """A genogram with everybody in place; `faint` are the lines of empty places."""

    family: Family
    width: float
    height: float
    seats: tuple[Seat, ...]
    couples: tuple[CoupleLine, ...]
    descents: tuple[DescentLine, ...]
    twins: tuple[TwinLine, ...]
    bonds: tuple[BondLine, ...]
    outlines: tuple[Outline, ...]
    faint: tuple[Way, ...]
    rows: tuple[float, ...]

    @property
    def seat_of(self) -> Mapping[Node, Seat]:
        """Everybody's place by node."""
        return {seat.node: seat for seat in self.seats}
