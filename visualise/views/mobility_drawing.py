"""The places of a life as a drawing: how each is called, and what is said of whoever was there."""

from collections.abc import Callable

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Place
from graphmodel.rules.standing import Standing
from visualise.draw.mobility import LifeDrawing, LifeWords, draw_life
from visualise.dutch.terms import day_in_words, listed
from visualise.language import _, n_
from visualise.layout.mobility import place_life
from visualise.layout.mobility_model import LifePerson, LifePlace
from visualise.views.life import Life, age_then, first_day, stands, was_tied
from visualise.views.people import kin_words, second_line
from visualise.views.short_days import short_day, years_of


def life_svg(
    standing: Standing, life: Life, today: Day, *, standalone: bool, sheets: bool = True
) -> str:
    """The places of a life as SVG text; on a page people lead to their sheet when it has any."""
    placement = place_life(_drawn(standing, life), first_day(standing, life), standing.day)
    name = standing.name(life.person)
    home = f"/huishouden/{standing.household.id}/mens/"
    drawing = LifeDrawing(
        of=life.person,
        on=standing.day,
        title=_("Plekken in het leven van {name}").format(name=name),
        subtitle=_("Zo was het op {day}").format(day=day_in_words(standing.day)),
        desc=_("{summary} De lijst bij de tekening zegt hetzelfde in woorden.").format(
            summary=said_of_life(standing, life)
        ),
        now=_("vandaag") if standing.day == today else short_day(standing.day),
        ticks=tuple(
            (str(day.year), _age_words(age_then(standing, life.person, day)))
            for day, _x in placement.ticks
        ),
        words=_words(),
        sheet=home if sheets else "",
        at="" if standing.day == today else f"?op={standing.day.isoformat()}",
        forgotten_at="#p-" if sheets else "",
    )
    return draw_life(drawing, placement, standalone=standalone)


def _words() -> LifeWords:
    return LifeWords(
        member=_("woont in dit huis"),
        social=_("in het netwerk"),
        paid=_("in het netwerk, betaald"),
        forgotten=_("nog niet in het netwerk"),
        died=_("overleden"),
        inactive=_("nu niet actief"),
        no_beginning=_("begin niet bekend"),
    )


def status_words(standing: Standing, person: PersonId) -> str:
    """How somebody stands towards the household on that day, in words."""
    if was_tied(standing, person) and stands(standing, person) == "forgotten":
        return _("was eerder in het netwerk")
    words = _words().of(stands(standing, person))
    tie = standing.ties.get(person)
    if tie is None or tie.active:
        return words
    return _("{stands}, nu niet actief").format(stands=words)


def what_words(standing: Standing, person: PersonId) -> str:
    """What somebody is to the family, as far as it is known."""
    if person in standing.ties:
        return second_line(standing, person)
    return kin_words(standing, person)


def said_of_life(standing: Standing, life: Life) -> str:
    """How many people were good to them, and how many are not in the network, in a sentence."""
    name, met = standing.name(life.person), life.met()
    if not met:
        return _("Nog niemand staat bij een plek van {name}.").format(name=name)
    good = n_("{n} mens was goed voor {name}.", "{n} mensen waren goed voor {name}.", len(met))
    lost = sum(stands(standing, one) == "forgotten" for one in met)
    if not lost:
        return good.format(n=len(met), name=name)
    rest = n_("{n} staat niet in het netwerk.", "{n} van hen staan niet in het netwerk.", lost)
    return f"{good.format(n=len(met), name=name)} {rest.format(n=lost)}"


def ages_at(standing: Standing, life: Life, place: Place) -> str:
    """How old they were at a place."""
    first = age_then(standing, life.person, place.from_)
    last = age_then(standing, life.person, place.until)
    if first is not None and last is not None and first != last:
        return _("van {first} tot {last} jaar").format(first=first, last=last)
    if first is not None:
        return (
            _("{n} jaar").format(n=first)
            if last is not None
            else _("vanaf {n} jaar").format(n=first)
        )
    return _("tot {n} jaar").format(n=last) if last is not None else ""


def _age_words(age: int | None) -> str:
    return "" if age is None else _("{n} jaar").format(n=age)


def _drawn(standing: Standing, life: Life) -> list[LifePlace]:
    seen: set[PersonId] = set()

    def met(person: PersonId) -> LifePerson:
        again = person in seen
        seen.add(person)
        return _person(standing, person, again=again)

    return [_place(standing, life, place, met) for place in life.places]


def _place(
    standing: Standing, life: Life, place: Place, met: Callable[[PersonId], LifePerson]
) -> LifePlace:
    when = years_of(place.from_, place.until)
    ages = ages_at(standing, life, place)
    names = listed([standing.name(one) for one in place.people])
    return LifePlace(
        id=place.id,
        name=place.name,
        when=" · ".join(part for part in (when, ages) if part),
        first=place.from_,
        until=place.until,
        people=tuple(met(one) for one in place.people),
        spoken=", ".join(part for part in (place.name, when, ages, names) if part),
    )


def _person(standing: Standing, person: PersonId, *, again: bool) -> LifePerson:
    how, what = stands(standing, person), what_words(standing, person)
    tie = standing.ties.get(person)
    name = standing.name(person)
    said = ", ".join(part for part in (name, what) if part)
    return LifePerson(
        id=person,
        name=name,
        stands=how,
        second=what or (_("overleden") if how == "died" else ""),
        active=tie is None or tie.active or how == "member",
        spoken=f"{said}: {status_words(standing, person)}",
        again=again,
    )
