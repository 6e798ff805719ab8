"""Filling the rings of one plan: who keeps a place first, then the others, nearest free cell."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from visualise.layout.geometry import Point, Sector, on_circle
from visualise.layout.ground import band_cells, inside, outside, slice_cells
from visualise.layout.guests import Guest, Wish, covered_px2
from visualise.layout.plan import Band, Group, Plan
from visualise.layout.plane import Cells, Grid
from visualise.layout.ring_writing import written
from visualise.layout.rings_model import LifeArea, Ring
from visualise.layout.words import RingsWords

OVER_THE_RIM = 18.0
LABEL_BELOW = 8.0
Target = Callable[[Band, Sector], Point]
Order = Callable[[Guest], float]
Wishes = Callable[[Guest, Plan], Point]


@dataclass(frozen=True, slots=True)
class Filled:
    """Who stands where from the centre, and which groups lack how much room (px²)."""

    spots: Mapping[str, Point]
    lacking: Mapping[Group, float]


def fill_rings(
    guests: Sequence[Guest], plan: Plan, words: RingsWords, wishes: Wishes, *, shuffle: bool
) -> Filled:
    """Places for as many as this plan has room for.

    As people came, so that the last one moves nobody; with `shuffle` ring by ring from the
    inside out, where newcomers of a group that is short of room try other arrangements.
    """
    filling = _Filling.of(plan, words)
    late = [guest for guest in guests if not (guest.wish and filling.keep(guest, guest.wish))]
    late.sort(key=lambda guest: guest.wish is None)
    if not shuffle:
        for guest in late:
            filling.place(guest, wishes(guest, plan))
    for ring in plan.widths if shuffle else ():
        filling.fill_ring([guest for guest in late if guest.group[0] == ring], wishes)
    return Filled(filling.spots, filling.lacking)


def first_choice(band: Band, sector: Sector) -> Point:
    """Where the first one of a group stands: the middle of the slice, half-way the ring."""
    return _label_at(sector.middle, band.middle)


def _label_at(angle: float, radius: float) -> Point:
    """Where a symbol stands so that symbol and label together have their middle there."""
    at = on_circle(angle, radius)
    return Point(at.x, at.y - LABEL_BELOW)


def _as_they_came(_: Guest) -> float:
    return 0.0


def _widest_first(guest: Guest) -> float:
    return -covered_px2(guest)


_ARRANGEMENTS: Sequence[tuple[Target, Order]] = (
    (lambda band, sector: _label_at(sector.start, band.outer), _as_they_came),
    (lambda band, sector: _label_at(sector.end, band.outer), _as_they_came),
    (lambda band, sector: _label_at(sector.start, band.inner), _widest_first),
    (lambda band, sector: _label_at(sector.end, band.inner), _widest_first),
    (lambda band, sector: _label_at(sector.start, band.outer), _widest_first),
)


@dataclass(slots=True)
class _Filling:
    """One attempt: cells that are taken, cells for each group, places so far."""

    plan: Plan
    grid: Grid
    taken: int
    rings: Mapping[Ring | None, int]
    bands: Mapping[Ring | None, Band]
    cells: dict[Group, Cells] = field(default_factory=dict)
    slices: dict[LifeArea | None, int] = field(default_factory=dict)
    spots: dict[str, Point] = field(default_factory=dict)
    short: list[Group] = field(default_factory=list)
    lacking: dict[Group, float] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan, words: RingsWords) -> "_Filling":
        grid = Grid.of(plan.rim + OVER_THE_RIM)
        bands = plan.bands()
        taken = inside(plan.home, grid) | outside(plan.rim + OVER_THE_RIM, grid)
        taken |= grid.under(written(plan, words))
        rings = {ring: band_cells(band, grid) for ring, band in bands.items()}
        return cls(plan, grid, taken, rings, bands)

    def keep(self, guest: Guest, wish: Wish) -> bool:
        """Leave somebody exactly where they were, if that is still a right and free place."""
        if not wish.same_ring or not self.grid.has(self.cells_of(guest.group), wish.at):
            return False
        cells = self.grid.covered(wish.at, guest.extent)
        if cells & self.taken:
            return False
        self.put(guest, wish.at)
        return True

    def place(self, guest: Guest, wish: Point) -> None:
        """Give somebody the free cell nearest to a point, or note that there is none."""
        at = self.nearest(guest, wish) if guest.group not in self.lacking else None
        if at is not None:
            self.put(guest, at)
            return
        if guest.group not in self.lacking:
            self.short.append(guest.group)
        self.lacking[guest.group] = self.lacking.get(guest.group, 0.0) + covered_px2(guest)

    def fill_ring(self, guests: Sequence[Guest], wishes: Wishes) -> None:
        """Place the newcomers of one ring, then arrange anew whatever group lacks room."""
        for guest in guests:
            self.place(guest, wishes(guest, self.plan))
        while self.short:
            group = self.short.pop(0)
            self.rearrange(group, [guest for guest in guests if guest.group == group])

    def rearrange(self, group: Group, guests: Sequence[Guest]) -> None:
        """Try other arrangements of one group until everybody stands; else keep the best."""
        self.lift(guests)
        best: tuple[float, dict[str, Point]] | None = None
        for target, order in _ARRANGEMENTS:
            wish = target(self.bands[group[0]], self.plan.sector(group[1]))
            most = best[0] if best else math.inf
            spots, lack = self.arranged(sorted(guests, key=order), wish, most)
            if best is None or lack < most:
                best = (lack, spots)
            if not lack:
                break
        if best is None:
            return
        self.lacking[group], spots = best
        for guest in guests:
            if guest.person.id in spots:
                self.put(guest, spots[guest.person.id])
        if not self.lacking[group]:
            del self.lacking[group]

    def arranged(
        self, guests: Iterable[Guest], wish: Point, most: float
    ) -> tuple[dict[str, Point], float]:
        """Where these would stand, each nearest to one point, and the room that is lacking.

        Stops as soon as `most` is lacking.
        """
        spots: dict[str, Point] = {}
        before, lack = self.taken, 0.0
        for guest in guests:
            at = self.nearest(guest, wish)
            if at is None:
                lack += covered_px2(guest)
                if lack >= most:
                    break
            else:
                self.taken |= self.grid.covered(at, guest.extent)
                spots[guest.person.id] = at
        self.taken = before
        return spots, lack

    def lift(self, guests: Iterable[Guest]) -> None:
        """Take people off the sheet again."""
        for guest in guests:
            at = self.spots.pop(guest.person.id, None)
            if at is not None:
                self.taken ^= self.grid.covered(at, guest.extent)

    def nearest(self, guest: Guest, wish: Point) -> Point | None:
        free = self.grid.free(self.cells_of(guest.group), self.taken, guest.extent)
        return self.grid.nearest(free, wish)

    def put(self, guest: Guest, at: Point) -> None:
        self.taken |= self.grid.covered(at, guest.extent)
        self.spots[guest.person.id] = at

    def cells_of(self, group: Group) -> Cells:
        if group not in self.cells:
            ring, area = group
            if area not in self.slices:
                self.slices[area] = slice_cells(self.plan.sector(area), self.plan.rim, self.grid)
            self.cells[group] = self.grid.cells(self.rings[ring] & self.slices[area])
        return self.cells[group]
