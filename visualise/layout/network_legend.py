"""The legend of the network map: only what occurs, in rows under the drawing. Units: px."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from visualise.layout.geometry import Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.legend import LegendSign, signs_of
from visualise.layout.network_model import KINDS, TIE_STATES, Kind, NetworkPlacement, TieState
from visualise.layout.text_width import text_width

Sign = LegendSign | TieState | Kind
SIGN_ROOM = 24.0
LINE_ROOM = 54.0
BETWEEN = 18.0
ROW_HEIGHT = 26.0
SIDE = 16.0
LINE_SIGNS: frozenset[str] = frozenset((*TIE_STATES, *KINDS)) - {"inactive"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign with its words; `at` is where its room begins, half-way its height."""

    sign: Sign
    text: str
    at: Point
    room: float


def signs_on(placement: NetworkPlacement) -> tuple[Sign, ...]:
    """What has to be explained, in a fixed order: people, ties, then what lies between people."""
    people = signs_of((placed.person for placed in placement.people), rings=False)
    states = {line.state for line in placement.ties}
    kinds = {line.relation.kind for line in placement.lines}
    ties: Iterable[Sign] = (one for one in TIE_STATES if one in states and one not in people)
    lines: Iterable[Sign] = (one for one in KINDS if one in kinds)
    return (*people, *ties, *lines)


def lay_rows(
    signs: Sequence[tuple[Sign, str]], width: float, top: float
) -> tuple[tuple[Entry, ...], float]:
    """The entries in centred rows, and how much higher they make the sheet.

    Example:
        >>> entries, more = lay_rows([("social", "eigen netwerk")], 640, 500)
        >>> entries[0].at.y, more
        (513.0, 26.0)
    """
    rows: list[list[tuple[Sign, str, float]]] = []
    for sign, text in signs:
        room = LINE_ROOM if sign in LINE_SIGNS else SIGN_ROOM
        one = (sign, text, room)
        if rows and _width([*rows[-1], one]) <= width - 2 * SIDE:
            rows[-1].append(one)
        else:
            rows.append([one])
    entries = []
    for index, row in enumerate(rows):
        x, y = (width - _width(row)) / 2, top + ROW_HEIGHT * (index + 0.5)
        for sign, text, room in row:
            entries.append(Entry(sign, text, Point(x, y), room))
            x += room + text_width(text, SECOND_PX) + BETWEEN
    return tuple(entries), ROW_HEIGHT * len(rows)


def _width(row: Sequence[tuple[Sign, str, float]]) -> float:
    return sum(room + text_width(text, SECOND_PX) for _, text, room in row) + BETWEEN * (len(row) - 1)
