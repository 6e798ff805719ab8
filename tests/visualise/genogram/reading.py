"""A genogram read back from its text: what it says about itself and where its ink is.

Knows nothing of how a genogram is laid out.
"""

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
Spot = tuple[float, float]
Segment = tuple[Spot, Spot]
_TOKEN = re.compile(r"([MmLlHhVvQqCcZz])|(-?\d*\.?\d+(?:e-?\d+)?)")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "Z": 0}


@dataclass(frozen=True)
class Frame:
    """A rectangle: x y w h."""

    x: float
    y: float
    w: float
    h: float

    @property
    def corners(self) -> tuple[Spot, Spot, Spot, Spot]:
        """Clockwise from the upper left."""
        right, bottom = self.x + self.w, self.y + self.h
        return (self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)

    @property
    def middle(self) -> Spot:
        """The point in its middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def overlaps(self, other: "Frame", by: float = 0.05) -> bool:
        """Whether the two share more than a border."""
        return (
            min(self.x + self.w, other.x + other.w) - max(self.x, other.x) > by
            and min(self.y + self.h, other.y + other.h) - max(self.y, other.y) > by
        )

    def holds(self, spot: Spot, slack: float = 0.0) -> bool:
        """Whether a point lies in it."""
        x, y = spot
        return (
            self.x - slack <= x <= self.x + self.w + slack
            and self.y - slack <= y <= self.y + self.h + slack
        )

    def away(self, spot: Spot) -> float:
        """How far a point lies from it; 0 within."""
        dx = max(self.x - spot[0], 0.0, spot[0] - self.x - self.w)
        dy = max(self.y - spot[1], 0.0, spot[1] - self.y - self.h)
        return math.hypot(dx, dy)


@dataclass(frozen=True)
class DrawnPerson:
    """A person as drawn; `words` are the texts in the group."""

    id: str
    generation: int | None
    symbol: Frame
    box: Frame
    words: tuple[str, ...]
    title: str
    element: Element = field(compare=False)


@dataclass(frozen=True)
class DrawnLine:
    """Something with `data-points`; `names` are the words of the attribute that says what it is."""

    kind: str
    names: tuple[str, ...]
    way: tuple[Spot, ...]
    element: Element = field(compare=False)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The pieces of its middle line; of an outline the closing one too."""
        closing = self.way[:1] if self.kind == "household" else ()
        points = (*self.way, *closing)
        return tuple(itertools.pairwise(points))

    @property
    def parents(self) -> tuple[str, ...]:
        """The parents that a line of descent names."""
        return tuple(self.element.get("data-parents", "").split())


@dataclass(frozen=True)
class Drawn:
    """The whole drawing."""

    root: Element = field(compare=False)
    people: tuple[DrawnPerson, ...]
    empty: tuple[DrawnPerson, ...]
    lines: tuple[DrawnLine, ...]

    def of_kind(self, kind: str) -> tuple[DrawnLine, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.kind == kind)

    def symbols(self) -> dict[str, Frame]:
        """The symbol of everybody."""
        return {person.id: person.symbol for person in self.people}


LINES = ("couple", "child", "bond", "twins", "household")


def read_genogram(text: str) -> Drawn:
    """The drawing out of its SVG text."""
    root = ElementTree.fromstring(text)
    people = [_person(one, "data-person") for one in root.iter() if "data-person" in one.attrib]
    empty = [_person(one, "data-empty") for one in root.iter() if "data-empty" in one.attrib]
    lines = [
        DrawnLine(kind, tuple(one.attrib[f"data-{kind}"].split()), points_of(one), one)
        for kind in LINES
        for one in root.iter()
        if f"data-{kind}" in one.attrib
    ]
    return Drawn(root, tuple(people), tuple(empty), tuple(lines))


def _person(element: Element, name: str) -> DrawnPerson:
    generation = element.get("data-generation")
    words = tuple("".join(text.itertext()) for text in element.iter(f"{SVG}text"))
    return DrawnPerson(
        id=element.attrib[name],
        generation=None if generation is None else int(generation),
        symbol=_frame(element.attrib["data-symbol"]),
        box=_frame(element.attrib["data-box"]),
        words=words,
        title=element.findtext(f"{SVG}title") or "",
        element=element,
    )


def _frame(text: str) -> Frame:
    return Frame(*(float(part) for part in text.split()))


def points_of(element: Element) -> tuple[Spot, ...]:
    """The points of a line; none where it has none."""
    pairs = (part.split(",") for part in element.get("data-points", "").split())
    return tuple((float(x), float(y)) for x, y in pairs)


def ink_of(element: Element) -> Iterator[list[Spot]]:
    """The strokes of an element and all in it, as points close together."""
    for one in element.iter():
        if one.tag == f"{SVG}path":
            yield from path_points(one.get("d", ""))
        elif one.tag == f"{SVG}circle":
            x, y, r = (float(one.attrib[key]) for key in ("cx", "cy", "r"))
            yield [
                (x + r * math.cos(turn), y + r * math.sin(turn))
                for turn in (math.tau * at / 24 for at in range(25))
            ]
        elif one.tag == f"{SVG}rect" and one.get("class") != "touch":
            x, y, w, h = (float(one.attrib[key]) for key in ("x", "y", "width", "height"))
            yield list(Frame(x, y, w, h).corners)


def path_points(d: str) -> Iterator[list[Spot]]:
    """Every stroke of path data as points; curves as a few points on them."""
    here, start, stroke = (0.0, 0.0), (0.0, 0.0), list[Spot]()
    for letter, values in _commands(d):
        base = here if letter.islower() else (0.0, 0.0)
        command = letter.upper()
        if command == "Z":
            stroke.append(start)
            here = start
            continue
        points = _absolute(command, values, base, here)
        if command == "M":
            if len(stroke) > 1:
                yield stroke
            here = start = points[0]
            stroke = [here]
            continue
        stroke += _on_curve(here, points)
        here = points[-1]
    if len(stroke) > 1:
        yield stroke


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    letter, values = "", list[float]()
    for command, number in _TOKEN.findall(d):
        if command:
            letter, values = command, []
            if command in "Zz":
                yield command, []
            continue
        values.append(float(number))
        if len(values) == _NUMBERS[letter.upper()]:
            yield letter, values
            values = []
            letter = {"M": "L", "m": "l"}.get(letter, letter)


def _absolute(command: str, values: Sequence[float], base: Spot, here: Spot) -> list[Spot]:
    if command == "H":
        return [(base[0] + values[0], here[1])]
    if command == "V":
        return [(here[0], base[1] + values[0])]
    pairs = zip(values[::2], values[1::2], strict=True)
    return [(base[0] + x, base[1] + y) for x, y in pairs]


def _on_curve(here: Spot, points: Sequence[Spot]) -> list[Spot]:
    """A straight line as two points, a curve as nine."""
    if len(points) == 1:
        return [points[0]]
    found = []
    for at in range(1, 9):
        layer = [here, *points]
        while len(layer) > 1:
            layer = [
                (a[0] + (b[0] - a[0]) * at / 8, a[1] + (b[1] - a[1]) * at / 8)
                for a, b in itertools.pairwise(layer)
            ]
        found.append(layer[0])
    return found


def between(one: Spot, other: Spot, step: float = 3.0) -> Iterator[Spot]:
    """Points along a piece of a line, both ends included."""
    count = max(1, math.ceil(math.dist(one, other) / step))
    for at in range(count + 1):
        share = at / count
        yield one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def away_from(spot: Spot, segments: Sequence[Segment]) -> float:
    """How far a point lies from a line."""
    return min((_away(spot, *segment) for segment in segments), default=math.inf)


def _away(spot: Spot, one: Spot, other: Spot) -> float:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    along = ((spot[0] - one[0]) * dx + (spot[1] - one[1]) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, along))
    return math.dist(spot, (one[0] + dx * share, one[1] + dy * share))


def goes_through(segment: Segment, frame: Frame, deep: float = 0.75) -> bool:
    """Whether a piece of a line comes into a rectangle, more than so deep."""
    (x, y), (u, v) = segment
    low, high = 0.0, 1.0
    for start, way, least, most in (
        (x, u - x, frame.x + deep, frame.x + frame.w - deep),
        (y, v - y, frame.y + deep, frame.y + frame.h - deep),
    ):
        if abs(way) < 1e-9:
            if not least < start < most:
                return False
        else:
            near, far = sorted(((least - start) / way, (most - start) / way))
            low, high = max(low, near), min(high, far)
    return low < high


def inside(spot: Spot, polygon: Sequence[Spot]) -> bool:
    """Whether a point lies within a closed polygon."""
    found = False
    for (ax, ay), (bx, by) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (ay > spot[1]) != (by > spot[1]):
            found ^= spot[0] < ax + (spot[1] - ay) * (bx - ax) / (by - ay)
    return found
