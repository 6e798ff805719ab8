"""A line in two scripts is drawn in both: no name becomes a row of boxes."""

import io
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from tests.visualise.paper.files import crowd, pdf, text_of
from visualise.paper import png as paper_png
from visualise.paper.png import png_of
from visualise.paper.scripts import name_fonts

LETTERS = st.text(st.sampled_from("abÖ …1(لاإعبد "))


def drawn(name: str) -> Image.Image:
    """The left part of a picture of one line, where a name stands."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900">'
        f'<text x="20" y="400" font-family="Noto Sans" font-size="120">{name}</text></svg>'
    )
    image = Image.open(io.BytesIO(png_of(svg))).convert("L")
    return image.crop((0, 0, image.width // 3, image.height))


@pytest.mark.parametrize("name", ["علاء", "لا", "الله"])
def test_what_stands_behind_a_name_does_not_change_its_letters(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_png, "DOTS_AN_INCH", 75)
    alone, followed = drawn(name), drawn(f"{name} …")
    inked = ImageChops.difference(alone, drawn("")).getbbox()
    assert inked is not None
    assert ImageChops.difference(alone.crop(inked), followed.crop(inked)).getbbox() is None


def test_a_name_in_two_scripts_can_be_found_in_a_print() -> None:
    said = text_of(pdf(crowd(("علاء van Dam", "Ria")), "circles"))
    assert "van Dam" in said
    assert "علاء" in said


@given(LETTERS, LETTERS)
def test_no_word_changes(text: str, tail: str) -> None:
    line = ElementTree.Element("text")
    piece = ElementTree.SubElement(line, "tspan")
    line.text, piece.tail = text, tail
    name_fonts(line)
    assert "".join(line.itertext()) == text + tail
    assert all(one.get("font-family") or one is piece for one in line)
    for one in line:
        assert not one.get("font-family") or one.text
