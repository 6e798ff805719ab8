"""Boxes, rings and sectors: the little geometry that the drawings share. Units are px."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the sheet, or a distance from another."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of its right side."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of its lower side."""
        return self.y + self.h

    @property
    def middle(self) -> Point:
        """The point in its middle."""
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    def moved(self, dx: float, dy: float) -> "Box":
        """The same box elsewhere.

        Example:
            >>> Box(0, 0, 4, 2).moved(1, 1)
            Box(x=1, y=1, w=4, h=2)
        """
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def overlaps(self, other: "Box", gap: float = 0.0) -> bool:
        """Whether less than `gap` lies between the two.

        Example:
            >>> Box(0, 0, 4, 4).overlaps(Box(4, 0, 4, 4)), Box(0, 0, 4, 4).overlaps(Box(3, 0, 4, 4))
            (False, True)
        """
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def farthest_from_origin(self) -> float:
        """Distance from (0, 0) to its farthest corner."""
        return math.hypot(max(-self.x, self.right), max(-self.y, self.bottom))

    def nearest_to_origin(self) -> float:
        """Distance from (0, 0) to its nearest point; 0 when it lies over it.

        Example:
            >>> Box(3, 4, 1, 1).nearest_to_origin(), Box(-1, -1, 2, 2).nearest_to_origin()
            (5.0, 0.0)
        """
        dx = max(self.x, 0.0, -self.right)
        dy = max(self.y, 0.0, -self.bottom)
        return math.hypot(dx, dy)


@dataclass(frozen=True, slots=True)
class Sector:
    """A slice of the rings, in degrees clockwise from twelve o'clock."""

    start: float
    end: float

    @property
    def width(self) -> float:
        """How many degrees it spans."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """The angle half-way."""
        return (self.start + self.end) / 2


FULL_TURN = 360.0
WHOLE = Sector(0.0, FULL_TURN)


def angle_of(at: Point) -> float:
    """The angle of a point seen from (0, 0), in degrees clockwise from twelve o'clock.

    Example:
        >>> angle_of(Point(0, -1)), angle_of(Point(1, 0)), angle_of(Point(-1, 0))
        (0.0, 90.0, 270.0)
    """
    return math.degrees(math.atan2(at.x, -at.y)) % FULL_TURN


def on_circle(angle: float, radius: float) -> Point:
    """The point at an angle (degrees clockwise from twelve) and a distance from (0, 0).

    Example:
        >>> round(on_circle(90, 10).x, 6), round(on_circle(90, 10).y, 6)
        (10.0, -0.0)
    """
    turn = math.radians(angle)
    return Point(radius * math.sin(turn), -radius * math.cos(turn))
