"""The legend of the network map: only what occurs, in rows under the drawing. Units: px."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from visualise.layout.geometry import Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.legend import LegendSign, signs_of
from visualise.layout.network.model import KINDS, TIE_STATES, Kind, NetworkPlacement, TieState
from visualise.layout.text_width import text_width

BETWEEN = 18.0
ROW_HEIGHT = 26.0
SIDE = 16.0


@dataclass(frozen=True, slots=True)
class SymbolSign:
    """How somebody is drawn."""

    sign: LegendSign
    room: float = 24.0


@dataclass(frozen=True, slots=True)
class TieSign:
    """How the line from the household to somebody is drawn."""

    state: TieState
    room: float = 54.0


@dataclass(frozen=True, slots=True)
class LineSign:
    """How a line between two people is drawn."""

    kind: Kind
    room: float = 54.0


Sign = SymbolSign | TieSign | LineSign


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign with its words; `at` is where its room begins, half-way its height."""

    sign: Sign
    text: str
    at: Point


def signs_on(placement: NetworkPlacement) -> Iterator[Sign]:
    """What has to be explained, in a fixed order: people, ties, then what lies between people.

    A hollow symbol says already that somebody is not active; `untold` says nothing.
    """
    yield from map(SymbolSign, signs_of((one.person for one in placement.people), rings=False))
    states = {line.state for line in placement.ties} - {"inactive", "untold"}
    yield from (TieSign(state) for state in TIE_STATES if state in states)
    kinds = {line.relation.kind for line in placement.lines}
    yield from (LineSign(kind) for kind in KINDS if kind in kinds)


def lay_rows(
    signs: Iterable[tuple[Sign, str]], width: float, top: float
) -> tuple[tuple[Entry, ...], float]:
    """The entries in centred rows, and how much higher they make the sheet.

    Example:
        >>> entries, more = lay_rows([(SymbolSign("social"), "eigen netwerk")], 640, 500)
        >>> entries[0].at.y, more
        (513.0, 26.0)
    """
    rows: list[list[tuple[Sign, str]]] = []
    for one in signs:
        if rows and _width([*rows[-1], one]) <= width - 2 * SIDE:
            rows[-1].append(one)
        else:
            rows.append([one])
    entries = []
    for index, row in enumerate(rows):
        x, y = (width - _width(row)) / 2, top + ROW_HEIGHT * (index + 0.5)
        for sign, text in row:
            entries.append(Entry(sign, text, Point(x, y)))
            x += sign.room + text_width(text, SECOND_PX) + BETWEEN
    return tuple(entries), ROW_HEIGHT * len(rows)


def _width(row: Sequence[tuple[Sign, str]]) -> float:
    entries = sum(sign.room + text_width(text, SECOND_PX) for sign, text in row)
    return entries + BETWEEN * (len(row) - 1)
