"""The start page: the households, those that need attention first."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import Finding
from graphmodel.rules.standing import Standing
from visualise.dutch.signals import title_among_others
from visualise.dutch.terms import PHASE_WORDS, capitalised, day_in_words, days_in_words, listed
from visualise.language import _

SHOWN_SIGNALS = 2
RECENT_DAYS = 13


@dataclass(frozen=True, slots=True)
class SignalLine:
    """A signal in one line, and whether it fires or is unknown."""

    state: str
    title: str


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household in the list."""

    id: str
    name: str
    place: str
    phase: str
    director: str
    contact: str
    signals: tuple[SignalLine, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage:
    """The start page: a page of the households that were searched for."""

    rows: tuple[HouseholdRow, ...]
    counted: bool
    searched: str
    total: int
    number: int
    pages: int
    region: int
    day: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A household as it stands, what was found there, and where it is."""

    standing: Standing
    findings: Sequence[Finding]
    place: str


def household_row(seen: Seen) -> HouseholdRow:
    """A household in the list: its two most urgent signals, and how many more there are."""
    standing = seen.standing
    shown = [
        SignalLine(one.state, title_among_others(one)) for one in seen.findings[:SHOWN_SIGNALS]
    ]
    rest = len(seen.findings) - len(shown)
    return HouseholdRow(
        id=standing.household.id,
        name=standing.household.name,
        place=seen.place,
        phase=capitalised(PHASE_WORDS[standing.phase]),
        director=listed([standing.name(one) for one in standing.holders("case_director")]),
        contact=_contact(standing),
        signals=tuple(shown),
        more=_("en nog {count}").format(count=rest) if rest else "",
    )


def _contact(standing: Standing) -> str:
    """When somebody of the own network was last spoken to."""
    days = [tie.last_contact for tie in standing.social.values() if tie.last_contact]
    return ago(max(days), standing.day) if days else ""


def ago(day: Day, today: Day) -> str:
    """A day as one says it, from today.

    >>> from datetime import date
    >>> ago(date(2026, 11, 21), date(2026, 11, 22))
    'gisteren'
    """
    days = (today - day).days
    if days in (0, 1):
        return _("gisteren") if days else _("vandaag")
    if 0 < days <= RECENT_DAYS:
        return _("{days} geleden").format(days=days_in_words(days))
    return day_in_words(day)
