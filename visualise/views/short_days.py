"""Days as they fit in a drawing or a table."""

from collections.abc import Sequence

from babel.dates import format_date

from graphmodel.domain.calendar import Day
from visualise.language import _, language


def short_day(day: Day, near: Day | None = None) -> str:
    """A day in few letters; without the year where that is the year of `near`.

    >>> from datetime import date
    >>> short_day(date(2026, 10, 5)), short_day(date(2026, 10, 5), date(2026, 11, 1))
    ('5 okt 2026', '5 okt')
    """
    same_year = near is not None and near.year == day.year
    return format_date(day, "d MMM" if same_year else "d MMM y", locale=language())


def tick_words(days: Sequence[Day]) -> tuple[str, ...]:
    """First days of months under an axis: the year where it begins, else the month.

    The first one tells its year when no other does.

    >>> from datetime import date
    >>> tick_words([date(2025, 10, 1), date(2026, 1, 1)])
    ('okt', '2026')
    >>> tick_words([date(2026, 4, 1), date(2026, 7, 1)])
    ('apr 2026', 'jul')
    """
    told = any(day.month == 1 for day in days)
    return tuple(
        str(day.year)
        if day.month == 1
        else format_date(day, "MMM" if told or at else "MMM y", locale=language())
        for at, day in enumerate(days)
    )


def years_of(first: Day | None, until: Day | None) -> str:
    """A time in a life in few words: its years, its days when all of it lay in one year.

    >>> from datetime import date
    >>> years_of(date(1999, 3, 1), date(2005, 8, 15)), years_of(date(2006, 9, 1), None)
    ('1999 tot 2005', 'sinds 2006')
    >>> years_of(date(2026, 3, 2), date(2026, 6, 28)), years_of(None, None)
    ('2 mrt tot 28 jun 2026', 'wanneer weten we niet')
    """
    if first is None and until is None:
        return _("wanneer weten we niet")
    if first is None or until is None:
        if first is not None:
            return _("sinds {first}").format(first=first.year)
        return _("tot {until}").format(until=until.year if until else "")
    text = _("{first} tot {until}")
    if first.year == until.year:
        return text.format(first=short_day(first, until), until=short_day(until))
    return text.format(first=first.year, until=until.year)


def from_until(first: Day | None, until: Day | None) -> str:
    """A period in few words; what is not known is left out.

    >>> from datetime import date
    >>> from_until(date(1999, 3, 1), date(2005, 8, 15))
    'van 1 mrt 1999 tot 15 aug 2005'
    >>> from_until(date(2026, 3, 1), None), from_until(None, date(2026, 3, 1))
    ('sinds 1 mrt 2026', 'tot 1 mrt 2026')
    """
    if first is not None and until is not None:
        text = _("van {first} tot {until}")
        return text.format(first=short_day(first), until=short_day(until))
    if first is not None:
        return _("sinds {first}").format(first=short_day(first))
    return _("tot {until}").format(until=short_day(until)) if until is not None else ""
