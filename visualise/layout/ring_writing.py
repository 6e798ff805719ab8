"""What is written on the rings: their names at twelve o'clock, the life areas round the rim."""

import math

from visualise.layout.geometry import Box, on_circle
from visualise.layout.labels import SECOND_PX
from visualise.layout.rings_model import SECTORS, LifeArea, Ring
from visualise.layout.text_width import text_width
from visualise.layout.words import RingsWords

PILL_HEIGHT = 20.0
PILL_PADDING = 22.0
PILL_GAP = 8.0
PILL_ASIDE = 36.0
CLEAR_OF_RING_NAMES = 30.0
AREA_FROM_RIM = 13.0
_WIDEST_COUNT = " · 100"


def pill_width(text: str) -> float:
    """The width of the plate on a ring's line that carries its name."""
    return text_width(text, SECOND_PX, bold=True) + PILL_PADDING


def pills(ring: Ring, radius: float, words: RingsWords) -> tuple[Box, ...]:
    """Room for a ring's name at twelve o'clock; the outer ring has two names.

    Example:
        >>> len(pills("all", 138, RingsWords())), len(pills("none", 265, RingsWords()))
        (1, 2)
    """
    top = -radius - PILL_HEIGHT / 2
    if ring != "none":
        width = pill_width((words.ring_all if ring == "all" else words.ring_some) + _WIDEST_COUNT)
        return (Box(-width / 2, top, width, PILL_HEIGHT),)
    left = pill_width(words.ring_none + _WIDEST_COUNT)
    right = pill_width(words.not_asked + _WIDEST_COUNT)
    return (
        Box(PILL_ASIDE - right / 2 - PILL_GAP - left, top, left, PILL_HEIGHT),
        Box(PILL_ASIDE - right / 2, top, right, PILL_HEIGHT),
    )


def area_angle(area: LifeArea) -> float:
    """Where along the rim the name of a life area stands: its middle, but clear of ring names.

    Example:
        >>> area_angle("school_work"), area_angle("friends")
        (180.0, 30.0)
    """
    return CLEAR_OF_RING_NAMES if area == "friends" else SECTORS[area].middle


def written(ring: Ring | None, outer: float, words: RingsWords) -> list[Box]:
    """What stands on or round a ring already: its name, and outside the last one the areas."""
    boxes = list(pills(ring, outer, words)) if ring else []
    if ring in (None, "none"):
        for area in SECTORS:
            boxes.extend(area_room(words.areas[area], area_angle(area), outer))
    return boxes


def area_room(text: str, middle: float, radius: float) -> list[Box]:
    """Small boxes along the arc on which the name of a life area is written.

    Example:
        >>> len(area_room("buurt", 255, 274)) >= 3
        True
    """
    on = radius + AREA_FROM_RIM
    half = math.degrees(text_width(text, SECOND_PX) / on / 2) * 1.1
    steps = max(2, math.ceil(half * 2 * math.pi * on / 360 / SECOND_PX))
    angles = [middle - half + half * 2 * step / steps for step in range(steps + 1)]
    middles = [on_circle(angle, on) for angle in angles]
    return [Box(at.x - 6, at.y - 6, 12, 12) for at in middles]
