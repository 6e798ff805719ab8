"""The list as a file for a spreadsheet: what the page shows, without notes and addresses."""

import csv
import io
from collections.abc import Iterator
from typing import Final
from unicodedata import category

from visualise.language import _
from visualise.layout.labels import printable
from visualise.views.people_list import ListPage, ListRow

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take a text for a formula, full-width signs too."""

INVISIBLE: Final = "Cf"
"""Signs that show nothing, behind which such a sign could hide."""


def list_csv(page: ListPage) -> bytes:
    """The rows of the page in its order: UTF-8 with a mark, semicolons, every value quoted.

    Nothing noted about anybody is in it: a phone number or an address could stand there.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_heads())
    writer.writerows([safe(value) for value in _values(row)] for row in page.rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def safe(text: str) -> str:
    """A text that a spreadsheet shows and never runs; on one line.

    >>> safe("=1+1"), safe(" Oma Wil "), safe("-")
    ("'=1+1", 'Oma Wil', "'-")
    """
    shown = printable(text)
    seen = "".join(one for one in shown if category(one) != INVISIBLE)
    return f"'{shown}" if seen.lstrip().startswith(FORMULA_STARTS) else shown


def _heads() -> list[str]:
    return [
        _("Wie"),
        _("Rol"),
        _("Waarvan"),
        _("Cirkel"),
        _("Betaald"),
        _("Actief"),
        _("Gevraagd"),
        _("Laatste contact"),
        _("Veiligheidspersoon"),
    ]


def _values(row: ListRow) -> Iterator[str]:
    person = row.person
    yield person.name
    yield row.role
    yield person.area
    yield person.ring
    yield row.paid
    yield _("ja") if person.active else _("nee")
    yield _("ja") if person.asked else _("nee")
    yield row.contact.isoformat() if row.contact else ""
    yield person.guards
