"""Finding the smallest change of the sheet that gives everybody a place.

First the plan as it is; then wider rings as long as the sheet stays on one screen; then slices
by need; then narrow labels where many stand together; at last narrow labels for everybody and
rings as wide as it takes.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from visualise.layout.geometry import WHOLE, Point, Sector, angle_of, on_circle
from visualise.layout.guests import Guest, group_of, guest_of, needs_of
from visualise.layout.plan import Group, Needs, Plan, base_plan
from visualise.layout.ring_filling import fill_rings, first_choice
from visualise.layout.rings_model import SECTORS, RingsPerson
from visualise.layout.sectors import between, fitted_sectors
from visualise.layout.sheets import Kept
from visualise.layout.words import RingsWords

CALM_GROWTH = 32.0
CALM_STEP = 8.0
KEPT_GROWTH = 32.0
GROWTH_BEFORE_NEW_PLAN = 1.1
FILLED_SHARE = 0.88
OVERFULL = 1.5
MORE_AFTER_ALL = 1.25
GROUPS_MADE_COMPACT = (math.inf, 3, 2)
SHARES_BY_NEED = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True)
class Settled:
    """A plan on which everybody has a place, and the places seen from the centre."""

    plan: Plan
    guests: tuple[Guest, ...]
    spots: dict[str, Point]


@dataclass(frozen=True, slots=True)
class Settlers:
    """The people from outside in the order in which they came, and where they stood before."""

    people: Sequence[RingsPerson]
    home: float
    words: RingsWords
    kept: Kept | None
    rings: bool

    def settle(self) -> Settled:
        """Everybody a place, with as little change as possible."""
        first = self._first_plan()
        most = self._most(first)
        settled = self._wider(first, most)
        for at_least in GROUPS_MADE_COMPACT:
            if settled is None:
                settled = self._by_need(first.compact | self._groups(at_least), most)
        everybody = self._groups(1)
        while settled is None:  # without a limit there is always room
            settled = self._by_need(everybody, math.inf)
        return settled

    def _groups(self, at_least: float) -> frozenset[Group]:
        """The groups of at least so many people."""
        counts = Counter(group_of(person) for person in self.people)
        return frozenset(group for group, count in counts.items() if count >= at_least)

    def _wider(self, first: Plan, most: float) -> Settled | None:
        """The same slices, the rings that lack room a little wider, no farther out than `most`."""
        guests = self._guests(first.compact)
        settled, lacking = self._attempt(guests, first, shuffle=False)
        if settled is None and first.wide_enough(needs_of(guests), OVERFULL).rim > most:
            return None
        plan = first
        while settled is None:
            plan = plan.widened({ring for ring, _ in lacking}, CALM_STEP)
            if plan.rim > most:
                return None
            settled, lacking = self._attempt(guests, plan, shuffle=True)
        return settled

    def _by_need(self, compact: frozenset[Group], most: float) -> Settled | None:
        """Slices and rings as wide as the people in them ask, no farther out than `most`."""
        guests = self._guests(compact)
        needs = dict(needs_of(guests))
        while True:
            plan = self._plan_for(needs, compact)
            if plan.rim > most:
                return None
            settled, lacking = self._attempt(guests, plan, shuffle=True)
            if settled:
                return settled
            for group, lack in lacking.items():
                needs[group] = max(needs[group] + lack, needs[group] * MORE_AFTER_ALL)

    def _attempt(
        self, guests: Sequence[Guest], plan: Plan, *, shuffle: bool
    ) -> tuple[Settled | None, Needs]:
        filled = fill_rings(guests, plan, self.words, self._wished, shuffle=shuffle)
        if filled.lacking:
            return None, filled.lacking
        return Settled(plan, tuple(guests), dict(filled.spots)), {}

    def _guests(self, compact: frozenset[Group]) -> tuple[Guest, ...]:
        return tuple(
            guest_of(one, self.kept, compact=group_of(one) in compact) for one in self.people
        )

    def _most(self, first: Plan) -> float:
        """How far out the rings may go before the slices are divided anew."""
        calm = base_plan(self.home, rings=self.rings).rim + CALM_GROWTH
        if self.kept is not None:  # whoever stands somewhere sooner gets a larger sheet
            return max(calm, first.rim + KEPT_GROWTH)
        if first.rim <= calm:
            return calm
        everybody = self._groups(1)
        needed = self._plan_for(needs_of(self._guests(everybody)), everybody).rim
        return max(calm, needed * GROWTH_BEFORE_NEW_PLAN)

    def _first_plan(self) -> Plan:
        if self.kept is None:
            return base_plan(self.home, rings=self.rings)
        return replace(self.kept.plan, home=self.home)

    def _plan_for(self, needs: Needs, compact: frozenset[Group]) -> Plan:
        """Slices as near to their usual place as the calm size allows, else by need alone."""
        base = base_plan(self.home, rings=self.rings)
        fitted = fitted_sectors(needs, base.room_a_degree(FILLED_SHARE))
        for share in (*SHARES_BY_NEED, 1.0):
            sectors = between(SECTORS, fitted, share)
            plan = replace(base, sectors=sectors, compact=compact).wide_enough(needs, FILLED_SHARE)
            if plan.rim <= base.rim + CALM_GROWTH:
                break
        return plan

    def _wished(self, guest: Guest, plan: Plan) -> Point:
        """Where somebody wants to stand: where they stood, in the new plan; else first choice."""
        ring, area = guest.group
        band, sector = plan.bands()[ring], plan.sector(area)
        if guest.wish is None:
            return first_choice(band, sector)
        at = guest.wish.at
        before = self.kept.plan if self.kept else plan
        angle = _turned(angle_of(at), before.sector(area), sector)
        if not guest.wish.same_ring:
            return on_circle(angle, band.middle)
        moved_out = band.inner - before.bands()[ring].inner
        if not moved_out and angle == angle_of(at):
            return at
        return on_circle(angle, math.hypot(at.x, at.y) + moved_out)


def _turned(angle: float, before: Sector, now: Sector) -> float:
    """An angle as far along its slice as it was before the slices changed."""
    if before == now or WHOLE in (before, now):
        return angle
    share = min(max((angle - before.start) / before.width, 0.0), 1.0)
    return now.start + share * now.width
