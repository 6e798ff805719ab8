"""What the reading commands print, as a table and as JSON."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.command import cirkels

ON = ("--on", "2026-11-01")
JSON = ("--format", "json")
TABLES = [
    ("circles", "a", "b", "--since", "2026-08-01"),
    ("circles", "a", "--worry", "wa"),
    ("signals",),
    ("signals", "a"),
    ("signals", "--code", "secret_worry"),
    ("candidates", "a", "--phase", "recovery"),
    ("candidates", "a", "b", "--phase", "risk_driven", "--expertise", "verslaving"),
    ("phase", "a", "b"),
    ("roles",),
    ("roles", "--phase", "recovery", "--municipality", "GM0001"),
    ("connections", "a", "a0", "a1"),
    ("without", "a", "a0"),
]


@pytest.mark.parametrize("question", TABLES, ids=" ".join)
def test_a_table_holds_no_marks_for_a_terminal_when_nobody_watches(
    question: tuple[str, ...], corners: Path
) -> None:
    answer = cirkels(*question, *ON, "--store", corners)
    assert (answer.status, answer.complaint) == (0, "")
    assert answer.output.strip()
    assert "\x1b" not in answer.output


@pytest.mark.parametrize("question", TABLES, ids=" ".join)
def test_json_is_one_document_and_nothing_else(question: tuple[str, ...], corners: Path) -> None:
    answer = cirkels(*question, *ON, *JSON, "--store", corners)
    assert (answer.status, answer.complaint) == (0, "")
    assert json.loads(answer.output)


def test_one_household_gives_an_object_and_several_a_list_in_the_order_asked(
    corners: Path,
) -> None:
    for command in (("circles",), ("phase",), ("candidates", "--phase", "recovery")):
        alone = cirkels(*command, "b", *JSON, "--store", corners).json
        together = cirkels(*command, "b", "a", "b", *JSON, "--store", corners).json
        assert alone["household"] == "b"
        assert [one["household"] for one in together] == ["b", "a", "b"]
        assert together[0] == alone


def test_a_dash_takes_the_households_from_standard_input(corners: Path) -> None:
    listed = cirkels("circles", "-", *JSON, "--store", corners, typed=b"b\na\n")
    assert [one["household"] for one in listed.json] == ["b", "a"]
    one = cirkels("phase", "-", *JSON, "--store", corners, typed=b"a")
    assert [answer["household"] for answer in one.json] == ["a"]
    assert cirkels("circles", "-", *JSON, "--store", corners, typed=b"").json == []


def test_signals_of_one_household_are_those_among_all(corners: Path) -> None:
    everywhere = cirkels("signals", *ON, *JSON, "--store", corners).json
    alone = cirkels("signals", "a", *ON, *JSON, "--store", corners).json
    assert alone == [one for one in everywhere if one["household"] == "a"]
    code = cirkels("signals", "--code", "secret_worry", *ON, *JSON, "--store", corners).json
    assert code == [one for one in everywhere if one["code"] == "secret_worry"]


def test_a_table_of_rings_names_people_and_says_what_they_know(corners: Path) -> None:
    answer = cirkels("circles", "a", *ON, "--store", corners)
    (row,) = (line for line in answer.output.splitlines() if " a0 " in line)
    assert row.startswith("weet niets, niet gevraagd")
    assert "woont in dit huis" in row


def test_the_policy_of_a_region_changes_the_answer(corners: Path, tmp_path: Path) -> None:
    region = tmp_path / "region.toml"
    region.write_text(
        '[[value]]\nname = "active_non_professionals"\nvalue = 0\n'
        'unit = "people"\nsource = "this region"\n',
        "utf-8",
    )
    question = ("signals", "--code", "too_few_active", *ON, *JSON, "--store", corners)
    assert cirkels(*question).json
    assert cirkels(*question, "--policy", region).json == []


def test_the_rings_are_drawn_into_a_file(corners: Path, tmp_path: Path) -> None:
    picture = tmp_path / "rings.svg"
    answer = cirkels("draw", "circles", "a", "-o", picture, *ON, "--store", corners)
    assert (answer.status, answer.output, answer.complaint) == (0, "", "")
    assert ElementTree.parse(picture).getroot().get("data-of") == "a"
    assert [path.name for path in tmp_path.iterdir()] == ["rings.svg"]
