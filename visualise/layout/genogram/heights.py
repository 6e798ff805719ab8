"""How high everything lies: rows, and between them the bands for outlines, lines and bonds. px."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from visualise.layout.genogram.model import SYMBOL

MARGIN: Final = 16.0
TRACK: Final = 12.0
BRACKET: Final = 18.0
ARCH: Final = 13.0
ARCH_FOOT: Final = 15.0
FORK: Final = 22.0
CORRIDOR: Final = 20.0
LEAST: Final = 58.0
LABEL_GAP: Final = 5.0
AIR: Final = 10.0


@dataclass(frozen=True, slots=True)
class Needs:
    """What one row asks: how many levels of each kind, how high its labels, how wide its outlines.

    `tracks` and `corridors` are those of the channel below it.
    """

    labels: float
    arches: int = 0
    brackets: int = 0
    forked: bool = False
    pad: float = 0.0
    tracks: int = 0
    corridors: int = 0
    badge: float = 0.0


@dataclass(frozen=True, slots=True)
class Heights:
    """The y of the top of each row's symbols, and of each band around it.

    `bottom` is the lower end of a row with its labels, `top` the upper; `track` and `corridor` the
    first of the channel below it, `bracket` the lowest bracket above it, `arch` the
    first arch, `fork` where the lines of twins part.
    """

    symbol: tuple[float, ...]
    top: tuple[float, ...]
    bottom: tuple[float, ...]
    track: tuple[float, ...]
    corridor: tuple[float, ...]
    bracket: tuple[float, ...]
    arch: tuple[float, ...]
    fork: tuple[float, ...]
    names_above: bool
    height: float

    def above(self, row: int) -> bool:
        """Whether the names of a row stand above its symbols."""
        return self.names_above and row == 0


def heights_of(needs: Sequence[Needs], *, names_above: bool) -> Heights:
    """Lay the rows under each other, every band as high as it must be."""
    rows: list[_Row] = []
    y = MARGIN
    for row, need in enumerate(needs):
        if row == 0:
            y += BRACKET * need.brackets
        laid = _row_from(y, need, first=row == 0, above=names_above and row == 0)
        rows.append(laid)
        y = laid.track
        if row + 1 < len(needs):
            y = max(y + TRACK * max(1, need.tracks), laid.bottom + LEAST - AIR)
    return Heights(
        symbol=tuple(one.symbol for one in rows),
        top=tuple(one.top for one in rows),
        bottom=tuple(one.bottom for one in rows),
        track=tuple(one.track for one in rows),
        corridor=tuple(one.corridor for one in rows),
        bracket=tuple(one.bracket for one in rows),
        arch=tuple(one.arch for one in rows),
        fork=tuple(one.fork for one in rows),
        names_above=names_above,
        height=y + MARGIN - AIR,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What `Heights` says of each row, of one."""

    symbol: float
    top: float
    bottom: float
    track: float
    corridor: float
    bracket: float
    arch: float
    fork: float


def _row_from(begin: float, need: Needs, *, first: bool, above: bool) -> _Row:
    """The row whose bands begin at a y; `above` when its names stand above its symbols."""
    arches = ARCH_FOOT + ARCH * need.arches if need.arches else 0.0
    arches_above, arches_below = (0.0, arches) if above else (arches, 0.0)
    label = need.labels + LABEL_GAP if need.labels else 0.0
    label_above, label_below = (label, 0.0) if above else (0.0, label)
    y = begin + need.pad
    if not first:
        y += BRACKET * need.brackets
    y += (FORK if need.forked else 0.0) + arches_above
    y = max(y, begin + (0.0 if first else AIR)) + need.badge + label_above
    end = y + (SYMBOL + arches_below + label_below)
    corridor = end + need.pad
    return _Row(
        symbol=y,
        top=y - label_above - need.badge,
        bottom=end - arches_below,
        track=corridor + (CORRIDOR * need.corridors + AIR),
        corridor=corridor + CORRIDOR / 2,
        bracket=y - arches_above - max(ARCH_FOOT, need.badge + AIR),
        arch=y + SYMBOL + ARCH_FOOT if above else y - ARCH_FOOT,
        fork=y - arches - BRACKET * need.brackets - FORK + 4,
    )
