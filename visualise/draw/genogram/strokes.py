"""The ink of lines and outlines in a genogram, each with what it says about itself. Units: px."""

from collections.abc import Iterator
from typing import Final

from visualise.draw.network_strokes import path_of, points_text, shifted, strokes
from visualise.draw.svg import Element, Number, el, numbers
from visualise.dutch.genogram import said_of_bond, said_of_couple, said_of_home
from visualise.layout.genogram.model import (
    CoupleLine,
    DescentLine,
    GenogramPlacement,
    TwinLine,
    Way,
)
from visualise.layout.geometry import Point

CORNER: Final = 12.0
SLASH: Final = 9.0
SLASH_APART: Final = 8.0
BESIDE: Final = 3.0
_Attributes = dict[str, str | Number]


def outlines(placed: GenogramPlacement) -> Iterator[Element]:
    """Other homes first, so that the own one lies over them."""
    for one in sorted(placed.outlines, key=lambda one: one.own):
        attributes: _Attributes = {"class": "home case-home" if one.own else "home other"}
        attributes |= {"data-household": one.home.id, "data-points": points_text(one.way)}
        attributes["d"] = rounded(one.way)
        yield el("path", attributes, el("title", {}, said_of_home(one.home, placed.family)))


def rounded(way: Way) -> str:
    """A closed polygon with round corners as path data.

    Example:
        >>> rounded((Point(0, 0), Point(40, 0), Point(40, 40), Point(0, 40)))[:22]
        'M0 12Q0 0 12 0L28 0Q40'
    """
    parts: list[str] = []
    for before, at, after in zip((way[-1], *way[:-1]), way, (*way[1:], way[0]), strict=True):
        enter, leave = _toward(at, before), _toward(at, after)
        parts.append(
            f"{numbers(enter.x, enter.y)}Q{numbers(at.x, at.y)} {numbers(leave.x, leave.y)}"
        )
    return "M" + "L".join(parts) + "Z"


def _toward(at: Point, other: Point) -> Point:
    dx, dy = other.x - at.x, other.y - at.y
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    share = min(CORNER, length / 2) / length
    return Point(at.x + dx * share, at.y + dy * share)


def couple(line: CoupleLine, placed: GenogramPlacement) -> Iterator[Element]:
    """The line of a couple with its slashes."""
    kind = line.record.kind if line.record is not None else "parents"
    attributes: _Attributes = {"class": f"couple {kind}", "data-couple": f"{line.a} {line.b}"}
    attributes |= {"data-points": points_text(line.way), "d": path_of(line.way)}
    yield el("path", attributes, el("title", {}, said_of_couple(line.a, line.b, placed.family)))
    if line.slash_at is not None:
        for at in range(line.slashes):
            x, y = line.slash_at.x + SLASH_APART * at, line.slash_at.y
            d = f"M{numbers(x - 5, y + SLASH)}L{numbers(x + 5, y - SLASH)}"
            yield el("path", {"class": "slash", "d": d})


def years(line: CoupleLine) -> Iterator[Element]:
    """From when until when they are a couple; drawn over the bonds, so that it can be read."""
    if line.years and line.years_at is not None:
        at: _Attributes = {"class": "year", "x": line.years_at.x, "y": line.years_at.y}
        yield el("text", at, line.years)


def descent(line: DescentLine) -> Element:
    """From a couple or one parent to a child; by blood and adoption: two lines side by side."""
    attributes: _Attributes = {"class": f"descent {line.kind}", "data-child": line.child}
    attributes |= {"data-parents": " ".join(line.parents), "data-points": points_text(line.way)}
    if line.kind != "mixed":
        return el("path", attributes | {"d": path_of(line.way)})
    aside = path_of(shifted(line.way, BESIDE))
    return el(
        "g",
        attributes,
        el("path", {"class": "descent", "d": path_of(line.way)}),
        el("path", {"class": "descent beside", "d": aside}),
    )


def twins(line: TwinLine) -> Element:
    """The lines of twins to one point; a bar between those of identical ones."""
    attributes: _Attributes = {"class": "twins", "data-twins": " ".join(line.persons)}
    if line.identical:
        attributes["data-identical"] = "true"
    d = path_of(line.way)
    if line.bar is not None:
        d += path_of(line.bar)
    return el("path", attributes | {"data-points": points_text(line.way), "d": d})


def bonds(placed: GenogramPlacement) -> Iterator[Element]:
    """How people stand towards each other, over all other lines."""
    for line in placed.bonds:
        ended = " ended" if line.ended else ""
        attributes: _Attributes = {"class": f"bond {line.kind}{ended}"}
        attributes["data-bond"] = f"{line.one} {line.other} {line.kind}"
        attributes["data-points"] = points_text(line.way)
        said = el("title", {}, said_of_bond(line.one, line.other, line.kind, placed.family))
        yield el("g", attributes, said, *strokes(line.kind, line.way))


def faint(way: Way) -> Element:
    """A line of an empty place: of nobody yet, so it says nothing about anybody."""
    return el("path", {"class": "faint", "d": path_of(way), "aria-hidden": "true"})
