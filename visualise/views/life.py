"""The places of somebody's life, and how whoever was good there stands towards the household."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graphmodel.domain.calendar import Day, age_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Place
from graphmodel.rules.standing import Standing
from visualise.layout.mobility_model import Stands
from visualise.layout.time_axis import shifted

FIRST_SHOWN_DAYS = 365
"""How much is shown of a life of which no day is known. Units: days."""


@dataclass(frozen=True, slots=True)
class Life:
    """Whose life it is, and its places by that day, from the first one on."""

    person: PersonId
    places: tuple[Place, ...]

    def met(self) -> Mapping[PersonId, tuple[Place, ...]]:
        """Everybody who was good to them, in the order of meeting, with where that was."""
        found: dict[PersonId, tuple[Place, ...]] = {}
        for place in self.places:
            for person in place.people:
                found[person] = (*found.get(person, ()), place)
        return MappingProxyType(found)


def lives(dossier: Dossier, standing: Standing) -> tuple[PersonId, ...]:
    """Of whom a life can be shown: the children, the other members, and whoever has a place."""
    own = {one.person for one in dossier.places}
    children = [*standing.children, *standing.perhaps_children]
    others = [one for one in standing.members if one not in children]
    elsewhere = [one for one in own if one not in standing.members]
    return tuple(
        person
        for group in (children, others, elsewhere)
        for person in sorted(group, key=lambda one: _from_the_oldest(standing, one))
    )


def life_of(dossier: Dossier, standing: Standing, chosen: PersonId | None) -> Life | None:
    """The life that is shown: of who was chosen, else of the first child, places before none."""
    people = lives(dossier, standing)
    if chosen not in people:
        own = {one.person for one in dossier.places}
        children = [one for one in people if one in standing.children]
        ways = (
            [one for one in children if one in own],
            children,
            [one for one in people if one in own],
            people,
        )
        chosen = next((group[0] for group in ways if group), None)
    if chosen is None:
        return None
    return Life(chosen, _places(dossier.places, chosen, standing.day))


def _places(places: Iterable[Place], person: PersonId, day: Day) -> tuple[Place, ...]:
    """The places somebody had been at by a day; those of which no day is known come last."""
    own = [p for p in places if p.person == person and (p.from_ is None or p.from_ <= day)]
    return tuple(sorted(own, key=lambda one: (_begin(one) is None, _begin(one) or day, one.id)))


def _begin(place: Place) -> Day | None:
    return place.from_ or place.until


def _from_the_oldest(standing: Standing, person: PersonId) -> tuple[bool, str, str]:
    who = standing.person(person)
    return (who.birth is None, who.birth or "", person)


def first_day(standing: Standing, life: Life) -> Day:
    """Where the drawing of a life begins: the birth, or the first day that is known of it."""
    birth = standing.person(life.person).birth
    days = [day for one in life.places for day in (one.from_, one.until) if day is not None]
    if birth is not None:
        days.append(earliest_reading(birth))
    earliest = min(days, default=shifted(standing.day, -FIRST_SHOWN_DAYS))
    return min(earliest, shifted(standing.day, -1))


def earliest_reading(partial: str) -> Day:
    """The first day a partial date can mean.

    >>> earliest_reading("2009-02"), earliest_reading("2009")
    (datetime.date(2009, 2, 1), datetime.date(2009, 1, 1))
    """
    year, month, day = (*partial.split("-"), "1", "1")[:3]
    return Day(int(year), int(month), int(day))


def age_then(standing: Standing, person: PersonId, day: Day | None) -> int | None:
    """How old somebody was, by the youngest reading. Units: whole years."""
    birth = standing.person(person).birth
    return None if birth is None or day is None else age_on(birth, day)


def stands(standing: Standing, person: PersonId) -> Stands:
    """How somebody stands towards the household: who has no tie on that day is forgotten."""
    if person in standing.members:
        return "member"
    tie = standing.ties.get(person)
    if tie is not None:
        return "paid" if tie.paid else "social"
    return "forgotten" if person in standing.alive else "died"


def was_tied(standing: Standing, person: PersonId) -> bool:
    """Whether somebody stood around the household before this day and no longer does."""
    return person not in standing.ties and any(
        one.person == person and one.until is not None and one.until <= standing.day
        for one in standing.case.ties
    )
