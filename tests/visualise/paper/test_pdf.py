"""Prints: tagged sheets with text that can be read and found, whatever anybody is called."""

from datetime import date
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Task
from graphmodel.domain.ids import HouseholdId, PersonId, TaskId
from tests.visualise.dossiers import on, story
from tests.visualise.paper.files import (
    HOSTILE,
    LENSES_DRAWN,
    OF_PEOPLE,
    crowd,
    made,
    pdf,
    picture,
    text_of,
)
from visualise.language import speaking
from visualise.paper import pdf as writer
from visualise.paper.glyphs import PLACEHOLDER
from visualise.paper.picture import Lens
from visualise.paper.printing import CannotPrint

MIRJAM = story("gezin-van-mirjam")
A4, A3 = {595, 842}, {842, 1191}


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_every_print_is_tagged_named_and_in_a_language(lens: Lens) -> None:
    reader = pdf(MIRJAM, lens)
    root = cast(DictionaryObject, reader.trailer["/Root"])
    assert str(cast(DictionaryObject, root["/MarkInfo"])["/Marked"]) == "True"
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]) == "nl"
    assert str(cast(DictionaryObject, root["/ViewerPreferences"])["/DisplayDocTitle"]) == "True"
    assert reader.metadata is not None
    assert reader.metadata.title == picture(MIRJAM, lens).title
    assert reader.metadata.author == "Marleen"
    assert reader.xmp_metadata is not None
    assert b"pdfuaid:part" in made(MIRJAM, lens, "pdf")


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_a_print_holds_no_picture_of_dots_and_only_our_fonts(lens: Lens) -> None:
    reader = pdf(MIRJAM, lens)
    fonts = set()
    for page in reader.pages:
        assert list(page.images) == []
        for one in cast(DictionaryObject, page["/Resources"]).get("/Font", {}).values():
            fonts.add(one.get_object()["/BaseFont"].partition("+")[2])
    assert fonts
    assert all(name.startswith("NotoSans") for name in fonts)


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_a_print_says_the_day_the_phase_for_whom_and_by_whom(lens: Lens) -> None:
    said = text_of(pdf(MIRJAM, lens, reader="Noor de Wit", maker="Marleen #de *Groot*"))
    assert "Zo was het op 22 november 2026. Fase: Risicogestuurd." in said
    assert said.count("Deze afdruk is voor Noor de Wit.") >= 2
    assert "Gemaakt door Marleen #de *Groot* op 22 november 2026." in said
    assert "bladzijde 1 van" in said


def test_a_print_that_says_no_maker_says_so() -> None:
    said = text_of(pdf(MIRJAM, "circles", maker=""))
    assert "Gemaakt op 22 november 2026. Door wie, is niet ingevuld." in said
    assert "Deze afdruk is voor het werk." in said


@pytest.mark.parametrize("lens", OF_PEOPLE)
def test_everybody_is_named_in_full(lens: Lens) -> None:
    said = text_of(pdf(MIRJAM, lens))
    standing = on(MIRJAM)
    names = [standing.name(one) for one in {*standing.members, *standing.ties}]
    assert [name for name in names if name not in said] == []


def test_the_list_stands_on_the_second_page_and_can_be_found_there() -> None:
    reader = pdf(MIRJAM, "circles")
    second = reader.pages[1].extract_text()
    assert "Iedereen op een rij" in second
    assert second.index("Weet alles") < second.index("Oma Hetty Koster")


def test_the_sheet_is_a4_or_a3_as_fits_or_as_asked() -> None:
    assert _size(pdf(MIRJAM, "circles")) == A4
    assert _size(pdf(MIRJAM, "circles", paper="a3")) == A3
    many = crowd(tuple(f"Iemand met een naam {at}" for at in range(60)))
    assert _size(pdf(many, "circles")) == A3
    assert _size(pdf(many, "circles", paper="a4")) == A4


def test_a_long_table_goes_on_on_more_pages_with_its_head() -> None:
    reader = pdf(crowd(tuple(f"Iemand {at}" for at in range(90))), "list")
    assert len(reader.pages) > 1
    assert all("Laatste contact" in page.extract_text() for page in reader.pages)


def test_a_wide_table_goes_on_beside_itself_with_its_names() -> None:
    names = tuple(f"Iemand {at}" for at in range(12))
    wide = crowd(names, worries=4)
    tasks = tuple(_task(at, f"p{at}", f"belt elke vrijdagavond {at}") for at in range(1, 12))
    more = Dossier(case=wide.case, tasks=tasks)
    reader = pdf(more, "matrix")
    assert len(reader.pages) == 2
    assert all("Iemand 11" in page.extract_text() for page in reader.pages)


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_a_name_is_never_markup(lens: Lens) -> None:
    reader = pdf(crowd(), lens, maker=HOSTILE[3], reader=HOSTILE[0])
    said = "".join(text_of(reader).split()).replace("\u200b", "")
    for name in (HOSTILE[0], HOSTILE[3]):
        assert "".join(name.split()) in said
    assert "/JavaScript" not in str(reader.trailer["/Root"])


def test_arabic_and_turkish_names_can_be_read_back() -> None:
    said = text_of(pdf(crowd(("فاطمة الزهراء", "Şükrü Öğüş Yıldırım", "İnci")), "list"))
    assert "فاطمة" in said
    assert "الزهراء" in said
    assert "Şükrü Öğüş Yıldırım" in said
    assert "İnci" in said


def test_a_sign_no_font_has_is_seen_to_be_missing_and_said() -> None:
    said = text_of(pdf(crowd(("李明 van Dam", "Ria")), "circles", maker="李"))
    assert f"{PLACEHOLDER}{PLACEHOLDER} van Dam" in said
    assert f"staat hier als {PLACEHOLDER}" in said
    assert PLACEHOLDER not in text_of(pdf(MIRJAM, "circles"))


def test_sheets_that_cannot_be_for_everybody_are_still_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Something typst refuses by its strictest standard is written by a milder one."""
    monkeypatch.setattr(writer, "shown", lambda text: text)
    monkeypatch.setattr(writer, "show_glyphs", lambda _root: True)
    written = made(crowd(("李明", "Ria")), "circles", "pdf")
    assert written.startswith(b"%PDF")
    assert b"pdfuaid:part" not in written


def test_sheets_that_cannot_be_made_are_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "_source", lambda: b"#panic()")
    with pytest.raises(CannotPrint):
        made(MIRJAM, "circles", "pdf")


def test_the_same_household_gives_the_same_print() -> None:
    assert made(MIRJAM, "network", "pdf") == made(MIRJAM, "network", "pdf")


def test_a_print_speaks_the_language_asked() -> None:
    with speaking("en"):
        reader = pdf(MIRJAM, "circles")
    assert str(cast(DictionaryObject, reader.trailer["/Root"])["/Lang"]) == "en"
    assert "22 November 2026" in text_of(reader)


def _task(at: int, person: str, what: str) -> Task:
    return Task(
        id=TaskId(f"t{at}"),
        household=HouseholdId("h"),
        person=PersonId(person),
        what=what,
        from_=date(2026, 3, 1),
    )


def _size(reader: PdfReader) -> set[int]:
    box = reader.pages[0].mediabox
    return {round(float(box.width)), round(float(box.height))}
