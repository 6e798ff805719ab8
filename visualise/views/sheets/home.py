"""The sheet of everybody who lives in the household, each a row to touch."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.layout.words import RingsWords
from visualise.views.frame import CaseHead, case_head
from visualise.views.network import PersonRow, person_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSheet:
    """Who lives here."""

    head: CaseHead
    home: str
    people: tuple[PersonRow, ...]


def home_sheet(dossier: Dossier, standing: Standing, place: str, today: Day) -> HomeSheet:
    """The sheet of everybody in the middle."""
    rows = person_rows(standing, circles_of(standing), RingsWords())
    return HomeSheet(
        head=case_head(standing, place, today, version=dossier.version),
        home=f"/huishouden/{standing.household.id}",
        people=tuple(row for row in rows if row.member),
    )
