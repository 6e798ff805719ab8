"""The symbols of McGoldrick: what somebody is shows in the shape. Units: px."""

from typing import Final

from visualise.draw.svg import Element, Number, el, numbers
from visualise.layout.genogram.model import Shape
from visualise.layout.geometry import Box

INNER: Final = 5.0
SMALL: Final = 22.0
ABORTED: Final = 16.0


def outline_shape(shape: Shape, box: Box, name: str = "shape") -> Element:
    """The outline of a symbol within its box.

    Example:
        >>> outline_shape("circle", Box(0, 0, 40, 40)).to_text()
        '<circle class="shape" cx="20" cy="20" r="20"/>'
    """
    at = box.middle
    if shape == "square":
        size: dict[str, str | Number] = {"class": name, "x": box.x, "y": box.y}
        return el("rect", size | {"width": box.w, "height": box.h})
    if shape == "circle":
        return el("circle", {"class": name, "cx": at.x, "cy": at.y, "r": box.w / 2})
    if shape == "diamond":
        corners = (at.x, box.y), (box.right, at.y), (at.x, box.bottom), (box.x, at.y)
    else:
        corners = (at.x, box.y), (box.right, box.bottom), (box.x, box.bottom), (at.x, box.y)
    d = "M" + "L".join(numbers(*corner) for corner in corners) + "Z"
    return el("path", {"class": name, "d": d})


def symbol_shapes(shape: Shape, box: Box, *, start: bool) -> list[Element]:
    """Every stroke of a symbol; of a pregnancy that ended a smaller mark at the top of the box."""
    if shape in ("miscarriage", "abortion", "stillborn"):
        return _small(shape, box)
    found = [outline_shape(shape, box)]
    if start:
        found.append(_inner(shape, box))
    return found


def _inner(shape: Shape, box: Box) -> Element:
    """The second outline of the person the map starts from."""
    away = INNER * (1.5 if shape in ("diamond", "triangle") else 1.0)
    top = away + (INNER if shape == "triangle" else 0.0)
    bottom = INNER if shape == "triangle" else away
    inner = Box(box.x + away, box.y + top, box.w - 2 * away, box.h - top - bottom)
    return outline_shape(shape, inner, "inner")


def _small(shape: Shape, box: Box) -> list[Element]:
    """Miscarriage: a small full circle; abortion: a small cross; stillborn: a crossed shape."""
    x, y = box.middle.x, box.y
    if shape == "miscarriage":
        return [el("circle", {"class": "shape full", "cx": x, "cy": y + 8, "r": 7})]
    if shape == "abortion":
        half = ABORTED / 2
        stem = f"M{numbers(x, y)}V{numbers(y + 4)}"
        d = f"{stem}M{numbers(x - half, y + 4)}l{numbers(ABORTED, ABORTED)}"
        d += f"M{numbers(x + half, y + 4)}l{numbers(-ABORTED, ABORTED)}"
        return [el("path", {"class": "shape", "d": d})]
    small = Box(x - SMALL / 2, y, SMALL, SMALL)
    return [outline_shape("diamond", small), cross(small, share=0.5)]


def cross(box: Box, share: float = 1.0) -> Element:
    """The cross of somebody who died, over so much of the box."""
    away = box.w * (1 - share) / 2
    side = box.w - 2 * away
    x, y = box.x + away, box.y + away
    d = f"M{numbers(x, y)}l{numbers(side, side)}M{numbers(x + side, y)}l{numbers(-side, side)}"
    return el("path", {"class": "cross", "d": d})


def cross_share(shape: Shape) -> float:
    """How much of its box a cross may fill so that it stays within the shape."""
    return {"circle": 0.7, "diamond": 0.5}.get(shape, 1.0)
