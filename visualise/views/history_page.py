"""The history of a household in sentences, by the day each change counts from."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.rules.standing import Standing
from visualise.views.frame import CaseHead, case_head
from visualise.views.history import ChangeLine, told

MOST_ON_A_PAGE: Final = 100
"""How many changes one page tells."""


@dataclass(frozen=True, slots=True)
class DayOfChanges:
    """What was changed from one day on."""

    day: str
    day_words: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """The changes, the newest first; `older` is the page that goes on, 0 when there is none."""

    head: CaseHead
    home: str
    here: str
    days: tuple[DayOfChanges, ...]
    number: int
    newer: int
    older: int


def history_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    history: Sequence[Change],
    number: int = 1,
) -> HistoryPage:
    """A page of the history; `history` is all of it, the newest first, `number` counts from 1."""
    lines = tuple(told(history, dossier.case))
    first = (number - 1) * MOST_ON_A_PAGE
    shown = lines[first : first + MOST_ON_A_PAGE]
    home = f"/huishouden/{standing.household.id}"
    return HistoryPage(
        head=case_head(standing, place, today, version=dossier.version),
        home=home,
        here=f"{home}/geschiedenis" + (f"?bladzijde={number}" if number > 1 else ""),
        days=tuple(
            DayOfChanges(day, words, tuple(group))
            for (day, words), group in groupby(shown, key=lambda one: (one.day, one.day_words))
        ),
        number=number,
        newer=number - 1,
        older=number + 1 if len(lines) > first + MOST_ON_A_PAGE else 0,
    )
