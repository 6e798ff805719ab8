"""Filling one ring: first those who keep their place, then the others, nearest free place first."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from visualise.layout.geometry import Box, Point, Sector, angle_of, on_circle
from visualise.layout.labels import Label
from visualise.layout.lattice import (
    SPOKE_MARGIN,
    Band,
    Begin,
    Footprint,
    Occupancy,
    lattice,
    nearest_first,
    outward,
    place_of,
    unblocked,
)
from visualise.layout.rings_model import RingsPerson, RingsPlacement


@dataclass(frozen=True, slots=True)
class Wish:
    """Where somebody stood or was put, seen from the centre; `same_ring` when in this ring."""

    at: Point
    same_ring: bool


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody from outside the household who needs a place."""

    person: RingsPerson
    label: Label
    footprint: Footprint
    sector: Sector
    wish: Wish | None


def wish_of(person: RingsPerson, previous: RingsPlacement | None) -> Wish | None:
    """The place somebody had in the previous placement, else the one that was stored."""
    for placed in previous.people if previous else ():
        if placed.person.id == person.id and not placed.person.is_member and previous:
            middle = placed.symbol.middle
            at = Point(middle.x - previous.centre.x, middle.y - previous.centre.y)
            return Wish(at, same_ring=placed.person.circle == person.circle)
    stored = place_of(person.cell)
    return Wish(stored, same_ring=True) if stored else None


def fill_ring(
    guests: Sequence[Guest], band: Band, taken: Occupancy, *, moved_out: float
) -> dict[str, Point] | None:
    """A place for each, from the centre, or None when this ring is too small for them.

    `moved_out` is how many px this ring begins farther out than when the wishes were made.
    """
    if _obviously_too_small(guests, band):
        return None
    begins: dict[Sector, Begin] = {}
    while True:
        filling = _Filling(band, taken.copy(), {}, {}, begins)
        crowded = _fill_once(filling, guests, moved_out)
        if crowded is None:
            taken.boxes[:] = filling.taken.boxes
            return filling.spots
        if begins.get(crowded) == "end":
            return None
        begins[crowded] = "end" if crowded in begins else "start"


def _fill_once(filling: "_Filling", guests: Sequence[Guest], moved_out: float) -> Sector | None:
    """Put everybody somewhere; the sector that proved too crowded, if one did."""
    late = [g for g in guests if not (g.wish and filling.keep(g, g.wish, moved_out))]
    for guest in sorted(late, key=lambda guest: guest.wish is None):
        if not filling.find(guest, moved_out):
            return guest.sector
    return None


def _obviously_too_small(guests: Sequence[Guest], band: Band) -> bool:
    """Whether the symbols with their smallest labels cover more than their slice can hold."""
    area = math.pi * (band.outer**2 - band.inner**2)
    for sector in {guest.sector for guest in guests}:
        needed = sum(g.footprint.box.w * g.footprint.box.h for g in guests if g.sector == sector)
        overhang = 120.0 * (band.outer - band.inner)
        if needed > area * sector.width / 360.0 + overhang:
            return True
    return False


@dataclass(slots=True)
class _Places:
    """The lattice points of one sector that may still be free, and the boxes looked at so far."""

    points: list[Point]
    seen: int = 0

    def still_free(self, boxes: Sequence[Box]) -> list[Point]:
        """The points that no box so far blocks for everybody."""
        for box in boxes[self.seen :]:
            self.points = unblocked(self.points, box)
        self.seen = len(boxes)
        return self.points


@dataclass(slots=True)
class _Filling:
    """One attempt to fill a ring of a given size."""

    band: Band
    taken: Occupancy
    spots: dict[str, Point]
    places: dict[Sector, _Places]
    begins: dict[Sector, Begin]

    def keep(self, guest: Guest, wish: Wish, moved_out: float) -> bool:
        """Put somebody exactly where they were, if that is still a right and free place."""
        if not wish.same_ring or moved_out:
            return False
        fits = self.band.admits_symbol(wish.at) and guest.sector.holds(wish.at, SPOKE_MARGIN)
        return fits and self._put(guest, wish.at)

    def find(self, guest: Guest, moved_out: float) -> bool:
        """Put somebody on the first free place, nearest to their wish if they have one."""
        points = self._points(guest.sector)
        if guest.wish:
            points = nearest_first(points, self._wished(guest.wish, moved_out))
        return any(self._put(guest, point) for point in points)

    def _wished(self, wish: Wish, moved_out: float) -> Point:
        if wish.same_ring:
            return outward(wish.at, moved_out)
        return on_circle(angle_of(wish.at), self.band.middle)

    def _points(self, sector: Sector) -> list[Point]:
        if sector not in self.places:
            self.places[sector] = _Places(
                lattice(self.band, sector, self.begins.get(sector, "middle"))
            )
        return self.places[sector].still_free(self.taken.boxes)

    def _put(self, guest: Guest, at: Point) -> bool:
        box = guest.footprint.box.moved(at.x, at.y)
        if not (self.band.admits_box(box) and self.taken.is_free(box)):
            return False
        self.taken.boxes.append(box)
        self.spots[guest.person.id] = at
        return True
