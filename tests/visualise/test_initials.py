"""What stands in somebody's symbol: letters of the name, or the first sign there is to see."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from visualise.draw.people import initials
from visualise.layout.graphemes import graphemes

FAMILY = "👩‍👧‍👦"
ACUTE = "\N{COMBINING ACUTE ACCENT}"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marleen de Groot", "MG"),
        ("de buurvrouw", "DB"),
        ("فاطمة الزهراء", "ف"),
        (FAMILY, FAMILY),
        ("👍🏽", "👍🏽"),
        ("🇳🇱🇧🇪", "🇳🇱"),
        ("🐻 Beer", "B"),
        ("42", "4"),
        ("???", ""),
        ("", ""),
        (f"X{ACUTE}ara Xi", f"X{ACUTE}X"),
        ("Ångström", "Å"),
    ],
)
def test_a_symbol_shows_whole_signs_of_the_name(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text(max_size=30))
@example(f"{FAMILY}{FAMILY}")
def test_no_sign_is_cut_in_parts(name: str) -> None:
    signs = graphemes(unicodedata.normalize("NFC", name))
    assert "".join(signs) == unicodedata.normalize("NFC", name)
    shown = graphemes(initials(name))
    assert len(shown) <= 2
    assert {one.lower() for one in shown} <= {one.lower() for one in signs}


@given(st.text(st.characters(categories=["L", "N", "So"]), min_size=1, max_size=8))
def test_whoever_has_a_name_to_see_has_something_in_the_symbol(name: str) -> None:
    assert initials(name)
