"""A drawing too large to read on one sheet, cut into pieces that lie beside and under each other.

Neighbours overlap so far that whoever stands on a cut is whole on one of the two. Units: px, mm.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from math import ceil
from typing import Final
from xml.etree import ElementTree

from visualise.layout.geometry import Box
from visualise.paper.sheet import (
    HEADING_MM,
    LARGEST_PT,
    MARGIN_MM,
    MM_PER_PT,
    READABLE_PT,
    SMALLEST_PX,
    Fitted,
    PaperSize,
    Sheet,
    fit_drawing,
)
from visualise.paper.svg_file import set_frame

PIECE_HEADING_MM: Final = 10.0
"""What the line above a piece and the foot take of the height of a page, about."""

OVERLAP_PX: Final = 150.0
"""Somebody with their name is not wider."""

MOST_PIECES: Final = 24
"""Nobody lays more sheets beside each other."""

_MM_A_PX: Final = READABLE_PT * MM_PER_PT / SMALLEST_PX


@dataclass(frozen=True, slots=True)
class Pieces:
    """The sheet of every piece, its part of the drawing, row by row, and how many mm a px is."""

    sheet: Sheet
    columns: int
    rows: int
    frames: tuple[Box, ...]
    mm_a_px: float


@dataclass(frozen=True, slots=True)
class Laid:
    """How a drawing is printed: on one sheet, or as an overview and then in pieces."""

    fitted: Fitted
    pieces: Pieces | None = None


def laid_out(frame: Box, asked: PaperSize | None = None) -> Laid:
    """One sheet where a drawing can be read on it; else pieces, as long as they can be handled.

    Example:
        >>> laid_out(Box(0, 0, 760, 790)).pieces is None
        True
        >>> pieces = laid_out(Box(0, 0, 2500, 620)).pieces
        >>> pieces.sheet, pieces.columns, pieces.rows
        (Sheet(size='a3', lying=True), 2, 1)
    """
    fitted = fit_drawing(frame.w, frame.h, HEADING_MM, asked)
    if fitted.readable:
        return Laid(fitted)
    both = [_cut(frame, Sheet(fitted.sheet.size, lying)) for lying in (True, False)]
    fewest = min(both, key=lambda one: (one.columns * one.rows, -one.mm_a_px))
    return Laid(fitted, fewest if len(fewest.frames) <= MOST_PIECES else None)


def _cut(frame: Box, sheet: Sheet) -> Pieces:
    """As few pieces as can be read, then as large as they can be."""
    room = (sheet.width - 2 * MARGIN_MM, sheet.height - 2 * MARGIN_MM - PIECE_HEADING_MM)
    counts = [
        max(1, ceil((length - OVERLAP_PX) / (there / _MM_A_PX - OVERLAP_PX)))
        for length, there in zip((frame.w, frame.h), room, strict=True)
    ]
    lengths = [
        (length - OVERLAP_PX) / count + OVERLAP_PX if count > 1 else length
        for length, count in zip((frame.w, frame.h), counts, strict=True)
    ]
    most = LARGEST_PT * MM_PER_PT / SMALLEST_PX
    scale = min(most, *(there / length for there, length in zip(room, lengths, strict=True)))
    frames = tuple(
        Box(
            frame.x + (lengths[0] - OVERLAP_PX) * column,
            frame.y + (lengths[1] - OVERLAP_PX) * row,
            *lengths,
        )
        for row in range(counts[1])
        for column in range(counts[0])
    )
    return Pieces(sheet, counts[0], counts[1], frames, scale)


def pieces_of(root: ElementTree.Element, pieces: Pieces) -> Iterator[ElementTree.Element]:
    """Every piece as a drawing of its own, without the people who stand wholly beside it."""
    for frame in pieces.frames:
        piece = deepcopy(root)
        for above in list(piece.iter()):
            for one in list(above):
                box = one.get("data-box")
                if box and not Box(*map(float, box.split())).overlaps(frame):
                    above.remove(one)
        set_frame(piece, frame)
        yield piece
