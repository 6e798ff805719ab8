"""The ink of the network map: positions become SVG, nothing is decided here any more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from visualise.draw.legend import draw_legend_entry
from visualise.draw.network_outline import area_names, home_outline, spokes
from visualise.draw.network_sheet import NetworkDrawing, Paper, seats_text
from visualise.draw.network_strokes import path_of, points_text, strokes
from visualise.draw.people import PersonInk
from visualise.draw.svg import Element, Number, el
from visualise.dutch.network_map import LINE_WORDS, TIE_WORDS, network_said
from visualise.layout.geometry import Point
from visualise.layout.legend import LegendEntry
from visualise.layout.network.legend import (
    Entry,
    Sign,
    SymbolSign,
    TieSign,
    lay_rows,
    signs_on,
)
from visualise.layout.network.model import NetworkPlacement, RelationLine
from visualise.layout.rings_model import PlacedPerson
from visualise.layout.words import RingsWords

LENS = "network"
_THIN = frozenset({"kin", "knows"})
_SIGN_MIDDLE = 9.0
_SAMPLE_END = 44.0
_BASELINE = 4.3


def draw_network(
    drawing: NetworkDrawing, placement: NetworkPlacement, *, standalone: bool, link: bool
) -> str:
    """The network map as SVG text: for a page (its stylesheet draws it) or as a file of its own."""
    entries, more = lay_rows(_legend_words(placement), placement.width, placement.height)
    paper = Paper(placement.width, placement.height + more, placement.centre, standalone)
    people = [placed.person for placed in placement.people]
    root = paper.root(LENS, drawing, network_said(people, len(placement.lines)))
    root.attributes["data-seats"] = seats_text(placement.seats.items())
    root.add(*spokes(placement), *area_names(placement), *_ties(placement))
    root.add(home_outline(placement, drawing.of), *_lines(placement))
    ink = _Ink(drawing, link=link and not standalone)
    root.add(*ink.people(placement.people), *map(_legend_entry, entries))
    return paper.to_text(root)


@dataclass(frozen=True, slots=True)
class _Ink:
    """The people, on a page as links to their sheets."""

    drawing: NetworkDrawing
    link: bool

    def people(self, placed: Iterable[PlacedPerson]) -> Iterator[Element]:
        """Who lives here first."""
        drawing = self.drawing
        ink = PersonInk(RingsWords(), self.link, rings=False, sheet=drawing.sheet, at=drawing.at)
        for one in sorted(placed, key=lambda one: not one.person.is_member):
            drawn = ink.draw(one)
            yield self._member(one, drawn) if one.person.is_member else drawn

    def _member(self, placed: PlacedPerson, drawn: Element) -> Element:
        """Somebody who lives here: the name stands under the symbol, in the middle."""
        for child in drawn.children:
            if isinstance(child, Element) and child.attributes.get("class") in ("name", "second"):
                child.attributes["class"] += " mid"
        if not (self.link and self.drawing.sheet):
            return drawn
        spoken = drawn.attributes.pop("aria-label", "")
        drawn.attributes.pop("role", None)
        attributes: dict[str, str | Number] = {
            "class": "person-link",
            "href": f"{self.drawing.sheet}{placed.person.id}{self.drawing.at}",
            "aria-label": spoken,
            "data-sheet": "",
        }
        return el("a", attributes, drawn)


def _ties(placement: NetworkPlacement) -> Iterator[Element]:
    for line in placement.ties:
        attributes: dict[str, str | Number] = {
            "class": f"tie {line.state}",
            "d": path_of(line.points),
            "data-tie": line.person,
            "data-points": points_text(line.points),
        }
        yield el("path", attributes)


def _lines(placement: NetworkPlacement) -> Iterator[Element]:
    """The thin lines first, so that bonds lie over them."""
    for line in sorted(placement.lines, key=lambda line: line.relation.kind not in _THIN):
        relation = line.relation
        ends = f"{relation.one} {relation.other}"
        thin = relation.kind in _THIN
        name = f"data-{relation.kind if thin else 'bond'}"
        yield _drawn(line, name, ends if thin else f"{ends} {relation.kind}")


def _drawn(line: RelationLine, name: str, said: str) -> Element:
    kind = line.relation.kind
    attributes: dict[str, str | Number] = {"class": f"between {kind}", name: said}
    attributes["data-points"] = points_text(line.points)
    return el("g", attributes, *strokes(kind, line.points))


def _legend_words(placement: NetworkPlacement) -> Iterator[tuple[Sign, str]]:
    words = RingsWords()
    for sign in signs_on(placement):
        if isinstance(sign, SymbolSign):
            yield sign, str(getattr(words, sign.sign))
        else:
            said = TIE_WORDS[sign.state] if isinstance(sign, TieSign) else LINE_WORDS[sign.kind]
            yield sign, said


def _legend_entry(entry: Entry) -> Element:
    """A sign of somebody, or a piece of a line, with its words."""
    at, sign = entry.at, entry.sign
    if isinstance(sign, SymbolSign):
        middle = Point(at.x + _SIGN_MIDDLE, at.y)
        return draw_legend_entry(LegendEntry(sign.sign, entry.text, middle))
    way = (Point(at.x, at.y), Point(at.x + _SAMPLE_END, at.y))
    if isinstance(sign, TieSign):
        sample = el("path", {"class": f"tie {sign.state}", "d": path_of(way)})
    else:
        sample = el("g", {"class": f"between {sign.kind}"}, *strokes(sign.kind, way))
    place: dict[str, str | Number] = {"class": "second", "x": at.x + sign.room}
    place["y"] = at.y + _BASELINE
    return el("g", {"class": "legend-entry"}, sample, el("text", place, entry.text))
