"""Slices by need: areas keep their order, crowded ones become wider at the cost of thin ones."""

from collections.abc import Mapping

from visualise.layout.geometry import FULL_TURN, Sector
from visualise.layout.plan import Needs
from visualise.layout.rings_model import SECTORS, LifeArea, Ring

FLOOR = 20.0
FLOOR_EMPTY = 8.0
WIDEST = 180.0
PORTION = 12.0
Slices = Mapping[LifeArea, Sector]


def fitted_sectors(needs: Needs, enough: Mapping[Ring | None, float]) -> Slices:
    """The slices in their fixed order, so wide that the rings can stay as narrow as possible.

    A ring is as wide as its most crowded slice asks; degrees go to the slices that decide, until
    every slice has `enough` (px² a degree); what is left goes back to where it usually is.

    Example:
        >>> crowded = fitted_sectors({("all", "neighbours"): 90_000.0}, {"all": 100.0})
        >>> crowded["neighbours"].width, crowded["friends"].width < SECTORS["friends"].width
        (180.0, True)
    """
    rings = _by_ring(needs)
    areas = {area for _, area in needs if area}
    widths = {area: FLOOR if area in areas else FLOOR_EMPTY for area in SECTORS}
    left = FULL_TURN - sum(widths.values())
    while left > 0:
        area = _most_served(widths, rings, enough)
        portion = min(PORTION, left, max(WIDEST - widths[area], 1.0))
        widths[area] += portion
        left -= portion
    return _in_order(widths)


def between(one: Slices, other: Slices, share: float) -> Slices:
    """The slices on their way from one division to another: 0 is the one, 1 the other.

    Example:
        >>> between(SECTORS, SECTORS, 0.5) == SECTORS
        True
    """
    turned = {
        area: sector.width + (other[area].width - sector.width) * share
        for area, sector in one.items()
    }
    return _in_order({area: round(width, 2) for area, width in turned.items()})


def _in_order(widths: Mapping[LifeArea, float]) -> Slices:
    sectors: dict[LifeArea, Sector] = {}
    start = 0.0
    for area, width in widths.items():
        sectors[area] = Sector(start, start + width)
        start += width
    return sectors


def _by_ring(needs: Needs) -> dict[Ring | None, dict[LifeArea, float]]:
    rings: dict[Ring | None, dict[LifeArea, float]] = {}
    for (ring, area), need in needs.items():
        if area:
            rings.setdefault(ring, {})[area] = need
    return rings


def _most_served(
    widths: Mapping[LifeArea, float],
    rings: Mapping[Ring | None, Mapping[LifeArea, float]],
    enough: Mapping[Ring | None, float],
) -> LifeArea:
    """The slice that makes the rings most narrower by a degree more, else the most narrowed one."""
    gains: dict[LifeArea, float] = {}
    for ring, needs in rings.items():
        need, area = max((need / widths[area], area) for area, need in needs.items())
        if widths[area] < WIDEST and need > enough[ring]:
            gains[area] = gains.get(area, 0.0) + need / widths[area]
    if gains:
        return max(gains, key=lambda area: (gains[area], area))
    return max(widths, key=lambda area: (SECTORS[area].width - widths[area], area))
