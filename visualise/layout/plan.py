"""How a sheet is divided before anybody is put on it: home, rings, slices, kind of label."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from visualise.layout.geometry import WHOLE, Sector
from visualise.layout.rings_model import RINGS, SECTORS, LifeArea, Radii, Ring

BASE_WIDTH: Mapping[Ring, float] = {"all": 82.0, "some": 60.0, "none": 72.0}
WIDTH_STEP = 8.0
Group = tuple[Ring | None, LifeArea | None]
Needs = Mapping[Group, float]


@dataclass(frozen=True, slots=True)
class Band:
    """A ring: everything between two radii in px."""

    inner: float
    outer: float

    @property
    def middle(self) -> float:
        """The radius half-way."""
        return (self.inner + self.outer) / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Radius of the home, width of each ring from the inside out, the slices of the life areas.

    `compact` are the groups whose labels are narrow and without a second line.
    Without open worries there is one ring, named None.
    """

    home: float
    widths: Mapping[Ring | None, float]
    sectors: Mapping[LifeArea, Sector]
    compact: frozenset[Group] = frozenset()

    @property
    def rim(self) -> float:
        """The outer radius of the last ring."""
        return self.home + sum(self.widths.values())

    @property
    def radii(self) -> Radii:
        """The outer radius of the home and of each ring."""
        bands = self.bands()
        outers = [bands[ring].outer if ring in bands else self.rim for ring in RINGS]
        return Radii(self.home, *outers)

    def bands(self) -> dict[Ring | None, Band]:
        """The rings from the inside out."""
        inner, bands = self.home, dict[Ring | None, Band]()
        for ring, width in self.widths.items():
            bands[ring] = Band(inner, inner + width)
            inner += width
        return bands

    def sector(self, area: LifeArea | None) -> Sector:
        """The slice of a life area; somebody without one may stand all round."""
        return self.sectors[area] if area else WHOLE

    def widened(self, rings: Collection[Ring | None], px: float) -> "Plan":
        """The same plan with some of its rings wider."""
        widths = {ring: width + px * (ring in rings) for ring, width in self.widths.items()}
        return replace(self, widths=widths)

    def room_a_degree(self, filled: float) -> dict[Ring | None, float]:
        """How much (px²) a degree of each ring holds when `filled` (0 to 1)."""
        return {
            ring: math.radians(band.outer**2 - band.inner**2) / 2.0 * filled
            for ring, band in self.bands().items()
        }

    def wide_enough(self, needs: Needs, filled: float) -> "Plan":
        """The same slices; every ring so wide that its most crowded slice is `filled` (0 to 1).

        Example:
            >>> base_plan(58, rings=True).wide_enough({("all", "family"): 20_000.0}, 0.8).rim
            326.0
        """
        widths = dict(self.widths)
        inner = self.home
        for ring, width in self.widths.items():
            asked = (
                2.0 * need / filled / math.radians(self.sector(area).width)
                for (at, area), need in needs.items()
                if at == ring
            )
            outer = math.sqrt(inner * inner + max(asked, default=0.0))
            widths[ring] = max(width, in_steps(outer - inner))
            inner += widths[ring]
        return replace(self, widths=widths)


def base_plan(home: float, *, rings: bool) -> Plan:
    """The plan of a sheet with few people on it.

    Example:
        >>> base_plan(58, rings=True).rim, base_plan(58, rings=False).rim
        (272.0, 272.0)
    """
    if rings:
        return Plan(home, {ring: BASE_WIDTH[ring] for ring in RINGS}, SECTORS)
    return Plan(home, {None: sum(BASE_WIDTH.values())}, SECTORS)


def in_steps(px: float) -> float:
    """Rounded up, so that one person more seldom asks for another width."""
    return math.ceil(px / WIDTH_STEP) * WIDTH_STEP
