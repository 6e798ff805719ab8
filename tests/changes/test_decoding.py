"""A command from outside is read strictly, field by field, and told apart from another."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.changes.command import Command, Refusal
from graphmodel.changes.decoding import read_command
from graphmodel.changes.deeds import NAME_OF, AddTask, EditPerson, Move
from graphmodel.changes.deeds.unset import UNSET
from graphmodel.changes.forms import OF_THE_FORM, fields_from_form
from graphmodel.changes.specs import SPECS
from graphmodel.domain.ids import PersonId, WorryId
from tests.changes.random_deeds import EVERY_DEED

ONE = "0a1b2c3d-0000-4000-8000-000000000001"
TWO = "0a1b2c3d-0000-4000-8000-000000000002"


def raw(**values: Any) -> dict[str, Any]:
    """A command that says Ria was spoken to."""
    told = {
        "id": ONE,
        "do": "speak",
        "with": {"person": "ria"},
        "made_on": "2026-11-01",
        "seen": 3,
        "device": TWO,
    }
    return {name: value for name, value in (told | values).items() if value != "left out"}


def read(**values: Any) -> Command:
    """The command."""
    found = read_command(raw(**values), "h")
    assert isinstance(found, Command), found
    return found


def wrong(**values: Any) -> list[tuple[str, str]]:
    """What is wrong with it."""
    found = read_command(raw(**values), "h")
    assert not isinstance(found, Command), found
    return [(one.code, one.field) for one in found]


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


def test_no_field_of_a_deed_is_hidden_by_a_field_of_every_form() -> None:
    """Else it could not be filled in."""
    assert not [name for specs in SPECS.values() for name in specs if name in OF_THE_FORM]


def said(value: Any) -> Any:
    """A value as JSON says it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def given_fields(deed: Any) -> dict[str, Any]:
    """The fields of a deed as JSON says them."""
    return {
        name: said(getattr(deed, spec.attribute))
        for name, spec in SPECS[NAME_OF[type(deed)]].items()
        if getattr(deed, spec.attribute) is not UNSET
    }


@settings(max_examples=300, deadline=None, derandomize=True)
@given(EVERY_DEED)
def test_every_deed_comes_through_as_it_was(deed: Any) -> None:
    """From JSON."""
    assert read(do=NAME_OF[type(deed)], **{"with": given_fields(deed)}).deed == deed


def pairs_of(deed: Any) -> list[tuple[str, str]]:
    """The fields of a deed as a form says them."""
    pairs: list[tuple[str, str]] = []
    for name, value in given_fields(deed).items():
        if isinstance(value, dict):
            pairs += [(f"level.{worry}", level) for worry, level in value.items()]
        elif isinstance(value, list):
            pairs += [(name, one) for one in value] or [(name, "")]
        else:
            text = {True: "ja", False: "nee", None: ""}.get(value, value)
            pairs += [(name, text)]
        pairs += [(f"was.{name}", "wat er stond")] if value is None else []
    return pairs


def tidy(deed: Any) -> dict[str, Any]:
    """What a form can say: texts without space around them, lists as sets, None as nothing."""
    found = {}
    for name, value in given_fields(deed).items():
        spec = SPECS[NAME_OF[type(deed)]][name]
        value = value.strip() if isinstance(value, str) else value
        if isinstance(value, list) and not spec.required:
            value = sorted(set(value))
        if value not in (None, ""):
            found[name] = value
    return found


@settings(max_examples=300, deadline=None, derandomize=True)
@given(EVERY_DEED, st.randoms(use_true_random=False))
def test_every_deed_comes_through_a_form(deed: Any, dice: Any) -> None:
    """In whatever order the fields stand."""
    do = NAME_OF[type(deed)]
    pairs = pairs_of(deed)
    lists = [pair for pair in pairs if pair[0] in ("worries", "row")]
    others = [pair for pair in pairs if pair[0] not in ("worries", "row")]
    dice.shuffle(others)
    found = fields_from_form(do, [*others, *lists])
    assert {k: v for k, v in found.items() if v not in (None, "", {})} == {
        name: value for name, value in tidy(deed).items() if value != {}
    }


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9-3-2014", "2014-03-09"),
        ("09/03/2014", "2014-03-09"),
        ("9. 3. 2014", "2014-03-09"),
        ("09032014", "2014-03-09"),
        ("3-2014", "2014-03"),
        ("2014-03-09", "2014-03-09"),
        ("2014", "2014"),
        ("31-2-2014", "2014-02-31"),
        ("vroeger", "vroeger"),
        ("unknown", "unknown"),
    ],
)
def test_a_day_in_a_form_may_be_written_as_it_is_said(typed: str, meant: str) -> None:
    found = fields_from_form("edit_person", [("person", "p"), ("died", typed)])
    assert found == {"person": "p", "died": meant}
    as_text = fields_from_form("edit_person", [("person", "p"), ("name", typed)])
    assert as_text["name"] == typed


def test_a_form_drops_what_is_as_it_was() -> None:
    """And takes away what was emptied."""
    shown = [("was.name", "Ria"), ("was.note", "06"), ("was.sex", "f"), ("was.vulnerable", "nee")]
    same = [("person", "p"), ("name", "Ria "), ("note", "06"), ("sex", "f"), ("vulnerable", "nee")]
    assert fields_from_form("edit_person", shown + same) == {"person": "p"}
    emptied = [("person", "p"), ("name", ""), ("note", ""), ("sex", ""), ("vulnerable", "ja")]
    assert fields_from_form("edit_person", shown + emptied) == {
        "person": "p",
        "name": "",
        "note": None,
        "sex": None,
        "vulnerable": True,
    }


def test_an_empty_field_that_was_empty_says_nothing() -> None:
    """A new person without a birth date."""
    pairs = [
        ("person", "p"),
        ("name", ""),
        ("stands", "tie"),
        ("area", ""),
        ("birth", ""),
        ("also", ""),
    ]
    assert fields_from_form("add_person", pairs) == {"person": "p", "name": "", "stands": "tie"}


def test_boxes_that_are_not_ticked_are_no_and_lists_none() -> None:
    """Where the form says what was shown."""
    was = [("was.active", "ja"), ("person", "p")]
    assert fields_from_form("set_tie", was) == {"person": "p", "active": False}
    assert fields_from_form("set_tie", [("person", "p")]) == {"person": "p"}
    listed = [("was.concerns", "a"), ("was.concerns", "b"), ("worry", "w")]
    assert fields_from_form("edit_worry", listed) == {"worry": "w", "concerns": []}
    same = [*listed, ("concerns", "b"), ("concerns", "a")]
    assert fields_from_form("edit_worry", same) == {"worry": "w"}


def test_levels_are_said_by_worry() -> None:
    """Those that were not asked, or are as they were, are left out."""
    pairs = [
        ("person", "p"),
        ("level.w1", "full"),
        ("level.w2", ""),
        ("was.level.w3", "part"),
        ("level.w3", "part"),
        ("was.level.w4", "part"),
        ("level.w4", "none"),
    ]
    fields = fields_from_form("move", pairs)
    assert fields == {"person": "p", "levels": {"w1": "full", "w4": "none"}}
    command = read(do="move", **{"with": "left out", "form": [list(pair) for pair in pairs]})
    levels = {WorryId("w1"): "full", WorryId("w4"): "none"}
    assert isinstance(command.deed, Move)
    assert (command.deed.person, command.deed.levels) == ("p", levels)


def test_what_the_deed_does_not_have_is_refused_later() -> None:
    """A field that stands in every form is not."""
    assert fields_from_form("speak", [("person", "p"), ("mood", "x"), ("terug", "/")]) == {
        "person": "p",
        "mood": "x",
    }
    assert fields_from_form("destroy", [("person", "p")]) == {"person": "p"}
    assert wrong(**{"with": "left out", "form": [["mood", "x"]]}) == [
        ("unknown_field", ""),
        ("missing", "person"),
    ]


def test_a_line_break_of_a_form_is_one_sign() -> None:
    """As in every text."""
    form = [["task", "t"], ["person", "p"], ["what", "belt\r\nelke dag"]]
    deed = read(do="add_task", **{"with": "left out", "form": form}).deed
    assert isinstance(deed, AddTask)
    assert deed.what == "belt\nelke dag"
