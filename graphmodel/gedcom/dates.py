"""Dates of GEDCOM as partial dates, only where that says nothing more than the file does."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from types import MappingProxyType
from typing import Final

from graphmodel.domain.calendar import Day, PartialDate, latest_reading
from graphmodel.gedcom.remarks import Why

MONTHS: Final = (
    *("JAN", "FEB", "MAR", "APR", "MAY", "JUN"),
    *("JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
)
_NUMBER_OF: Final = MappingProxyType({name: number for number, name in enumerate(MONTHS, 1)})
_PLAIN: Final = re.compile(r"(?:(?:(\d{1,2}) )?([A-Z]{3}) )?(\d{1,4})")
_RANGE: Final = re.compile(r"(?:BET (.+) AND|FROM (.+) TO) (.+)")
_INTERPRETED: Final = re.compile(r"(?:INT )?([^(]*?) ?(\(.*\))?")
_OLD_CALENDAR: Final = re.compile(r"@#D([A-Z_ ]+)@ ?")
_GREGORIAN: Final = "GREGORIAN "
_JULIAN: Final = "JULIAN "
_LEAP: Final = 2000
"""A year with 29 February, the next one without."""

_NOT_EXACT: Final = ("ABT ", "CAL ", "EST ", "BEF ", "AFT ", "FROM ", "TO ", "BET ")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date says in our words; `why` it says less than the file, or otherwise."""

    partial: PartialDate | None = None
    why: Why | None = None

    @property
    def day(self) -> Day | None:
        """The day, when it says one."""
        whole = self.partial is not None and len(self.partial) == len("YYYY-MM-DD")
        return date.fromisoformat(str(self.partial)) if whole else None


def read_date(value: str) -> Reading:
    """The partial date of a date value, as far as it is true.

    >>> read_date("5 MAY 1990").partial, read_date("ABT 1990")
    ('1990-05-05', Reading(partial=None, why='date_not_exact'))
    >>> read_date("BET 3 MAY 1990 AND 20 MAY 1990")
    Reading(partial='1990-05', why='date_coarser')
    """
    upper = " ".join(_OLD_CALENDAR.sub(_calendar, value.upper()).split())
    match = _INTERPRETED.fullmatch(upper)
    text, phrase = (match[1], match[2]) if match else (upper, None)
    between = _RANGE.fullmatch(text)
    if between is not None:
        return _common(between[1] or between[2], between[3])
    if text.startswith(_NOT_EXACT):
        return Reading(None, "date_not_exact")
    found = _one(text)
    return Reading(found.partial, "no_place") if phrase and found.why is None else found


def _calendar(match: re.Match[str]) -> str:
    """Version 5.5.1's way to name a calendar, in the way of version 7."""
    return match[1].strip().replace(" ", "_") + " "


def _one(text: str) -> Reading:
    if text.startswith(_JULIAN):
        return _julian(text.removeprefix(_JULIAN))
    return Reading(found, None) if (found := _partial(text)) else Reading(None, "date_not_read")


def _partial(text: str) -> PartialDate | None:
    parts = _parts(text)
    if parts is None:
        return None
    form = "-".join(f"{part:0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False))
    try:
        latest_reading(form)
    except ValueError:
        return None
    return PartialDate(form)


def _parts(text: str) -> list[int] | None:
    """Year, month and day of a plain date, as many as it has."""
    match = _PLAIN.fullmatch(text.removeprefix(_GREGORIAN))
    if match is None or (match[2] and match[2] not in _NUMBER_OF):
        return None
    parts = [int(match[3])]
    parts += [_NUMBER_OF[match[2]]] if match[2] else []
    return parts + ([int(match[1])] if match[1] else [])


def _common(first: str, last: str) -> Reading:
    """What two dates have in common is true of every day between them."""
    one, other = _partial(first), _partial(last)
    if one is None or other is None or one > other:
        return Reading(None, "date_not_exact")
    same = "-".join(_same(one.split("-"), other.split("-")))
    return Reading(PartialDate(same), "date_coarser") if same else Reading(None, "date_not_exact")


def _same(one: list[str], other: list[str]) -> Iterator[str]:
    return (a for a, b in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _julian(text: str) -> Reading:
    """A whole day of the Julian calendar is one day of ours; its months and years are not."""
    parts = _parts(text)
    if parts is None or len(parts) != len(("year", "month", "day")):
        return Reading(None, "date_not_exact" if parts else "date_not_read")
    year, month, day = parts
    days = monthrange(_LEAP if year % 4 == 0 else _LEAP + 1, month)[1]
    if not (year and 1 <= day <= days):
        return Reading(None, "date_not_read")
    try:
        found = date(year, month, 1) + timedelta(days=_behind(year, month) + day - 1)
    except OverflowError:
        return Reading(None, "date_not_read")
    return Reading(PartialDate(found.isoformat()), "date_converted")


def _behind(year: int, month: int) -> int:
    """How many days the Julian calendar lies behind ours."""
    counted = year if month > len(("January", "February")) else year - 1
    return counted // 100 - counted // 400 - 2


def written(partial: str) -> str:
    """A partial date as GEDCOM writes it.

    >>> written("1990-05"), written("1990-05-03"), written("1990")
    ('MAY 1990', '3 MAY 1990', '1990')
    """
    year, *rest = (int(part) for part in partial.split("-"))
    month = [MONTHS[rest[0] - 1]] if rest else []
    day = [str(rest[1])] if rest[1:] else []
    return " ".join([*day, *month, str(year)])
