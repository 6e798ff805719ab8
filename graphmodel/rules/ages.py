"""Who is alive and who is under age on a day."""

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, Day, birthday, latest_reading
from graphmodel.domain.person import Person


def alive_on(person: Person, day: Day) -> bool:
    """Whether somebody is born and not dead on this day; an unknown death day means dead.

    >>> from datetime import date
    >>> from graphmodel.domain.calendar import DeathDate
    >>> from graphmodel.domain.ids import PersonId
    >>> alive_on(Person(id=PersonId("p"), name="Ria", died=DeathDate("2026")), date(2026, 11, 1))
    True
    """
    if person.life != "born":
        return False
    died = person.died
    return died is None or (died != DEATH_DAY_UNKNOWN and day < latest_reading(died))


def minor_on(person: Person, day: Day, adult_age_years: int) -> bool:
    """Whether somebody is under age by the youngest reading; an unknown age is not under age."""
    if person.birth is None:
        return False
    grown_up = birthday(person.birth, adult_age_years)
    return grown_up is None or day < grown_up
