"""The ink of the places of a life: bars under a row of years, and who was good there."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from visualise.draw.paper import (
    FOOT_PX,
    days_of,
    frame_of,
    legend_row,
    opening,
    rect,
    root_of,
    said_of,
    text_lines,
    text_of,
    words_at,
)
from visualise.draw.people import box_numbers, initials
from visualise.draw.svg import Element, Number, el, numbers
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import LINE_PX, SECOND_PX, printable
from visualise.layout.legend_row import lay_row
from visualise.layout.mobility import NAME_LINE
from visualise.layout.mobility_model import (
    MobilityPlacement,
    PlacedLifePerson,
    PlacedPlace,
    Stands,
)
from visualise.layout.text_width import text_width

SIDE = 16.0
PLUS = 4.0
BADGE = 7.5
ROUND = 6.0


@dataclass(frozen=True, slots=True)
class LifeWords:
    """Everything the drawing says itself, in the language spoken."""

    member: str
    social: str
    paid: str
    forgotten: str
    died: str
    inactive: str
    no_beginning: str

    def of(self, stands: Stands) -> str:
        """How somebody stands towards the household, in words."""
        return {
            "member": self.member,
            "social": self.social,
            "paid": self.paid,
            "forgotten": self.forgotten,
            "died": self.died,
        }[stands]


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeDrawing:
    """What a drawing of a life says besides its places.

    `of` is the id of whose life it is, `on` the day; `ticks` name the years of the axis and the
    age then; `sheet` and `at` are the address of a person's sheet before and behind the id,
    `forgotten_at` that of somebody who is not in the network, before the id.
    """

    of: str
    on: Day
    title: str
    desc: str
    now: str
    ticks: tuple[tuple[str, str], ...]
    words: LifeWords
    subtitle: str = ""
    sheet: str = ""
    at: str = ""
    forgotten_at: str = ""
    prefix: str = "life"


def draw_life(drawing: LifeDrawing, placement: MobilityPlacement, *, standalone: bool) -> str:
    """The places of a life as SVG text: for a page, or as a file of its own."""
    sheet = _Sheet(drawing, placement, standalone=standalone)
    root = sheet.root()
    if standalone:
        root.add(*opening(sheet.frame, drawing.title, drawing.subtitle, "drawing_time.css"))
    root.add(*said_of(drawing.prefix, drawing.title, drawing.desc), *sheet.ticks(), *sheet.now())
    for place in placement.places:
        root.add(_place(place))
        root.add(*(sheet.person(one) for one in place.people))
    root.add(*sheet.legend())
    return text_of(root, standalone=standalone)


@dataclass(frozen=True)
class _Sheet:
    """One sheet with its years, its people and its legend."""

    drawing: LifeDrawing
    placement: MobilityPlacement
    standalone: bool

    @property
    def signs(self) -> dict[str, str]:
        """The signs that occur, with their words."""
        people = [one.person for place in self.placement.places for one in place.people]
        words, seen = self.drawing.words, {one.stands for one in people}
        order: tuple[Stands, ...] = ("member", "social", "paid", "forgotten", "died")
        found: dict[str, str] = {one: words.of(one) for one in order if one in seen}
        if any(not one.active for one in people):
            found["inactive"] = words.inactive
        if any(one.place.certainty != "known" for one in self.placement.places):
            found["no_beginning"] = words.no_beginning
        return found

    @property
    def frame(self) -> Box:
        bottom = self.placement.height + self._row()[1] + FOOT_PX
        return frame_of(self.placement.width, bottom, standalone=self.standalone)

    def _row(self) -> tuple[tuple[Point, ...], float]:
        right = self.placement.width - SIDE
        return lay_row(list(self.signs.values()), SIDE, right, self.placement.height)

    def root(self) -> Element:
        drawing = self.drawing
        days = days_of(drawing.of, drawing.on, self.placement.axis)
        return root_of("mobility", self.frame, drawing.prefix, days, standalone=self.standalone)

    def ticks(self) -> list[Element]:
        """The years with the age then, and a hair line down from each."""
        placement, drawn = self.placement, []
        last = placement.width - SIDE - text_width(self.drawing.now, SECOND_PX, bold=True)
        for (_, x), (year, age) in zip(placement.ticks, self.drawing.ticks, strict=True):
            d = f"M{numbers(x, placement.top - 6)}V{numbers(placement.height)}"
            drawn.append(el("path", {"class": "tick", "d": d}))
            half = max(text_width(year, SECOND_PX), text_width(age, SECOND_PX)) / 2
            if x + half > last or x - half < 0:
                continue
            drawn.append(words_at("second mid", Point(x, 18), year))
            if age:
                drawn.append(words_at("second mid", Point(x, 34), age))
        return drawn

    def now(self) -> list[Element]:
        """The axis, and the day it ends on."""
        placement, axis = self.placement, self.placement.axis
        y = placement.top - 6
        line = el("path", {"class": "axis", "d": f"M{numbers(axis.left, y)}H{numbers(axis.right)}"})
        down = f"M{numbers(axis.right, 24)}V{numbers(placement.height)}"
        label = words_at("name end now-name", Point(axis.right, 18), self.drawing.now)
        return [line, el("path", {"class": "now", "d": down}), label]

    def person(self, placed: PlacedLifePerson) -> Element:
        """One `<g data-person>`; once more at another place it is `data-again`."""
        one, linked = placed.person, not self.standalone and bool(self.drawing.sheet)
        attributes: dict[str, str | Number] = {
            "class": _classes(one.stands, active=one.active),
            "data-again" if one.again else "data-person": one.id,
            "data-symbol": box_numbers(placed.symbol),
            "data-box": box_numbers(placed.box),
        }
        if not linked:
            attributes |= {"role": "img", "aria-label": one.spoken}
        group = el("g", attributes, *_person_ink(placed))
        return el("a", self._link(placed), group) if linked else group

    def _link(self, placed: PlacedLifePerson) -> dict[str, str | Number]:
        one, drawing = placed.person, self.drawing
        link: dict[str, str | Number] = {"class": "person-link", "aria-label": one.spoken}
        if one.stands == "forgotten" and drawing.forgotten_at:
            return link | {"href": f"{drawing.forgotten_at}{one.id}"}
        return link | {"href": f"{drawing.sheet}{one.id}{drawing.at}", "data-sheet": ""}

    def legend(self) -> list[Element]:
        return legend_row(self.signs.items(), self._row()[0], _sign)


def _place(placed: PlacedPlace) -> Element:
    place, bar = placed.place, placed.bar
    days = {"data-from": place.first, "data-until": place.until}
    attributes: dict[str, str | Number] = {
        "class": f"place {place.certainty}",
        "data-place": place.id,
        "data-bar": box_numbers(bar),
        "role": "img",
        "aria-label": place.spoken,
    }
    attributes |= {name: day.isoformat() for name, day in days.items() if day is not None}
    group = el("g", attributes)
    if placed.shortened:
        group.add(el("title", {}, printable(place.name)))
    rule = f"M0 {placed.box.y:g}H{placed.box.right:g}"
    group.add(el("path", {"class": "lane-rule", "d": rule}), _bar(bar))
    at = placed.name_at
    return group.add(text_lines(placed.name, at.x, at.y, NAME_LINE, kind="place-name"))


def _bar(bar: Box) -> Element:
    return rect("stay", bar, min(bar.h, bar.w) / 2)


def _classes(stands: str, *, active: bool) -> str:
    names = ["person", "in-open", stands]
    if stands in ("forgotten", "died"):
        names.append("social")
    return " ".join(names if active else [*names, "quiet"])


def _person_ink(placed: PlacedLifePerson) -> list[Element]:
    one = placed.person
    drawn = [rect("touch", placed.box)]
    if placed.label.shortened:
        drawn.insert(0, el("title", {}, printable(one.name)))
    drawn.extend(_symbol(one.stands, placed.symbol))
    at, letters = placed.symbol.middle, initials(one.name)
    if letters:
        text = words_at("initials", Point(at.x, at.y + 4.3), letters)
        text.attributes["aria-hidden"] = "true"
        drawn.append(text)
    where = placed.label_at
    drawn.append(text_lines(placed.label.lines, where.x, where.y, LINE_PX, kind="mid"))
    return drawn


def _symbol(stands: Stands | str, symbol: Box) -> list[Element]:
    at = symbol.middle
    if stands == "paid":
        return [rect("body", Box(symbol.x + 1, symbol.y + 1, symbol.w - 2, symbol.h - 2), ROUND)]
    body = el("circle", {"class": "body", "cx": at.x, "cy": at.y, "r": symbol.w / 2 - 1})
    if stands == "forgotten":
        return [body, *_plus(Point(symbol.right - 2, symbol.bottom - 4))]
    if stands == "died":
        d = f"M{numbers(symbol.x + 3, symbol.bottom - 3)}L{numbers(symbol.right - 3, symbol.y + 3)}"
        return [body, el("path", {"class": "gone", "d": d})]
    return [body]


def _plus(at: Point) -> list[Element]:
    """Who carries this can still become part of the network."""
    d = f"M{numbers(at.x - PLUS, at.y)}h{2 * PLUS:g}m{-PLUS:g} {-PLUS:g}v{2 * PLUS:g}"
    plate = el("circle", {"class": "badge", "cx": at.x, "cy": at.y, "r": BADGE})
    return [plate, el("path", {"class": "badge-tick", "d": d})]


def _sign(sign: str, at: Point) -> list[Element]:
    if sign == "no_beginning":
        return [el("g", {"class": "place no_beginning"}, _bar(Box(at.x - 9, at.y - 5, 18, 10)))]
    stands = "social" if sign == "inactive" else sign
    box = Box(at.x - 9, at.y - 9, 18, 18)
    name = _classes(stands, active=sign != "inactive")
    return [el("g", {"class": name}, *_symbol(stands, box))]
