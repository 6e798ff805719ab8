"""How a sheet was divided, as text: stored, so that the next drawing divides it alike."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from visualise.layout.geometry import Point, Sector
from visualise.layout.plan import Group, Plan
from visualise.layout.rings_model import RINGS, SECTORS, Circle, Ring, RingsPlacement

_LARGEST = 20_000.0
_FULL_TURN = 360.0
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Kept:
    """What a new drawing keeps of the one before: its plan, and who stood where from the centre.

    `stood` holds only those of whom it is known in which ring; others bring their stored cell.
    """

    plan: Plan
    stood: Mapping[str, tuple[Point, Circle | None]] = field(default_factory=dict)

    @property
    def rings(self) -> bool:
        """Whether the sheet had rings."""
        return None not in self.plan.widths


def kept_of(previous: RingsPlacement) -> Kept:
    """All that can be kept of a placement."""
    stood: dict[str, tuple[Point, Circle | None]] = {}
    for placed in previous.people:
        if not placed.person.is_member:
            middle = placed.symbol.middle
            at = Point(middle.x - previous.centre.x, middle.y - previous.centre.y)
            stood[placed.person.id] = (at, placed.person.circle)
    return Kept(plan_of(previous), stood)


def plan_of(placement: RingsPlacement) -> Plan:
    """The plan that a placement was made with."""
    radii = placement.radii
    bands = {ring: radii.band(ring) for ring in (RINGS if placement.rings else (None,))}
    widths: dict[Ring | None, float] = {ring: out - inner for ring, (inner, out) in bands.items()}
    return Plan(radii.middle, widths, placement.sectors, placement.compact)


def sheet_of(placement: RingsPlacement) -> str:
    """The plan of a placement as text.

    Example:
        >>> from visualise.layout.rings import place_rings
        >>> read_sheet(sheet_of(place_rings([], open_worries=True))).rim
        272.0
    """
    plan = plan_of(placement)
    compact = sorted((ring or "", area or "") for ring, area in plan.compact)
    said = {
        "home": plan.home,
        "widths": {ring or "": width for ring, width in plan.widths.items()},
        "slices": [sector.end for sector in plan.sectors.values()],
        "compact": compact,
    }
    return json.dumps(said, separators=(",", ":"))


def read_sheet(text: str) -> Plan | None:
    """The plan a stored text says, or None when it says none that can be drawn.

    >>> read_sheet("{}") is None
    True
    """
    try:
        said = json.loads(text)
        home = float(said["home"])
        widths = {_ring(name): float(width) for name, width in said["widths"].items()}
        ends = [float(end) for end in said["slices"]]
        compact = frozenset(_group(ring, area) for ring, area in said["compact"])
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    starts = [0.0, *ends[:-1]]
    fits = (
        tuple(widths) in (RINGS, (None,))
        and len(ends) == len(SECTORS)
        and all(0 < size < _LARGEST for size in (home, *widths.values()))
        and all(start < end for start, end in zip(starts, ends, strict=True))
        and abs(ends[-1] - _FULL_TURN) < _ROUNDING
    )
    if not fits:
        return None
    slices = {
        area: Sector(start, end) for area, start, end in zip(SECTORS, starts, ends, strict=True)
    }
    return Plan(home, widths, slices, compact)


def _ring(name: str) -> Ring | None:
    return cast("Ring", name) if name else None


def _group(ring: str, area: str) -> Group:
    found = next((one for one in SECTORS if one == area), None)
    return _ring(ring), found
