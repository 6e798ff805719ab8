"""A table as a drawing: how wide every column is, how high every row, where every line stands.

Units: px.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from visualise.layout.geometry import Box, Point
from visualise.layout.labels import NAME_PX, SECOND_PX, LabelLine, printable
from visualise.layout.wrapping import fits_whole, wrap

SIDE = 20.0
PAD = 6.0
LINE = 15.0
SYMBOL = 20.0
SIGN = 22.0
GROUP_HEIGHT = 30.0
LEAST_ROW = 32.0
NAME_LINES = 4
CELL_LINES = 6
HEAD_LINES = 8

Sign = Literal["", "full", "part", "none", "ask", "done"]
"""What stands before the words of a cell."""

Stands = Literal["member", "social", "paid"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, what is said under that, and how wide it is."""

    head: str
    width: float
    second: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, with its sign, and what is said under that."""

    text: str
    sign: Sign = ""
    second: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Somebody, and a cell for every column but the first."""

    id: str
    name: str
    second: str
    stands: Stands
    active: bool
    asked: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together under a title; without a title they just stand there."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Lines under each other from here on."""

    at: Point
    lines: tuple[LabelLine, ...]


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with the middle of its sign."""

    cell: Cell
    sign_at: Point
    text: PlacedText


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """Somebody in the table; `shortened` when the name is not there in full."""

    row: Row
    box: Box
    symbol: Box
    label: PlacedText
    cells: tuple[PlacedCell, ...]
    shortened: bool


@dataclass(frozen=True, slots=True)
class PlacedTitle:
    """The title of a group."""

    box: Box
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedTable:
    """Everything of the table; `head_bottom` is where the rows begin."""

    width: float
    height: float
    head_bottom: float
    heads: tuple[PlacedText, ...]
    titles: tuple[PlacedTitle, ...]
    rows: tuple[PlacedRow, ...]


def place_table(columns: Sequence[Column], groups: Sequence[Group]) -> PlacedTable:
    """The table with every row as high as its longest cell needs.

    Example:
        >>> ria = Row(id="r", name="Ria", second="buurvrouw", stands="social", active=True,
        ...           asked=True, cells=(Cell("weet het", "full"),))
        >>> placed = place_table([Column("Wie", 200), Column("Zorg 1", 100)], [Group("", (ria,))])
        >>> placed.width, placed.rows[0].box.right
        (340.0, 320.0)
    """
    lefts = _lefts(columns)
    heads = tuple(_head(column, x) for column, x in zip(columns, lefts, strict=True))
    y = head_bottom = max(len(head.lines) for head in heads) * LINE + 2 * PAD
    titles: list[PlacedTitle] = []
    rows: list[PlacedRow] = []
    for group in groups:
        if group.title:
            box = Box(SIDE, y, lefts[-1] - SIDE + columns[-1].width, GROUP_HEIGHT)
            titles.append(PlacedTitle(box, printable(group.title)))
            y += GROUP_HEIGHT
        for row in group.rows:
            placed = _row(row, columns, lefts, y)
            rows.append(placed)
            y = placed.box.bottom
    return PlacedTable(
        width=lefts[-1] + columns[-1].width + SIDE,
        height=y + PAD,
        head_bottom=head_bottom,
        heads=heads,
        titles=tuple(titles),
        rows=tuple(rows),
    )


def _lefts(columns: Sequence[Column]) -> list[float]:
    lefts, x = [], SIDE
    for column in columns:
        lefts.append(x)
        x += column.width
    return lefts


def _head(column: Column, x: float) -> PlacedText:
    room = column.width - 2 * PAD
    lines = list(wrap(column.head, NAME_PX, room, bold=True, most_lines=3))
    for text in column.second:
        lines.extend(wrap(text, SECOND_PX, room, most_lines=HEAD_LINES))
    return PlacedText(Point(x + PAD, LINE + PAD - 3), tuple(lines))


def _row(row: Row, columns: Sequence[Column], lefts: Sequence[float], y: float) -> PlacedRow:
    room = columns[0].width - 3 * PAD - SYMBOL
    name = wrap(row.name or "\u2026", NAME_PX, room, bold=True, most_lines=NAME_LINES)
    label = (*name, *(wrap(row.second, SECOND_PX, room, most_lines=3) if row.second else ()))
    texts = [_cell_lines(cell, column) for cell, column in zip(row.cells, columns[1:], strict=True)]
    height = max([LEAST_ROW, *(len(lines) * LINE + 2 * PAD for lines in [label, *texts])])
    cells = tuple(
        PlacedCell(
            cell,
            Point(x + PAD + 7, y + LEAST_ROW / 2),
            PlacedText(Point(x + PAD + (SIGN if cell.sign else 0), y + LEAST_ROW / 2 + 4.5), lines),
        )
        for cell, lines, x in zip(row.cells, texts, lefts[1:], strict=True)
    )
    first = LEAST_ROW / 2 + 4.5
    return PlacedRow(
        row=row,
        box=Box(SIDE, y, lefts[-1] - SIDE + columns[-1].width, height),
        symbol=Box(SIDE + PAD, y + (LEAST_ROW - SYMBOL) / 2, SYMBOL, SYMBOL),
        label=PlacedText(Point(SIDE + 2 * PAD + SYMBOL, y + first), label),
        cells=cells,
        shortened=not fits_whole(name, row.name or "\u2026"),
    )


def _cell_lines(cell: Cell, column: Column) -> tuple[LabelLine, ...]:
    room = column.width - 2 * PAD - (SIGN if cell.sign else 0)
    lines = wrap(cell.text, SECOND_PX, room, most_lines=CELL_LINES) if cell.text else ()
    return (*lines, *(wrap(cell.second, SECOND_PX, room, most_lines=3) if cell.second else ()))
