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
    symbol, top, bottom, track, corridor, bracket, arch, fork = (list[float]() for _ in range(8))
    y = MARGIN
    for row, need in enumerate(needs):
        above = names_above and row == 0
        arches = ARCH_FOOT + ARCH * need.arches if need.arches else 0.0
        if row == 0:
            y += BRACKET * need.brackets
        begin = y
        y += need.pad
        if need.brackets and row > 0:
            y += BRACKET * need.brackets
        y += (FORK if need.forked else 0.0) + (0.0 if above else arches)
        y = max(y, begin + (0.0 if row == 0 else AIR)) + need.badge
        label = need.labels + LABEL_GAP if need.labels else 0.0
        y += label if above else 0.0
        symbol.append(y)
        top.append(y - (label if above else 0.0) - need.badge)
        arch.append(y + SYMBOL + ARCH_FOOT if above else y - ARCH_FOOT)
        bracket.append(y - (arches if not above else 0.0) - max(ARCH_FOOT, need.badge + AIR))
        fork.append(y - arches - BRACKET * need.brackets - FORK + 4)
        y += SYMBOL + (arches if above else label)
        bottom.append(y - (arches if above else 0.0))
        y += need.pad
        corridor.append(y + CORRIDOR / 2)
        y += CORRIDOR * need.corridors + AIR
        track.append(y)
        if row + 1 < len(needs):
            y = max(y + TRACK * max(1, need.tracks), bottom[-1] + LEAST - AIR)
    return Heights(
        symbol=tuple(symbol),
        top=tuple(top),
        bottom=tuple(bottom),
        track=tuple(track),
        corridor=tuple(corridor),
        bracket=tuple(bracket),
        arch=tuple(arch),
        fork=tuple(fork),
        names_above=names_above,
        height=y + MARGIN - AIR,
    )
