"""What drawings have in common: the sheet, what it says about itself, its heading and legend."""

from collections.abc import Callable, Iterable, Sequence

from graphmodel.domain.calendar import Day
from visualise.draw.stylesheet import drawing_style
from visualise.draw.svg import Element, Number, el, numbers
from visualise.language import language
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import NAME_PX, LabelLine, fit, printable
from visualise.layout.legend_row import SIGN_PX
from visualise.layout.time_axis import TimeAxis

HEADING_PX = 62.0
TITLE_PX = 18.0
MARGIN_PX = 20.0
FOOT_PX = 10.0
"""Room under what is drawn."""


def frame_of(width: float, bottom: float, *, standalone: bool) -> Box:
    """The sheet down to `bottom`; a file of its own has room for a heading above.

    Example:
        >>> frame_of(100, 50, standalone=False), frame_of(100, 50, standalone=True).y
        (Box(x=0.0, y=0.0, w=100, h=50.0), -62.0)
    """
    top = -HEADING_PX if standalone else 0.0
    return Box(0.0, top, width, bottom - top)


def root_of(
    lens: str, frame: Box, prefix: str, more: dict[str, str | Number], *, standalone: bool
) -> Element:
    """The `<svg>` with what every drawing says about itself."""
    attributes: dict[str, str | Number] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": f"drawing {lens}",
        "viewBox": numbers(frame.x, frame.y, frame.w, frame.h),
        "width": frame.w,
        "height": frame.h,
        "role": "group",
        "aria-labelledby": f"{prefix}-title",
        "aria-describedby": f"{prefix}-desc",
        "data-lens": lens,
    }
    return el("svg", attributes | more | ({"lang": language()} if standalone else {}))


def days_of(of: str, on: Day, axis: TimeAxis) -> dict[str, str | Number]:
    """What a drawing along time says: of whom, on which day, and where its days lie."""
    days = f"{axis.first.isoformat()} {axis.last.isoformat()}"
    return {
        "data-of": of,
        "data-on": on.isoformat(),
        "data-axis": f"{days} {numbers(axis.left, axis.right)}",
    }


def said_of(prefix: str, title: str, desc: str) -> list[Element]:
    """Title and description, for whoever cannot see the drawing."""
    return [
        el("title", {"id": f"{prefix}-title"}, title),
        el("desc", {"id": f"{prefix}-desc"}, desc),
    ]


def rect(name: str, box: Box, corner: float = 0.0) -> Element:
    """A rectangle of this class.

    Example:
        >>> rect("stay", Box(0, 0, 4, 2)).to_text()
        '<rect class="stay" x="0" y="0" width="4" height="2"/>'
    """
    size: dict[str, str | Number] = {"class": name, "x": box.x, "y": box.y}
    size |= {"width": box.w, "height": box.h}
    return el("rect", size | ({"rx": corner} if corner else {}))


def words_at(name: str, at: Point, words: str) -> Element:
    """One line of text of this class."""
    return el("text", {"class": name, "x": at.x, "y": at.y}, words)


def opening(frame: Box, title: str, subtitle: str, *styles: str) -> list[Element]:
    """What a drawing that stands alone begins with: its style, the paper and its title."""
    style = el("style", {}, drawing_style(*styles))
    return [style, rect("paper", frame), *heading(title, subtitle, frame.w)]


def text_of(root: Element, *, standalone: bool) -> str:
    """The drawing as text; a file of its own says what it is.

    Example:
        >>> text_of(el("svg"), standalone=False)
        '<svg/>'
    """
    if not standalone:
        return root.to_text()
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root.to_text()}\n'


def heading(title: str, subtitle: str, width: float) -> list[Element]:
    """The title of a drawing that stands alone, above the sheet."""
    room = width - 2 * MARGIN_PX
    lines = [
        ("sheet-title", 28.0, fit(printable(title), TITLE_PX, room, bold=True)),
        ("sheet-subtitle", 48.0, fit(printable(subtitle), NAME_PX, room, bold=False)),
    ]
    return [
        el("text", {"class": name, "x": MARGIN_PX, "y": y - HEADING_PX}, text)
        for name, y, text in lines
        if text
    ]


def text_lines(
    lines: Sequence[LabelLine], x: float, y: float, line_px: float, *, kind: str = ""
) -> Element:
    """Lines under each other as one text, so that it is read and copied as one."""
    text = el("text", {"class": kind, "x": x, "y": y} if kind else {"x": x, "y": y})
    for at, line in enumerate(lines):
        if at:
            text.add(el("tspan", {"class": "gap"}, " "))
        place: dict[str, str | Number] = {"x": x, "y": y + at * line_px} if at else {}
        text.add(el("tspan", place | {"class": line.kind, "unicode-bidi": "plaintext"}, line.text))
        if line.tail:
            text.add(el("tspan", {"class": "second"}, line.tail))
    return text


def legend_row(
    entries: Iterable[tuple[str, str]],
    places: Sequence[Point],
    sign: Callable[[str, Point], list[Element]],
) -> list[Element]:
    """Every sign with its words behind it, where `lay_row` put it."""
    return [
        el(
            "g",
            {"class": "legend-entry"},
            *sign(kind, at),
            words_at("second", Point(at.x + SIGN_PX - 9, at.y + 4.3), words),
        )
        for (kind, words), at in zip(entries, places, strict=True)
    ]


def hatch(box: Box, apart: float = 8.0) -> Element:
    """Slanted lines within a box: nothing is there, also in black and white.

    Example:
        >>> hatch(Box(0, 0, 8, 8)).attributes["d"]
        'M0 8L8 0'
    """
    strokes = []
    shift = apart - box.h
    while shift < box.w:
        low, high = max(shift, 0.0), min(shift + box.h, box.w)
        start = numbers(box.x + low, box.bottom - (low - shift))
        strokes.append(f"M{start}L{numbers(box.x + high, box.bottom - (high - shift))}")
        shift += apart
    return el("path", {"class": "hatch", "d": "".join(strokes)})
