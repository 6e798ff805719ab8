"""What the kringen and the network map have in common: the people, their chairs, the sheet."""

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.rules.chairs import chairs_of
from graphmodel.rules.standing import Standing
from visualise.draw.network_sheet import NetworkDrawing
from visualise.dutch.terms import day_in_words
from visualise.language import _
from visualise.layout.chairs import Chairs
from visualise.layout.rings_model import RingsPerson
from visualise.views.frame import CaseHead
from visualise.views.people import age_words, second_line


def seats_of(dossier: Dossier) -> Chairs:
    """The chair of everybody who ever stood around the household, as the layouts take it."""
    return {(str(person), area): chair for (person, area), chair in chairs_of(dossier).items()}


def map_drawing(
    standing: Standing, head: CaseHead | None, title: str, prefix: str
) -> NetworkDrawing:
    """What a map says besides its people; with the head of a page it has links."""
    household = standing.household
    return NetworkDrawing(
        of=household.id,
        on=standing.day.isoformat(),
        title=title,
        subtitle=_("Zo was het op {day}").format(day=day_in_words(standing.day)),
        sheet=f"/huishouden/{household.id}/mens/" if head else "",
        at=f"?op={head.at}" if head and head.at else "",
        prefix=prefix,
    )


def map_people(standing: Standing) -> list[RingsPerson]:
    """Everybody on the map that day, by id."""
    guards = {guard for guards in standing.safety.values() for guard in guards}
    on_map = sorted(standing.members.keys() | standing.ties.keys())
    return [_person(standing, person, person in guards) for person in on_map]


def _person(standing: Standing, person: PersonId, guards: bool) -> RingsPerson:
    name, tie = standing.name(person), standing.ties.get(person)
    if person in standing.members or tie is None:
        since = _text(standing.members[person].from_)
        return RingsPerson(person, name, age_words(standing, person), "member", since=since)
    return RingsPerson(
        id=person,
        name=name,
        second=second_line(standing, person),
        area=tie.area,
        paid=tie.paid,
        active=tie.active,
        safety_person=guards,
        since=_text(tie.from_),
    )


def _text(day: Day | None) -> str:
    return "" if day is None else day.isoformat()
