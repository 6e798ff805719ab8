"""Two days beside each other: two drawings, and who moved, came and left between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import day_in_words
from visualise.layout.words import RingsWords
from visualise.views.changes import Changes, changes
from visualise.views.days import neighbours, stops
from visualise.views.frame import CaseHead, case_head
from visualise.views.rings import RingsLook, rings_picture


@dataclass(frozen=True, slots=True)
class ComparedDay:
    """One of the two days: its drawing, and the days to go on to from there."""

    day: str
    day_words: str
    rings: str
    earlier: str
    later: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """The two days, what changed, and every day on which something did, to play them in order."""

    head: CaseHead
    home: str
    here: str
    then: ComparedDay
    now: ComparedDay
    changes: Changes
    stops: tuple[tuple[str, str], ...]
    first: str


def compare_page(
    dossier: Dossier,
    before: Standing,
    now: Standing,
    place: str,
    today: Day,
    cells: Mapping[PersonId, str],
) -> ComparePage:
    """The earlier day on the left, the later one on the right."""
    home = f"/huishouden/{now.household.id}"
    days = stops(now.case, today)
    return ComparePage(
        head=case_head(now, place, today, version=dossier.version),
        home=home,
        here=f"{home}/vergelijk",
        then=_side(dossier, before, cells, days, "toen"),
        now=_side(dossier, now, cells, days, "nu"),
        changes=changes(before, now, None, RingsWords()),
        stops=tuple((day.isoformat(), day_in_words(day)) for day in days),
        first=days[0].isoformat(),
    )


def _side(
    dossier: Dossier,
    standing: Standing,
    cells: Mapping[PersonId, str],
    days: tuple[Day, ...],
    prefix: str,
) -> ComparedDay:
    picture = rings_picture(
        standing,
        circles_of(standing),
        standalone=False,
        cells=cells,
        sheet=dossier.sheet,
        look=RingsLook(prefix=prefix, links=False),
    )
    earlier, later = neighbours(days, standing.day)
    return ComparedDay(
        day=standing.day.isoformat(),
        day_words=day_in_words(standing.day),
        rings=picture.svg,
        earlier=earlier.isoformat() if earlier else "",
        later=later.isoformat() if later else "",
    )
