"""The people of a household as the kringen and the network map know them: who, what, which chair."""

from collections.abc import Iterator

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Position
from graphmodel.domain.ids import PersonId
from graphmodel.rules.standing import Standing
from visualise.layout.network_chairs import Chairs, Stay, assign_chairs
from visualise.layout.rings_model import RingsPerson
from visualise.views.people import age_words, second_line


def chairs_of(dossier: Dossier) -> Chairs:
    """The chair of everybody who ever stood around the household, the same on every day.

    A position of the lens `network` stores one: its sector is the life area, its cell the number.
    """
    stored = {(one.person, one.sector): one for one in dossier.positions if one.lens == "network"}
    return assign_chairs(
        Stay(
            tie.person,
            tie.area,
            _text(tie.from_),
            _text(tie.until),
            _chair(stored.get((tie.person, tie.area))),
        )
        for tie in dossier.case.ties
    )


def chair_positions(dossier: Dossier, standing: Standing) -> Iterator[Position]:
    """The chairs of those around the household now, as they are stored."""
    chairs = chairs_of(dossier)
    for person, tie in sorted(standing.ties.items()):
        yield Position(
            household=standing.household.id,
            person=person,
            lens="network",
            sector=tie.area,
            cell=chairs[(person, tie.area)],
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


def _chair(position: Position | None) -> int | None:
    """The number that a position stores, None where it stores none."""
    cell = "" if position is None else str(position.cell)
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) <= 4 else None
