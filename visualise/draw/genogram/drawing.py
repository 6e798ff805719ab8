"""The ink of a genogram: positions become SVG, nothing is decided here any more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from visualise.draw.genogram.legend import draw_legend, legend_of
from visualise.draw.genogram.people import KinInk
from visualise.draw.genogram.strokes import bonds, couple, descent, faint, outlines, twins, years
from visualise.draw.paper import FOOT_PX, frame_of, opening, root_of, said_of, text_of
from visualise.draw.svg import Element, Number, el
from visualise.dutch.genogram import describe_family, generation_words
from visualise.layout.genogram.model import HALF, GenogramPlacement

LENS: Final = "genogram"
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
    alone, foot = drawing.standalone, FOOT_PX if drawing.standalone else 0.0
    frame = frame_of(width, placed.height + legend.height + foot, standalone=alone)
    family = placed.family
    more: dict[str, str | Number] = {"data-of": family.of, "data-on": family.day.isoformat()}
    root = root_of(LENS, frame, drawing.prefix, more, standalone=alone)
    said = describe_family(family, len(placed.rows))
    root.add(*said_of(drawing.prefix, drawing.title, said))
    if alone:
        root.add(*opening(frame, drawing.title, drawing.subtitle, *_STYLES))
    root.add(*_row_names(placed, named, width))
    _fill(root, placed, drawing)
    root.add(*draw_legend(legend))
    return text_of(root, standalone=alone)


def _row_names(
    placed: GenogramPlacement, named: Mapping[int, str], width: float
) -> Iterator[Element]:
    """What each generation is, at the right of its row."""
    for row, words in named.items():
        y = placed.rows[row] + HALF + NAME_BASELINE
        yield el("text", {"class": "gen", "x": width - NAMES_EDGE, "y": y}, words)


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
