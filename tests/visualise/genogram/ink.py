"""Whether the ink of a genogram is where its data says: in the box, along the points."""

import itertools
from collections.abc import Iterator

from tests.visualise.genogram.reading import (
    SVG,
    Drawn,
    DrawnPerson,
    away_from,
    between,
    ink_of,
)
from visualise.layout.text_width import text_width

FAR = 12.05
SIZES = {"name": (13.0, True), "what": (12.0, False), "age": (14.0, True)}


def ink_faults(drawn: Drawn) -> list[str]:
    """Ink outside a box, far from the points of its line, or of nobody."""
    return [*_people(drawn), *_lines(drawn)]


def _people(drawn: Drawn) -> Iterator[str]:
    for person in (*drawn.people, *drawn.empty):
        spots = [spot for stroke in ink_of(person.element) for spot in stroke]
        if any(not person.box.holds(spot, 1.5) for spot in spots):
            yield f"box: ink of {person.id} outside its box"
        if not _marked(person):
            yield f"box: no symbol of {person.id} where it says"
        for x, y, words, kind in _texts(person):
            size, bold = SIZES[kind]
            half = text_width(words, size, bold=bold) / 2
            corners = ((x - half, y - 0.8 * size), (x + half, y + 0.25 * size))
            if any(not person.box.holds(spot, 1.0) for spot in corners):
                yield f"box: the text {words!r} of {person.id} outside its box"


def _marked(person: DrawnPerson) -> bool:
    """Whether the strokes of a symbol are in and near its frame."""
    inside = [
        spot
        for stroke in ink_of(person.element)
        for spot in stroke
        if person.symbol.holds(spot, 0.5)
    ]
    return len(inside) > 2


def _texts(person: DrawnPerson) -> Iterator[tuple[float, float, str, str]]:
    for text in person.element.iter(f"{SVG}text"):
        kind = text.get("class", "").split()[0]
        if text.text and text.text.strip():
            yield float(text.attrib["x"]), float(text.attrib["y"]), text.text, kind
        x, y = float(text.attrib["x"]), float(text.attrib["y"])
        for part in text.iter(f"{SVG}tspan"):
            x, y = float(part.get("x", x)), float(part.get("y", y))
            if part.text and part.text.strip():
                yield x, y, part.text, kind


def _lines(drawn: Drawn) -> Iterator[str]:
    for line in drawn.lines:
        if len(line.way) < 2:
            yield f"points: the {line.kind} line of {line.names} has none"
            continue
        strokes = list(ink_of(line.element))
        if not strokes:
            yield f"ink: the {line.kind} line of {line.names} is not drawn"
            continue
        far = any(
            away_from(spot, line.segments) > FAR
            for stroke in strokes
            for begin, end in itertools.pairwise(stroke)
            for spot in between(begin, end, 6.0)
        )
        if far:
            yield f"ink: the {line.kind} line of {line.names} is not where it says"
        spots = [spot for stroke in strokes for spot in stroke]
        ends = (line.way[0], line.way[-1])
        if line.kind != "household" and any(
            min(abs(x - a) + abs(y - b) for a, b in spots) > FAR for x, y in ends
        ):
            yield f"ink: the {line.kind} line of {line.names} stops before its end"
