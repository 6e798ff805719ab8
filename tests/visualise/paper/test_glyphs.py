"""What our fonts cannot show is seen to be missing, and nothing of our own words is."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from visualise.paper.glyphs import FONTS, PLACEHOLDER, all_shown, font_folder, known_signs, shown

CATALOGUE = Path(__file__).parents[3] / "visualise" / "languages" / "en.po"


def test_the_fonts_travel_with_their_licence() -> None:
    there = {path.name for path in font_folder().iterdir()}
    assert there == {*FONTS, "OFL.txt"}
    assert all((font_folder() / name).read_bytes()[:4] == b"\x00\x01\x00\x00" for name in FONTS)


@pytest.mark.parametrize(
    "text",
    ["Şükrü Öğüş Yıldırım İnci", "فاطمة الزهراء", "Zoë", "Łukasz", "Nguyễn Thị", "Ольга", "…–·’"],
)
def test_names_of_the_people_we_meet_are_shown_whole(text: str) -> None:
    assert all_shown(text)
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李明", PLACEHOLDER * 2),
        ("Ria 😀", f"Ria {PLACEHOLDER}"),
        ("👨‍👩‍👧", PLACEHOLDER),
        ("👍🏽 Ria", f"{PLACEHOLDER} Ria"),
        ("🇳🇱🇧🇪 Ria", f"{PLACEHOLDER * 2} Ria"),
        ("4\ufe0f\u20e3", PLACEHOLDER),
        ("\u202eRia\u202c", "Ria"),
        ("Zoe\u0308", "Zoë"),
    ],
)
def test_a_sign_no_font_has_is_one_placeholder(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(st.text())
def test_whatever_is_written_can_be_printed(text: str) -> None:
    assert all(ord(letter) in known_signs() or letter == "\n" for letter in shown(text))
    assert shown(shown(text)) == shown(text)


def test_everything_we_say_ourselves_can_be_printed() -> None:
    with CATALOGUE.open("rb") as stream:
        messages = [one for one in read_po(stream, locale="en") if one.id]
    texts = [
        part
        for one in messages
        for said in (one.id, one.string)
        for part in (said if isinstance(said, tuple | list) else (said,))
    ]
    assert len(texts) > 1000
    assert [text for text in texts if not all_shown(str(text))] == []
