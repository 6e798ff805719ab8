"""How facts with a period begin, change and end, so that earlier days stay as they were."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.household import Member, Tie
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import Bond
from graphmodel.domain.worry import Knows, SafetyPerson

_P = TypeVar("_P", Member, Tie, Knows, SafetyPerson, Bond, WorksFor)


def now_of(same: Iterable[_P], day: Day) -> _P | None:
    """The record of these (all of the same ends) that holds on a day.

    >>> from datetime import date
    >>> from graphmodel.domain.ids import PersonId
    >>> past = SafetyPerson(person=PersonId("a"), child=PersonId("b"), until=date(2026, 1, 1))
    >>> now_of([past], date(2026, 1, 1)) is None
    True
    """
    return next((record for record in same if valid_on(record, day)), None)


def begin(draft: Draft, wanted: _P, same: Iterable[_P]) -> None:
    """Let a fact hold from the day of the deed on; `same` are the records of the same ends.

    What held till then ends, unless it began that very day: then it is changed in place. What
    was recorded to begin later still begins then.
    """
    day, known = draft.day, list(same)
    now = now_of(known, day)
    if now is None:
        later = [record.from_ for record in known if record.from_ is not None]
        until = min((first for first in later if first > day), default=None)
        draft.put(replace(wanted, from_=day, until=until))
    elif replace(wanted, from_=now.from_, until=now.until) == now:
        return
    elif now.from_ == day:
        draft.swap(now, replace(wanted, from_=day, until=now.until))
    else:
        draft.put(replace(now, until=day))
        draft.put(replace(wanted, from_=day, until=now.until))


def change(draft: Draft, now: _P, same: Iterable[_P], changes: dict[str, Any]) -> None:
    """Let fields of a fact that holds be otherwise from the day of the deed on.

    Where the fact goes on in a later record, a field goes on changed until it was changed there.
    """
    news = {name: value for name, value in changes.items() if getattr(now, name) != value}
    if not news:
        return
    begin(draft, replace(now, **news), [now])
    for later in _going_on(now, same):
        news = {name: value for name, value in news.items() if _same(later, now, name)}
        if news:
            draft.put(replace(later, **news))


def finish(draft: Draft, now: _P, same: Iterable[_P]) -> None:
    """Let a fact that holds hold no more from the day of the deed on.

    What began that very day goes away entirely, and so does what goes on from it later.
    """
    for later in _going_on(now, same):
        draft.take(later)
    if now.from_ == draft.day:
        draft.take(now)
    else:
        draft.put(replace(now, until=draft.day))


def _same(one: object, other: object, name: str) -> bool:
    return bool(getattr(one, name) == getattr(other, name))


def _going_on(now: _P, same: Iterable[_P]) -> Iterator[_P]:
    """The records that follow one without a gap, in time."""
    by_first = {record.from_: record for record in same if record.from_ is not None}
    end = now.until
    while end is not None and (following := by_first.get(end)) is not None:
        yield following
        end = following.until
