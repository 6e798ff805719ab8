"""The worries in their order: who is not asked is not said to know nothing, and an end is told."""

import pytest

from tests.rules.lines import Line, knows, person
from tests.rules.lines import friend as tie
from tests.visualise.dossiers import TODAY, dossier_from, on
from tests.visualise.test_matrix import page, worry
from visualise.views.worries import WorryRow, worry_rows

AROUND = [line for who in ("ans", "bep") for line in (person(who), tie(who))]


def only(*lines: Line) -> WorryRow:
    return worry_rows(on(dossier_from(*lines), TODAY))[0]


@pytest.mark.parametrize(
    ("levels", "said", "short"),
    [
        ({}, "Nog aan niemand van buiten gevraagd.", "nog niemand gevraagd"),
        (
            {"ans": "part"},
            "Nog niet aan iedereen gevraagd.",
            "niet iedereen gevraagd",
        ),
        (
            {"ans": "none", "bep": "part"},
            "Niemand van buiten weet dit helemaal.",
            "niemand van buiten weet het",
        ),
        ({"ans": "full"}, "1 mens van buiten weet dit helemaal.", "1 van buiten weet het"),
    ],
    ids=["nobody-asked", "one-asked", "everybody-asked", "one-knows"],
)
def test_who_was_not_asked_is_not_said_to_know_nothing(
    levels: dict[str, str], said: str, short: str
) -> None:
    lines = [*AROUND, worry("w"), *(knows(who, "w", level) for who, level in levels.items())]
    assert only(*lines).knowing == said
    assert page(*lines).worries[0].known == short


def test_who_left_the_network_is_not_counted_with_who_stands_around() -> None:
    left = [person("cor"), tie("cor", until="2026-03-01"), knows("cor", "w", "full")]
    row = only(*AROUND, *left, worry("w"))
    assert row.knowing == "Nog aan niemand van buiten gevraagd."


def test_a_worry_that_is_over_on_a_later_day_says_so() -> None:
    assert only(worry("w", closed="2027-01-05")).closes == "5 januari 2027"
    assert only(worry("w")).closes == ""
