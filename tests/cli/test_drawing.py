"""Every lens that can be drawn is written into a file of its own."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.command import cirkels

ON = ("--on", "2026-11-01")


@pytest.mark.parametrize("lens", ["kringen", "network"])
def test_a_lens_is_drawn_into_a_file(corners: Path, tmp_path: Path, lens: str) -> None:
    picture = tmp_path / "picture.svg"
    answer = cirkels("draw", lens, "a", "-o", picture, *ON, "--store", corners)
    assert (answer.status, answer.output, answer.complaint) == (0, "", "")
    root = ElementTree.parse(picture).getroot()
    assert (root.get("data-lens"), root.get("data-of"), root.get("data-on")) == (
        lens, "a", "2026-11-01",
    )  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["picture.svg"]
    assert not picture.stat().st_mode & 0o077


@pytest.mark.parametrize("lens", ["kringen", "network"])
def test_another_kind_of_picture_or_a_household_that_is_not_there_is_refused(
    corners: Path, tmp_path: Path, lens: str
) -> None:
    for household, name in (("a", "picture.gif"), ("nobody", "picture.svg")):
        answer = cirkels("draw", lens, household, "-o", tmp_path / name, "--store", corners)
        assert answer.status != 0
        assert answer.complaint
        assert not list(tmp_path.iterdir())
