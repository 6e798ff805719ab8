"""A drawing as a picture of dots: a sheet of paper at 300 dots an inch."""

import struct
import zlib
from dataclasses import replace
from typing import Final

import resvg_py

from visualise.layout.geometry import Box
from visualise.paper.glyphs import FONTS, font_folder
from visualise.paper.scripts import name_fonts
from visualise.paper.sheet import MARGIN_MM, READABLE_PT, PaperSize, fit_drawing
from visualise.paper.svg_file import (
    as_text,
    frame_of,
    on_screen,
    read_drawing,
    set_frame,
    show_glyphs,
)

DOTS_AN_INCH: Final = 300
MM_AN_INCH: Final = 25.4
MOST_DOTS: Final = 60_000_000
"""The largest picture that is made; a longer drawing gets fewer dots an inch."""

_AFTER_HEAD: Final = 33
_DOTS_A_METRE: Final = round(DOTS_AN_INCH / MM_AN_INCH * 1000)


def png_of(svg: str, asked: PaperSize | None = None) -> bytes:
    """A signed drawing at the top of a sheet; what does not fit one gets a longer sheet.

    Raises:
        NotOurDrawing: it holds a picture or a link.
    """
    root = read_drawing(svg)
    show_glyphs(root)
    on_screen(root)
    name_fonts(root)
    sheet, wide, high = _sheet_for(frame_of(root), asked)
    set_frame(root, sheet)
    root.attrib |= {"width": str(wide), "height": str(high)}
    picture = resvg_py.svg_to_bytes(
        svg_string=as_text(root),
        background="#FFFFFF",
        skip_system_fonts=True,
        font_files=[str(font_folder() / name) for name in FONTS],
        sans_serif_family="Noto Sans",
    )
    return _with_density(bytes(picture))


def _sheet_for(frame: Box, asked: PaperSize | None) -> tuple[Box, int, int]:
    """The part of the plane that the sheet covers, and how many dots wide and high it becomes."""
    fitted = fit_drawing(frame.w, frame.h, 0.0, asked)
    paper, px_a_mm = fitted.sheet, frame.w / fitted.width
    if not fitted.readable and asked is None:
        px_a_mm = min(px_a_mm, px_a_mm * fitted.smallest_pt / READABLE_PT)
    width = max(paper.width * px_a_mm, frame.w + 2 * MARGIN_MM * px_a_mm)
    height = max(paper.height * px_a_mm, frame.h + 2 * MARGIN_MM * px_a_mm)
    left, top = frame.middle.x - width / 2, frame.y - MARGIN_MM * px_a_mm
    sheet = replace(frame, x=left, y=top, w=width, h=height)
    dots = min(DOTS_AN_INCH / MM_AN_INCH / px_a_mm, (MOST_DOTS / (width * height)) ** 0.5)
    return sheet, round(width * dots), round(height * dots)


def _with_density(png: bytes) -> bytes:
    """Say in the picture how many dots an inch it has, so that it prints at its own size."""
    said = b"pHYs" + struct.pack(">IIB", _DOTS_A_METRE, _DOTS_A_METRE, 1)
    chunk = struct.pack(">I", len(said) - 4) + said + struct.pack(">I", zlib.crc32(said))
    return png[:_AFTER_HEAD] + chunk + png[_AFTER_HEAD:]
