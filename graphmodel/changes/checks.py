"""What every deed looks at first: texts, days, ids and people. None is well, else why not."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from graphmodel.changes.command import Refusal
from graphmodel.changes.draft import Draft
from graphmodel.changes.refusals import RefusalCode
from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.household import Member, Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import Record
from graphmodel.interchange.fields import ID_PATTERN, has_control
from graphmodel.rules.ages import alive_on

_ID: Final = re.compile(ID_PATTERN)


def tidy_name(name: str) -> str:
    """A name on one line, without spaces around it.

    >>> tidy_name("  Ria   de  Boer ")
    'Ria de Boer'
    """
    return " ".join(name.split())


def plain_name(name: str) -> str:
    """A name as it is compared: without case and accents.

    >>> plain_name("Zoë") == plain_name("ZOE")
    True
    """
    apart = unicodedata.normalize("NFKD", tidy_name(name).casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _readable(text: str) -> bool:
    """Whether anything in a text leaves ink."""
    return any(unicodedata.category(sign)[0] not in "ZC" for sign in text)


def name_fits(draft: Draft, name: str, field: str = "name") -> Refusal | None:
    """A name has something to read, and not too much."""
    most = draft.numbers.longest_name
    if has_control(name):
        return Refusal(code="control_characters", field=field)
    if not _readable(name):
        return Refusal(code="name_empty", field=field)
    if len(tidy_name(name)) > most:
        return Refusal(code="name_too_long", field=field, about=(str(most),))
    return None


def text_fits(draft: Draft, text: str | None, field: str, empty: RefusalCode) -> Refusal | None:
    """A text that must be there has something to read (`empty` says what it is not)."""
    if text is not None and not _readable(text) and not has_control(text):
        return Refusal(code=empty, field=field)
    return note_fits(draft, text, field)


def note_fits(draft: Draft, text: str | None, field: str = "note") -> Refusal | None:
    """A text may be empty, but not too long."""
    most = draft.numbers.longest_text
    if text is None:
        return None
    if has_control(text):
        return Refusal(code="control_characters", field=field)
    if len(text.strip()) > most:
        return Refusal(code="text_too_long", field=field, about=(str(most),))
    return None


def tidy_text(text: str | None) -> str | None:
    """A text without space around it; an empty one is none.

    >>> tidy_text(" 06 ") , tidy_text("  ")
    ('06', None)
    """
    return (text or "").strip() or None


def day_fits(
    draft: Draft, day: Day | None, field: str, latest: Day | None = None
) -> Refusal | None:
    """A day that can be meant: not before the earliest year, not after `latest` or the horizon."""
    if day is None:
        return None
    last = latest or horizon(draft)
    if day.year < draft.numbers.earliest_year:
        return Refusal(code="day_long_ago", field=field)
    if day > last:
        today = draft.moment.today
        return Refusal(code="day_to_come" if last <= today else "day_too_far", field=field)
    return None


def horizon(draft: Draft) -> Day:
    """The last day a plan can speak of."""
    return draft.moment.today + timedelta(days=draft.numbers.plan_days_ahead)


def in_order(first: Day | None, until: Day | None, field: str = "until") -> Refusal | None:
    """A period ends after the day it begins: `until` is the first day no longer."""
    if first is None or until is None or until > first:
        return None
    return Refusal(code="no_days" if until == first else "ends_before_begin", field=field)


def free_id(draft: Draft, cls: type[Record], identity: str, field: str) -> Refusal | None:
    """An id for something new: of the right form, and of nothing else here."""
    if _ID.match(identity) is None:
        return Refusal(code="bad_id", field=field)
    if draft.by_id(cls, identity) is not None:
        return Refusal(code="id_taken", field=field)
    return None


def is_here(draft: Draft, cls: type[Record], identity: str | None, field: str) -> Refusal | None:
    """Something with this id belongs to the household; None names nothing."""
    if identity is None or draft.by_id(cls, identity) is not None:
        return None
    return Refusal(code="elsewhere", field=field)


def all_here(draft: Draft, people: Iterable[PersonId], field: str) -> Refusal | None:
    """All of these people belong to the household."""
    return next((no for one in people if (no := is_here(draft, Person, one, field))), None)


def lives(draft: Draft, person: PersonId, field: str = "person") -> Refusal | None:
    """Somebody of this household who is born and not dead on the day of the deed."""
    return (
        is_here(draft, Person, person, field)
        or is_born(draft, person, field)
        or _not_dead(draft, person, field)
    )


def is_born(draft: Draft, person: PersonId, field: str) -> Refusal | None:
    """Somebody of this household who is born."""
    born = draft.person(person).life == "born"
    return None if born else Refusal(code="not_born", field=field, about=(person,))


def _not_dead(draft: Draft, person: PersonId, field: str) -> Refusal | None:
    alive = alive_on(draft.person(person), draft.day)
    return None if alive else Refusal(code="is_dead", field=field, about=(person,))


def told_by_another(draft: Draft, teller: PersonId | None, person: PersonId) -> Refusal | None:
    """Whoever tells belongs to the household and is not the one who is told."""
    if teller == person:
        return Refusal(code="told_by_self", field="told_by", about=(person,))
    return is_here(draft, Person, teller, "told_by")


def tie_on(draft: Draft, person: PersonId, day: Day) -> Tie | None:
    """The tie of somebody that holds on a day."""
    return next((t for t in draft.all(Tie) if t.person == person and valid_on(t, day)), None)


def member_on(draft: Draft, person: PersonId, day: Day) -> Member | None:
    """The membership of somebody that holds on a day."""
    return next((m for m in draft.all(Member) if m.person == person and valid_on(m, day)), None)


def reason_given(draft: Draft, reason: str) -> Refusal | None:
    """A correction says why."""
    return text_fits(draft, reason, "reason", "reason_missing")
