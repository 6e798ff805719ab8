"""What stands round every lens: the head, the days to look back to, and the signals."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.rules.standing import Standing
from visualise.views.cards import Card, cards, unknown_cards
from visualise.views.days import neighbours, stops
from visualise.views.frame import CaseHead, case_head
from visualise.views.household import next_phase


@dataclass(frozen=True, slots=True, kw_only=True)
class LensFrame:
    """The head and the signals; `earlier` and `later` are days on which something changed."""

    head: CaseHead
    home: str
    fires: tuple[Card, ...]
    unknown: tuple[Card, ...]
    earlier: str
    later: str


def lens_frame(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    findings: Sequence[Finding] = (),
) -> LensFrame:
    """The frame of a lens on the day the household stands."""
    home = f"/huishouden/{standing.household.id}"
    candidates = f"{home}/kandidaten?fase={next_phase(standing.phase)}"
    earlier, later = neighbours(stops(standing.case, today), standing.day)
    return LensFrame(
        head=case_head(standing, place, today, version=dossier.version),
        home=home,
        fires=cards((one for one in findings if one.state == "fires"), candidates),
        unknown=unknown_cards((one for one in findings if one.state == "unknown"), candidates),
        earlier=earlier.isoformat() if earlier else "",
        later=later.isoformat() if later else "",
    )
