"""What goes into the layout of the rings and what comes out of it. Units are px."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from graphmodel.domain import words
from visualise.layout.geometry import Box, Point, Sector
from visualise.layout.labels import Label

Ring = words.Circle
"""One of the rings around a household."""

Circle = Literal["member", "all", "some", "none"]
"""Where somebody stands: in the household, or on a ring."""

LifeArea = words.Area
"""A part of life, drawn as a slice."""

Doubt = Literal["assumed", "disputed"]
RINGS: tuple[Ring, ...] = ("all", "some", "none")

SECTORS: Mapping[LifeArea, Sector] = MappingProxyType(
    {
        "friends": Sector(0, 46),
        "specialist_services": Sector(46, 118),
        "everyday_services": Sector(118, 158),
        "school_work": Sector(158, 202),
        "community": Sector(202, 238),
        "neighbours": Sector(238, 272),
        "family": Sector(272, 360),
    }
)


@dataclass(frozen=True, slots=True)
class RingsPerson:
    """Somebody on the map: who, what they are, what they know, and where they belong.

    `second` is what they are to the family, and `also` the same in every language, so that
    nobody moves where another one is spoken; `since` orders the people, so that whoever came
    last finds a place last; `cell` is a stored place as `RingsPlacement.cells` gives it; who is
    `late` was put there just now and takes it only where nobody else stands.
    """

    id: str
    name: str
    second: str = ""
    circle: Circle | None = None
    area: LifeArea | None = None
    paid: bool = False
    active: bool = True
    asked: bool = True
    safety_person: bool = False
    doubts: frozenset[Doubt] = frozenset()
    since: str = ""
    cell: str | None = None
    late: bool = False
    also: tuple[str, ...] = ()

    @property
    def is_member(self) -> bool:
        """Whether they live in the household."""
        return self.circle == "member"

    @property
    def seconds(self) -> tuple[str, ...]:
        """Everything that `second` is in some language; room is kept for each of them."""
        return tuple(dict.fromkeys((self.second, *self.also)))


@dataclass(frozen=True, slots=True)
class Radii:
    """The outer radius of the home disc and of each ring."""

    middle: float
    all: float
    some: float
    none: float

    def band(self, ring: Ring | None) -> tuple[float, float]:
        """Inner and outer radius of a ring; None is everything outside the home disc.

        Example:
            >>> Radii(58, 138, 199, 270).band("some")
            (138, 199)
        """
        if ring is None:
            return self.middle, self.none
        inner = {"all": self.middle, "some": self.all, "none": self.some}[ring]
        return inner, {"all": self.all, "some": self.some, "none": self.none}[ring]


@dataclass(frozen=True, slots=True)
class PlacedPerson:
    """Somebody with a place: the symbol, the label, and the box round every mark of theirs."""

    person: RingsPerson
    symbol: Box
    label: Label
    label_at: Point
    box: Box


@dataclass(frozen=True, slots=True)
class RingsPlacement:
    """Where everybody stands; coordinates are those of the sheet.

    `rings` is False when there is no open worry: then `radii` bounds the sheet, not circles.
    `grew` names what had to change for somebody new: home or rings that became larger than they
    were (or are when nearly empty), `sectors` divided anew, `names` without a second line in the
    groups that are `compact`.
    """

    people: tuple[PlacedPerson, ...]
    centre: Point
    radii: Radii
    width: float
    height: float
    rings: bool
    grew: tuple[str, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)
    sectors: Mapping[LifeArea, Sector] = field(default_factory=lambda: SECTORS)
    compact: frozenset[tuple[Ring | None, LifeArea | None]] = frozenset()

    def placed(self, person: str) -> PlacedPerson | None:
        """Somebody's place by id, or None when they are not on the map."""
        return next((placed for placed in self.people if placed.person.id == person), None)


@dataclass(frozen=True, slots=True)
class Movement:
    """What an addition did to the others: who stands elsewhere, and what grew."""

    moved: tuple[str, ...]
    grew: tuple[str, ...]
