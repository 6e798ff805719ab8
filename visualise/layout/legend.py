"""The legend of a drawing: only what occurs, in the corners that the rings leave. Units px."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from visualise.layout.geometry import Box, Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.rings_model import RingsPerson, RingsPlacement
from visualise.layout.text_width import text_width
from visualise.layout.words import RingsWords

LegendSign = Literal[
    "member", "social", "paid", "safety_person", "not_asked", "inactive", "assumed", "disputed"
]
ROW_HEIGHT = 26.0
COLUMN_STEP = 22.0
SIGN_ROOM = 24.0
SIGN_HALF = 9.0
BETWEEN = 16.0
MARGIN = 12.0
CLEAR_OF_RIM = 22.0
SMALL_STEP = 6.0


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
    signs: Sequence[LegendSign], words: RingsWords, placement: RingsPlacement
) -> tuple[tuple[LegendEntry, ...], float]:
    """The entries and how much higher they make the sheet.

    In the empty lower corners, left before right; where they do not fit, in rows under it all.
    """
    texts = [(sign, str(getattr(words, sign))) for sign in signs]
    rows = _rows(texts, placement.width)
    extra = 0.0
    while extra < ROW_HEIGHT * len(rows):
        columns = _columns(texts, placement, placement.height + extra)
        if columns is not None:
            return columns, extra
        extra += SMALL_STEP
    return tuple(_in_rows(rows, placement.width, placement.height)), ROW_HEIGHT * len(rows)


def _columns(
    texts: Sequence[tuple[LegendSign, str]], placement: RingsPlacement, lower_edge: float
) -> tuple[LegendEntry, ...] | None:
    """The entries in the lower corners: all on the left, else half, else somewhere in between."""
    half = math.ceil(len(texts) / 2)
    for on_the_left in (len(texts), *range(half, len(texts))):
        widest = max((_entry_width(text) for _, text in texts[on_the_left:]), default=0.0)
        right_x = placement.width - MARGIN - widest
        left = _column(texts[:on_the_left], placement, MARGIN, lower_edge)
        right = _column(texts[on_the_left:], placement, right_x, lower_edge)
        if left is not None and right is not None:
            return (*left, *right)
    return None


def _column(
    texts: Sequence[tuple[LegendSign, str]], placement: RingsPlacement, x: float, lower_edge: float
) -> list[LegendEntry] | None:
    """Entries under each other down to the lower edge, or None where the rings are in the way."""
    radius, centre = placement.radii.none + CLEAR_OF_RIM, placement.centre
    top = lower_edge - MARGIN / 2 - COLUMN_STEP * len(texts)
    entries = []
    for index, (sign, text) in enumerate(texts):
        y = top + COLUMN_STEP * index
        row = Box(x - centre.x, y - centre.y, _entry_width(text), COLUMN_STEP)
        if row.nearest_to_origin() < radius:
            return None
        entries.append(LegendEntry(sign, text, Point(x + SIGN_HALF, y + COLUMN_STEP / 2)))
    return entries


def _in_rows(
    rows: Sequence[Sequence[tuple[LegendSign, str]]], width: float, top: float
) -> Iterator[LegendEntry]:
    for index, row in enumerate(rows):
        x = (width - _row_width(row)) / 2
        y = top + ROW_HEIGHT * (index + 0.5)
        for sign, text in row:
            yield LegendEntry(sign, text, Point(x + SIGN_HALF, y))
            x += _entry_width(text) + BETWEEN


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
