"""What goes into the layout of the network map and what comes out of it. Units are px."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from visualise.layout.geometry import Box, Point
from visualise.layout.rings_model import LifeArea, PlacedPerson

TieState = Literal["fresh", "quiet", "unknown", "inactive", "untold"]
TIE_STATES: tuple[TieState, ...] = get_args(TieState)
"""How the tie of somebody with the household is: in touch, long not, nobody knows, not active.

`untold` is for a drawing that says nothing of contact: it has a plain line and no legend.
"""

Kind = Literal[
    "close", "fused", "distant", "conflict", "violence", "controlling", "cut_off", "kin", "knows"
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What can lie between two people: the bonds, kinship, and that they know each other."""

Path = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Something between two people on the map, from the one to the other."""

    one: str
    other: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class TieLine:
    """The line from the household to somebody; coordinates are those of the sheet."""

    person: str
    state: TieState
    points: Path


@dataclass(frozen=True, slots=True)
class RelationLine:
    """The line from one person's symbol to the other's."""

    relation: Relation
    points: Path


@dataclass(frozen=True, slots=True)
class NetworkPlacement:
    """Where everybody stands and every line runs; coordinates are those of the sheet.

    `home` is the outline round the household, `names` where every area is named, `spokes` the
    lines between the areas. `seats` counts the chairs in every area, taken or not: only when
    they become more, or the household larger, does somebody who was there stand elsewhere.
    """

    people: tuple[PlacedPerson, ...]
    centre: Point
    home: Box
    names: Mapping[LifeArea, Point]
    spokes: tuple[tuple[Point, Point], ...]
    width: float
    height: float
    ties: tuple[TieLine, ...]
    lines: tuple[RelationLine, ...]
    seats: Mapping[LifeArea, int]
