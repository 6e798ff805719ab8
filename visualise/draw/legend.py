"""The ink of the legend: every sign as it looks on the map, smaller."""

from visualise.draw.people import SHIELD, doubt_mark
from visualise.draw.svg import Element, el, numbers
from visualise.layout.geometry import Point
from visualise.layout.legend import SIGN_ROOM, LegendEntry

_CLASSES = {
    "member": "person member",
    "social": "person social",
    "paid": "person paid",
    "not_asked": "person social unasked",
    "inactive": "person social quiet",
}


def draw_legend_entry(entry: LegendEntry) -> Element:
    """One sign with its words; a sample, so without the data of a person."""
    at = entry.at
    words = el("text", {"class": "second", "x": at.x + SIGN_ROOM - 9, "y": at.y + 4.3}, entry.text)
    return el("g", {"class": "legend-entry"}, *_sign(entry, at), words)


def _sign(entry: LegendEntry, at: Point) -> list[Element]:
    if entry.sign in ("assumed", "disputed"):
        return [doubt_mark(entry.sign, at.x, at.y)]
    if entry.sign == "safety_person":
        tick = f"M{numbers(at.x - 3.2, at.y + 0.4)}l2.4 2.4l4.1-4.5"
        shield = el("path", {"class": "badge", "d": f"M{numbers(at.x, at.y - 8)}{SHIELD}"})
        return [
            el("g", {"class": "person"}, shield, el("path", {"class": "badge-tick", "d": tick}))
        ]
    group = el("g", {"class": _CLASSES[entry.sign]}, _shape(entry, at))
    if entry.sign == "not_asked":
        group.add(el("text", {"class": "initials ask small", "x": at.x, "y": at.y + 4.3}, "?"))
    return [group]


def _shape(entry: LegendEntry, at: Point) -> Element:
    if entry.sign == "paid":
        square: dict[str, str | int | float] = {"class": "body", "width": 16, "height": 16, "rx": 4}
        return el("rect", square | {"x": at.x - 8, "y": at.y - 8})
    return el("circle", {"class": "body", "cx": at.x, "cy": at.y, "r": 8})
