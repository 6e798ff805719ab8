"""What is said to have changed around a household between two days."""

from datetime import date

import pytest

from graphmodel.domain.ids import WorryId
from tests.changes.drawing import drawn
from tests.rules.lines import Line, household, knows, member, person, tie, worry
from tests.rules.world import DAY
from tests.visualise.dossiers import on
from visualise.layout.words import RingsWords
from visualise.views.changes import Changes, changes

EARLIER = date(2026, 6, 1)
HOME: tuple[Line, ...] = (
    household(),
    person("daan", birth="2017"),
    {"record": "person", "id": "zoe", "name": "Zoë Özgür"},
    member("daan", role="child"),
    tie("zoe", area="neighbours"),
    tie("mo", area="specialist_services", paid=True),
    worry("w1", statement="Papa slaat mama."),
)


def told(*lines: Line, worry_id: str | None = None) -> Changes:
    """What is said to have changed since the earlier day."""
    dossier = drawn(*lines)
    words = RingsWords.of_one_worry() if worry_id else RingsWords()
    return changes(
        on(dossier, EARLIER), on(dossier, DAY), WorryId(worry_id) if worry_id else None, words
    )


def test_who_moved_is_told_in_whole_sentences() -> None:
    lines = (
        *HOME,
        knows("zoe", "w1", "none", until="2026-10-01"),
        knows("zoe", "w1", from_="2026-10-01"),
        tie("els", from_="2026-10-01"),
    )
    said = told(*lines)
    assert said.summary == "1 mens weet nu meer. 1 mens kwam erbij."
    assert [(one.name, one.text) for one in said.rows] == [
        ("Zoë Özgür", "weet nu alles. Eerst: weet niets."),
        ("Els", "is erbij gekomen"),
    ]
    one = told(*lines, worry_id="w1")
    assert one.rows[0].text == "weet het nu. Eerst: weet het niet."


def test_who_was_never_asked_is_not_said_to_have_known_nothing() -> None:
    said = told(*HOME, knows("zoe", "w1", from_="2026-10-01"))
    assert [one.text for one in said.rows] == ["weet nu alles. Eerst: niet gevraagd."]


def test_to_be_asked_is_a_change_and_knows_no_more() -> None:
    said = told(*HOME, knows("zoe", "w1", "none", from_="2026-10-01"))
    assert said.summary == "1 mens is nu gevraagd."
    assert [one.text for one in said.rows] == ["weet nu niets. Eerst: niet gevraagd."]


def test_who_forgets_a_worry_knows_less() -> None:
    said = told(*HOME, knows("zoe", "w1", until="2026-10-01"))
    assert said.summary == "1 mens weet nu minder, of er kwam een zorg bij."
    assert [one.text for one in said.rows] == ["is nu niet gevraagd. Eerst: weet alles."]


@pytest.mark.parametrize(
    ("open_", "summary", "row"),
    [
        (
            {"opened": "2026-10-01"},
            "Toen stond er nog geen zorg open.",
            "is nu niet gevraagd. Eerst: stond in geen cirkel.",
        ),
        (
            {"closed": "2026-10-01"},
            "Er staat nu geen zorg meer open.",
            "staat nu in geen cirkel. Eerst: niet gevraagd.",
        ),
    ],
)
def test_without_a_worry_on_one_of_the_days_nobody_knows_more_or_less(
    open_: dict[str, str], summary: str, row: str
) -> None:
    said = told(*HOME[:-1], worry("w1", statement="Papa slaat mama.", **open_))
    assert said.summary == summary
    assert {one.text for one in said.rows} == {row}


def test_who_went_to_live_elsewhere_is_said_to_live_here_no_more() -> None:
    said = told(
        *HOME,
        member("karim", role="parent", until="2026-09-01"),
        tie("karim", area="family", from_="2026-09-01"),
        knows("karim", "w1"),
    )
    assert [(one.name, one.text) for one in said.rows] == [
        ("Karim", "woont hier niet meer. Weet nu alles.")
    ]
    assert said.summary == "1 mens woont hier niet meer."


def test_who_came_to_live_here_is_said_to_live_here_now() -> None:
    said = told(
        *HOME,
        tie("els", area="family", until="2026-09-01"),
        knows("els", "w1"),
        member("els", role="other", from_="2026-09-01"),
    )
    assert [one.text for one in said.rows] == ["woont nu in dit huis. Eerst: weet alles."]
    assert said.summary == "1 mens woont nu in dit huis."


def test_who_lives_here_on_both_days_is_in_no_line_whatever_they_came_to_know() -> None:
    said = told(*HOME, knows("daan", "w1", from_="2026-10-01"))
    assert said.rows == ()


def test_who_died_is_not_said_to_have_gone_away() -> None:
    said = told(*HOME, person("ria", died="2026-08-20"), tie("ria", area="neighbours"))
    assert [(one.name, one.text) for one in said.rows] == [("Ria", "is overleden")]
    assert said.summary == "1 mens is overleden."
