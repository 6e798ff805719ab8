"""A genogram on paper: the same drawing in ink, and everybody in words."""

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from graphmodel.rules.family import Family
from tests.visualise.dossiers import TODAY
from tests.visualise.families import story_family
from tests.visualise.random_families import random_family
from tests.visualise.svg_reading import SVG, having, parsed
from visualise.paper.export import export
from visualise.paper.picture import Sign
from visualise.paper.svg_file import in_print, read_drawing
from visualise.views.pictures import picture_of_relatives

SIGN = Sign(reader="", maker="Marleen", made=TODAY)
FAMILIES = [random_family(seed, 12) for seed in (1, 2, 3)]


def _named(family: Family) -> Family:
    """The family as drawn for one of its people."""
    return replace(family, of=min(family.people))


@pytest.mark.parametrize("family", FAMILIES, ids=["1", "2", "3"])
def test_everybody_drawn_is_in_the_table_once(family: Family) -> None:
    picture = picture_of_relatives(_named(family))
    drawn = {one.attrib["data-person"] for one in having(parsed(picture.svg), "data-person")}
    rows = [row for group in picture.table.groups for row in group.rows]
    names = sorted(" ".join(family.people[one].name.split()) for one in drawn)  # type: ignore[index]  # ids out of the drawing
    assert sorted(row[0].split("\n")[0] for row in rows) == names


def test_a_genogram_is_printed_with_its_title_and_its_people() -> None:
    family = story_family("gezin-van-mirjam")
    picture = picture_of_relatives(_named(family))
    reader = PdfReader(io.BytesIO(export(picture, "pdf", SIGN)))
    said = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert reader.metadata is not None
    assert (reader.metadata.title or "").startswith("Stamboom van ")
    assert "Fase:" not in said
    assert [one.name for one in family.people.values() if one.name not in said] == []


def test_a_genogram_in_ink_has_no_colour() -> None:
    root = read_drawing(picture_of_relatives(_named(story_family("gezin-van-mirjam"))).svg)
    in_print(root)
    style = "".join(one.text or "" for one in root.iter(f"{SVG}style"))
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}\b", style))
    assert colours
    assert all(one[1:3] == one[3:5] == one[5:7] for one in colours), colours


@pytest.mark.parametrize("ending", ["svg", "html"])
def test_a_genogram_is_a_file_of_its_own(ending: str) -> None:
    picture = picture_of_relatives(_named(FAMILIES[0]))
    written = export(picture, "svg" if ending == "svg" else "html", SIGN).decode()
    assert 'data-lens="genogram"' in written
    assert "Gemaakt door Marleen" in written
