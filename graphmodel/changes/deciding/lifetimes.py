"""Whether a birth and a death can be meant."""

from datetime import date

from graphmodel.changes.checks import day_fits, horizon
from graphmodel.changes.command import Refusal
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN, Day, latest_reading
from graphmodel.domain.person import Person


def earliest_reading(partial: str) -> Day:
    """The first day a partial date can mean.

    Raises:
        ValueError: it is no partial date.

    >>> earliest_reading("2008-02")
    datetime.date(2008, 2, 1)
    """
    latest_reading(partial)
    year, month, day = [*(int(part) for part in partial.split("-")), 1, 1][:3]
    return date(year, month, day)


def life_fits(draft: Draft, person: Person) -> Refusal | None:
    """A birth in the past (a due day may come), a death after it and not to come."""
    latest = draft.moment.today if person.life == "born" else horizon(draft)
    no = _partial_fits(draft, person.birth, "birth", latest)
    if no is not None or person.died in (None, DEATH_DAY_UNKNOWN):
        return no
    no = _partial_fits(draft, person.died, "died", draft.moment.today)
    if no is not None or person.birth is None or person.died is None:
        return no
    if latest_reading(person.died) < earliest_reading(person.birth):
        return Refusal(code="ends_before_begin", field="died")
    return None


def _partial_fits(draft: Draft, partial: str | None, field: str, latest: Day) -> Refusal | None:
    if partial is None:
        return None
    try:
        first = earliest_reading(partial)
    except ValueError:
        return Refusal(code="day_impossible", field=field)
    return day_fits(draft, first, field, latest)
