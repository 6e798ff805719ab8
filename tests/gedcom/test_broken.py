"""A broken file gives lines with numbers, and nothing of it is used."""

import pytest

from graphmodel.gedcom.read import read_gedcom
from graphmodel.gedcom.tree import tree_of
from tests.gedcom.files import MOST, NEW, file_of, problems

PAIR = "0 @I1@ INDI\n0 @I2@ INDI\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("0 @I1@ INDI\n2 SEX F", "f.ged:5: expected a level of at most 1, found 2"),
        ("0 @I1@ INDI\nSEX F", "f.ged:5: expected a level, a tag and a value, such as 1 SEX F"),
        ("0 @I1@ INDI\n1", "f.ged:5: expected a level, a tag and a value, such as 1 SEX F"),
        ("0 @I1@ INDI\n0 @I1@ INDI", "f.ged:5: INDI: this reference stands on line 4 already"),
        (
            PAIR + "0 @F1@ FAM\n1 HUSB @I9@",
            "f.ged:7: HUSB: expected a reference to a person (INDI) of this file",
        ),
        (
            PAIR + "0 @F1@ FAM\n1 CHIL @F1@",
            "f.ged:7: CHIL: expected a reference to a person (INDI) of this file",
        ),
        (
            PAIR + "0 @F1@ FAM\n1 CHIL Ria",
            "f.ged:7: CHIL: expected a reference to a person (INDI) of this file",
        ),
        (
            "0 @I1@ INDI\n1 FAMC @F1@",
            "f.ged:5: FAMC: expected a reference to a family (FAM) of this file",
        ),
        (
            "0 @I1@ INDI\n1 FAMS @F1@",
            "f.ged:5: FAMS: expected a reference to a family (FAM) of this file",
        ),
        (
            PAIR + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I1@",
            "f.ged:8: WIFE: expected two different people in a family",
        ),
        ("0 @I1@ INDI\n1 ASSO @I1@\n2 RELA twin", "f.ged:5: ASSO: nobody is their own twin"),
        (
            "0 @I1@ INDI\n1 NOTE " + "x" * 1024 * 1024,
            "f.ged:5: expected a line of at most 1048576 characters",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(lines: str, expected: str) -> None:
    assert problems(lines) == [expected]


def test_everything_wrong_is_told_at_once() -> None:
    found = problems("0 @I1@ INDI\n3 SEX F\n???\n1 FAMC @F9@")
    assert [line.split(":")[1] for line in found] == ["5", "6", "7"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "f.ged: expected a GEDCOM file, this one is empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "f.ged: expected a GEDCOM file, this one is empty"),
        (b"%PDF-1.7\nhello\n", "f.ged:1: expected 0 HEAD: this is no GEDCOM file"),
        (b'{"record":"person"}\n', "f.ged:1: expected 0 HEAD: this is no GEDCOM file"),
        (b"0 @I1@ INDI\n0 TRLR\n", "f.ged:1: expected 0 HEAD: this is no GEDCOM file"),
        (NEW.encode(), "f.ged:3: expected 0 TRLR as the last line: the file was cut off"),
        (
            NEW.encode() + b"0 @I1@ INDI\n1 NA",
            "f.ged:5: expected 0 TRLR as the last line: the file was cut off",
        ),
        (
            b"0 HEAD\n1 CHAR KLINGON\n0 TRLR\n",
            "f.ged:2: HEAD.CHAR: expected one of UTF-8, UNICODE, ANSEL, ASCII, ANSI, IBMPC, "
            "MACINTOSH",
        ),
        (NEW.encode() + b"0 @I1@ INDI\n1 NAME Zo\xeb\n0 TRLR\n", "f.ged:5: expected UTF-8 text"),
        (
            b"0 HEAD\n1 CHAR ASCII\n0 @I1@ INDI\n1 NAME Zo\xeb\n0 TRLR\n",
            "f.ged:4: expected ASCII text",
        ),
        (
            b"0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME Zo\xff\n0 TRLR\n",
            "f.ged:4: expected ANSEL text",
        ),
    ],
)
def test_a_file_that_is_none_is_told_so(data: bytes, expected: str) -> None:
    found = read_gedcom(data, "f.ged", most_people=MOST)
    assert [str(problem) for problem in found.problems] == [expected]
    assert found.records == ()


def test_too_many_people_are_refused_with_what_to_do_instead() -> None:
    data = file_of("".join(f"0 @I{n}@ INDI\n" for n in range(12)))
    (problem,) = read_gedcom(data, "f.ged", most_people=11).problems
    assert str(problem).startswith("f.ged: expected at most 11 people, found 12: let your")
    assert read_gedcom(data, "f.ged", most_people=12).problems == ()


def test_a_file_of_too_many_lines_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphmodel.gedcom.tree.MOST_LINES", 5)
    assert problems("0 @I1@ INDI\n1 NAME Ria") == ["f.ged: expected at most 5 lines"]


def test_a_value_of_very_many_lines_is_put_together_once() -> None:
    """A file of a few megabytes would keep the machine busy for minutes otherwise."""
    part = "y" * 200
    text = "0 HEAD\n1 NOTE x\n" + f"2 CONC {part}\n2 CONT {part}\n" * 15_000 + "0 TRLR"
    note = tree_of(text, "f.ged").records[0].children[0]
    assert note.value == "x" + f"{part}\n{part}" * 15_000
    assert note.children == []
