"""Drawings as files: signed, in ink, and holding nothing that opens another file."""

import io
import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
import resvg_py
from PIL import Image, ImageChops

from tests.visualise.dossiers import story
from tests.visualise.paper.files import (
    HOSTILE,
    LENSES_DRAWN,
    OF_PEOPLE,
    crowd,
    made,
    picture,
)
from tests.visualise.svg_reading import SVG, box_of, having, parsed
from visualise.draw.people import PersonInk
from visualise.draw.svg import el
from visualise.layout.geometry import Box, Point
from visualise.layout.labels import Label
from visualise.layout.rings_model import PlacedPerson, RingsPerson
from visualise.layout.words import RingsWords
from visualise.paper.glyphs import FONTS, font_folder
from visualise.paper.picture import Lens
from visualise.paper.svg_file import (
    NotOurDrawing,
    as_text,
    in_print,
    print_ink,
    read_drawing,
    without_heading,
)

MIRJAM = story("gezin-van-mirjam")


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_every_lens_is_a_file_that_says_what_it_is(lens: Lens) -> None:
    root = ElementTree.fromstring(made(MIRJAM, lens, "svg", reader="Noor"))
    assert root.tag == f"{SVG}svg"
    assert (root.get("data-lens"), root.get("data-on")) == (lens, "2026-11-22")
    of = "mm-tygo" if lens == "mobility" else "gezin-van-mirjam"
    assert root.get("data-of") == of
    for name in ("title", "desc"):
        assert (root.findtext(f"{SVG}{name}") or "").strip()
    said = [one.text for one in root.iter(f"{SVG}text")]
    assert "Deze afdruk is voor Noor." in said
    assert "Gemaakt door Marleen op 22 november 2026." in said


@pytest.mark.parametrize("lens", OF_PEOPLE)
def test_everybody_is_in_the_file_once_and_their_boxes_lie_apart_and_on_the_sheet(
    lens: Lens,
) -> None:
    for dossier in (MIRJAM, crowd()):
        root = ElementTree.fromstring(made(dossier, lens, "svg"))
        people = having(root, "data-person")
        ids = [one.attrib["data-person"] for one in people]
        assert len(set(ids)) == len(ids)
        assert len(ids) > 10
        frame = box_of(root, "viewBox")
        boxes = [box_of(one, "data-box") for one in people]
        assert all(_within(box, frame) for box in boxes)
        assert all(_within(box_of(one, "data-symbol"), box_of(one, "data-box")) for one in people)
        assert [pair for pair in combinations(boxes, 2) if _overlap(*pair)] == []


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_a_name_is_text_and_nothing_else(lens: Lens) -> None:
    text = made(crowd(), lens, "svg").decode()
    root = ElementTree.fromstring(text)
    tags = {one.tag.removeprefix(SVG) for one in root.iter()}
    assert tags <= {
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "text",
        "tspan",
        "textPath",
        "title",
        "desc",
        "style",
        "defs",
    }
    assert not [key for one in root.iter() for key in one.attrib if key.startswith("on")]
    assert "<script" not in text


def test_a_name_that_does_not_fit_stands_in_full_in_the_title() -> None:
    root = ElementTree.fromstring(made(crowd(), "list", "svg"))
    titles = {one.text for one in root.iter(f"{SVG}title")}
    assert next(name for name in HOSTILE if len(name) == 500) in titles


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="photo.png"/>',
        '<g><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject></g>',
        '<use href="other.svg#a"/>',
        '<a href="https://example.org"><circle r="3"/></a>',
        "<style>@import url(https://example.org/a.css);</style>",
        "<style>circle { fill: url(https://example.org/a.svg#b); }</style>",
        "<script>1</script>",
    ],
)
def test_a_drawing_that_opens_something_is_not_ours(inside: str) -> None:
    with pytest.raises(NotOurDrawing):
        read_drawing(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_in_print_everything_is_black_or_white_or_grey(lens: Lens) -> None:
    root = read_drawing(picture(MIRJAM, lens).svg)
    in_print(root)
    style = "".join(one.text or "" for one in root.iter(f"{SVG}style"))
    colours = set(re.findall(r"#[0-9A-Fa-f]{3,6}\b", style))
    assert colours
    assert all(_is_grey(colour) for colour in colours), colours
    assert "@media" not in style


def test_every_colour_of_the_screen_has_its_ink() -> None:
    assert all(_is_grey(ink) for ink in print_ink().values())
    assert {print_ink()[colour] for colour in ("#F5D590", "#D6E1EE")} == {"#FFFFFF"}


def test_in_print_whoever_stands_otherwise_looks_otherwise() -> None:
    """The same name and place, in black and white: every two differ in shape or line."""
    faces = [_face(**how) for how in _KINDS]
    for one, other in combinations(range(len(faces)), 2):
        difference = ImageChops.difference(faces[one], faces[other])
        changed = sum(difference.point(lambda value: 255 * (value > 96)).histogram()[128:])
        assert changed > 60, (_KINDS[one], _KINDS[other], changed)


_KINDS: list[dict[str, object]] = [
    {"circle": "member"},
    {"circle": "all"},
    {"circle": "all", "paid": True},
    {"circle": "all", "active": False},
    {"circle": "all", "paid": True, "active": False},
    {"circle": "none", "asked": False},
    {"circle": "all", "safety_person": True},
    {"circle": "all", "doubts": frozenset({"assumed"})},
    {"circle": "all", "doubts": frozenset({"disputed"})},
]


def _face(**how: object) -> Image.Image:
    """How somebody's symbol looks in print, large, without colour."""
    person = RingsPerson(id="a", name="Ria", **how)  # type: ignore[arg-type]  # from the list above
    placed = PlacedPerson(
        person, Box(16, 16, 28, 28), Label((), shortened=False), Point(30, 60), Box(0, 0, 60, 60)
    )
    ink = PersonInk(RingsWords(), link=False, rings=True)
    style = next(read_drawing(picture(MIRJAM, "circles").svg).iter(f"{SVG}style")).text or ""
    size: dict[str, str | float] = {"xmlns": SVG[1:-1], "class": "drawing", "viewBox": "0 0 60 60"}
    tree = read_drawing(el("svg", size, el("style", {}, style), ink.draw(placed)).to_text())
    in_print(tree)
    fonts = [str(font_folder() / name) for name in FONTS]
    dots = resvg_py.svg_to_bytes(
        svg_string=as_text(tree),
        width=120,
        background="#FFFFFF",
        skip_system_fonts=True,
        font_files=fonts,
    )
    return Image.open(io.BytesIO(dots)).convert("L")


def test_the_heading_goes_and_the_drawing_stays_where_it_was() -> None:
    before, after = (read_drawing(picture(MIRJAM, "circles").svg) for _ in range(2))
    without_heading(after)
    assert after.attrib["viewBox"].split()[1] == "0"
    assert "sheet-title" not in {one.get("class") for one in after}
    spots = [
        [one.attrib["data-symbol"] for one in having(root, "data-person")]
        for root in (before, after)
    ]
    assert spots[0] == spots[1]


def test_a_written_drawing_reads_back_as_it_was() -> None:
    svg = picture(crowd(), "network").svg
    one, other = parsed(svg), parsed(as_text(read_drawing(svg)))
    assert [(a.tag, a.attrib, a.text) for a in one.iter()] == [
        (b.tag, b.attrib, b.text) for b in other.iter()
    ]


def _within(box: Box, frame: Box) -> bool:
    slack = 0.02
    return (
        box.x >= frame.x - slack
        and box.y >= frame.y - slack
        and box.right <= frame.right + slack
        and box.bottom <= frame.bottom + slack
    )


def _overlap(one: Box, other: Box) -> bool:
    slack = 0.02
    return (
        one.x < other.right - slack
        and other.x < one.right - slack
        and one.y < other.bottom - slack
        and other.y < one.bottom - slack
    )


def _is_grey(colour: str) -> bool:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    return digits[:2] == digits[2:4] == digits[4:]
