"""A picture as sheets to print: the drawing and the list, by typst, with text that can be read."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import typst

from graphmodel.domain.calendar import Day
from visualise.language import _, language
from visualise.paper.glyphs import all_shown, font_folder, shown
from visualise.paper.picture import Picture, Table
from visualise.paper.pieces import Pieces, laid_out, pieces_of
from visualise.paper.pieces_words import piece_words, pieces_words
from visualise.paper.plates import put_plates
from visualise.paper.printing import CannotPrint
from visualise.paper.scripts import name_fonts
from visualise.paper.sheet import (
    LARGEST_PT,
    MARGIN_MM,
    PAPER_SIZES,
    SMALLEST_PX,
    PaperSize,
    Sheet,
)
from visualise.paper.svg_file import (
    Root,
    as_text,
    frame_of,
    in_print,
    read_drawing,
    show_glyphs,
    without_heading,
)

if TYPE_CHECKING:
    from typst import PDFStandard  # only its type stub has the name

MM_A_SHARE: Final = 24.0
"""The narrowest column in which most words fit."""

BROAD_SHARE: Final = 2.0
"""From here on a column is wide enough for words that are not broken."""

_STANDARDS: Final["tuple[tuple[PDFStandard, ...], ...]"] = (("ua-1",), ())
"""How the sheets are written: for everybody to read, or else at least written."""


@dataclass(frozen=True, slots=True)
class Said:
    """The lines above a drawing, and what stands at the foot of every page."""

    above: tuple[str, ...]
    foot: str
    maker: str


def pdf_of(picture: Picture, said: Said, made: Day, asked: PaperSize | None = None) -> bytes:
    """The sheets of a picture: tagged, with a title and a language, black on white.

    Raises:
        CannotPrint: whatever is left of what typst complains about.
    """
    drawings: dict[str, str] = {"svg": ""}
    whole = True
    if not picture.is_table:
        root = read_drawing(picture.svg)
        without_heading(root)
        whole = show_glyphs(root)
        in_print(root)
        put_plates(root)
        name_fonts(root)
        drawings["svg"] = as_text(root)
        laid = laid_out(frame_of(root), asked)
        inputs = _inputs(picture, said, laid.fitted.sheet) | _of_drawing(root)
        if laid.pieces is not None:
            drawings |= _drawn_pieces(root, laid.pieces)
            inputs |= _of_pieces(laid.pieces, said)
    else:
        inputs = _inputs(picture, said, _sheet_of_table(picture.table, asked))
    text = json.dumps(inputs, ensure_ascii=False)
    if not (whole and all_shown(text)):
        inputs["below"] = [
            _("Een teken dat we niet kunnen drukken, staat hier als \N{REPLACEMENT CHARACTER}.")
        ]
        text = json.dumps(inputs, ensure_ascii=False)
    return _compiled({"said": shown(text)} | drawings, made)


def _inputs(picture: Picture, said: Said, sheet: Sheet) -> dict[str, object]:
    table = picture.table
    parts = table.parts((sheet.width - 2 * MARGIN_MM) / MM_A_SHARE)
    return {
        "title": picture.title,
        "maker": said.maker,
        "lang": language(),
        "desc": picture.title,
        "above": said.above,
        "below": [],
        "foot": said.foot,
        "page": _("bladzijde {n} van {total}"),
        "width": sheet.width,
        "height": sheet.height,
        "broad": BROAD_SHARE,
        "drawing": False,
        "pieces": [],
        "caption": table.caption,
        "key": table.key,
        "parts": [] if table.is_empty else [_part(one) for one in parts],
    }


def _part(table: Table) -> dict[str, object]:
    groups = [{"title": one.title, "rows": one.rows} for one in table.groups if one.rows]
    return {"heads": table.heads, "shares": table.shares, "groups": groups}


def _of_drawing(root: Root) -> dict[str, object]:
    frame = frame_of(root)
    desc = next((one.text for one in root if one.tag.endswith("}desc")), None)
    return {
        "drawing": True,
        "desc": desc or "",
        "wide": frame.w,
        "high": frame.h,
        "most": LARGEST_PT / SMALLEST_PX,
    }


def _drawn_pieces(root: Root, pieces: Pieces) -> dict[str, str]:
    return {f"piece-{at}": as_text(one) for at, one in enumerate(pieces_of(root, pieces))}


def _of_pieces(pieces: Pieces, said: Said) -> dict[str, object]:
    """What stands above the overview and above each piece, and how large each is."""
    words = pieces_words(pieces)
    drawn = [
        {
            "said": piece_words(pieces, at),
            "wide": frame.w * pieces.mm_a_px,
            "high": frame.h * pieces.mm_a_px,
        }
        for at, frame in enumerate(pieces.frames)
    ]
    lying = {"width": pieces.sheet.width, "height": pieces.sheet.height}
    return {"above": (*said.above, words), "pieces": drawn, "piece-page": lying}


def _sheet_of_table(table: Table, asked: PaperSize | None) -> Sheet:
    """The smallest sheet that is wide enough, upright before lying."""
    sizes = (asked,) if asked else PAPER_SIZES
    sheets = [Sheet(size, lying) for size in sizes for lying in (False, True)]
    wide = sum(table.shares) * MM_A_SHARE + 2 * MARGIN_MM
    return next((one for one in sheets if one.width >= wide), sheets[-1])


def _compiled(inputs: dict[str, str], made: Day) -> bytes:
    problem: Exception | None = None
    for standards in _STANDARDS:
        try:
            written, _warnings = typst.Compiler(font_paths=_fonts()).compile_with_warnings(
                _source(),
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=list(standards),
                timestamp=datetime.combine(made, time(), UTC),
            )
        except typst.TypstError as error:
            problem = error
        else:
            return written if isinstance(written, bytes) else b"".join(written or ())
    raise CannotPrint("the sheets cannot be made") from problem


@cache
def _source() -> bytes:
    return files("visualise").joinpath("paper", "sheet.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """The fonts that travel with the program and no others: a print is the same everywhere."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder()]
    )
