"""Days, partial dates and periods, as the interchange format defines them."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NewType, Protocol

Day = date

PartialDate = NewType("PartialDate", str)
"""`YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

DeathDate = NewType("DeathDate", str)
"""A partial date, or `unknown`: dead, day not known."""

DEATH_DAY_UNKNOWN: Final = "unknown"


_PARTIAL: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


_WRITTEN: Final = re.compile(r"(?:([0-9]{1,2})[-/. ]+)?([0-9]{1,2})[-/. ]+([0-9]{4})")
_DIGITS: Final = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")


def as_written(text: str) -> str:
    """A day or month in the order in which it is written here, in the order of the format.

    Whether there is such a day is not looked at; any other text stays as it is.

    >>> as_written("9-3-2014"), as_written("3/2014"), as_written("09032014"), as_written("2014")
    ('2014-03-09', '2014-03', '2014-03-09', '2014')
    """
    found = _WRITTEN.fullmatch(text) or _DIGITS.fullmatch(text)
    if found is None:
        return text
    day, month, year = found.groups()
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


class Lasting(Protocol):
    """Anything with a first day and a first day no longer."""

    @property
    def from_(self) -> Day | None: ...

    @property
    def until(self) -> Day | None: ...


def within(day: Day, first: Day | None, until: Day | None) -> bool:
    """Whether `first <= day < until`; an absent end is open.

    >>> within(date(2026, 11, 1), None, date(2026, 11, 1))
    False
    """
    return (first is None or first <= day) and (until is None or day < until)


def valid_on(lasting: Lasting, day: Day) -> bool:
    """Whether the period of a record covers this day."""
    first, until = lasting.from_, lasting.until
    return (first is None or first <= day) and (until is None or day < until)


def overlap(one: Lasting, other: Lasting) -> bool:
    """Whether two periods share a day."""
    return (one.from_ is None or other.until is None or one.from_ < other.until) and (
        other.from_ is None or one.until is None or other.from_ < one.until
    )


@lru_cache(maxsize=65536)
def latest_reading(partial: str) -> Day:
    """The last day a partial date can mean: the youngest reading of a birth, the latest of a death.

    Raises:
        ValueError: it is no partial date.

    >>> latest_reading("2009"), latest_reading("2008-02")
    (datetime.date(2009, 12, 31), datetime.date(2008, 2, 29))
    """
    match = _PARTIAL.fullmatch(partial)
    if match is None:
        raise ValueError(partial)
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return date(year or 0, 12, 31)
    return date(year, month, day if day is not None else monthrange(year, month)[1])


@lru_cache(maxsize=65536)
def earliest_reading(partial: str) -> Day:
    """The first day that a partial date can mean.

    >>> earliest_reading("2008-11")
    datetime.date(2008, 11, 1)
    """
    year, *rest = (int(part) for part in partial.split("-"))
    return date(year, *[*rest, 1, 1][:2])


def birthday(birth: str, age_years: int) -> Day | None:
    """The day somebody reaches an age by the youngest reading; born on 29 February: 1 March.

    Returns None when the calendar ends before that day.

    >>> birthday("2008-02-29", 18)
    datetime.date(2026, 3, 1)
    """
    born = latest_reading(birth)
    if born.year + age_years > date.max.year:
        return None
    try:
        return born.replace(year=born.year + age_years)
    except ValueError:
        return date(born.year + age_years, 3, 1)


def age_on(birth: str, day: Day) -> int | None:
    """Age in whole years by the youngest reading; None before birth.

    >>> age_on("2008-11", date(2026, 11, 1))
    17
    """
    born = latest_reading(birth)
    if day < born:
        return None
    years = day.year - born.year
    reached = birthday(birth, years)
    return years if reached is not None and reached <= day else years - 1


def days_between(earlier: Day, later: Day) -> int:
    """Days from the one to the other; negative when it lies before."""
    return (later - earlier) // timedelta(days=1)
