"""Pictures of dots: a sheet at 300 dots an inch, with the letters of our own fonts."""

from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from tests.visualise.dossiers import dossier_from, story
from tests.visualise.paper.files import LENSES_DRAWN, crowd, made, png
from tests.visualise.svg_reading import SVG
from visualise.paper import png as paper_png
from visualise.paper.picture import Lens
from visualise.paper.png import MM_AN_INCH, MOST_DOTS, png_of
from visualise.paper.sheet import MARGIN_MM
from visualise.paper.svg_file import NotOurDrawing

MIRJAM = story("gezin-van-mirjam")
A4, A3 = (2480, 3508), (3508, 4961)


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_every_lens_is_a_sheet_with_something_on_it(lens: Lens) -> None:
    image = png(MIRJAM, lens)
    assert image.size in (A4, A4[::-1], A3, A3[::-1])
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.01)
    assert _inked(image) > 0.005
    corners = [(x, y) for x in (0, image.width - 1) for y in (0, image.height - 1)]
    assert {image.convert("RGB").getpixel(corner) for corner in corners} == {(255, 255, 255)}


def test_a_drawing_begins_at_the_top_of_its_sheet() -> None:
    image = png(MIRJAM, "circles", paper="a4")
    inked = ImageChops.invert(image.convert("L")).getbbox()
    assert inked is not None
    _, top, _, bottom = inked
    assert MARGIN_MM <= top / image.info["dpi"][1] * MM_AN_INCH < 2 * MARGIN_MM
    assert image.height - bottom > top


def test_the_sheet_asked_for_is_the_sheet_that_comes() -> None:
    assert png(MIRJAM, "circles", paper="a3").size == A3
    assert png(MIRJAM, "matrix", paper="a4").size == A4


def test_what_fits_no_sheet_gets_a_longer_one_that_is_not_too_large() -> None:
    image = png(crowd(tuple(f"Iemand met een naam {at}" for at in range(130))), "list")
    assert image.height > A3[1]
    assert image.width * image.height <= MOST_DOTS * 1.01


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_no_word_begins_with_a_space_that_a_picture_would_lose(lens: Lens) -> None:
    # the writer of pictures drops the space of a part that comes straight after text
    lines = list(ElementTree.fromstring(made(MIRJAM, lens, "svg")).iter(f"{SVG}text"))
    assert lines
    after_text = [one[0].text or "" for one in lines if one.text and len(one)]
    assert [text for text in after_text if text.startswith(" ")] == []


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer dots, for what is not about how many."""
    monkeypatch.setattr(paper_png, "DOTS_AN_INCH", 75)


@pytest.mark.usefixtures("coarse")
@pytest.mark.parametrize("name", ["فاطمة الزهراء", "Şükrü Öğüş", "Ольга"])
def test_a_name_in_other_letters_is_drawn_and_not_as_missing(name: str) -> None:
    drawn, missing = (png(_one(who), "list") for who in (name, "李" * len(name)))
    assert drawn.size == missing.size
    difference = ImageChops.difference(drawn.convert("L"), missing.convert("L"))
    assert difference.getbbox() is not None


@pytest.mark.usefixtures("coarse")
def test_a_name_no_font_has_is_seen_to_be_missing() -> None:
    lost, nobody = png(_one("李明"), "list"), png(_one("\u2009"), "list")
    assert ImageChops.difference(lost.convert("L"), nobody.convert("L")).getbbox() is not None


@pytest.mark.usefixtures("coarse")
def test_letters_that_join_are_joined() -> None:
    """Arabic letters in a word look otherwise than each by itself."""
    joined = _inked(png(_one("فاطمة"), "list"))
    apart = _inked(png(_one("\u200c".join("فاطمة")), "list"))
    assert joined != apart


def test_a_drawing_with_a_picture_in_it_is_refused() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<image href="/etc/hostname" width="9" height="9"/></svg>'
    )
    with pytest.raises(NotOurDrawing):
        png_of(svg)


def _one(name: str) -> Any:
    return dossier_from(
        {"record": "person", "id": "a", "name": name},
        {"record": "member", "household": "h", "person": "a", "role": "child"},
    )


def _inked(image: Image.Image) -> float:
    """How much of a picture is not white."""
    counts = image.convert("L").histogram()
    return 1 - sum(counts[250:]) / sum(counts)
