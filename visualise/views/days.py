"""The days on which something around a household changed, to look back to."""

from collections.abc import Iterator

from graphmodel.domain.calendar import Day, Lasting
from graphmodel.domain.case import Case


def stops(case: Case, today: Day) -> tuple[Day, ...]:
    """Every day up to today on which a record began or ended, and today itself."""
    return tuple(sorted({day for day in _changes(case) if day <= today} | {today}))


def neighbours(days: tuple[Day, ...], day: Day) -> tuple[Day | None, Day | None]:
    """The stop before a day and the one after it.

    >>> from datetime import date
    >>> neighbours((date(2026, 1, 1), date(2026, 2, 1)), date(2026, 1, 15))
    (datetime.date(2026, 1, 1), datetime.date(2026, 2, 1))
    """
    earlier = [one for one in days if one < day]
    later = [one for one in days if one > day]
    return (earlier[-1] if earlier else None, later[0] if later else None)


def _changes(case: Case) -> Iterator[Day]:
    household = case.household
    yield household.opened
    if household.closed:
        yield household.closed
    for step in household.phases:
        yield step.from_
    for worry in case.worries:
        yield worry.opened
        if worry.closed:
            yield worry.closed
    lasting: tuple[Lasting, ...] = (
        *case.members,
        *case.ties,
        *case.knows,
        *case.safety_persons,
        *case.roles,
    )
    for one in lasting:
        if one.from_:
            yield one.from_
        if one.until:
            yield one.until
