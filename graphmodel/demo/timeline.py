"""When a household was reported, went through its phases and was closed."""

from dataclasses import dataclass
from datetime import timedelta

from graphmodel.demo.chance import Chance
from graphmodel.domain.calendar import Day
from graphmodel.domain.household import PhaseStep
from graphmodel.domain.words import PHASES, Phase

LENGTH_DAYS: dict[Phase, tuple[int, int]] = {
    "alignment": (2, 14),
    "direct_safety": (35, 110),
    "risk_driven": (180, 330),
    "recovery": (90, 360),
}
"""How long a phase takes, least and most."""

SHARE_OPEN = (7.0, 20.0, 43.0, 30.0)
SHARE_CLOSED = (5.0, 12.0, 13.0, 70.0)
"""In which phase an open household is, and in which one a closed household stopped."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of a household; `last` is the last day anything is known about it."""

    steps: tuple[PhaseStep, ...]
    last: Day
    closed: Day | None

    @property
    def opened(self) -> Day:
        """The day of the report."""
        return self.steps[0].from_

    @property
    def phase(self) -> Phase:
        """The last phase."""
        return self.steps[-1].phase

    def start(self, phase: Phase) -> Day | None:
        """The first day of a phase, if it came so far."""
        for step in self.steps:
            if step.phase == phase:
                return step.from_
        return None


def draw_timeline(chance: Chance, today: Day, open_share: float) -> Timeline:
    """The days of an invented household; reckoned back from today or from the day it closed."""
    is_open = chance.happens(open_share)
    closed = None if is_open else chance.before(today, 5, 500)
    last = today if closed is None else closed
    phase = chance.weighted(PHASES, SHARE_OPEN if is_open else SHARE_CLOSED)
    reached = PHASES[: PHASES.index(phase) + 1]
    least, most = LENGTH_DAYS[phase]
    start = chance.before(last, 1 if is_open else least, most)
    steps = [PhaseStep(phase=phase, from_=start)]
    for earlier in reversed(reached[:-1]):
        start -= timedelta(days=chance.number(*LENGTH_DAYS[earlier]))
        steps.insert(0, PhaseStep(phase=earlier, from_=start))
    return Timeline(tuple(steps), last, closed)
