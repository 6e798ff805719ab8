"""The ink of the safe circles: positions become SVG, nothing is decided here any more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from visualise.draw.legend import draw_legend_entry
from visualise.draw.paper import FOOT_PX, frame_of, opening, root_of, said_of, text_of
from visualise.draw.people import PersonInk
from visualise.draw.spoken import describe
from visualise.draw.svg import Element, Number, el, number, numbers
from visualise.layout.geometry import Box, Point, Sector, on_circle
from visualise.layout.labels import printable
from visualise.layout.legend import LegendEntry, lay_legend, signs_of
from visualise.layout.ring_writing import (
    AREA_FROM_RIM,
    PILL_ASIDE,
    PILL_GAP,
    PILL_HEIGHT,
    area_angle,
    pill_width,
)
from visualise.layout.rings_model import LifeArea, RingsPerson, RingsPlacement
from visualise.layout.words import RingsWords

NOTICE_HEIGHT = 38.0
ARC_SPAN = 260.0
_UPPER_FROM, _UPPER_UNTIL = 270.0, 90.0


@dataclass(frozen=True, slots=True)
class RingsDrawing:
    """What a drawing of the rings says besides its people.

    `of` is the household's id and `on` the day (YYYY-MM-DD); `title` names both in words, and
    the worry or the earlier day if the drawing is about that; `subtitle` stands under it in a
    file of its own; `prefix` keeps ids apart when a page holds several drawings; `sheet` and `at`
    are the address of a person's sheet before and behind the id; `home` is the address of the
    sheet of everybody in the middle.
    """

    of: str
    on: str
    title: str
    subtitle: str = ""
    words: RingsWords = field(default_factory=RingsWords)
    prefix: str = "rings"
    sheet: str = ""
    at: str = ""
    home: str = ""


def draw_rings(
    drawing: RingsDrawing, placement: RingsPlacement, *, standalone: bool, link: bool
) -> str:
    """The rings as SVG text: for a page (its stylesheet draws it) or as a file of its own."""
    sheet = _Sheet(drawing, placement, standalone=standalone)
    root = sheet.root()
    if standalone:
        root.add(*opening(sheet.frame, drawing.title, drawing.subtitle))
    root.add(*sheet.texts(), sheet.arcs(), *sheet.rings(), *sheet.spokes(), *sheet.areas())
    if placement.rings:
        root.add(*sheet.ring_names())
    elif drawing.words.no_worries:
        root.add(sheet.notice())
    ink = PersonInk(
        drawing.words,
        link=link and not standalone,
        rings=placement.rings,
        sheet=drawing.sheet,
        at=drawing.at,
    )
    root.add(*(ink.draw(placed) for placed in placement.people))
    if drawing.home and not standalone:
        root.add(sheet.home_link())
    root.add(*sheet.legend())
    return text_of(root, standalone=standalone)


def sectors_text(sectors: Mapping[LifeArea, Sector]) -> str:
    """The slices as an attribute: area, first and last degree, clockwise from 12 o'clock.

    Example:
        >>> sectors_text({"friends": Sector(0, 46)})
        'friends 0 46'
    """
    return " ".join(f"{area} {numbers(one.start, one.end)}" for area, one in sectors.items())


@dataclass(frozen=True)
class _Sheet:
    """One sheet of paper with its rings, and what is written round them."""

    drawing: RingsDrawing
    placement: RingsPlacement
    standalone: bool

    @property
    def people(self) -> Sequence[RingsPerson]:
        return [placed.person for placed in self.placement.people]

    @property
    def entries(self) -> tuple[tuple[LegendEntry, ...], float]:
        signs = signs_of(self.people, rings=self.placement.rings)
        return lay_legend(signs, self.drawing.words, self.placement)

    @property
    def legend_bottom(self) -> float:
        return self.placement.height + self.entries[1]

    @property
    def frame(self) -> Box:
        notice = not self.placement.rings and self.drawing.words.no_worries
        bottom = self.legend_bottom + (NOTICE_HEIGHT if notice else 0.0)
        bottom += FOOT_PX if self.standalone else 0.0
        return frame_of(self.placement.width, bottom, standalone=self.standalone)

    def root(self) -> Element:
        drawing, placement = self.drawing, self.placement
        more: dict[str, str | Number] = {
            "class": "drawing rings",
            "data-of": drawing.of,
            "data-on": drawing.on,
            "data-centre": numbers(placement.centre.x, placement.centre.y),
        }
        if placement.rings:
            r = placement.radii
            more["data-radii"] = numbers(r.middle, r.all, r.some, r.none)
        else:
            more["data-reach"] = numbers(placement.radii.middle, placement.radii.none)
        more["data-sectors"] = sectors_text(placement.sectors)
        return root_of("circles", self.frame, drawing.prefix, more, standalone=self.standalone)

    def texts(self) -> list[Element]:
        said = describe(self.people, self.drawing.words, rings=self.placement.rings)
        return said_of(self.drawing.prefix, self.drawing.title, said)

    def arcs(self) -> Element:
        """Two arcs outside the rim to write on: one read from above, one from below."""
        prefix = self.drawing.prefix
        on = self.placement.radii.none + AREA_FROM_RIM
        defs = el("defs")
        half = ARC_SPAN / 2
        for name, radius, sweep in (("upper", on - 4, 1), ("lower", on + 4, 0)):
            first = on_circle(-half if sweep else 180.0 + half, radius)
            last = on_circle(half if sweep else 180.0 - half, radius)
            arc = f"M{self._at(first)}A{numbers(radius, radius)} 0 1 {sweep} {self._at(last)}"
            defs.add(el("path", {"id": f"{prefix}-{name}", "d": arc}))
        return defs

    def rings(self) -> list[Element]:
        r, centre = self.placement.radii, self.placement.centre
        drawn = [("none", r.none), ("some", r.some), ("all", r.all), ("home", r.middle)]
        return [
            el("circle", {"class": f"ring {name}", "cx": centre.x, "cy": centre.y, "r": radius})
            for name, radius in (drawn if self.placement.rings else drawn[-1:])
        ]

    def spokes(self) -> list[Element]:
        r = self.placement.radii
        lines = []
        for sector in self.placement.sectors.values():
            start, end = on_circle(sector.start, r.middle + 6), on_circle(sector.start, r.none - 3)
            d = f"M{self._at(start)}L{self._at(end)}"
            lines.append(el("path", {"class": "spoke", "d": d}))
        return lines

    def _at(self, point: Point) -> str:
        return numbers(point.x + self.placement.centre.x, point.y + self.placement.centre.y)

    def areas(self) -> list[Element]:
        texts = []
        placement, words = self.placement, self.drawing.words
        room = words.roomy()
        for area in placement.sectors:
            angle = area_angle(area, placement.sectors, placement.radii.none, room)
            if angle is None:
                continue
            upper = angle > _UPPER_FROM or angle < _UPPER_UNTIL
            middle = (angle + 180.0) % 360.0 - 180.0 if upper else 180.0 - angle
            path = el(
                "textPath",
                {
                    "href": f"#{self.drawing.prefix}-{'upper' if upper else 'lower'}",
                    "startOffset": f"{number((middle / ARC_SPAN + 0.5) * 100)}%",
                },
                words.areas[area],
            )
            texts.append(el("text", {"class": "area mid"}, path))
        return texts

    def ring_names(self) -> list[Element]:
        words, r = self.drawing.words, self.placement.radii
        circles = [person.circle for person in self.people]
        unasked = sum(p.circle == "none" and not p.asked for p in self.people)
        known_none = circles.count("none") - unasked
        plates = [
            self._plate("all", words.ring_all, circles.count("all"), r.all, 0),
            self._plate("some", words.ring_some, circles.count("some"), r.some, 0),
        ]
        aside = 0.0
        if unasked:
            middle = PILL_ASIDE if known_none else 0.0
            plates.append(self._plate("unasked", words.not_asked, unasked, r.none, middle))
            aside = pill_width(_counted(words.not_asked, unasked)) / 2 + PILL_GAP - middle
        if known_none or not unasked:
            width = pill_width(_counted(words.ring_none, known_none))
            to_the_left = aside + width / 2 if unasked else 0.0
            plates.append(self._plate("none", words.ring_none, known_none, r.none, -to_the_left))
        return plates

    def _plate(self, name: str, words: str, count: int, radius: float, aside: float) -> Element:
        width = pill_width(_counted(words, count))
        centre = self.placement.centre
        x = centre.x + aside
        top = centre.y - radius - PILL_HEIGHT / 2
        size: dict[str, str | int | float] = {
            "x": x - width / 2,
            "y": top,
            "width": width,
            "height": PILL_HEIGHT,
            "rx": PILL_HEIGHT / 2,
        }
        counted = el("tspan", {}, _counted("", count).lstrip())
        label = el("text", {"class": "mid", "x": x, "y": top + 14.3}, f"{words} ", counted)
        return el("g", {"class": f"ring-name {name}"}, el("rect", size), label)

    def home_link(self) -> Element:
        """The middle as one place to touch: its rows are too low for a finger each."""
        centre, radius = self.placement.centre, self.placement.radii.middle
        members = [printable(one.name) for one in self.people if one.is_member]
        spoken = ": ".join(part for part in (self.drawing.words.member, ", ".join(members)) if part)
        touch = el("circle", {"class": "touch", "cx": centre.x, "cy": centre.y, "r": radius})
        return el(
            "a",
            {
                "class": "home-link",
                "href": self.drawing.home,
                "data-sheet": "",
                "aria-label": spoken,
            },
            touch,
        )

    def notice(self) -> Element:
        place: dict[str, str | int | float] = {
            "class": "notice mid",
            "x": self.placement.centre.x,
            "y": self.legend_bottom + 22.0,
        }
        return el("text", place, self.drawing.words.no_worries)

    def legend(self) -> list[Element]:
        entries, _ = self.entries
        return [draw_legend_entry(entry) for entry in entries]


def _counted(words: str, count: int) -> str:
    """What stands on the plate of a ring."""
    return f"{words} · {count}"
