"""The sheet of one worry: said in the household's own words, about whom, and when it is over."""

from dataclasses import dataclass
from datetime import timedelta

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.worry import Worry
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import day_in_words
from visualise.views.choices import Choice, on_the_map, people_choices
from visualise.views.frame import CaseHead, case_head
from visualise.views.worries import full_of_worries, room_for_worries


@dataclass(frozen=True, slots=True, kw_only=True)
class WorrySheet:
    """Everything the sheet asks; `worry` is None for a new one.

    `closes` is the first day it can be over: today, or the day after it was opened.
    """

    head: CaseHead
    home: str
    worry: Worry | None
    number: int
    opened: str
    began_today: bool
    closes: str
    about: tuple[Choice, ...]
    causes: tuple[Choice, ...]
    concerns: frozenset[PersonId]
    caused_by: frozenset[PersonId]
    may_worry: bool
    full: str


def worry_sheet(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    worry: WorryId | None = None,
) -> WorrySheet:
    """The sheet of a worry of this household, or of a new one.

    Raises:
        KeyError: there is no such worry.
    """
    found = None
    if worry is not None:
        found = {one.id: one for one in dossier.case.worries}[worry]
    home = f"/huishouden/{standing.household.id}"
    order = [one.id for one in standing.worries]
    members = people_choices(standing, standing.members)
    others = [one for one in on_the_map(standing) if one not in standing.members]
    return WorrySheet(
        head=case_head(standing, place, today, version=dossier.version),
        home=home,
        worry=found,
        number=order.index(found.id) + 1 if found and found.id in order else len(order) + 1,
        opened=day_in_words(found.opened) if found else "",
        began_today=found is not None and found.opened >= today,
        closes=_first_day_over(found, today).isoformat(),
        about=members,
        causes=(*members, *people_choices(standing, others)),
        concerns=frozenset(found.concerns) if found else frozenset(standing.children),
        caused_by=frozenset(found.caused_by) if found else frozenset(),
        may_worry=found is not None or room_for_worries(standing) > 0,
        full=full_of_worries(standing),
    )


def _first_day_over(worry: Worry | None, today: Day) -> Day:
    """A worry is open on one day at least."""
    return today if worry is None else max(today, worry.opened + timedelta(days=1))
