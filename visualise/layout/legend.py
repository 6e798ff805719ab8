"""The legend under a drawing: only what occurs, in rows that fit the width. Units are px."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from visualise.layout.geometry import Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.rings_model import RingsPerson
from visualise.layout.text_width import text_width
from visualise.layout.words import RingsWords

LegendSign = Literal[
    "member", "social", "paid", "safety_person", "not_asked", "inactive", "assumed", "disputed"
]
ROW_HEIGHT = 26.0
SIGN_ROOM = 24.0
BETWEEN = 16.0


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sign with its words; `at` is the middle of the sign, the words begin `SIGN_ROOM` later."""

    sign: LegendSign
    text: str
    at: Point


def signs_of(people: Iterable[RingsPerson], *, rings: bool) -> tuple[LegendSign, ...]:
    """The signs that these people need explained, in a fixed order.

    Example:
        >>> signs_of([RingsPerson("p", "Ria", circle="some", area="neighbours")], rings=True)
        ('social',)
    """
    seen: set[LegendSign] = set()
    for person in people:
        if person.is_member:
            seen.add("member")
            continue
        seen.add("paid" if person.paid else "social")
        seen.update(person.doubts)
        if person.safety_person:
            seen.add("safety_person")
        if rings and not person.asked:
            seen.add("not_asked")
        if not person.active:
            seen.add("inactive")
    order: tuple[LegendSign, ...] = (
        "member",
        "social",
        "paid",
        "safety_person",
        "not_asked",
        "inactive",
        "assumed",
        "disputed",
    )
    return tuple(sign for sign in order if sign in seen)


def lay_legend(
    signs: Sequence[LegendSign], words: RingsWords, width: float, top: float
) -> tuple[tuple[LegendEntry, ...], float]:
    """Centred rows of entries under `top`, and how high they are together."""
    rows = _rows([(sign, getattr(words, sign)) for sign in signs], width)
    entries: list[LegendEntry] = []
    for index, row in enumerate(rows):
        x = (width - _row_width(row)) / 2
        y = top + ROW_HEIGHT * (index + 0.5)
        for sign, text in row:
            entries.append(LegendEntry(sign, text, Point(x + SIGN_ROOM / 2 - 3, y)))
            x += _entry_width(text) + BETWEEN
    return tuple(entries), ROW_HEIGHT * len(rows)


def _rows(
    entries: Sequence[tuple[LegendSign, str]], width: float
) -> list[list[tuple[LegendSign, str]]]:
    rows: list[list[tuple[LegendSign, str]]] = []
    for entry in entries:
        if rows and _row_width([*rows[-1], entry]) <= width - BETWEEN:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    return rows


def _row_width(row: Sequence[tuple[LegendSign, str]]) -> float:
    return sum(_entry_width(text) for _, text in row) + BETWEEN * (len(row) - 1)


def _entry_width(text: str) -> float:
    return SIGN_ROOM + text_width(text, SECOND_PX)
