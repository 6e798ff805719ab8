"""Why a safety person does not count, and what a safety person still does not know."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from graphmodel.changes.validity import still_unknown, why_not
from graphmodel.domain.ids import PersonId
from graphmodel.rules.standing import stand
from tests.changes.drawing import drawn, policy_on
from tests.changes.random_deeds import PEOPLE, households
from tests.rules.lines import Line, child, knows, line, member, person, safety, tie, worry
from tests.rules.world import DAY

RIA, SAM = PersonId("ria"), PersonId("sam")


@pytest.mark.parametrize(
    ("lines", "reasons"),
    [
        ([safety("ria", "sam")], ()),
        ([safety("ria", "sam", until="2026-11-01")], ("ended",)),
        ([tie("ria")], ("ended",)),
        ([safety("ria", "sam"), member("ria")], ("lives_here",)),
        ([safety("ria", "sam"), line("parent", parent="ria", child="sam")], ("is_parent",)),
        (
            [safety("ria", "sam"), line("parent", parent="ria", child="sam", kind="foster")],
            (),
        ),
        (
            [
                safety("ria", "sam"),
                line("parent", parent="ria", child="sam", kind="step", **{"from": "2026-11-01"}),
            ],
            ("is_parent",),
        ),
        (
            [
                safety("ria", "sam"),
                line("parent", parent="ria", child="sam", kind="step", **{"from": "2026-11-02"}),
            ],
            (),
        ),
        ([safety("ria", "sam"), worry("w1", caused_by=["ria"])], ("is_cause",)),
        ([safety("ria", "sam"), person("ria", birth="2008-11-02")], ("under_age",)),
        ([safety("ria", "sam"), person("ria", died="2026-11-01")], ("deceased",)),
        ([safety("ria", "sam"), person("ria", life="expected")], ("not_born",)),
        (
            [safety("ria", "sam"), member("ria"), worry("w1", caused_by=["ria"])],
            ("lives_here", "is_cause"),
        ),
    ],
)
def test_every_reason_is_said(lines: list[Line], reasons: tuple[str, ...]) -> None:
    """All of them, for the day asked."""
    assert why_not(drawn(child("sam"), *lines), RIA, SAM, policy_on(DAY)) == reasons


def test_a_child_who_lives_elsewhere_is_said_too() -> None:
    """Nobody is a safety person for this household then."""
    before = drawn(person("sam", birth="2016"), safety("ria", "sam"))
    assert why_not(before, RIA, SAM, policy_on(DAY)) == ("child_elsewhere",)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(households())
def test_no_reason_means_a_valid_safety_person_and_the_other_way_round(lines: list[Any]) -> None:
    """The same rule as in the signals, on every day."""
    dossier = drawn(*lines)
    for day in (date(2026, 10, 30), date(2026, 11, 1), date(2026, 11, 20)):
        standing = stand(dossier.case, policy_on(day))
        for whose in PEOPLE:
            valid = standing.safety.get(PersonId(whose), ())
            for who in PEOPLE:
                reasons = why_not(dossier, PersonId(who), PersonId(whose), policy_on(day))
                assert (reasons == ()) == (who in valid)


def test_what_is_not_known_fully_is_still_to_be_told() -> None:
    """In the order of the worries; a closed one is past."""
    before = drawn(
        tie("ria"),
        worry("w1", priority=3),
        worry("w2", priority=2),
        worry("w3", priority=1),
        worry("w0", closed="2026-02-02"),
        knows("ria", "w1", "part"),
        knows("ria", "w3", "full"),
    )
    assert still_unknown(stand(before.case, policy_on(DAY)), RIA) == ("w2", "w1")
