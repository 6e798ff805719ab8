"""Where in the rings a symbol may stand, as cells of the sheet. Units are px."""

import math
from collections.abc import Iterator

from visualise.layout.geometry import WHOLE, Sector, on_circle
from visualise.layout.lattice import LINE_MARGIN, SPOKE_MARGIN, SYMBOL
from visualise.layout.plan import Band
from visualise.layout.plane import COLUMN, ROW, Grid

_HALF = SYMBOL / 2
_FLAT = 1e-9


def band_cells(band: Band, grid: Grid) -> int:
    """The cells where a whole symbol fits between the two lines of a ring."""
    within = _mirrored(_widths_inside(band.outer - LINE_MARGIN), grid)
    return within & ~_mirrored(_widths_too_near(band.inner + LINE_MARGIN), grid)


def slice_cells(sector: Sector, radius: float, grid: Grid) -> int:
    """The cells of a slice of at most half a turn, clear of the spokes on both sides."""
    low, high = _rows_of(sector, radius)
    if sector == WHOLE:
        return grid.lines(low, [(-grid.reach, grid.reach)] * (high - low))
    return grid.lines(low, _between_spokes(sector, low, high, grid.reach))


def outside(radius: float, grid: Grid) -> int:
    """The cells that are not wholly inside a radius."""
    reach = math.ceil(radius / ROW)
    spans = []
    for row in range(-reach, reach):
        y = max(abs(row), abs(row + 1)) * ROW
        room = radius * radius - y * y
        last = math.floor(math.sqrt(room) / COLUMN) if room > 0 else 0
        spans.append((-last, last - 1))
    whole = (1 << (grid.stride * grid.rows * 2)) - 1
    return whole ^ grid.lines(-reach, spans)


def inside(radius: float, grid: Grid) -> int:
    """The cells that a disc in the middle touches."""
    reach = math.ceil(radius / ROW)
    spans = []
    for row in range(-reach, reach):
        y = max(row, -row - 1, 0) * ROW
        last = math.ceil(math.sqrt(max(radius * radius - y * y, 0.0)) / COLUMN)
        spans.append((-last, last - 1))
    return grid.lines(-reach, spans)


def _widths_inside(radius: float) -> Iterator[int]:
    """Row by row from the middle: how many columns aside a whole symbol is inside a radius."""
    for row in range(math.ceil(radius / ROW)):
        room = radius * radius - (row * ROW + _HALF) ** 2
        if room < _HALF * _HALF:
            return
        yield math.floor((math.sqrt(room) - _HALF) / COLUMN)


def _widths_too_near(radius: float) -> Iterator[int]:
    """Row by row from the middle: how many columns aside a symbol still touches the inside."""
    for row in range(math.ceil((radius + _HALF) / ROW)):
        room = radius * radius - max(row * ROW - _HALF, 0.0) ** 2
        if room <= 0:
            return
        yield math.ceil((math.sqrt(room) + _HALF) / COLUMN) - 1


def _mirrored(widths: Iterator[int], grid: Grid) -> int:
    """The same columns left and right of the middle, the same rows above and below it."""
    half = [(-width, width) for width in widths]
    return grid.lines(1 - len(half), [*half[:0:-1], *half]) if half else 0


def _rows_of(sector: Sector, radius: float) -> tuple[int, int]:
    """The rows that a slice can touch inside a radius."""
    corners = (90.0, 180.0, 270.0) if sector != WHOLE else (0.0, 180.0)
    turns = [angle for angle in corners if sector.start < angle < sector.end]
    heights = [on_circle(angle, radius).y for angle in (sector.start, sector.end, *turns)]
    low, high = min(0.0, *heights), max(0.0, *heights)
    return math.floor(low / ROW), math.ceil(high / ROW) + 1


def _between_spokes(sector: Sector, low: int, high: int, reach: int) -> Iterator[tuple[int, int]]:
    """Of each row the columns on the right side of both spokes, `SPOKE_MARGIN` away from them."""
    start, end = on_circle(sector.start, 1.0), on_circle(sector.end, 1.0)
    sides = [_side(-start.y, start.x), _side(end.y, -end.x)]
    for row in range(low, high):
        first, last = -reach, reach
        for slope, base, more in sides:
            edge = base + more * row
            if slope > 0:
                first = max(first, math.ceil(edge))
            elif slope < 0:
                last = min(last, math.floor(edge))
            elif edge < 0:
                last = first - 1
        yield first, last


def _side(slope: float, lean: float) -> tuple[int, float, float]:
    """One spoke: which side is in (+1 right of it, -1 left, 0 above or below), its edge by row."""
    if abs(slope) < _FLAT:
        return 0, -SPOKE_MARGIN, lean * ROW
    return (1 if slope > 0 else -1), SPOKE_MARGIN / slope / COLUMN, -lean * ROW / slope / COLUMN
