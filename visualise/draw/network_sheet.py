"""The sheet of paper a drawing of the network is on: what it says about itself, its heading."""

from collections.abc import Iterable
from dataclasses import dataclass

from visualise.draw.paper import HEADING_PX, heading, rect
from visualise.draw.stylesheet import drawing_style
from visualise.draw.svg import Element, Number, el, numbers
from visualise.language import language
from visualise.layout.geometry import Box, Point

FOOT = 10.0
_STYLES = ("lenses_a.css",)


def seats_text(seats: Iterable[tuple[str, int]]) -> str:
    """How many chairs there are as an attribute: it tells when a drawing grew.

    Example:
        >>> seats_text([("family", 4), ("friends", 2)])
        'family 4 friends 2'
    """
    return " ".join(f"{name} {count}" for name, count in seats)


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """What a drawing says besides its people.

    `of` is the household's id and `on` the day (YYYY-MM-DD); `title` names both in words,
    `subtitle` stands under it in a file of its own; `sheet` and `at` are the address of a person's
    sheet before and behind the id; `prefix` keeps ids apart when a page holds several drawings.
    """

    of: str
    on: str
    title: str
    subtitle: str = ""
    sheet: str = ""
    at: str = ""
    prefix: str = "network"


@dataclass(frozen=True, slots=True)
class Paper:
    """How large the sheet is and where its centre; on a page or as a file of its own."""

    width: float
    height: float
    centre: Point
    standalone: bool

    @property
    def frame(self) -> Box:
        """The sheet, in a file of its own with room for a heading."""
        if not self.standalone:
            return Box(0.0, 0.0, self.width, self.height)
        return Box(0.0, -HEADING_PX, self.width, self.height + HEADING_PX + FOOT)

    def root(self, lens: str, drawing: NetworkDrawing, said: str) -> Element:
        """The root with everything but the drawing itself."""
        frame = self.frame
        attributes: dict[str, str | Number] = {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"drawing {lens}",
            "viewBox": numbers(frame.x, frame.y, frame.w, frame.h),
            "width": frame.w,
            "height": frame.h,
            "role": "group",
            "aria-labelledby": f"{drawing.prefix}-title",
            "aria-describedby": f"{drawing.prefix}-desc",
            "data-lens": lens,
            "data-of": drawing.of,
            "data-on": drawing.on,
            "data-centre": numbers(self.centre.x, self.centre.y),
        }
        if self.standalone:
            attributes["lang"] = language()
        root = el("svg", attributes)
        root.add(
            el("title", {"id": f"{drawing.prefix}-title"}, drawing.title),
            el("desc", {"id": f"{drawing.prefix}-desc"}, said),
        )
        if self.standalone:
            root.add(el("style", {}, drawing_style(*_STYLES)), rect("paper", frame))
            root.add(*heading(drawing.title, drawing.subtitle, self.width))
        return root

    def to_text(self, root: Element) -> str:
        """The drawing as text; a file of its own says what it is."""
        if not self.standalone:
            return root.to_text()
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{root.to_text()}\n'
