"""Names are read right in whatever characters a program wrote them."""

import codecs
import unicodedata

import ansel
import pytest

from graphmodel.domain.person import Person
from graphmodel.gedcom.read import read_gedcom
from tests.gedcom.files import MOST, of

NAMES = ("Zoë de Vries", "Łukasz Müller", "Françoise Ångström")


def text(charset: str, names: tuple[str, ...] = NAMES, end: str = "\n") -> str:
    people = [f"0 @I{n}@ INDI\n1 NAME {name}\n" for n, name in enumerate(names, 1)]
    head = f"0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR {charset}\n"
    return (head + "".join(people) + "0 TRLR\n").replace("\n", end)


def names_in(data: bytes) -> list[str]:
    found = read_gedcom(data, "f.ged", most_people=MOST)
    assert found.problems == ()
    return [unicodedata.normalize("NFC", one.name) for one in of(Person, found)]


@pytest.mark.parametrize(
    "data",
    [
        text("UTF-8").encode(),
        codecs.BOM_UTF8 + text("UTF-8").encode(),
        text("UNICODE").encode("utf-16"),
        text("UNICODE").encode("utf-16-le"),
        text("UNICODE").encode("utf-16-be"),
        codecs.BOM_UTF16_BE + text("UNICODE").encode("utf-16-be"),
        text("UTF-8", end="\r\n").encode(),
        text("UTF-8", end="\r").encode(),
        text("UTF-8", end="\n\n  ").replace("  0 TRLR", "0 TRLR").encode(),
        text("UTF-8").replace("\n1 CHAR UTF-8", "").encode(),
        text("UTF-8").encode() + b"\x1a",
    ],
)
def test_names_are_right_in_every_form_of_unicode_and_of_line(data: bytes) -> None:
    assert names_in(data) == list(NAMES)


def test_ansel_is_read_right() -> None:
    ansel.register()
    written = unicodedata.normalize("NFD", text("ANSEL"))
    assert names_in(written.encode("gedcom")) == list(NAMES)
    assert b"\xe8e de Vries" in written.encode("gedcom")


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("ANSI", "cp1252"), ("IBMPC", "cp437"), ("MACINTOSH", "mac_roman"), ("ISO-8859-1", "latin-1")],
)
def test_old_code_pages_are_read_right(charset: str, codec: str) -> None:
    names = ("Zoë de Vries", "Jürgen Groß")
    assert names_in(text(charset, names).encode(codec)) == list(names)


def test_the_version_of_another_program_is_not_that_of_the_file() -> None:
    data = b"0 HEAD\n1 SOUR X\n2 VERS 7.1\n1 GEDC\n2 VERS 5.5.1\n0 @I1@ INDI\n1 NAME a@@b\n0 TRLR\n"
    assert names_in(data) == ["a@b"]
