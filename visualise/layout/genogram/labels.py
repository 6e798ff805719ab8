"""What stands in and under a symbol: shape, age, name and years. Units: px."""

from dataclasses import dataclass
from typing import Final

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, Day, age_on, latest_reading
from graphmodel.domain.person import Partner, Person
from visualise.layout.genogram.model import HALF, LINE, Shape, Slashes
from visualise.layout.genogram.names import NAME_WIDTH, NOT_KNOWN, NameLines
from visualise.layout.labels import SECOND_PX, LabelLine, printable
from visualise.layout.wrapping import wrap

BADGE: Final = 7.0
"""How far a badge sticks out above and beside the symbol."""

SIDE: Final = 2.0
DASH: Final = "\u2013"


@dataclass(frozen=True, slots=True)
class Labelled:
    """The label of a node before it has a place; `half` is half the width of its box."""

    lines: tuple[LabelLine, ...]
    shape: Shape
    half: float
    shortened: bool = False
    age: str = ""
    dead: bool = False
    badge: bool = False

    @property
    def height(self) -> float:
        """How high the lines of the label are together."""
        return LINE * len(self.lines)


def labelled_person(person: Person, day: Day, called: NameLines, *, badge: bool) -> Labelled:
    """The label of somebody on a day, their name on lines already."""
    names = called.lines
    years = years_of(person)
    if years in printable(person.name).split():
        years = ""  # "Zwangerschap 2019" has said it
    lines = (*names, *wrap(years, SECOND_PX, NAME_WIDTH)) if years else names
    widest = max(line.width for line in lines)
    return Labelled(
        lines=lines,
        shape=shape_of(person),
        half=max(widest / 2, HALF + (BADGE if badge else 0.0)) + SIDE,
        shortened=called.shortened,
        age=age_text(person, day),
        dead=is_dead(person, day),
        badge=badge,
    )


def labelled_empty(words: str, sex: str, *, asked: bool = False) -> Labelled:
    """The label of an empty place: who is missing; a dash where nobody knows who that is."""
    lines = wrap(words, SECOND_PX, NAME_WIDTH)
    shape: Shape = "square" if sex == "m" else "circle" if sex == "f" else "diamond"
    half = max([line.width / 2 for line in lines] + [HALF]) + SIDE
    return Labelled(lines=lines, shape=shape, half=half, age=DASH if asked else NOT_KNOWN)


def shape_of(person: Person) -> Shape:
    """The symbol of somebody: by sex once born, else by what became of the pregnancy."""
    if person.life == "expected":
        return "triangle"
    if person.life == "miscarriage" or person.life == "abortion" or person.life == "stillborn":
        return person.life
    return "square" if person.sex == "m" else "circle" if person.sex == "f" else "diamond"


def is_dead(person: Person, day: Day) -> bool:
    """Whether somebody who was born is dead on that day."""
    died = person.died
    if person.life != "born" or died is None:
        return False
    return died == DEATH_DAY_UNKNOWN or latest_reading(died) <= day


def age_text(person: Person, day: Day) -> str:
    """The age on the day, or at death; nothing for who is not born or whose age is not known.

    Example:
        >>> from datetime import date
        >>> from graphmodel.domain.calendar import PartialDate
        >>> from graphmodel.domain.ids import PersonId
        >>> noor = Person(id=PersonId("n"), name="Noor", birth=PartialDate("1990"))
        >>> age_text(noor, date(2026, 11, 18))
        '35'
    """
    if person.life != "born" or person.birth is None:
        return ""
    at = day
    if person.died is not None and is_dead(person, day):
        if person.died == DEATH_DAY_UNKNOWN:
            return ""
        at = latest_reading(person.died)
    age = age_on(person.birth, at)
    return "" if age is None else str(age)


def years_of(person: Person) -> str:
    """The years of birth and death as far as they are known.

    Example:
        >>> from graphmodel.domain.calendar import DeathDate, PartialDate
        >>> from graphmodel.domain.ids import PersonId
        >>> years_of(Person(id=PersonId("h"), name="Henk", birth=PartialDate("1948-05"),
        ...                 died=DeathDate("2019")))
        '1948 \u2013 2019'
    """
    birth = person.birth[:4] if person.birth else ""
    if person.died is None or person.life != "born":
        return birth
    death = NOT_KNOWN if person.died == DEATH_DAY_UNKNOWN else person.died[:4]
    return f"{birth or NOT_KNOWN} {DASH} {death}"


def couple_years(record: Partner | None, day: Day) -> str:
    """From when to when two were a couple, as far as it is known.

    Example:
        >>> from datetime import date
        >>> from graphmodel.domain.ids import PersonId
        >>> couple_years(Partner(a=PersonId("a"), b=PersonId("b"), kind="married",
        ...     from_=date(1983, 5, 1)), date(2026, 1, 1))
        '1983'
    """
    if record is None:
        return ""
    first = str(record.from_.year) if record.from_ else ""
    if not has_ended(record, day):
        return first
    last = str(record.until.year) if record.until else NOT_KNOWN
    if not first and last == NOT_KNOWN:
        return ""
    return f"{first} {DASH} {last}" if first else f"{DASH} {last}"


def has_ended(record: Partner, day: Day) -> bool:
    """Whether a couple is one no longer on that day."""
    if record.until is not None:
        return record.until <= day
    return record.ended is not None


def slashes_of(record: Partner | None, day: Day) -> Slashes:
    """One slash for who went apart, two for a divorce, none for a death."""
    if record is None or not has_ended(record, day) or record.ended == "widowed":
        return 0
    return 2 if record.ended == "divorced" else 1
