"""The family's own view: who is around them and what each knows, without the words of the work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.rules.circles import circles_of
from graphmodel.rules.reader import is_named_as_cause
from graphmodel.rules.standing import Standing
from visualise.language import _
from visualise.layout.rings_model import RingsPerson
from visualise.layout.words import RingsWords
from visualise.views.choices import (
    Choice,
    area_choices,
    level_choices,
    on_the_map,
    people_choices,
    tellers,
)
from visualise.views.frame import CaseHead, case_head
from visualise.views.history import ChangeLine, latest
from visualise.views.network import ring_words
from visualise.views.people import age_words, kin_words
from visualise.views.rings import RingsLook, rings_picture
from visualise.views.sheets.newcomer import NewcomerSheet, newcomer_sheet
from visualise.views.sheets.person_facts import KnowRow, know_rows
from visualise.views.worries import WorryRow, worry_rows

FAMILY: Final = "gezin"
"""Who changes are made by on a screen that was closed to all but the family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPerson:
    """Somebody in the list of the family."""

    id: str
    name: str
    second: str
    ring: str
    circle: str
    member: bool
    paid: bool
    active: bool
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPage:
    """Everything the family sees; `undo` takes back what was done last on this screen."""

    head: CaseHead
    home: str
    heading: str
    rings: str
    has_rings: bool
    people: tuple[FamilyPerson, ...]
    worries: tuple[WorryRow, ...]
    undo: ChangeLine | None
    redo: ChangeLine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPersonSheet:
    """What the family says of one person: what they know, and who told them."""

    head: CaseHead
    home: str
    here: str
    person: FamilyPerson
    area: str
    known: tuple[KnowRow, ...]
    drawn: bool
    levels: tuple[Choice, ...]
    areas: tuple[Choice, ...]
    tellers: tuple[Choice, ...]


def family_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    cells: Mapping[PersonId, str],
    history: Sequence[Change] = (),
) -> FamilyPage:
    """The view of today; `history` comes with the newest change first."""
    base = _home(standing)
    circles = circles_of(standing)
    picture = rings_picture(
        standing,
        circles,
        standalone=False,
        cells=cells,
        sheet=dossier.sheet,
        look=RingsLook(base=base, middle=False, person=lambda one: plain_person(standing, one)),
    )
    done = latest([one for one in history if one.by == FAMILY], dossier.case)
    return FamilyPage(
        head=_head(dossier, standing, place, today),
        home=base,
        heading=_("Wie staan er om {name} heen?").format(name=standing.household.name),
        rings=picture.svg,
        has_rings=bool(circles.worries),
        people=family_people(standing),
        worries=worry_rows(standing),
        undo=done.undo,
        redo=done.redo,
    )


def plain_person(standing: Standing, one: RingsPerson) -> RingsPerson:
    """Somebody on the map as the family reads it: no notes of the work, no doubts, no verdicts.

    The shield is of who counts as a safety person, and of nobody where somebody who lives here is
    named as a cause: the screen lies on their table too.
    """
    person = PersonId(one.id)
    return replace(
        one,
        second=one.second if one.is_member else family_words(standing, person),
        doubts=frozenset(),
        safety_person=one.safety_person and not _cause_at_home(standing),
    )


def _cause_at_home(standing: Standing) -> bool:
    return any(is_named_as_cause(standing.case, one) for one in standing.members)


def family_words(standing: Standing, person: PersonId) -> str:
    """What somebody is to the family; what was noted of a professional is left out."""
    tie = standing.ties.get(person)
    noted = "" if tie is None or tie.paid or not tie.note else tie.note.split(",")[0].strip()
    return noted or kin_words(standing, person)


def family_people(standing: Standing) -> tuple[FamilyPerson, ...]:
    """Everybody on the map, those at home first, then by name."""
    words = RingsWords()
    rows = []
    for placed in circles_of(standing).people:
        who = placed.person
        key, ring = ring_words(placed, words)
        second = age_words(standing, who) if placed.member else family_words(standing, who)
        rows.append(
            FamilyPerson(
                id=who,
                name=standing.name(who),
                second=second,
                ring=ring,
                circle=key if key in ("all", "some", "none") else "",
                member=placed.member,
                paid=bool(placed.paid),
                active=placed.active is not False,
                asked=placed.asked or not standing.worries,
            )
        )
    return tuple(sorted(rows, key=lambda row: (not row.member, row.name.casefold(), row.id)))


def family_person_sheet(
    dossier: Dossier, standing: Standing, place: str, today: Day, person: PersonId
) -> FamilyPersonSheet:
    """The sheet of somebody on the family's map.

    Raises:
        KeyError: nobody on it is called so.
    """
    base = _home(standing)
    tie = standing.ties.get(person)
    return FamilyPersonSheet(
        head=_head(dossier, standing, place, today),
        home=base,
        here=f"{base}/mens/{person}",
        person={one.id: one for one in family_people(standing)}[person],
        area=tie.area if tie else "",
        known=know_rows(standing, person),
        drawn=tie is not None and person not in standing.members,
        levels=level_choices(),
        areas=area_choices(),
        tellers=by_name(tellers(standing, person)),
    )


def family_newcomer_sheet(
    dossier: Dossier, standing: Standing, place: str, today: Day, history: Sequence[Change]
) -> NewcomerSheet:
    """The sheet to put somebody on the map, as the family has it."""
    added = [one for one in history if one.by == FAMILY]
    sheet = newcomer_sheet(dossier, standing, place, today, added, "tie")
    return replace(
        sheet,
        head=_head(dossier, standing, place, today),
        home=_home(standing),
        people=by_name(people_choices(standing, on_the_map(standing))),
        just_added=(),
    )


def by_name(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """People to choose from, without what was noted of them."""
    return tuple(replace(one, why="") for one in choices)


def _home(standing: Standing) -> str:
    return f"/gezin/{standing.household.id}"


def _head(dossier: Dossier, standing: Standing, place: str, today: Day) -> CaseHead:
    """The head without phases and roles: they are words of the work."""
    head = case_head(standing, place, today, version=dossier.version)
    return replace(head, phases=(), holders=())
