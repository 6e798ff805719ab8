"""The legend of a genogram: only the signs that occur, as rows under the drawing. Units: px."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from visualise.draw.genogram.people import shield, ward
from visualise.draw.genogram.shapes import cross, outline_shape, symbol_shapes
from visualise.draw.network_strokes import path_of, shifted, strokes
from visualise.draw.svg import Element, Number, el, numbers
from visualise.language import Spoken, mark
from visualise.layout.genogram.labels import DASH
from visualise.layout.genogram.model import GenogramPlacement, Shape
from visualise.layout.genogram.names import NOT_KNOWN
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import SECOND_PX
from visualise.layout.text_width import text_width

SAMPLE: Final = 36.0
GAP: Final = 8.0
BETWEEN: Final = 18.0
ROW: Final = 24.0
EDGE: Final = 18.0
TOP: Final = 8.0
BASELINE: Final = 4.3
WORDS: Final[Spoken[str]] = Spoken(
    {
        "square": mark("man, jongen"),
        "circle": mark("vrouw, meisje"),
        "diamond": mark("anders of niet bekend"),
        "start": mark("begin hier"),
        "dead": mark("overleden"),
        "triangle": mark("zwangerschap"),
        "miscarriage": mark("miskraam"),
        "abortion": mark("afgebroken zwangerschap"),
        "stillborn": mark("doodgeboren"),
        "ward": mark("kind of kwetsbaar"),
        "safety": mark("veiligheidspersoon"),
        "empty": mark("nog niet getekend"),
        "asked": mark("gevraagd, niet bekend"),
        "married": mark("getrouwd"),
        "living_together": mark("samenwonend"),
        "relationship": mark("relatie"),
        "parents": mark("samen ouders"),
        "one slash": mark("uit elkaar"),
        "two slashes": mark("gescheiden"),
        "adoptive": mark("geadopteerd"),
        "mixed": mark("eigen kind van de een, geadopteerd door de ander"),
        "foster": mark("pleegkind"),
        "step": mark("stiefkind"),
        "donor": mark("donor"),
        "twins": mark("tweeling"),
        "identical": mark("eeneiige tweeling"),
        "own home": mark("dit gezin"),
        "other home": mark("ander huis"),
        "close": mark("hechte band"),
        "fused": mark("heel hechte band"),
        "distant": mark("band op afstand"),
        "conflict": mark("ruzie"),
        "violence": mark("geweld, pijl naar wie het raakt"),
        "controlling": mark("de een bepaalt alles, pijl naar de ander"),
        "cut_off": mark("geen contact meer"),
    }
)
"""What each sign means, in the order in which they are explained."""


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One sign with its words; the sample begins at `at`, half-way its height."""

    sign: str
    at: Point


@dataclass(frozen=True, slots=True)
class Legend:
    """The signs in place, and how high they are together."""

    rows: tuple[LegendRow, ...]
    height: float


def signs_of(placed: GenogramPlacement) -> tuple[str, ...]:
    """The signs that occur, in a fixed order."""
    seen = {*_signs_of_people(placed), *_signs_of_lines(placed)}
    return tuple(sign for sign in WORDS if sign in seen)


def _signs_of_people(placed: GenogramPlacement) -> Iterator[str]:
    family = placed.family
    for seat in placed.seats:
        if seat.person is None:
            yield "asked" if seat.empty and seat.empty.asked else "empty"
            continue
        yield seat.shape
        marks = {
            "dead": seat.dead,
            "start": seat.person.id in family.marked,
            "ward": seat.person.id in family.protected,
            "safety": seat.person.id in family.safety_persons,
        }
        yield from (sign for sign, there in marks.items() if there)


def _signs_of_lines(placed: GenogramPlacement) -> Iterator[str]:
    for couple in placed.couples:
        yield couple.record.kind if couple.record is not None else "parents"
        yield ("", "one slash", "two slashes")[couple.slashes]
    yield from (line.kind for line in placed.descents)
    yield from ("identical" if line.identical else "twins" for line in placed.twins)
    yield from (line.kind for line in placed.bonds)
    yield from ("own home" if one.own else "other home" for one in placed.outlines)


def legend_of(placed: GenogramPlacement, width: float, top: float) -> Legend:
    """The signs that occur in rows of equal columns, under the drawing."""
    signs = signs_of(placed)
    if not signs:
        return Legend((), 0.0)
    widest = SAMPLE + GAP + max(text_width(WORDS[sign], SECOND_PX) for sign in signs)
    columns = max(1, int((width - 2 * EDGE + BETWEEN) // (widest + BETWEEN)))
    rows = -(-len(signs) // columns)
    found = []
    for at, sign in enumerate(signs):
        x = EDGE + (at // rows) * (widest + BETWEEN)
        y = top + TOP + ROW * (at % rows + 0.5)
        found.append(LegendRow(sign, Point(x, y)))
    return Legend(tuple(found), TOP + ROW * rows)


def draw_legend(legend: Legend) -> Iterator[Element]:
    """Every sign as it looks in the drawing, smaller, with its words."""
    for row in legend.rows:
        at: dict[str, str | Number] = {"class": "second", "x": row.at.x + SAMPLE + GAP}
        words = el("text", at | {"y": row.at.y + BASELINE}, WORDS[row.sign])
        yield el("g", {"class": "legend-entry"}, *sample(row.sign, row.at), words)


def sample(sign: str, at: Point) -> list[Element]:
    """One sign, 36 px wide, without the data of anybody."""
    if sign in _LINES:
        return _LINES[sign](at)
    if sign in _MARKS:
        return _MARKS[sign](Box(at.x + SAMPLE / 2 - 8, at.y - 8, 16, 16))
    way = (Point(at.x, at.y), Point(at.x + SAMPLE, at.y))
    if sign in ("married", "living_together", "relationship", "parents"):
        return [el("path", {"class": f"couple {sign}", "d": path_of(way)})]
    if sign in ("adoptive", "foster", "step", "donor"):
        return [el("path", {"class": f"descent {sign}", "d": path_of(way)})]
    return [el("g", {"class": f"bond {sign}"}, *strokes(sign, way))]  # type: ignore[arg-type]  # only bonds are left


def _slashed(at: Point, count: int) -> list[Element]:
    way = (at, Point(at.x + SAMPLE, at.y))
    marks = [el("path", {"class": "couple married", "d": path_of(way)})]
    for number in range(count):
        x = at.x + 16 + 7 * number
        d = f"M{numbers(x - 4, at.y + 8)}L{numbers(x + 4, at.y - 8)}"
        marks.append(el("path", {"class": "slash", "d": d}))
    return marks


def _two_lines(at: Point) -> list[Element]:
    way = (at, Point(at.x + SAMPLE, at.y))
    beside = path_of(shifted(way, 3.0))
    return [
        el("path", {"class": "descent", "d": path_of(way)}),
        el("path", {"class": "descent beside", "d": beside}),
    ]


def _fork(at: Point, *, bar: bool) -> list[Element]:
    top = f"M{numbers(at.x + 8, at.y + 8)}L{numbers(at.x + 18, at.y - 8)}"
    d = f"{top}L{numbers(at.x + 28, at.y + 8)}"
    if bar:
        d += f"M{numbers(at.x + 13, at.y)}H{numbers(at.x + 23)}"
    return [el("path", {"class": "twins", "d": d})]


def _home(at: Point, name: str) -> list[Element]:
    size: dict[str, str | Number] = {"class": f"home {name}", "x": at.x + 2, "y": at.y - 8}
    return [el("rect", size | {"width": SAMPLE - 4, "height": 16, "rx": 6})]


def _shape(shape: Shape) -> Callable[[Box], list[Element]]:
    return lambda box: symbol_shapes(shape, box, start=False)


def _start(box: Box) -> list[Element]:
    inner = Box(box.x + 3, box.y + 3, box.w - 6, box.h - 6)
    return [outline_shape("square", box), outline_shape("square", inner, "inner")]


def _dead(box: Box) -> list[Element]:
    return [outline_shape("square", box), cross(box)]


def _empty(sign: str, name: str) -> Callable[[Box], list[Element]]:
    def drawn(box: Box) -> list[Element]:
        at: dict[str, str | Number] = {"class": "initials ask small", "x": box.middle.x}
        text = el("text", at | {"y": box.middle.y + BASELINE}, sign)
        return [el("g", {"class": name}, outline_shape("square", box), text)]

    return drawn


_LINES: Final[Mapping[str, Callable[[Point], list[Element]]]] = MappingProxyType(
    {
        "one slash": lambda at: _slashed(at, 1),
        "two slashes": lambda at: _slashed(at, 2),
        "mixed": _two_lines,
        "twins": lambda at: _fork(at, bar=False),
        "identical": lambda at: _fork(at, bar=True),
        "own home": lambda at: _home(at, "case-home"),
        "other home": lambda at: _home(at, "other"),
    }
)
_MARKS: Final[Mapping[str, Callable[[Box], list[Element]]]] = MappingProxyType(
    {
        "square": _shape("square"),
        "circle": _shape("circle"),
        "diamond": _shape("diamond"),
        "triangle": _shape("triangle"),
        "miscarriage": _shape("miscarriage"),
        "abortion": _shape("abortion"),
        "stillborn": _shape("stillborn"),
        "start": _start,
        "dead": _dead,
        "empty": _empty(NOT_KNOWN, "empty"),
        "asked": _empty(DASH, "empty asked"),
        "ward": lambda box: ward(box.middle.x, box.middle.y),
        "safety": lambda box: shield(box.middle.x, box.y),
    }
)


def words_of(signs: Iterable[str]) -> tuple[str, ...]:
    """What these signs mean, for a legend beside the drawing."""
    return tuple(WORDS[sign] for sign in signs)
