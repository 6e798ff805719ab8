"""What goes into the layout of the kringen and what comes out of it. Units are px."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from visualise.layout.geometry import Point
from visualise.layout.rings_model import LifeArea, PlacedPerson

Kring = Literal["own", "neighbourhood", "everybody", "specialist"]
KRINGEN: tuple[Kring, ...] = get_args(Kring)
"""The circles round the household, from the inside out."""

AREAS_OF: Mapping[Kring, tuple[LifeArea, ...]] = MappingProxyType(
    {
        "own": ("friends", "family"),
        "neighbourhood": ("community", "neighbours"),
        "everybody": ("everyday_services", "school_work"),
        "specialist": ("specialist_services",),
    }
)
"""The life areas in each circle, clockwise from twelve o'clock."""

KRING_OF: Mapping[LifeArea, Kring] = MappingProxyType(
    {area: kring for kring, areas in AREAS_OF.items() for area in areas}
)
"""The circle of each life area. Source: cirkels om het gezin (Arnhem-Achterhoek)."""


@dataclass(frozen=True, slots=True)
class KringenPlacement:
    """Where everybody stands; coordinates are those of the sheet.

    `home` is the radius of the household, `radii` the outer one of every circle. `seats` counts
    the chairs in every circle, taken or not: only when they become more, or the household larger,
    does somebody who was there before stand elsewhere.
    """

    people: tuple[PlacedPerson, ...]
    centre: Point
    home: float
    radii: Mapping[Kring, float]
    width: float
    height: float
    seats: Mapping[Kring, int]

    @property
    def rim(self) -> float:
        """The radius of the outermost circle."""
        return self.radii[KRINGEN[-1]]
