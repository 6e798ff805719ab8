"""The ink of one person in a genogram, or of an empty place. Units: px."""

from dataclasses import dataclass
from typing import Final

from visualise.draw.genogram.shapes import cross, cross_share, symbol_shapes
from visualise.draw.people import SHIELD, box_numbers
from visualise.draw.svg import Element, Number, el, numbers
from visualise.dutch.empty_places import said_of_empty
from visualise.dutch.genogram import said_of_person
from visualise.layout.genogram.model import LINE, GenogramPlacement, Seat
from visualise.layout.geometry import Box
from visualise.layout.labels import LabelLine, printable

BASELINE: Final = 5.0
LOW_BASELINE: Final = 11.0
_Attributes = dict[str, str | Number]


@dataclass(frozen=True, slots=True)
class KinInk:
    """How people are drawn: as links to the sheet of each where `sheet` is an address.

    `sheet` stands before the id of a person and `at` behind it, `empty` before that of an empty
    place.
    """

    placed: GenogramPlacement
    sheet: str = ""
    empty: str = ""
    at: str = ""

    def draw(self, seat: Seat) -> Element:
        """One person or empty place, within a link where there is an address."""
        if seat.empty is not None:
            said = said_of_empty(seat.empty, self.placed.family)
            name = "kin empty asked" if seat.empty.asked else "kin empty"
            marks: _Attributes = {"class": name, "data-empty": seat.empty.id}
            to = f"{self.empty}{seat.empty.id}" if self.empty else ""
        else:
            said = said_of_person(seat.node, self.placed.family)
            marks = {"class": self._classes(seat), "data-person": seat.node}
            marks["data-generation"] = str(seat.generation)
            to = f"{self.sheet}{seat.node}{self.at}" if self.sheet else ""
        marks |= {"data-symbol": box_numbers(seat.symbol), "data-box": box_numbers(seat.box)}
        if not to:
            marks |= {"role": "img", "aria-label": said}
        group = el("g", marks, *self._marks(seat))
        if not to:
            return group
        link: _Attributes = {"class": "person-link", "href": to, "aria-label": said}
        return el("a", link | {"data-sheet": ""}, group)

    def _classes(self, seat: Seat) -> str:
        names = ["kin"]
        own = [home for home in self.placed.family.homes if home.id == self.placed.family.own]
        if any(seat.node in home.members for home in own):
            names.append("in-home")
        return " ".join([*names, "dead"] if seat.dead else names)

    def _marks(self, seat: Seat) -> list[Element]:
        family, person = self.placed.family, seat.person
        marks: list[Element] = []
        if person is not None and seat.shortened:
            marks.append(el("title", {}, printable(person.name)))
        if seat.empty is not None:
            marks.append(el("title", {}, said_of_empty(seat.empty, family)))
        marks.append(_touch(seat.box))
        start = person is not None and person.id in family.marked
        marks += symbol_shapes(seat.shape, seat.symbol, start=start)
        if seat.dead:
            marks.append(cross(seat.symbol, cross_share(seat.shape)))
        if seat.age:
            low = LOW_BASELINE if seat.shape == "triangle" else BASELINE
            at: _Attributes = {"class": "age", "x": seat.middle.x, "y": seat.middle.y + low}
            marks.append(el("text", at, seat.age))
        if person is not None and person.id in family.safety_persons:
            marks += shield(seat.symbol.right - 2.0, seat.symbol.y - 5.0)
        if person is not None and person.id in family.protected:
            marks += ward(seat.symbol.x, seat.symbol.y)
        return [*marks, *_label(seat)]


def shield(x: float, y: float) -> list[Element]:
    """The shield of a safety person, its top at this point."""
    return [
        el("path", {"class": "badge", "d": f"M{numbers(x, y)}{SHIELD}"}),
        el("path", {"class": "badge-tick", "d": f"M{numbers(x - 3.2, y + 8.4)}l2.4 2.4l4.1-4.5"}),
    ]


def ward(x: float, y: float) -> list[Element]:
    """The mark of a child or vulnerable adult: a ring with a dot."""
    return [
        el("circle", {"class": "ward", "cx": x, "cy": y, "r": 5}),
        el("circle", {"class": "ward-dot", "cx": x, "cy": y, "r": 2}),
    ]


def _touch(box: Box) -> Element:
    return el("rect", {"class": "touch", "x": box.x, "y": box.y, "width": box.w, "height": box.h})


def _label(seat: Seat) -> list[Element]:
    """The name as one text, its lines under each other; the years as a second one."""
    texts: list[Element] = []
    names = [line for line in seat.lines if line.kind == "name"]
    for kind, lines, first in (
        ("name", names, 0),
        ("what", [line for line in seat.lines if line.kind != "name"], len(names)),
    ):
        if lines:
            texts.append(_text(seat, kind, lines, first))
    return texts


def _text(seat: Seat, kind: str, lines: list[LabelLine], first: int) -> Element:
    x, y = seat.label_at.x, seat.label_at.y + LINE * first
    text = el("text", {"class": kind, "x": x, "y": y})
    name = printable(seat.person.name) if seat.person is not None else ""
    read = ""
    for at, line in enumerate(lines):
        place: _Attributes = {"x": x, "y": y + LINE * at} if at else {}
        if at and (kind != "name" or name.startswith(f"{read} ")):
            text.add(el("tspan", {"class": "gap"}, " "))
            read += " "
        read += line.text
        text.add(el("tspan", place | {"unicode-bidi": "plaintext"}, line.text))
    return text
