"""The layout of the safe circles: everybody a place in their own ring and life area.

People keep the place they had; whoever is new takes the nearest free one. A ring grows only
when there is no free place left in it, and the placement says so.
"""

from collections.abc import Sequence
from dataclasses import replace

from visualise.layout.geometry import Box, Point
from visualise.layout.guests import Guest
from visualise.layout.home import BASE_RADIUS, Home, place_home
from visualise.layout.lattice import FIRST_BASELINE, SYMBOL_BOX, cell_of
from visualise.layout.plan import Plan, base_plan
from visualise.layout.rings_model import (
    RINGS,
    Movement,
    PlacedPerson,
    RingsPerson,
    RingsPlacement,
)
from visualise.layout.settling import Settled, Settlers
from visualise.layout.sheets import Kept, kept_of, plan_of, read_sheet
from visualise.layout.words import RingsWords

SIDE_MARGIN = 44.0
TOP_MARGIN = 20.0
SMALLEST_WIDTH = 704.0


def place_rings(
    people: Sequence[RingsPerson],
    *,
    open_worries: bool,
    words: RingsWords | None = None,
    previous: RingsPlacement | None = None,
    sheet: str | None = None,
) -> RingsPlacement:
    """Give everybody a place; whoever stood in `previous` keeps theirs where it is still right.

    Without it `sheet` says how the sheet was divided (`sheet_of`), and people bring their cells.

    Raises:
        ValueError: two people share an id, or somebody's circle does not fit `open_worries`.

    Example:
        >>> ria = RingsPerson("ria", "Buurvrouw Ria", circle="some", area="neighbours")
        >>> place_rings([ria], open_worries=True).radii
        Radii(middle=58.0, all=140.0, some=200.0, none=272.0)
    """
    _check(people, open_worries=open_worries)
    kept = _kept(previous, sheet, rings=open_worries)
    ordered = sorted(people, key=lambda one: (one.late, not one.since, one.since, one.id))
    home = place_home(
        [person for person in ordered if person.is_member],
        kept.plan.home if kept else BASE_RADIUS,
    )
    outsiders = [person for person in ordered if not person.is_member]
    room = (words or RingsWords()).roomy()
    settlers = Settlers(outsiders, home.radius, room, kept, open_worries)
    return _on_sheet(people, home, settlers.settle(), kept, rings=open_worries)


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
    return Movement(moved, _grown(plan_of(before), after))


def _kept(previous: RingsPlacement | None, sheet: str | None, *, rings: bool) -> Kept | None:
    """What there is to keep, if it was drawn with rings as this one is, or without as this one."""
    plan = read_sheet(sheet) if sheet and previous is None else None
    found = kept_of(previous) if previous else Kept(plan) if plan else None
    return found if found is not None and found.rings == rings else None


def _check(people: Sequence[RingsPerson], *, open_worries: bool) -> None:
    if len({person.id for person in people}) != len(people):
        raise ValueError("two people on one map share an id")
    for person in people:
        if not person.is_member and (person.circle is not None) != open_worries:
            raise ValueError(f"circle {person.circle} with open_worries={open_worries}")


def _on_sheet(
    people: Sequence[RingsPerson],
    home: Home,
    settled: Settled,
    kept: Kept | None,
    *,
    rings: bool,
) -> RingsPlacement:
    plan = settled.plan
    width = max((plan.rim + SIDE_MARGIN) * 2, SMALLEST_WIDTH)
    centre = Point(width / 2, plan.rim + TOP_MARGIN)
    placed = {row.person.id: row.on(centre) for row in home.places}
    for guest in settled.guests:
        placed[guest.person.id] = _placed(guest, settled.spots[guest.person.id], centre)
    placement = RingsPlacement(
        people=tuple(placed[person.id] for person in people),
        centre=centre,
        radii=plan.radii,
        width=width,
        height=centre.y * 2,
        rings=rings,
        cells={key: cell_of(spot) for key, spot in settled.spots.items()},
        sectors=plan.sectors,
        compact=plan.compact,
    )
    return replace(placement, grew=_grown(kept.plan if kept else None, placement))


def _placed(guest: Guest, spot: Point, centre: Point) -> PlacedPerson:
    at = Point(centre.x + spot.x, centre.y + spot.y)
    symbol = SYMBOL_BOX.moved(at.x, at.y)
    return PlacedPerson(
        guest.person,
        symbol,
        guest.label,
        Point(at.x, symbol.bottom + FIRST_BASELINE),
        guest.footprint.box.moved(at.x, at.y),
    )


def _grown(before: Plan | None, after: RingsPlacement) -> tuple[str, ...]:
    """What is larger or divided anew; without a plan before: than with few people."""
    plan = before or base_plan(BASE_RADIUS, rings=after.rings)
    radii = plan.radii
    names: list[str] = ["home"] if after.radii.middle > radii.middle else []
    for ring in RINGS if after.rings else ():
        (inner, outer), (inner_now, outer_now) = radii.band(ring), after.radii.band(ring)
        if outer_now - inner_now > outer - inner + 1e-6:
            names.append(ring)
    if not after.rings and after.radii.none > radii.none:
        names.append("none")
    if after.sectors != plan.sectors:
        names.append("sectors")
    if after.compact - plan.compact:
        names.append("names")
    return tuple(names)


def _seen_from(centre: Point, symbol: Box) -> Point:
    at = symbol.middle
    return Point(round(at.x - centre.x, 6), round(at.y - centre.y, 6))
