"""The ink of a genogram: positions become SVG, nothing is decided here any more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from visualise.draw.genogram.legend import draw_legend, legend_of
from visualise.draw.genogram.people import KinInk
from visualise.draw.genogram.strokes import bonds, couple, descent, faint, outlines, twins, years
from visualise.draw.paper import HEADING_PX, heading, rect
from visualise.draw.stylesheet import drawing_style
from visualise.draw.svg import Element, Number, el, numbers
from visualise.dutch.genogram import describe_family, generation_words
from visualise.language import language
from visualise.layout.genogram.model import HALF, GenogramPlacement
from visualise.layout.geometry import Box

LENS: Final = "genogram"
FOOT: Final = 10.0
NAMES_PX: Final = 96.0
NAMES_EDGE: Final = 10.0
NAME_BASELINE: Final = 4.3
_STYLES: Final = ("genogram.css",)


@dataclass(frozen=True, slots=True)
class GenogramDrawing:
    """What a drawing says besides its people.

    `sheet` and `empty` are the addresses before the id of a person and of an empty place, `at` what
    comes behind it; `prefix` keeps ids apart when a page holds several drawings.
    """

    title: str
    subtitle: str = ""
    sheet: str = ""
    empty: str = ""
    at: str = ""
    prefix: str = "genogram"
    standalone: bool = True


def draw_genogram(placed: GenogramPlacement, drawing: GenogramDrawing) -> str:
    """A genogram as SVG text: for a page (its stylesheet draws it) or as a file of its own."""
    named = generation_words(placed.family, {seat.node: seat.generation for seat in placed.seats})
    width = placed.width + (NAMES_PX if named else 0.0)
    legend = legend_of(placed, width, placed.height)
    height = placed.height + legend.height
    top = HEADING_PX if drawing.standalone else 0.0
    foot = FOOT if drawing.standalone else 0.0
    frame = Box(0.0, -top, width, height + top + foot)
    root = el("svg", _attributes(placed, drawing, frame))
    said = describe_family(placed.family, len(placed.rows))
    root.add(
        el("title", {"id": f"{drawing.prefix}-title"}, drawing.title),
        el("desc", {"id": f"{drawing.prefix}-desc"}, said),
    )
    if drawing.standalone:
        root.add(el("style", {}, drawing_style(*_STYLES)), rect("paper", frame))
        root.add(*heading(drawing.title, drawing.subtitle, width))
    root.add(*_row_names(placed, named, width))
    _fill(root, placed, drawing)
    root.add(*draw_legend(legend))
    if not drawing.standalone:
        return root.to_text()
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root.to_text()}\n'


def _row_names(
    placed: GenogramPlacement, named: Mapping[int, str], width: float
) -> Iterator[Element]:
    """What each generation is, at the right of its row."""
    for row, words in named.items():
        y = placed.rows[row] + HALF + NAME_BASELINE
        yield el("text", {"class": "gen", "x": width - NAMES_EDGE, "y": y}, words)


def _attributes(
    placed: GenogramPlacement, drawing: GenogramDrawing, frame: Box
) -> dict[str, str | Number]:
    attributes: dict[str, str | Number] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": f"drawing {LENS}",
        "viewBox": numbers(frame.x, frame.y, frame.w, frame.h),
        "width": frame.w,
        "height": frame.h,
        "role": "group",
        "aria-labelledby": f"{drawing.prefix}-title",
        "aria-describedby": f"{drawing.prefix}-desc",
        "data-lens": LENS,
        "data-of": placed.family.of,
        "data-on": placed.family.day.isoformat(),
    }
    return attributes | ({"lang": language()} if drawing.standalone else {})


def _fill(root: Element, placed: GenogramPlacement, drawing: GenogramDrawing) -> None:
    """Outlines lowest, then lines, bonds, years; people last, in the order of reading."""
    root.add(*outlines(placed), *(faint(way) for way in placed.faint))
    for line in placed.couples:
        root.add(*couple(line, placed))
    root.add(*(descent(line) for line in placed.descents))
    root.add(*(twins(line) for line in placed.twins))
    root.add(*bonds(placed))
    for line in placed.couples:
        root.add(*years(line))
    ink = KinInk(placed, drawing.sheet, drawing.empty, drawing.at)
    root.add(*(ink.draw(seat) for seat in placed.seats))
