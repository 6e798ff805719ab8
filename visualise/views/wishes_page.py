"""The list of steps inward for the next network meeting: it is printed, and ticked off."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WishId
from graphmodel.rules.standing import Standing
from visualise.views.choices import Choice, level_choices, people_choices, tellers
from visualise.views.frame import CaseHead, case_head
from visualise.views.wishes import WishRow, wish_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class WishPlan:
    """A step that is still to be made, with what can be planned otherwise."""

    row: WishRow
    told_by: str
    planned_on: str
    agreed_by: frozenset[PersonId]
    tellers: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WishesPage:
    """The steps to make, those that were made, and the open worries to tell."""

    head: CaseHead
    home: str
    here: str
    waiting: tuple[WishPlan, ...]
    made: tuple[WishRow, ...]
    worries: tuple[tuple[str, str], ...]
    levels: tuple[Choice, ...]
    agreeing: tuple[Choice, ...]


def wishes_page(dossier: Dossier, standing: Standing, place: str, today: Day) -> WishesPage:
    """The list on a day."""
    home = f"/huishouden/{standing.household.id}"
    waiting, made = wish_rows(standing)
    return WishesPage(
        head=case_head(standing, place, today, version=dossier.version),
        home=home,
        here=f"{home}/wensen",
        waiting=tuple(_plan(standing, row) for row in waiting),
        made=made,
        worries=tuple((one.id, one.statement) for one in standing.worries),
        levels=level_choices(),
        agreeing=people_choices(standing, standing.members),
    )


def _plan(standing: Standing, row: WishRow) -> WishPlan:
    wish = next(one for one in standing.case.wishes if one.id == WishId(row.id))
    return WishPlan(
        row=row,
        told_by=wish.told_by or "",
        planned_on=wish.planned_on.isoformat() if wish.planned_on else "",
        agreed_by=frozenset(wish.agreed_by),
        tellers=tellers(standing, wish.person),
    )
