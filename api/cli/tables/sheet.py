"""How every table of the program looks."""

from typing import Final

from rich import box
from rich.table import Table
from rich.text import Text

from api.cli.plain import plain, short

LONGEST_CELL: Final = 200
"""Characters of a text in a table; room for every municipality of a region."""


def sheet(*columns: str) -> Table:
    """An empty table with these headings."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def row(table: Table, *cells: object) -> None:
    """One more row; None stays empty, text is made safe and not too long."""
    table.add_row(*("" if cell is None else Text(short(cell, LONGEST_CELL)) for cell in cells))


def line(text: object, style: str = "") -> Text:
    """A line of text, safe for a terminal."""
    return Text(plain(text), style=style)


def counted(number: int, one: str, more: str) -> str:
    """A number with its word.

    >>> counted(1, "gezin", "gezinnen")
    '1 gezin'
    """
    return f"{number} {one if number == 1 else more}"
