"""The list as a file for a spreadsheet: what the page shows, without notes and addresses."""

import csv
import io
from collections.abc import Iterator

from graphmodel.analysis.tables import guarded
from visualise.language import _
from visualise.layout.labels import printable
from visualise.views.people_list import ListPage, ListRow


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
    return guarded(printable(text))


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
