"""The steps inward that were agreed: who may know more, told by whom, when, and who agrees."""

from dataclasses import dataclass

from graphmodel.domain.case import Case
from graphmodel.domain.ids import PersonId, WishId
from graphmodel.domain.worry import Wish
from graphmodel.rules.standing import Standing
from visualise.dutch.record_words import say_wish
from visualise.dutch.terms import day_in_words, listed
from visualise.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class WishRow:
    """A step inward in one sentence, and how it goes in a second one."""

    id: WishId
    person: PersonId
    circle: str
    name: str
    said: str
    how: str
    note: str
    done: str
    planned: str


def wish_rows(standing: Standing) -> tuple[tuple[WishRow, ...], tuple[WishRow, ...]]:
    """The steps that are still to be made, the earliest first, and those that were made."""
    case = standing.case
    waiting = [one for one in case.wishes if one.done_on is None]
    made = [one for one in case.wishes if one.done_on is not None]
    waiting.sort(key=lambda one: (one.planned_on is None, one.planned_on or standing.day, one.id))
    made.sort(key=lambda one: (one.done_on or standing.day, one.id), reverse=True)
    return tuple(_row(case, one) for one in waiting), tuple(_row(case, one) for one in made)


def _row(case: Case, wish: Wish) -> WishRow:
    name = case.people[wish.person].name
    return WishRow(
        id=wish.id,
        person=wish.person,
        circle=wish.circle,
        name=name,
        said=say_wish(name, wish.circle),
        how=_how(case, wish),
        note=wish.note or "",
        done=day_in_words(wish.done_on) if wish.done_on else "",
        planned=day_in_words(wish.planned_on) if wish.planned_on else "",
    )


def _how(case: Case, wish: Wish) -> str:
    """Who tells, when, and who agrees."""
    told = case.people[wish.told_by].name if wish.told_by else ""
    day = day_in_words(wish.planned_on) if wish.planned_on else ""
    said = []
    if told and day:
        said.append(_("{name} vertelt het op {day}.").format(name=told, day=day))
    elif told:
        said.append(_("{name} vertelt het.").format(name=told))
    elif day:
        said.append(_("Op {day}. Wie het vertelt, is nog niet gekozen.").format(day=day))
    if wish.agreed_by:
        names = listed([case.people[one].name for one in wish.agreed_by])
        said.append(_("Goed gevonden door {names}.").format(names=names))
    return " ".join(said)
