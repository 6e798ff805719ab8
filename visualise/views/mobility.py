"""The page of the places of a life: who was good to somebody there, and who was forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Place
from graphmodel.domain.words import AREAS, Area
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import AREA_WORDS
from visualise.dutch.terms import capitalised, listed
from visualise.layout.mobility_model import Stands
from visualise.views.choices import Choice
from visualise.views.lens_frame import LensFrame, lens_frame
from visualise.views.life import Life, life_of, lives, stands
from visualise.views.mobility_drawing import (
    ages_at,
    life_svg,
    said_of_life,
    status_words,
    what_words,
)
from visualise.views.people import kin_words
from visualise.views.short_days import from_until, years_of


@dataclass(frozen=True, slots=True)
class Whose:
    """Somebody whose life can be shown, and whether it is shown now."""

    person: str
    name: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodPerson:
    """Somebody who was good to them: how they stand towards the household, and where they met.

    `area` is where they would stand in the network; `first` where the page names them first.
    """

    id: str
    name: str
    second: str
    stands: Stands
    active: bool
    status: str
    where: str
    area: Area
    first: bool

    @property
    def member(self) -> bool:
        """Whether they live in the household."""
        return self.stands == "member"

    @property
    def paid(self) -> bool:
        """Whether they are paid for being there."""
        return self.stands == "paid"

    @property
    def asked(self) -> bool:
        """Here nobody is drawn as not asked."""
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCard:
    """A place in words, and what its form shows; `others` are known and not there yet."""

    id: str
    name: str
    when: str
    ages: str
    note: str
    first: str
    until: str
    people: tuple[GoodPerson, ...]
    others: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MobilityPage:
    """Everything the page says; `person` is empty when there is nobody to show a life of."""

    frame: LensFrame
    person: str
    name: str
    lives: tuple[Whose, ...]
    summary: str
    drawing: str
    places: tuple[PlaceCard, ...]
    forgotten: tuple[GoodPerson, ...]
    areas: tuple[Choice, ...]


def mobility_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    person: PersonId | None,
    findings: Sequence[Finding] = (),
) -> MobilityPage:
    """The page of one life by a day: of `person`, or of the first child."""
    frame = lens_frame(dossier, standing, place, today, findings)
    life = life_of(dossier, standing, person)
    shown = life.person if life else None
    return MobilityPage(
        frame=frame,
        person=shown or "",
        name=standing.name(shown) if shown else "",
        lives=tuple(
            Whose(one, standing.name(one), one == shown) for one in lives(dossier, standing)
        ),
        summary=said_of_life(standing, life) if life and life.places else "",
        drawing=life_svg(standing, life, today, standalone=False) if life and life.places else "",
        places=place_cards(standing, life, editable=frame.head.editable) if life else (),
        forgotten=_forgotten(standing, life) if life else (),
        areas=tuple(Choice(one, AREA_WORDS[one]) for one in AREAS),
    )


def place_cards(standing: Standing, life: Life, *, editable: bool) -> tuple[PlaceCard, ...]:
    """The places of a life in words; where they can be changed with who could be there too."""
    seen: set[PersonId] = set()
    cards = []
    for place in life.places:
        new = [one for one in place.people if one not in seen]
        seen.update(new)
        cards.append(_card(standing, life, place, frozenset(new), editable=editable))
    return tuple(cards)


def _card(
    standing: Standing, life: Life, place: Place, new: frozenset[PersonId], *, editable: bool
) -> PlaceCard:
    there = {*place.people, life.person}
    known = standing.case.people if editable else ()
    others = sorted(
        (one for one in known if one not in there), key=lambda one: _sorted(standing, one)
    )
    return PlaceCard(
        id=place.id,
        name=place.name,
        when=capitalised(from_until(place.from_, place.until) or years_of(None, None)),
        ages=ages_at(standing, life, place),
        note=place.note or "",
        first=place.from_.isoformat() if place.from_ else "",
        until=place.until.isoformat() if place.until else "",
        people=tuple(_good(standing, one, (place,), first=one in new) for one in place.people),
        others=tuple(Choice(one, standing.name(one)) for one in others),
    )


def _sorted(standing: Standing, person: PersonId) -> tuple[str, str]:
    return (standing.name(person).casefold(), person)


def _forgotten(standing: Standing, life: Life) -> tuple[GoodPerson, ...]:
    """Who was good to them and has no tie on that day, in the order of meeting."""
    return tuple(
        _good(standing, person, places, first=True)
        for person, places in life.met().items()
        if stands(standing, person) == "forgotten"
    )


def _good(
    standing: Standing, person: PersonId, places: Sequence[Place], *, first: bool
) -> GoodPerson:
    tie = standing.ties.get(person)
    how = stands(standing, person)
    return GoodPerson(
        id=person,
        name=standing.name(person),
        second=what_words(standing, person),
        stands=how,
        active=tie is None or tie.active or how == "member",
        status=status_words(standing, person),
        where=listed([place.name for place in places]),
        area="family" if kin_words(standing, person) else "friends",
        first=first,
    )
