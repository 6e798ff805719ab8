"""What is written on the rings: their names at twelve o'clock, the life areas round the rim."""

import math
from collections.abc import Mapping

from visualise.layout.geometry import FULL_TURN, Box, Sector, on_circle
from visualise.layout.labels import SECOND_PX
from visualise.layout.plan import Plan
from visualise.layout.rings_model import LifeArea, Ring
from visualise.layout.text_width import text_width
from visualise.layout.words import RingsWords

PILL_HEIGHT = 20.0
PILL_PADDING = 22.0
PILL_GAP = 8.0
PILL_ASIDE = 36.0
AREA_FROM_NAMES = 10.0
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


def area_angle(
    area: LifeArea, sectors: Mapping[LifeArea, Sector], radius: float, words: RingsWords
) -> float | None:
    """Where along the rim the name of a life area stands, or None where it does not fit.

    That is the middle of its slice, or as near to it as the names of the rings allow.

    Example:
        >>> area_angle("school_work", {"school_work": Sector(158, 202)}, 272, RingsWords())
        180.0
        >>> area_angle("friends", {"friends": Sector(0, 6)}, 272, RingsWords()) is None
        True
    """
    left, right = pills("none", radius, words)
    on, sector = radius + AREA_FROM_RIM, sectors[area]
    half = math.degrees(text_width(words.areas[area], SECOND_PX) / on / 2)
    first = math.degrees((right.right + AREA_FROM_NAMES) / on) + half
    last = FULL_TURN - math.degrees((AREA_FROM_NAMES - left.x) / on) - half
    angle = min(max(sector.middle, first), last)
    if angle - half < sector.start or angle + half > sector.end:
        return None
    return angle


def written(plan: Plan, words: RingsWords) -> list[Box]:
    """What stands on or round the rings already: their names, and outside the last the areas."""
    boxes: list[Box] = []
    for ring, band in plan.bands().items():
        boxes.extend(pills(ring, band.outer, words) if ring else ())
    for area in plan.sectors:
        angle = area_angle(area, plan.sectors, plan.rim, words)
        if angle is not None:
            boxes.extend(area_room(words.areas[area], angle, plan.rim))
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
