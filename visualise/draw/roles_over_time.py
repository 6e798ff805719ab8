"""The ink of roles over time: lanes, bars, holes and the days that two people shared."""

from dataclasses import dataclass, field

from graphmodel.domain.calendar import Day
from visualise.draw.paper import (
    FOOT_PX,
    days_of,
    frame_of,
    hatch,
    legend_row,
    opening,
    rect,
    root_of,
    said_of,
    text_lines,
    text_of,
    words_at,
)
from visualise.draw.people import box_numbers
from visualise.draw.svg import Element, Number, el, numbers
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import NAME_PX, printable
from visualise.layout.legend_row import lay_row
from visualise.layout.swimlanes_model import (
    LABEL_LINE_PX,
    BarLabel,
    HolderKind,
    PlacedGap,
    PlacedHolding,
    PlacedLane,
    PlacedPhase,
    PlacedTogether,
    SwimlanesPlacement,
)
from visualise.layout.text_width import text_width

SIDE = 12.0
CORNER = 6.0


@dataclass(frozen=True, slots=True)
class RolesWords:
    """Everything the drawing says itself, in the language spoken."""

    social: str
    paid: str
    member: str
    other: str
    nobody: str
    together: str
    ahead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesDrawing:
    """What a drawing of roles over time says besides its bars.

    `of` is the household's id and `on` the day; `now` says which day that is, `ticks` name the
    days of the axis; `prefix` keeps ids apart when a page holds several drawings.
    """

    of: str
    on: Day
    title: str
    desc: str
    now: str
    ticks: tuple[str, ...]
    words: RolesWords
    subtitle: str = ""
    prefix: str = "roles"


def draw_roles(drawing: RolesDrawing, placement: SwimlanesPlacement, *, standalone: bool) -> str:
    """The lanes as SVG text: for a page (its stylesheet draws it) or as a file of its own."""
    sheet = _Sheet(drawing, placement, standalone=standalone)
    root = sheet.root()
    if standalone:
        root.add(*opening(sheet.frame, drawing.title, drawing.subtitle, "drawing_time.css"))
    root.add(*said_of(drawing.prefix, drawing.title, drawing.desc), *sheet.ticks(), *sheet.now())
    for lane in placement.lanes:
        root.add(*_lane(lane))
    root.add(*(_phase(one) for one in placement.phases), *sheet.legend())
    return text_of(root, standalone=standalone)


@dataclass(frozen=True)
class _Sheet:
    """One sheet with its axis, and what is written round the lanes."""

    drawing: RolesDrawing
    placement: SwimlanesPlacement
    standalone: bool
    signs: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        bars = [bar for lane in self.placement.lanes for bar in lane.bars]
        words = self.drawing.words
        kinds: dict[HolderKind, str] = {
            "social": words.social,
            "paid": words.paid,
            "member": words.member,
            "other": words.other,
        }
        seen = {bar.holding.kind for bar in bars}
        self.signs.update({kind: text for kind, text in kinds.items() if kind in seen})
        if any(bar.ahead or bar.coming for bar in bars):
            self.signs["ahead"] = words.ahead
        if any(lane.together for lane in self.placement.lanes):
            self.signs["together"] = words.together
        if any(lane.gaps for lane in self.placement.lanes):
            self.signs["nobody"] = words.nobody

    @property
    def _row(self) -> tuple[tuple[Point, ...], float]:
        placement = self.placement
        return lay_row(list(self.signs.values()), SIDE, placement.width - SIDE, placement.height)

    @property
    def frame(self) -> Box:
        bottom = self.placement.height + self._row[1] + FOOT_PX
        return frame_of(self.placement.width, bottom, standalone=self.standalone)

    def root(self) -> Element:
        drawing = self.drawing
        days = days_of(drawing.of, drawing.on, self.placement.axis)
        return root_of("roles", self.frame, drawing.prefix, days, standalone=self.standalone)

    def ticks(self) -> list[Element]:
        """A hair line down from every named day, behind the lanes."""
        placement, drawn = self.placement, []
        bottom = max((lane.box.bottom for lane in placement.lanes), default=placement.top)
        for (_, x), words in zip(placement.ticks, self.drawing.ticks, strict=True):
            d = f"M{numbers(x, placement.top)}V{numbers(bottom)}"
            drawn.append(el("path", {"class": "tick", "d": d}))
            drawn.append(words_at("second mid", Point(x, placement.top - 8), words))
        return drawn

    def now(self) -> list[Element]:
        """The day that is shown: a line through everything, named on top."""
        placement, words = self.placement, self.drawing.now
        half = text_width(words, NAME_PX, bold=True) / 2
        x = min(max(placement.now, half + SIDE), placement.width - SIDE - half)
        d = f"M{numbers(placement.now, 20)}V{numbers(placement.height - SIDE)}"
        label = words_at("name mid now-name", Point(x, 15), words)
        return [el("path", {"class": "now", "d": d}), label]

    def legend(self) -> list[Element]:
        return legend_row(self.signs.items(), self._row[0], _sign)


def _sign(sign: str, at: Point) -> list[Element]:
    box = Box(at.x - 9, at.y - 7, 18, 14)
    if sign == "nobody":
        return [el("g", {"class": "nobody"}, rect("hole", box, 2), hatch(box, 6))]
    if sign == "together":
        return [el("g", {"class": "together"}, rect("shared", box, 0), *_sides(box))]
    if sign == "ahead":
        return [el("g", {"class": "held paid"}, rect("ahead", box, 4))]
    return [el("g", {"class": f"held {sign}"}, rect("body", box, _corner(sign, box)))]


def _lane(placed: PlacedLane) -> list[Element]:
    lane, box = placed.lane, placed.box
    head = text_lines(placed.title, placed.title_at.x, placed.title_at.y, 16.0)
    rule = el("path", {"class": "lane-rule", "d": f"M{numbers(0, box.y)}H{numbers(box.right)}"})
    group = el("g", {"class": "lane", "data-role": lane.role, "data-box": box_numbers(box)})
    group.add(rule, head, *(_together(one) for one in placed.together))
    group.add(*(_gap(one) for one in placed.gaps), *(_bar(one) for one in placed.bars))
    return [group]


def _bar(placed: PlacedHolding) -> Element:
    one, box = placed.holding, placed.box
    attributes: dict[str, str | Number] = {
        "class": f"held {one.kind}{' coming' if placed.coming else ''}",
        "data-holding": one.id,
        "data-holder": one.holder,
        "data-bar": box_numbers(box),
        "role": "img",
        "aria-label": one.spoken,
    }
    days = {"data-from": one.first, "data-until": one.until, "data-planned": one.planned}
    attributes |= {name: day.isoformat() for name, day in days.items() if day is not None}
    group = el("g", attributes)
    if placed.label.shortened:
        group.add(el("title", {}, printable(one.name)))
    corner = _corner(one.kind, box)
    if placed.ahead is not None:
        group.add(rect("ahead", placed.ahead, corner))
    group.add(rect("ahead" if placed.coming else "body", box, corner))
    if placed.clipped:
        d = f"M{numbers(box.x + 6, box.middle.y - 4)}l-4 4l4 4"
        group.add(el("path", {"class": "earlier", "d": d}))
    group.add(*_label(placed.label))
    return group


def _gap(placed: PlacedGap) -> Element:
    gap = placed.stretch
    days = [day.isoformat() if day else "" for day in (gap.first, gap.until)]
    attributes: dict[str, str | Number] = {
        "class": "nobody",
        "data-gap": " ".join(days).strip(),
        "data-bar": box_numbers(placed.box),
        "role": "img",
        "aria-label": gap.spoken,
    }
    body = [rect("hole", placed.box, 2), hatch(placed.box)]
    return el("g", attributes, *body, *_label(placed.label))


def _together(placed: PlacedTogether) -> Element:
    box, words = placed.box, placed.stretch.words
    group = el("g", {"class": "together", "data-bar": box_numbers(box)})
    group.add(rect("shared", box, 0), *_sides(box))
    if placed.words_at is not None:
        group.add(el("text", {"x": placed.words_at.x, "y": placed.words_at.y}, words))
    return group


def _phase(placed: PlacedPhase) -> Element:
    box, at = placed.box, placed.words_at
    down = el("path", {"class": "phase-cut", "d": f"M{numbers(box.x, at.y - 10)}V{box.bottom:g}"})
    words = el("text", {"x": at.x + 4, "y": at.y}, placed.phase.words)
    group = el("g", {"class": "phase", "data-phase": placed.phase.words})
    return group.add(rect("strip", box, 0), down, words)


def _label(label: BarLabel) -> list[Element]:
    if not label.lines:
        return []
    where = f"beside {label.side}" if label.side != "inside" else "inside"
    return [
        text_lines(label.lines, label.at.x, label.at.y, LABEL_LINE_PX, kind=f"bar-words {where}")
    ]


def _sides(box: Box) -> list[Element]:
    """The first and the last shared day."""
    d = f"M{numbers(box.x, box.y)}V{numbers(box.bottom)}M{numbers(box.right, box.y)}"
    return [el("path", {"class": "edge", "d": f"{d}V{numbers(box.bottom)}"})]


def _corner(kind: str, box: Box) -> float:
    """Round ends for whoever is not paid, corners for whoever is: as the symbols on the map."""
    if kind in ("paid", "other"):
        return min(CORNER, box.w / 2)
    return min(box.h / 2, box.w / 2)
