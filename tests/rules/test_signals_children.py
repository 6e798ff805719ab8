"""Children and their safety persons, one sentence a clause."""

from datetime import date
from functools import partial

import pytest

from tests.rules.lines import (
    Line,
    Short,
    ask,
    child,
    in_household,
    knows,
    line,
    member,
    person,
    safety,
    tie,
    worry,
)

without = partial(ask, "no_safety_person")
uninformed = partial(ask, "safety_person_uninformed")
ROOS = child("roos")
NOBODY: list[Short] = [("fires", ("roos",), 0, 1)]


def test_a_child_without_anybody_lacks_a_safety_person() -> None:
    assert without(ROOS) == NOBODY


def test_a_child_with_a_valid_safety_person_lacks_none() -> None:
    assert without(ROOS, safety("oma", "roos")) == []


def test_each_child_is_asked_about_apart() -> None:
    assert without(child("daan"), ROOS, safety("oma", "daan")) == NOBODY


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([safety("oma", "roos", until="2026-11-01")], id="it ended that day"),
        pytest.param([safety("oma", "roos", from_="2026-11-02")], id="it begins tomorrow"),
        pytest.param([safety("oma", "roos"), person("oma", died="2026-11-01")], id="dead"),
        pytest.param(
            [safety("oma", "roos"), person("oma", died="unknown")], id="dead, day unknown"
        ),
        pytest.param([safety("oma", "roos"), person("oma", life="expected")], id="not born"),
        pytest.param([safety("oma", "roos"), person("oma", birth="2008-11-02")], id="not 18"),
        pytest.param([safety("oma", "roos"), person("oma", birth="2008")], id="perhaps not 18"),
        pytest.param([safety("oma", "roos"), member("oma", role="other")], id="lives there"),
        pytest.param(
            [safety("oma", "roos"), line("parent", parent="oma", child="roos")], id="mother"
        ),
        pytest.param(
            [safety("oma", "roos"), line("parent", parent="oma", child="roos", kind="adoptive")],
            id="adoptive",
        ),
        pytest.param(
            [
                safety("oma", "roos"),
                line("parent", parent="oma", child="roos", kind="step", until="2020-01-01"),
            ],
            id="step-parent once",
        ),
        pytest.param([safety("oma", "roos"), worry("w", caused_by=["oma"])], id="causes a worry"),
    ],
)
def test_who_cannot_be_a_safety_person_does_not_count(lines: list[Line]) -> None:
    assert without(ROOS, *lines) == NOBODY


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([person("oma", birth="2008-11-01")], id="18 today"),
        pytest.param([person("oma", died="2026")], id="perhaps dead later this year"),
        pytest.param([member("oma", until="2026-11-01")], id="moved out today"),
        pytest.param(
            [line("parent", parent="oma", child="roos", kind="foster")], id="foster parent"
        ),
        pytest.param([line("parent", parent="oma", child="roos", kind="donor")], id="donor"),
        pytest.param(
            [line("parent", parent="oma", child="roos", from_="2026-11-02")], id="parent tomorrow"
        ),
        pytest.param([line("parent", parent="oma", child="daan")], id="parent of another child"),
        pytest.param(
            [worry("w", caused_by=["oma"], closed="2026-11-01")], id="caused a closed worry"
        ),
        pytest.param([tie("oma", paid=True)], id="paid"),
    ],
)
def test_who_can_be_a_safety_person_counts(lines: list[Line]) -> None:
    assert without(ROOS, safety("oma", "roos"), *lines) == []


def test_a_member_who_turns_18_today_is_no_child() -> None:
    assert without(person("roos", birth="2008-11-01"), member("roos")) == []
    assert without(person("roos", birth="2008-11-02"), member("roos")) == NOBODY


def test_a_year_of_birth_is_read_as_its_last_day() -> None:
    lines = (person("roos", birth="2008"), member("roos"))
    assert without(*lines, on=date(2026, 12, 30)) == NOBODY
    assert without(*lines, on=date(2026, 12, 31)) == []


def test_born_on_29_february_is_18_on_1_march() -> None:
    lines = (person("roos", birth="2008-02-29"), member("roos"))
    assert without(*lines, on=date(2026, 2, 28)) == NOBODY
    assert without(*lines, on=date(2026, 3, 1)) == []


def test_without_a_birth_day_the_role_child_makes_a_child() -> None:
    assert without(member("roos", role="child")) == NOBODY


def test_a_grown_up_with_the_role_child_is_no_child() -> None:
    assert without(person("roos", birth="2000"), member("roos", role="child")) == []


def test_a_member_with_another_role_and_no_birth_day_is_no_child() -> None:
    assert without(member("noor", role="partner")) == []


def test_a_member_of_whom_neither_is_known_cannot_be_judged() -> None:
    assert without(member("noor")) == [("unknown", ("noor",), 0, 1)]
    assert without(member("noor"), safety("oma", "noor")) == []


def test_a_member_who_is_dead_or_moved_out_needs_no_safety_person() -> None:
    dead = person("roos", birth="2016", died="2026-10-31")
    assert without(dead, member("roos")) == []
    assert without(person("roos", birth="2016"), member("roos", until="2026-11-01")) == []


def test_a_vulnerable_adult_is_no_child() -> None:
    assert without(person("noor", birth="1980", vulnerable=True), member("noor")) == []


def test_a_safety_person_who_knows_a_part_is_uninformed() -> None:
    lines = (ROOS, safety("oma", "roos"), worry("w1"), worry("w2"))
    told = (knows("oma", "w1"), knows("oma", "w2", "part"))
    assert uninformed(*lines, *told) == [("fires", ("oma",), 1, 2)]


def test_a_safety_person_who_knows_everything_is_informed() -> None:
    lines = (ROOS, safety("oma", "roos"), worry("w1"), worry("w2"))
    assert uninformed(*lines, knows("oma", "w1"), knows("oma", "w2")) == []


def test_a_safety_person_nobody_asked_cannot_be_judged() -> None:
    lines = (ROOS, safety("oma", "roos"), worry("w1"), worry("w2"))
    assert uninformed(*lines, knows("oma", "w1")) == [("unknown", ("oma",), 1, 2)]
    assert uninformed(*lines, knows("oma", "w1", until="2026-11-01")) == [
        ("unknown", ("oma",), 0, 2)
    ]


def test_one_record_of_a_worry_not_known_is_enough_to_judge() -> None:
    lines = (ROOS, safety("oma", "roos"), worry("w1"), worry("w2"))
    assert uninformed(*lines, knows("oma", "w2", "none")) == [("fires", ("oma",), 0, 2)]


def test_without_open_worries_there_is_nothing_to_tell() -> None:
    assert uninformed(ROOS, safety("oma", "roos")) == []


def test_the_safety_person_of_two_children_is_named_once() -> None:
    lines = (ROOS, child("daan"), safety("oma", "roos"), safety("oma", "daan"), worry("w1"))
    assert uninformed(*lines) == [("unknown", ("oma",), 0, 1)]


def test_who_is_no_valid_safety_person_need_not_know() -> None:
    assert uninformed(ROOS, safety("oma", "roos"), member("oma"), worry("w1")) == []


def test_the_safety_person_of_a_grown_up_need_not_know() -> None:
    grown_up = (person("noor", birth="1980", vulnerable=True), member("noor"))
    assert uninformed(grown_up, safety("oma", "noor"), worry("w1")) == []


def test_a_member_of_another_household_has_its_own_signals() -> None:
    other = in_household("member", household="i", person="roos")
    there = line(
        "household", id="i", name="I", municipality="GM1", phase="recovery", opened="2026-01-01"
    )
    here = line(
        "household", id="h", name="H", municipality="GM1", phase="recovery", opened="2026-01-01"
    )
    assert without(here, there, person("roos", birth="2016"), other) == []
