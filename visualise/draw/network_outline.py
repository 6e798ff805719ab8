"""What lies under the people of the network map: the household's outline, spokes, area names."""

from collections import Counter
from collections.abc import Iterator

from visualise.draw.svg import Element, Number, el, numbers
from visualise.layout.geometry import Point, on_circle
from visualise.layout.network.lines import HOME_CORNER
from visualise.layout.network.model import NetworkPlacement
from visualise.layout.words import RingsWords

CORNER_STEPS = 6
BASELINE = 4.5


def home_outline(placement: NetworkPlacement, household: str) -> Element:
    """The closed line round those who live here."""
    home = placement.home
    size: dict[str, str | Number] = {
        "class": "home-outline",
        "x": home.x,
        "y": home.y,
        "width": home.w,
        "height": home.h,
        "rx": HOME_CORNER,
        "data-household": household,
        "data-points": " ".join(
            numbers(at.x, at.y).replace(" ", ",") for at in _round_corners(placement)
        ),
    }
    return el("rect", size)


def _round_corners(placement: NetworkPlacement) -> Iterator[Point]:
    """The points of the outline, clockwise from the upper right corner."""
    home = placement.home
    left, right = home.x + HOME_CORNER, home.right - HOME_CORNER
    top, bottom = home.y + HOME_CORNER, home.bottom - HOME_CORNER
    corners = ((right, top), (right, bottom), (left, bottom), (left, top))
    for quarter, (x, y) in enumerate(corners):
        for step in range(CORNER_STEPS + 1):
            arm = on_circle(90.0 * (quarter + step / CORNER_STEPS), HOME_CORNER)
            yield Point(x + arm.x, y + arm.y)


def spokes(placement: NetworkPlacement) -> Iterator[Element]:
    """A faint line between every two areas."""
    for start, end in placement.spokes:
        d = f"M{numbers(start.x, start.y)}L{numbers(end.x, end.y)}"
        yield el("path", {"class": "border", "d": d})


def area_names(placement: NetworkPlacement) -> Iterator[Element]:
    """The life areas, each with how many people stand in it."""
    counted = Counter(
        placed.person.area for placed in placement.people if not placed.person.is_member
    )
    for area, name in RingsWords().areas.items():
        at = placement.names[area]
        text = f"{name} · {counted[area]}" if counted[area] else name
        yield el("text", {"class": "area-name mid", "x": at.x, "y": at.y + BASELINE}, text)
