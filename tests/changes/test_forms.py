"""A form without script says the same deeds: what was shown and what was typed become fields."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.changes.deeds import NAME_OF, AddTask, Move
from graphmodel.changes.forms import OF_THE_FORM, fields_from_form
from graphmodel.changes.specs import SPECS
from graphmodel.domain.ids import WorryId
from tests.changes.commands import given_fields, read, wrong
from tests.changes.random_deeds import EVERY_DEED


def test_no_field_of_a_deed_is_hidden_by_a_field_of_every_form() -> None:
    """Else it could not be filled in."""
    assert not [name for specs in SPECS.values() for name in specs if name in OF_THE_FORM]


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


KNOWN = [("person", "p"), ("was.level.w1", "full"), ("level.w1", "full"), ("level.w2", "")]
"""The sheet of somebody who knows the first worry and was not asked about the second."""


def test_who_told_it_is_said_of_the_levels_that_stand_there_when_none_is_otherwise() -> None:
    """And so is how sure it is; of the levels that are otherwise alone where there are any."""
    told = [*KNOWN, ("was.basis", "said"), ("told_by", "m"), ("basis", "assumed")]
    assert fields_from_form("move", told) == {
        "person": "p",
        "told_by": "m",
        "basis": "assumed",
        "levels": {"w1": "full"},
    }
    more = [*told, ("was.level.w3", "none"), ("level.w3", "part")]
    assert fields_from_form("move", more)["levels"] == {"w3": "part"}


def test_how_sure_it_is_counts_for_a_new_level_also_when_it_is_as_it_was_shown() -> None:
    """But nothing is said anew where no level is otherwise."""
    shown = [*KNOWN, ("was.basis", "assumed"), ("basis", "assumed")]
    assert fields_from_form("move", shown) == {"person": "p"}
    more = [*shown, ("was.level.w3", "none"), ("level.w3", "part")]
    assert fields_from_form("move", more) == {
        "person": "p",
        "basis": "assumed",
        "levels": {"w3": "part"},
    }


def test_a_ring_goes_before_the_levels_that_are_as_they_were() -> None:
    """Told by somebody, and as sure as it is said to be."""
    ring = [*KNOWN, ("circle", "none"), ("told_by", "m"), ("was.basis", "assumed")]
    assert fields_from_form("move", [*ring, ("basis", "assumed")]) == {
        "person": "p",
        "circle": "none",
        "told_by": "m",
    }


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
