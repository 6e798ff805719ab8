"""The layout of the safe circles: everybody a place in their own ring and life area.

People keep the place they had; whoever is new takes the nearest free one. A ring grows only
when there is no free place left in it, and the placement says so.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from visualise.layout.geometry import WHOLE, Box, Point
from visualise.layout.home import BASE_RADIUS, Home, place_home
from visualise.layout.labels import Label, label_of
from visualise.layout.lattice import (
    FIRST_BASELINE,
    SYMBOL_BOX,
    Band,
    Footprint,
    Occupancy,
    cell_of,
)
from visualise.layout.ring_filling import Guest, fill_ring, wish_of
from visualise.layout.ring_writing import written
from visualise.layout.rings_model import (
    RINGS,
    SECTORS,
    Movement,
    PlacedPerson,
    Radii,
    Ring,
    RingsPerson,
    RingsPlacement,
)
from visualise.layout.words import RingsWords

BASE_WIDTH = {"all": 82.0, "some": 60.0, "none": 74.0}
GROWTH = 4.0
GROWTH_SHARE = 0.12
OVER_THE_RIM = 18.0
SIDE_MARGIN = 44.0
TOP_MARGIN = 20.0


@dataclass(frozen=True, slots=True)
class _Filled:
    """The rings while they are being filled, from the inside out."""

    outer: dict[str, float]
    spots: dict[str, Point]


def place_rings(
    people: Sequence[RingsPerson],
    *,
    open_worries: bool,
    words: RingsWords | None = None,
    previous: RingsPlacement | None = None,
) -> RingsPlacement:
    """Give everybody a place; whoever stood in `previous` keeps theirs where it is still right.

    Raises:
        ValueError: two people share an id, or somebody's circle does not fit `open_worries`.

    Example:
        >>> ria = RingsPerson("ria", "Buurvrouw Ria", circle="some", area="neighbours")
        >>> place_rings([ria], open_worries=True).radii
        Radii(middle=58.0, all=140.0, some=200.0, none=274.0)
    """
    _check(people, open_worries=open_worries)
    kept = previous if previous is not None and previous.rings == open_worries else None
    ordered = sorted(people, key=lambda person: (person.since, person.id))
    home = place_home(
        [person for person in ordered if person.is_member],
        kept.radii.middle if kept else BASE_RADIUS,
    )
    guests = [_guest(person, kept) for person in ordered if not person.is_member]
    filled = _fill(guests, home, kept, words or RingsWords(), rings=open_worries)
    radii = Radii(home.radius, filled.outer["all"], filled.outer["some"], filled.outer["none"])
    return _on_sheet(people, home, guests, filled.spots, radii, kept, rings=open_worries)


def movement(before: RingsPlacement, after: RingsPlacement) -> Movement:
    """Who stands elsewhere from the centre than before, of those on both, and what grew.

    Example:
        >>> one = place_rings([RingsPerson("a", "Ans", circle="all")], open_worries=True)
        >>> movement(one, one)
        Movement(moved=(), grew=())
    """
    were = {placed.person.id: _seen_from(before.centre, placed.symbol) for placed in before.people}
    are = {placed.person.id: _seen_from(after.centre, placed.symbol) for placed in after.people}
    moved = tuple(sorted(key for key in were.keys() & are.keys() if were[key] != are[key]))
    return Movement(moved, _grown(before.radii, after.radii))


def _check(people: Sequence[RingsPerson], *, open_worries: bool) -> None:
    if len({person.id for person in people}) != len(people):
        raise ValueError("two people on one map share an id")
    for person in people:
        if not person.is_member and (person.circle is not None) != open_worries:
            raise ValueError(f"circle {person.circle} with open_worries={open_worries}")


def _guest(person: RingsPerson, kept: RingsPlacement | None) -> Guest:
    label = label_of(person.name, person.second)
    footprint = Footprint.of(label, shield=person.safety_person)
    sector = SECTORS[person.area] if person.area else WHOLE
    return Guest(person, label, footprint, sector, wish_of(person, kept))


def _fill(
    guests: Sequence[Guest],
    home: Home,
    kept: RingsPlacement | None,
    words: RingsWords,
    *,
    rings: bool,
) -> _Filled:
    filled = _Filled({}, {})
    taken = Occupancy()
    inner = home.radius
    for ring in RINGS if rings else (None,):
        group = [guest for guest in guests if guest.person.circle == ring or ring is None]
        room = _Room(ring, inner, home.radius, words, inner - _inner_before(ring, kept))
        outer = inner + _width_at_first(ring, kept)
        room = replace(room, kept_by_others=_kept_by_others(guests, group, outer))
        for sector in sorted({guest.sector for guest in group}, key=lambda s: s.start):
            alone = [guest for guest in group if guest.sector == sector]
            outer, _, _ = room.smallest(alone, taken, outer)
        outer, taken, spots = room.smallest(group, taken, outer)
        filled.spots.update(spots)
        filled.outer[ring or "none"] = inner = outer
    filled.outer.setdefault("all", filled.outer["none"])
    filled.outer.setdefault("some", filled.outer["none"])
    return filled


@dataclass(frozen=True, slots=True)
class _Room:
    """One ring that may grow: where it begins and what is written on it."""

    ring: Ring | None
    inner: float
    home: float
    words: RingsWords
    moved_out: float
    kept_by_others: tuple[float, tuple[Box, ...]] = (0.0, ())

    def smallest(
        self, guests: Sequence[Guest], taken: Occupancy, outer: float
    ) -> tuple[float, Occupancy, dict[str, Point]]:
        """The smallest outer radius from `outer` on that holds these people, and their places."""
        while True:
            trial = Occupancy([*taken.boxes, *written(self.ring, outer, self.words)])
            size_before, places_farther_out = self.kept_by_others
            if outer == size_before and not self.moved_out:
                trial.boxes.extend(places_farther_out)
            band = Band(self.inner, outer, self.home, _rim(self.ring, outer))
            spots = fill_ring(guests, band, trial, moved_out=self.moved_out)
            if spots is not None:
                own = {guest.person.id: guest.footprint for guest in guests}
                boxes = [own[key].box.moved(at.x, at.y) for key, at in spots.items()]
                around = written(self.ring, outer, self.words)
                return outer, Occupancy([*taken.boxes, *around, *boxes]), spots
            outer += max(GROWTH, round((outer - self.inner) * GROWTH_SHARE / 2) * 2.0)


def _kept_by_others(
    guests: Sequence[Guest], group: Sequence[Guest], outer: float
) -> tuple[float, tuple[Box, ...]]:
    """Places farther out that stay taken for as long as this ring ends where it did."""
    places = [
        (guest.footprint.box, guest.wish.at)
        for guest in guests
        if guest.wish and guest.wish.same_ring and guest not in group
    ]
    farther = [(box, at) for box, at in places if math.hypot(at.x, at.y) > outer]
    return outer, tuple(box.moved(at.x, at.y) for box, at in farther)


def _width_at_first(ring: Ring | None, kept: RingsPlacement | None) -> float:
    if kept is not None:
        inner, outer = kept.radii.band(ring)
        return outer - inner
    return BASE_WIDTH[ring] if ring else sum(BASE_WIDTH.values())


def _inner_before(ring: Ring | None, kept: RingsPlacement | None) -> float:
    if kept is not None:
        return kept.radii.band(ring)[0]
    inside = {"all": 0.0, "some": BASE_WIDTH["all"], "none": BASE_WIDTH["all"] + BASE_WIDTH["some"]}
    return BASE_RADIUS + (inside[ring] if ring else 0.0)


def _rim(ring: Ring | None, outer: float) -> float:
    """How far labels may reach over the line: little over the outermost, where the areas stand."""
    return outer + (OVER_THE_RIM if ring in (None, "none") else BASE_WIDTH["some"])


def _on_sheet(
    people: Sequence[RingsPerson],
    home: Home,
    guests: Sequence[Guest],
    spots: dict[str, Point],
    radii: Radii,
    kept: RingsPlacement | None,
    *,
    rings: bool,
) -> RingsPlacement:
    centre = Point(radii.none + SIDE_MARGIN, radii.none + TOP_MARGIN)
    placed: dict[str, PlacedPerson] = {}
    for row in home.places:
        placed[row.person.id] = PlacedPerson(
            row.person,
            row.symbol.moved(centre.x, centre.y),
            row.label,
            Point(row.label_at.x + centre.x, row.label_at.y + centre.y),
            row.box.moved(centre.x, centre.y),
        )
    for guest in guests:
        placed[guest.person.id] = _placed(guest, spots[guest.person.id], centre)
    return RingsPlacement(
        people=tuple(placed[person.id] for person in people),
        centre=centre,
        radii=radii,
        width=centre.x * 2,
        height=centre.y * 2,
        rings=rings,
        grew=_grown(kept.radii if kept else _base(), radii),
        cells={key: cell_of(spot) for key, spot in spots.items()},
    )


def _placed(guest: Guest, spot: Point, centre: Point) -> PlacedPerson:
    at = Point(centre.x + spot.x, centre.y + spot.y)
    symbol = SYMBOL_BOX.moved(at.x, at.y)
    label: Label = guest.label
    return PlacedPerson(
        guest.person,
        symbol,
        label,
        Point(at.x, symbol.bottom + FIRST_BASELINE),
        guest.footprint.box.moved(at.x, at.y),
    )


def _base() -> Radii:
    all_, some = BASE_RADIUS + BASE_WIDTH["all"], BASE_WIDTH["some"]
    return Radii(BASE_RADIUS, all_, all_ + some, all_ + some + BASE_WIDTH["none"])


def _grown(before: Radii, after: Radii) -> tuple[str, ...]:
    names: list[str] = ["home"] if after.middle > before.middle else []
    for ring in RINGS:
        (inner, outer), (inner_now, outer_now) = before.band(ring), after.band(ring)
        if outer_now - inner_now > outer - inner + 1e-6:
            names.append(ring)
    return tuple(names)


def _seen_from(centre: Point, symbol: Box) -> Point:
    at = symbol.middle
    return Point(round(at.x - centre.x, 6), round(at.y - centre.y, 6))
