"""A command from outside is read strictly, field by field, and told apart from another."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from graphmodel.changes.command import Refusal
from graphmodel.changes.decoding import read_command
from graphmodel.changes.deeds import NAME_OF, EditPerson
from graphmodel.domain.ids import PersonId
from tests.changes.commands import ONE, TWO, given_fields, raw, read, wrong
from tests.changes.random_deeds import EVERY_DEED


def test_a_command_says_what_was_done_where_and_when() -> None:
    """And which one must come before it."""
    command = read(after=TWO)
    assert (command.id, command.household, command.seen) == (ONE, "h", 3)
    assert (command.made_on, command.device, command.after) == (date(2026, 11, 1), TWO, TWO)
    assert read(after=None).after is None


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"do": "destroy"}, "unknown_deed", "do"),
        ({"do": ["speak"]}, "unknown_deed", "do"),
        ({"id": "1"}, "wrong_type", "id"),
        ({"id": ONE.upper()}, "wrong_type", "id"),
        ({"id": ONE + "\n"}, "wrong_type", "id"),
        ({"id": "left out"}, "missing", "id"),
        ({"device": 7}, "wrong_type", "device"),
        ({"after": "x"}, "wrong_type", "after"),
        ({"seen": -1}, "wrong_type", "seen"),
        ({"seen": True}, "wrong_type", "seen"),
        ({"seen": 2**60}, "wrong_type", "seen"),
        ({"seen": "left out"}, "missing", "seen"),
        ({"made_on": "20261101"}, "wrong_type", "made_on"),
        ({"made_on": "2026-02-30"}, "wrong_type", "made_on"),
        ({"household": "other"}, "forged", "household"),
        ({"extra": 1}, "unknown_field", ""),
        ({"form": []}, "wrong_type", "form"),
        ({"with": []}, "wrong_type", "with"),
        ({"with": {}}, "missing", "person"),
        ({"with": {"person": None}}, "missing", "person"),
        ({"with": {"person": "é"}}, "wrong_type", "person"),
        ({"with": {"person": "x" * 65}}, "wrong_type", "person"),
        ({"with": {"person": ["ria"]}}, "wrong_type", "person"),
        ({"with": {"person": "ria", "mood": "good"}}, "unknown_field", ""),
        ({"with": "left out", "form": "person=ria"}, "wrong_type", "form"),
        ({"with": "left out", "form": [["person", 1]]}, "wrong_type", "form"),
    ],
)
def test_what_is_wrong_is_said_with_its_field(
    values: dict[str, Any], code: str, field: str
) -> None:
    """Nothing of what was given is repeated."""
    assert wrong(**values) == [(code, field)]


@pytest.mark.parametrize("junk", [None, 1, "x", [], {1: 2}])
def test_what_is_no_command_at_all_is_refused(junk: object) -> None:
    """Whatever its type."""
    assert read_command(junk, "h") == (Refusal(code="wrong_type"),)


def test_a_household_with_an_impossible_id_is_refused() -> None:
    """Opening one makes its id outside."""
    found = read_command(raw(), "a b")
    assert isinstance(found, tuple)
    assert [one.code for one in found] == ["forged"]


@pytest.mark.parametrize(
    ("do", "fields", "code", "field"),
    [
        ("edit_person", {"name": None}, "wrong_type", "name"),
        ("edit_person", {"name": "R\x07"}, "control_characters", "name"),
        ("edit_person", {"name": "\ud800"}, "control_characters", "name"),
        ("edit_person", {"vulnerable": "ja"}, "wrong_type", "vulnerable"),
        ("edit_person", {"sex": "y"}, "wrong_type", "sex"),
        ("edit_person", {"birth": "gisteren"}, "day_impossible", "birth"),
        ("move", {"levels": {"w1": "much"}}, "wrong_type", "levels"),
        ("move", {"levels": {"w 1": "full"}}, "wrong_type", "levels"),
        ("move", {"levels": [["w1", "full"]]}, "wrong_type", "levels"),
        ("move", {"cell": [[[[]]]]}, "wrong_type", "cell"),
    ],
)
def test_a_field_holds_what_the_deed_says_it_holds(
    do: str, fields: dict[str, Any], code: str, field: str
) -> None:
    """Of the type, and texts a page can show."""
    assert wrong(do=do, **{"with": {"person": "ria"} | fields}) == [(code, field)]


def test_everything_wrong_is_said_at_once() -> None:
    """A form shows it all."""
    assert wrong(id="x", seen="y", **{"with": {"person": 1}}) == [
        ("wrong_type", "id"),
        ("wrong_type", "seen"),
        ("wrong_type", "person"),
    ]


def test_a_field_left_out_stays_and_one_without_value_is_emptied() -> None:
    """The end of a line is the same on every machine."""
    fields = {"person": "r", "birth": None, "note": "a\r\nb"}
    deed = read(do="edit_person", **{"with": fields}).deed
    assert deed == EditPerson(person=PersonId("r"), birth=None, note="a\nb")


def test_the_imprint_tells_two_commands_of_one_id_apart() -> None:
    """Whatever it had seen, and however it was written."""
    same = read().imprint
    assert read(seen=9, after=TWO, id=TWO).imprint == same
    assert (
        read(**{"with": "left out", "form": [["person", "ria"], ["terug", "/x"]]}).imprint == same
    )
    others = [
        read(**{"with": {"person": "bo"}}),
        read(made_on="2026-11-02"),
        read(device=ONE),
        read(do="end_tie"),
    ]
    assert len({same, *(one.imprint for one in others)}) == len(others) + 1


@settings(max_examples=300, deadline=None, derandomize=True)
@given(EVERY_DEED)
def test_every_deed_comes_through_as_it_was(deed: Any) -> None:
    """From JSON."""
    assert read(do=NAME_OF[type(deed)], **{"with": given_fields(deed)}).deed == deed
