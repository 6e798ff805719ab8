"""The sheet to agree on a step inward: who may know more, told by whom, when, who agrees."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import Circle
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.language import _
from visualise.views.choices import Choice, people_choices, tellers
from visualise.views.frame import CaseHead, case_head


@dataclass(frozen=True, slots=True, kw_only=True)
class WishSheet:
    """Everything the sheet asks; `person` is empty until somebody is chosen."""

    head: CaseHead
    home: str
    person: str
    name: str
    who: tuple[Choice, ...]
    circles: tuple[Choice, ...]
    circle: str
    tellers: tuple[Choice, ...]
    agreeing: tuple[Choice, ...]


def wish_sheet(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    person: PersonId | None = None,
) -> WishSheet:
    """The sheet; who already knows everything is not asked about."""
    stands: dict[PersonId, Circle | None] = {
        one.person: one.circle for one in circles_of(standing).people if not one.member
    }
    open_to = [one for one, circle in stands.items() if circle != "all"]
    chosen = person if person in stands else None
    return WishSheet(
        head=case_head(standing, place, today, version=dossier.version),
        home=f"/huishouden/{standing.household.id}",
        person=chosen or "",
        name=standing.name(chosen) if chosen else "",
        who=people_choices(standing, open_to),
        circles=(Choice("all", _("Alles")), Choice("some", _("Een deel"))),
        circle="all",
        tellers=tellers(standing, chosen) if chosen else people_choices(standing, standing.alive),
        agreeing=people_choices(standing, standing.members),
    )
