"""Records as tables: one CSV file a kind."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any, Final
from unicodedata import category

from graphmodel.analysis.leaving import FIELDS_OUT, as_text, taken
from graphmodel.domain.records import Record

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take a text for a formula, full-width signs too."""

INVISIBLE: Final = "Cf"
"""Signs that show nothing, behind which such a sign could hide."""


def tables_of(records: Iterable[Record]) -> dict[str, bytes]:
    """A file for each kind of which there is a record: its name, and what stands in it.

    UTF-8 without a mark, commas, a head with the names of the interchange format; ids of a list
    with spaces between; what is unknown is empty.

    Example:
        >>> from graphmodel.domain.ids import MunicipalityId
        >>> from graphmodel.domain.organisation import Municipality
        >>> tables_of([Municipality(id=MunicipalityId("GM0503"), name="Delft")])
        {'municipality.csv': b'id,name\\r\\nGM0503,Delft\\r\\n'}
    """
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for one in taken(records):
        rows.setdefault(one.kind, []).append(one.values)
    return {f"{kind}.csv": _table(kind, found) for kind, found in rows.items()}


def _table(kind: str, rows: Iterable[Mapping[str, Any]]) -> bytes:
    names = [one.name for one in FIELDS_OUT[kind]]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return text.getvalue().encode()


def _cell(value: Any) -> str:
    """A value as a spreadsheet shows it; a number stays a number."""
    return as_text(value) if isinstance(value, int) else guarded(as_text(value))


def guarded(text: str) -> str:
    """A text that a spreadsheet shows and never runs.

    >>> guarded("=1+1"), guarded(" +31"), guarded("Oma Wil")
    ("'=1+1", "' +31", 'Oma Wil')
    """
    seen = "".join(one for one in text if category(one) != INVISIBLE)
    return f"'{text}" if seen.lstrip().startswith(FORMULA_STARTS) else text
