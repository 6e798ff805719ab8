"""Every lens is written into a file of any kind, whole or not at all, for whoever reads it."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from graphmodel.demo.demo import demo_records
from graphmodel.interchange.encode import encode_line
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import open_store
from tests.cli.command import Answer, cirkels

ON = ("--on", "2026-11-01")
LENSES = ("circles", "genogram", "kringen", "network", "matrix", "list", "mobility", "roles")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration in a store that is only read."""
    folder = tmp_path_factory.mktemp("drawn")
    (folder / "demo.jsonl").write_bytes(b"".join(map(encode_line, demo_records())))
    with open_store(EmbeddedAddress(folder / "store"), create=True):
        assert cirkels("load", folder / "demo.jsonl", "--store", folder / "store").status == 0
    return folder / "store"


def _drawn(store: Path, lens: str, file: Path, *more: object, household: str = "a") -> Answer:
    return cirkels("draw", lens, household, "-o", file, *ON, "--store", store, *more)


@pytest.mark.parametrize("lens", LENSES)
def test_a_lens_is_drawn_into_a_file(corners: Path, tmp_path: Path, lens: str) -> None:
    picture = tmp_path / "picture.svg"
    answer = _drawn(corners, lens, picture)
    assert (answer.status, answer.output, answer.complaint) == (0, "", "")
    root = ElementTree.parse(picture).getroot()
    assert (root.get("data-lens"), root.get("data-on")) == (lens, "2026-11-01")
    assert [path.name for path in tmp_path.iterdir()] == ["picture.svg"]
    assert not picture.stat().st_mode & 0o077


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.svg", b"<?xml"),
        ("a.PNG", b"\x89PNG"),
        ("a.pdf", b"%PDF"),
        ("a.html", b"<!DOCTYPE html>"),
    ],
)
def test_the_end_of_the_name_says_what_kind_of_file_it_is(
    corners: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    assert _drawn(corners, "network", tmp_path / name).status == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_the_sheet_and_the_maker_are_as_asked(corners: Path, tmp_path: Path) -> None:
    how = ("--paper", "a3", "--by", "Marleen\nde Groot")
    assert _drawn(corners, "circles", tmp_path / "a.pdf", *how).status == 0
    page = PdfReader(tmp_path / "a.pdf").pages[0]
    assert {round(page.mediabox.width), round(page.mediabox.height)} == {842, 1191}
    assert "Gemaakt door Marleen de Groot op" in page.extract_text()
    assert _drawn(corners, "circles", tmp_path / "a.png", *how).status == 0
    image = Image.open(io.BytesIO((tmp_path / "a.png").read_bytes()))
    assert sorted(image.size) == [3508, 4961]


def test_a_file_that_was_there_is_replaced_only_when_all_went_well(
    corners: Path, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"earlier")
    assert _drawn(corners, "circles", file, "--for", "nobody").status == 2
    assert file.read_bytes() == b"earlier"
    assert _drawn(corners, "circles", file).status == 0
    assert file.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_print_for_somebody_shows_what_they_may_know_and_what_is_ticked(
    demo: Path, tmp_path: Path
) -> None:
    """Joke knows two of the three worries."""
    home = "gezin-van-mirjam"
    whole = _text(demo, tmp_path, home)
    less = _text(demo, tmp_path, home, "--for", "mm-joke")
    more = _text(demo, tmp_path, home, "--for", "mm-joke", "--worry-too", "mm-slapen")
    assert "Deze afdruk is voor Joke Hartman." in less
    assert "Deze afdruk is voor het werk." in whole
    assert "Tygo durft niet te slapen" in whole
    assert "Tygo durft niet te slapen" not in less
    assert "Tygo durft niet te slapen" in more


def _text(store: Path, folder: Path, home: str, *how: object) -> str:
    file = folder / "print.pdf"
    answer = cirkels(
        "draw", "matrix", home, "-o", file, "--on", "2026-11-22", "--store", store, *how
    )
    assert (answer.status, answer.complaint) == (0, "")
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_the_life_of_whoever_is_asked_is_drawn(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    for person in ("mm-tygo", "mm-fenna"):
        how = ("--person", person)
        assert _drawn(demo, "mobility", file, *how, household="gezin-van-mirjam").status == 0
        assert ElementTree.parse(file).getroot().get("data-of") == person


def test_a_reader_is_shown_the_places_of_their_own_life(demo: Path, tmp_path: Path) -> None:
    """Of nobody else: an empty life would say that there was none."""
    file, home = tmp_path / "a.svg", "gezin-van-mirjam"
    assert _drawn(demo, "mobility", file, "--for", "mm-tygo", household=home).status == 0
    assert "Plekken in het leven van Tygo" in file.read_text("utf-8")
    file.unlink()
    for how in (("--for", "mm-tygo", "--person", "mm-fenna"), ("--for", "mm-joke")):
        assert _drawn(demo, "mobility", file, *how, household=home).status == 2
        assert not file.exists()


def test_with_whom_a_child_lives_is_shown_to_whom_it_may_be(demo: Path, tmp_path: Path) -> None:
    """That spring Tygo was with Joke and Kees: to him, and to others when it is asked for."""
    file = tmp_path / "a.svg"

    def shown(reader: str, *how: str) -> bool:
        asked = ("--for", reader, "--on", "2026-04-15", "--store", demo, *how)
        answer = cirkels("draw", "genogram", "gezin-van-mirjam", "-o", file, *asked)
        assert (answer.status, answer.complaint) == (0, "")
        return "Kees" in file.read_text("utf-8")

    too = "--foster-homes-too"
    assert [shown("mm-tygo"), shown("mm-hetty"), shown("mm-hetty", too)] == [True, False, True]
    assert not shown("mm-soufiane", too)


def test_a_genogram_is_drawn_of_a_household_or_of_somebody(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    asked = ("draw", "genogram", "-o", file, "--store", demo, *ON)
    assert cirkels(*asked, "gezin-van-mirjam").status == 0
    of_home = ElementTree.parse(file).getroot()
    assert cirkels(*asked, "--person", "mm-mirjam", "--generations", "1").status == 0
    of_her = ElementTree.parse(file).getroot()
    assert (of_home.get("data-of"), of_her.get("data-of")) == ("gezin-van-mirjam", "mm-mirjam")
    assert len(_people(of_her)) < len(_people(of_home))


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ((), "expected a HOUSEHOLD or --person PERSON"),
        (("gezin-van-mirjam", "--person", "mm-mirjam"), "expected a HOUSEHOLD or --person PERSON"),
        (("--person", "nobody"), "nobody: no such person"),
        (("--person", "mm-mirjam", "--for", "mm-joke"), "give its id"),
        (("gezin-van-mirjam", "--foster-homes-too"), "it needs --for PERSON"),
        (("--person", "mm-mirjam", "--generations", "0"), "--generations"),
    ],
)
def test_a_genogram_of_nobody_gives_one_line(
    demo: Path, tmp_path: Path, how: tuple[str, ...], words: str
) -> None:
    line = cirkels("draw", "genogram", "-o", tmp_path / "a.pdf", "--store", demo, *how).line
    assert words in line
    assert list(tmp_path.iterdir()) == []


def _people(root: ElementTree.Element) -> list[str]:
    return [one.attrib["data-person"] for one in root.iter() if "data-person" in one.attrib]


WRONG = [
    ("picture.gif", (), ".svg, .png, .pdf or .html"),
    ("picture", (), ".svg, .png, .pdf or .html"),
    ("nowhere/picture.pdf", (), "nowhere is not a folder that is there"),
    ("folder.pdf", (), "expected a file, this is a folder"),
    ("picture.pdf", ("--paper", "a5"), "--paper"),
    ("picture.pdf", ("--for", "nobody"), "nobody: no such person in this household"),
    ("picture.pdf", ("--for", "a0", "--worry-too", "w9"), "w9: no such worry open on that day"),
    ("picture.pdf", ("--worry-too", "w9"), "it needs --for PERSON"),
    ("picture.pdf", ("--safety-persons-too",), "it needs --for PERSON"),
    ("picture.pdf", ("--foster-homes-too",), "No such option"),
    ("picture.pdf", ("--by", "x" * 200), "at most 120 letters"),
    ("picture.pdf", ("--worry", "w9"), "w9: no such worry"),
]


@pytest.mark.parametrize(("name", "how", "words"), WRONG)
def test_what_cannot_be_drawn_gives_one_line_and_leaves_nothing(
    corners: Path, tmp_path: Path, name: str, how: tuple[str, ...], words: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    assert words in _drawn(corners, "circles", tmp_path / name, *how).line
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


@pytest.mark.parametrize("lens", LENSES)
def test_a_lens_takes_its_own_options_and_not_those_of_another(lens: str) -> None:
    asked: dict[str, tuple[str, ...]] = {
        "--worry": ("circles",),
        "--generations": ("genogram",),
        "--foster-homes-too": ("genogram",),
        "--person": ("genogram", "mobility"),
    }
    told = cirkels("draw", lens, "--help").output
    assert {one for one in asked if one in told.split()} == {
        one for one, lenses in asked.items() if lens in lenses
    }


@pytest.mark.parametrize("lens", LENSES)
def test_a_household_that_is_not_there_is_not_drawn(
    corners: Path, tmp_path: Path, lens: str
) -> None:
    answer = _drawn(corners, lens, tmp_path / "a.png", household="nobody")
    assert answer.line == "cirkels: nobody: no such household"
    assert list(tmp_path.iterdir()) == []


def test_somebody_of_another_household_has_no_life_here(corners: Path, tmp_path: Path) -> None:
    line = _drawn(corners, "mobility", tmp_path / "a.svg", "--person", "nobody").line
    assert "nobody: no such person" in line


def test_the_picture_of_the_readme_is_what_its_command_draws(demo: Path, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    (words,) = re.findall(r"`cirkels (draw circles .+) -o (\S+)`", (root / "README.md").read_text())
    picture = tmp_path / "picture.svg"
    assert cirkels(*words[0].split(), "-o", picture, "--store", demo).status == 0
    assert picture.read_bytes() == (root / words[1]).read_bytes()
