"""What may stand in a path or behind the question mark, as types."""

import re
from datetime import date
from typing import Annotated, Final

from fastapi import Path, Query
from pydantic import BeforeValidator

from graphmodel.domain.calendar import as_written

ID_PATTERN: Final = r"^[A-Za-z0-9._-]{1,64}$"
LONGEST_TEXT: Final = 200
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_day(text: object) -> object:
    """A day from its text.

    Raises:
        ValueError: it is no day of the calendar.

    >>> read_day("2026-11-01")
    datetime.date(2026, 11, 1)
    """
    if text is None or isinstance(text, date):
        return text
    try:
        if isinstance(text, str) and _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError("expected a day such as 2026-11-01")


DayOrNone = Annotated[date | None, BeforeValidator(read_day)]
PageDay = Annotated[
    date | None, BeforeValidator(lambda text: read_day(as_written(text) if text else None))
]
HouseholdPath = Annotated[str, Path(pattern=ID_PATTERN, description="the id of a household")]
OnDay = Annotated[DayOrNone, Query(description="the day asked; today when absent")]
SinceDay = Annotated[DayOrNone, Query(description="also who moved since this day")]
WorryQuery = Annotated[
    str | None, Query(pattern=ID_PATTERN, alias="worry", description="one worry alone")
]
Topic = Annotated[
    str | None, Query(min_length=1, max_length=LONGEST_TEXT, description="expertise that is needed")
]
MunicipalityQuery = Annotated[str | None, Query(pattern=ID_PATTERN, description="a CBS code")]
SearchText = Annotated[str, Query(max_length=LONGEST_TEXT, description="part of a name")]
PageNumber = Annotated[int, Query(ge=1, le=1_000_000, description="counts from 1")]
