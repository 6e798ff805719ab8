"""What people are to each other, in sentences one can say at a table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person, Twins
from graphmodel.domain.words import MissingKin
from visualise.dutch.network_words import (
    MISSING_WORDS,
    PARENT_WORDS,
    PARTNER_END_WORDS,
    PARTNER_WORDS,
)
from visualise.dutch.terms import day_in_words, listed
from visualise.language import Spoken, _, mark, n_
from visualise.layout.genogram.labels import age_text, is_dead

Names = Callable[[PersonId], str]

_BY_BLOOD: Final[Spoken[str]] = Spoken({"m": mark("vader"), "f": mark("moeder"), "": mark("ouder")})


def say_parent(link: Parent, people: Mapping[PersonId, Person], day: Day) -> str:
    """Whose parent somebody is, and of what kind."""
    return say_parents([link], people, day)


def say_parents(links: Sequence[Parent], people: Mapping[PersonId, Person], day: Day) -> str:
    """The same of all children of whom somebody is or was one kind of parent."""
    link = links[0]
    parent, children = people[link.parent], [people[one.child] for one in links]
    word = PARENT_WORDS[link.kind]
    if link.kind == "biological":
        word = _BY_BLOOD.get(parent.sex or "", _BY_BLOOD[""])
    ended = has_stopped(link, day)
    said = _("{parent} was {kind} van {child}.") if ended else _("{parent} is {kind} van {child}.")
    return said.format(parent=parent.name, kind=word, child=listed([one.name for one in children]))


def has_stopped(link: Parent, day: Day) -> bool:
    """Whether somebody is a foster or step parent no longer."""
    return link.until is not None and link.until <= day


def say_partner(pair: Partner, people: Mapping[PersonId, Person], day: Day) -> str:
    """What two people are to each other, or were."""
    a, b = people[pair.a].name, people[pair.b].name
    if pair.ended is not None or (pair.until is not None and pair.until <= day):
        word = PARTNER_END_WORDS[pair.ended or "separated"]
        said = _("{a} en {b} zijn {kind}.").format(a=a, b=b, kind=word)
        widowed = pair.ended == "widowed"
        return said if widowed else _with_day(said, pair.until, _("Sinds {day}."))
    said = _("{a} en {b} zijn {kind}.").format(a=a, b=b, kind=PARTNER_WORDS[pair.kind])
    return _with_day(said, pair.from_, _("Sinds {day}."))


def _with_day(said: str, day: Day | None, more: str) -> str:
    return f"{said} {more.format(day=day_in_words(day))}" if day else said


def say_twins(born: Twins, people: Mapping[PersonId, Person]) -> str:
    """Who were born together."""
    names = listed(sorted(people[one].name for one in born.persons))
    said = (
        _("{persons} zijn een eeneiige tweeling.")
        if born.identical
        else _("{persons} zijn samen geboren.")
    )
    return said.format(persons=names)


def say_missing(kin: MissingKin, name: str) -> str:
    """Whose parent is not drawn yet.

    >>> say_missing("mother", "Noor")
    'moeder van Noor'
    """
    return _("{kin} van {name}").format(kin=MISSING_WORDS[kin], name=name)


def say_life(person: Person, day: Day) -> str:
    """How old somebody is, or that they died, and at which age if that is known."""
    age = age_text(person, day)
    old = _("{n} jaar").format(n=age) if age else ""
    if not is_dead(person, day):
        return old if person.life == "born" else ""
    died = person.died if person.died and person.died != DEATH_DAY_UNKNOWN else None
    said = _("overleden in {year}").format(year=died[:4]) if died else _("overleden")
    return ", ".join((said, _("werd {n} jaar").format(n=age))) if age else said


def say_siblings(siblings: Sequence[Person], name: str, *, half: bool) -> str:
    """Whose brothers and sisters somebody has.

    >>> mila = Person(id=PersonId("m"), name="Mila")
    >>> say_siblings([mila], "Daan", half=True)
    'Halfbroer of halfzus van Daan: Mila.'
    """
    count, sexes = len(siblings), {one.sex for one in siblings}
    sex = sexes.pop() if len(sexes) == 1 else None
    if sex == "f":
        said = (
            n_("Halfzus van {name}: {names}.", "Halfzussen van {name}: {names}.", count)
            if half
            else n_("Zus van {name}: {names}.", "Zussen van {name}: {names}.", count)
        )
    elif sex == "m":
        said = (
            n_("Halfbroer van {name}: {names}.", "Halfbroers van {name}: {names}.", count)
            if half
            else n_("Broer van {name}: {names}.", "Broers van {name}: {names}.", count)
        )
    else:
        said = (
            _("Halfbroer of halfzus van {name}: {names}.")
            if half
            else _("Broer of zus van {name}: {names}.")
        )
    return said.format(name=name, names=listed(sorted(one.name for one in siblings)))
