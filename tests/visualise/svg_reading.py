"""What a drawing along time says about itself, read back from its text."""

from datetime import date
from xml.etree import ElementTree

from visualise.layout.geometry import Box
from visualise.layout.time_axis import TimeAxis

SVG = "{http://www.w3.org/2000/svg}"


def parsed(text: str) -> ElementTree.Element:
    """The root of a drawing."""
    return ElementTree.fromstring(text)


def axis_of(root: ElementTree.Element) -> TimeAxis:
    """The days of the drawing as its root names them."""
    first, last, left, right = root.attrib["data-axis"].split()
    days = date.fromisoformat(first), date.fromisoformat(last)
    return TimeAxis(*days, float(left), float(right))


def box_of(element: ElementTree.Element, name: str = "data-bar") -> Box:
    """A box out of a data attribute."""
    return Box(*(float(part) for part in element.attrib[name].split()))


def day_of(element: ElementTree.Element, name: str) -> date | None:
    """A day out of a data attribute."""
    text = element.attrib.get(name)
    return date.fromisoformat(text) if text else None


def having(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """Every element with this attribute."""
    return [one for one in root.iter() if name in one.attrib]
