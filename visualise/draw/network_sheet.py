"""The sheet of paper a drawing of the network is on: what it says about itself, its heading."""

from collections.abc import Iterable
from dataclasses import dataclass

from visualise.draw.paper import FOOT_PX, frame_of, opening, root_of, said_of, text_of
from visualise.draw.svg import Element, Number, numbers
from visualise.layout.geometry import Box, Point

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
        foot = FOOT_PX if self.standalone else 0.0
        return frame_of(self.width, self.height + foot, standalone=self.standalone)

    def root(self, lens: str, drawing: NetworkDrawing, said: str) -> Element:
        """The root with everything but the drawing itself."""
        frame, prefix = self.frame, drawing.prefix
        more: dict[str, str | Number] = {
            "data-of": drawing.of,
            "data-on": drawing.on,
            "data-centre": numbers(self.centre.x, self.centre.y),
        }
        root = root_of(lens, frame, prefix, more, standalone=self.standalone)
        root.add(*said_of(prefix, drawing.title, said))
        if self.standalone:
            root.add(*opening(frame, drawing.title, drawing.subtitle, *_STYLES))
        return root

    def to_text(self, root: Element) -> str:
        """The drawing as text; a file of its own says what it is."""
        return text_of(root, standalone=self.standalone)
