"""The sheet as one long number: a bit for every cell of 2 by 4 px, row after row. Units are px.

Whether a label fits somewhere is then a matter of a few shifts for all places at once.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from visualise.layout.geometry import Box, Point

COLUMN = 2.0
ROW = 4.0
AIR_BESIDE = 1.0
AIR_ABOVE = 0.5
AIR_BELOW = 1.5
WIDEST_HALF = 56
_BLOCK = 16
HIGHEST = 80.0
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Extent:
    """What a footprint covers round its own cell: as far left as right, and so far up and down."""

    half: int
    up: int
    down: int

    @classmethod
    def of(cls, box: Box) -> "Extent":
        """The cells under a box that stands round (0, 0), with some air.

        Example:
            >>> Extent.of(Box(-23, -15, 46, 47))
            Extent(half=12, up=4, down=9)
        """
        half = math.ceil((max(-box.x, box.right) + AIR_BESIDE) / COLUMN)
        up = math.ceil((-box.y + AIR_ABOVE) / ROW)
        return cls(half, up, math.ceil((box.bottom + AIR_BELOW) / ROW))


@dataclass(frozen=True, slots=True)
class Grid:
    """How far the sheet reaches: so many columns and rows from the centre to every side."""

    reach: int
    rows: int

    @classmethod
    def of(cls, radius: float) -> "Grid":
        """A grid with room round this radius for the widest label to stick out.

        Example:
            >>> Grid.of(300)
            Grid(reach=216, rows=95)
        """
        reach = math.ceil(radius / COLUMN / _BLOCK) * _BLOCK + WIDEST_HALF
        return cls(reach, math.ceil((radius + HIGHEST) / ROW))

    @property
    def stride(self) -> int:
        """Bits in a row."""
        return self.reach * 2

    def lines(self, first_row: int, spans: Iterable[Span]) -> int:
        """The number whose bits are set from the first to the last column of each row.

        Rows follow each other from `first_row` on; a span that ends before it begins is empty.
        """
        low, high, size = -self.reach, self.reach - 1, self.stride // 8
        nothing = bytes(size)
        rows = bytearray((first_row + self.rows) * size)
        for first, last in spans:
            first, last = max(first, low), min(last, high)
            if first > last:
                rows += nothing
            else:
                rows += (((2 << (last - first)) - 1) << (first - low)).to_bytes(size, "little")
        return int.from_bytes(rows, "little")

    def rectangle(self, left: int, top: int, width: int, height: int) -> int:
        """The number whose bits are set in a rectangle of cells."""
        line = ((1 << width) - 1) << (left + self.reach)
        whole = _repeated(line, height, self.stride)
        return whole << ((top + self.rows) * self.stride)

    def under(self, boxes: Iterable[Box]) -> int:
        """The cells that these boxes touch."""
        bits = 0
        for box in boxes:
            left, top = math.floor(box.x / COLUMN), math.floor(box.y / ROW)
            right, bottom = math.ceil(box.right / COLUMN), math.ceil(box.bottom / ROW)
            bits |= self.rectangle(left, top, right - left, bottom - top)
        return bits

    def covered(self, at: Point, extent: Extent) -> int:
        """The cells of a footprint whose own cell is at a point."""
        column, row = round(at.x / COLUMN), round(at.y / ROW)
        return self.rectangle(
            column - extent.half, row - extent.up, extent.half * 2, extent.up + extent.down
        )

    def has(self, cells: "Cells", at: Point) -> bool:
        """Whether the cell of a point is among these."""
        column = round(at.x / COLUMN) + self.reach
        row = round(at.y / ROW) + self.rows - cells.first
        if not (0 <= column < self.stride and 0 <= row < cells.rows):
            return False
        return bool(cells.bits >> (row * self.stride + column) & 1)

    def cells(self, bits: int) -> "Cells":
        """The set bits as a window of rows, so that only those rows need be looked at."""
        if not bits:
            return Cells(0, 0, 0)
        low = ((bits & -bits).bit_length() - 1) // self.stride
        high = (bits.bit_length() - 1) // self.stride + 1
        return Cells(bits >> (low * self.stride), low, high - low)

    def free(self, cells: "Cells", taken: int, extent: Extent) -> "Cells":
        """Of these cells the ones where a footprint touches nothing that is taken."""
        if not cells.bits:
            return cells
        first, stride = cells.first - extent.up, self.stride
        height = extent.up + extent.down
        near = (taken >> (first * stride)) & ((1 << ((cells.rows + height) * stride)) - 1)
        spread = _spread(_spread(near, extent.half * 2, 1), height, stride)
        blocked = spread >> ((height - 1) * stride + extent.half - 1)
        return Cells(cells.bits & ~blocked, cells.first, cells.rows)

    def nearest(self, cells: "Cells", to: Point) -> Point | None:
        """The cell among these that is nearest to a point, or None when there is none.

        Example:
            >>> grid = Grid.of(20)
            >>> grid.nearest(grid.cells(grid.rectangle(2, 1, 3, 3)), Point(0, 0))
            Point(x=4.0, y=4.0)
        """
        size = self.stride // 8
        window = cells.bits.to_bytes(cells.rows * size, "little")
        wish_column, wish_row = round(to.x / COLUMN) + self.reach, to.y / ROW + self.rows
        best, found = math.inf, None
        for row in _outward(cells.first, cells.first + cells.rows - 1, wish_row):
            down = ((row - wish_row) * ROW) ** 2
            if down >= best:
                break
            at = (row - cells.first) * size
            line = int.from_bytes(window[at : at + size], "little")
            for column in _beside(line, wish_column) if line else ():
                distance = ((column - wish_column) * COLUMN) ** 2 + down
                if distance < best:
                    best, found = distance, (column, row)
        if found is None:
            return None
        return Point((found[0] - self.reach) * COLUMN, (found[1] - self.rows) * ROW)


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells in a window of rows: bits from the first row on, that row, how many rows."""

    bits: int
    first: int
    rows: int


def _outward(low: int, high: int, wish: float) -> Iterator[int]:
    """The rows from low to high, the ones nearest to the wish first."""
    first = min(max(round(wish), low), high)
    if low <= high:
        yield first
    for away in range(1, high - low + 1):
        if first - away >= low:
            yield first - away
        if first + away <= high:
            yield first + away


def _beside(line: int, wish: int) -> list[int]:
    """The set bits of a row that are nearest to a column, to its left and to its right."""
    wish = max(wish, 0)
    right, left = line >> wish, line & ((1 << wish) - 1)
    found = [left.bit_length() - 1] if left else []
    if right:
        found.append((right & -right).bit_length() - 1 + wish)
    return found


def _spread(bits: int, times: int, step: int) -> int:
    """The bits and their copies 1, 2 ... times - 1 steps farther."""
    done = 1
    while done * 2 <= times:
        bits |= bits << (done * step)
        done *= 2
    if done < times:
        bits |= bits << ((times - done) * step)
    return bits


def _repeated(line: int, times: int, stride: int) -> int:
    return _spread(line, times, stride)
