"""Those from outside the household, as the layout sees them: label, room needed, wish."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from visualise.layout.geometry import Point
from visualise.layout.labels import Label, compact_label_of, label_of
from visualise.layout.lattice import Footprint, place_of
from visualise.layout.plan import Group, Needs
from visualise.layout.plane import COLUMN, ROW, Extent
from visualise.layout.rings_model import RingsPerson
from visualise.layout.sheets import Kept


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
    extent: Extent
    wish: Wish | None

    @property
    def group(self) -> Group:
        """The ring and the life area they belong in."""
        return group_of(self.person)


def group_of(person: RingsPerson) -> Group:
    """The ring and the life area somebody from outside belongs in."""
    return (None if person.circle == "member" else person.circle), person.area


def guest_of(person: RingsPerson, kept: Kept | None, *, compact: bool) -> Guest:
    """Somebody with the label that the sheet has room for."""
    labels = (
        [compact_label_of(person.name)]
        if compact
        else [label_of(person.name, second) for second in person.seconds]
    )
    widest = max(labels, key=lambda label: label.width)
    footprint = Footprint.of(widest, shield=person.safety_person)
    return Guest(person, labels[0], footprint, Extent.of(footprint.box), wish_of(person, kept))


def wish_of(person: RingsPerson, kept: Kept | None) -> Wish | None:
    """The place somebody had in the drawing before, else the one that was stored."""
    if kept is not None and person.id in kept.stood:
        at, circle = kept.stood[person.id]
        return Wish(at, same_ring=circle == person.circle)
    stored = place_of(person.cell)
    return Wish(stored, same_ring=True) if stored else None


def needs_of(guests: Sequence[Guest]) -> Needs:
    """How much room (px²) the people of each ring and life area cover together."""
    needs: dict[Group, float] = defaultdict(float)
    for guest in guests:
        needs[guest.group] += covered_px2(guest)
    return needs


def covered_px2(guest: Guest) -> float:
    """The room one person covers with a label, in px²."""
    extent = guest.extent
    return extent.half * 2 * (extent.up + extent.down) * COLUMN * ROW
