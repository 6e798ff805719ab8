"""Files of a household to look into: every lens, from the demonstration or from odd people."""

import io
from datetime import date
from typing import Any, Final

from PIL import Image
from pypdf import PdfReader

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from tests.visualise.dossiers import TODAY, dossier_from, on
from visualise.paper.export import export
from visualise.paper.picture import Ending, Lens, Picture, Sign
from visualise.paper.sheet import PaperSize
from visualise.views.pictures import Asked, picture_of

Line = dict[str, Any]

TABLES: Final[tuple[Lens, ...]] = ("matrix", "list")
ALONG_TIME: Final[tuple[Lens, ...]] = ("mobility", "roles")
OF_PEOPLE: Final[tuple[Lens, ...]] = ("circles", "kringen", "network", *TABLES)
LENSES_DRAWN: Final[tuple[Lens, ...]] = (*OF_PEOPLE, *ALONG_TIME)

HOSTILE: Final = (
    "<script>document.title='ran'</script>",
    "javascript:document.title='ran'",
    "<a href=\"javascript:document.title='ran'\" onmouseover=\"document.title='ran'\">href</a>",
    '#eval("1") *vet* [x] $a^2$ \\ @ref <label> `code` // weg',
    "</script><img src=x onerror=\"document.title='ran'\">",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; &#60;",
    "😀👨‍👩‍👧 李明",
    "\u202eturned\u202c \u200bRia",
    "فاطمة الزهراء",
    "Şükrü Öğüş Yıldırım",
    "x" * 500,
    "Ria",
)
"""Names that would do something, or be lost, if they were anything but text."""


def picture(dossier: Dossier, lens: Lens, day: date = TODAY, **asked: str) -> Picture:
    """A dossier through a lens on a day."""
    given: dict[str, Any] = {}
    if "person" in asked:
        given["person"] = PersonId(asked["person"])
    if "worry" in asked:
        given["worry"] = WorryId(asked["worry"])
    return picture_of(lens, Asked(dossier=dossier, standing=on(dossier, day), today=TODAY, **given))


def made(
    dossier: Dossier,
    lens: Lens,
    ending: Ending,
    *,
    reader: str = "",
    maker: str = "Marleen",
    paper: PaperSize | None = None,
) -> bytes:
    """The file of a dossier through a lens."""
    signed = Sign(reader=reader, maker=maker, made=TODAY)
    return export(picture(dossier, lens), ending, signed, paper)


def pdf(dossier: Dossier, lens: Lens, **how: Any) -> PdfReader:
    """The print, opened."""
    return PdfReader(io.BytesIO(made(dossier, lens, "pdf", **how)), strict=True)


def png(dossier: Dossier, lens: Lens, **how: Any) -> Image.Image:
    """The picture of dots, opened."""
    return Image.open(io.BytesIO(made(dossier, lens, "png", **how)))


def text_of(reader: PdfReader) -> str:
    """All text of a print, its white space made single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def crowd(names: tuple[str, ...] = HOSTILE, worries: int = 2) -> Dossier:
    """A child at home, everybody else around it, with worries, tasks, roles and a place."""
    areas = ("family", "friends", "neighbours", "school_work", "specialist_services")
    lines: list[Line] = []
    for at, name in enumerate(names):
        lines.append({"record": "person", "id": f"p{at}", "name": name})
        lines.append(_stands(at, areas[at % len(areas)]))
    for number in range(worries):
        statement = f"{names[number % len(names)]} zorg {number}"
        lines.append(
            {
                "record": "worry",
                "id": f"w{number}",
                "household": "h",
                "statement": statement,
                "opened": "2026-02-01",
            }
        )
        for at in range(len(names)):
            level = ("full", "part", "none")[(at + number) % 3]
            if at % 4:
                lines.append(
                    {"record": "knows", "person": f"p{at}", "worry": f"w{number}", "level": level}
                )
    if len(names) > 1:
        lines += _plan(names)
    return dossier_from(*lines)


def _stands(at: int, area: str) -> Line:
    if at == 0:
        return {"record": "member", "household": "h", "person": "p0", "role": "child"}
    return {
        "record": "tie",
        "household": "h",
        "person": f"p{at}",
        "area": area,
        "paid": area == "specialist_services",
        "active": at % 5 != 3,
    }


def _plan(names: tuple[str, ...]) -> list[Line]:
    return [
        {
            "record": "task",
            "id": "t",
            "household": "h",
            "person": "p1",
            "what": f"belt {names[0]}",
            "from": "2026-03-01",
        },
        {
            "record": "role",
            "id": "r",
            "household": "h",
            "person": "p1",
            "role": "plan_keeper",
            "from": "2026-03-01",
        },
        {"record": "bond", "from_person": "p0", "to_person": "p1", "kind": "close"},
        {
            "record": "place",
            "id": "pl",
            "person": "p0",
            "name": f"Bij {names[0]}",
            "from": "2020-01-01",
            "people": [f"p{at}" for at in range(1, len(names))],
        },
    ]
