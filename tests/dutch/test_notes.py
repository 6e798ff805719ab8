"""What is said beside a deed: whether a safety person counts, and what they do not know yet."""

import pytest

from graphmodel.changes.deeds import Deed, FulfilWish, MakeWish, MarkSafetyPerson, Move, Speak
from graphmodel.domain.ids import PersonId, WishId, WorryId
from tests.changes.drawing import do, drawn, policy_on
from tests.rules.lines import Line, household, knows, line, member, person, safety, tie, worry
from tests.rules.world import DAY
from visualise.dutch.notes import notes_on

DAAN, RIA, JEROEN = PersonId("daan"), PersonId("ria"), PersonId("jeroen")
HOME: tuple[Line, ...] = (
    household(),
    person("daan", birth="2017"),
    member("daan", role="child"),
    member("jeroen", role="parent"),
    tie("ria"),
    worry("w1", statement="Papa slaat mama.", caused_by=["jeroen"]),
)


def noted(*lines: Line, deed: Deed, before: tuple[Deed, ...] = ()) -> tuple[str, ...]:
    """What is said after a deed."""
    dossier = do(drawn(*HOME, *lines), *before, deed)
    return notes_on(deed, dossier, policy_on(DAY))


def test_it_is_said_at_once_that_a_safety_person_counts_and_what_they_do_not_know() -> None:
    assert noted(deed=MarkSafetyPerson(person=RIA, child=DAAN)) == (
        "Ria telt mee als veiligheidspersoon van Daan.",
        "Ria mag alles weten, en weet nog niet alles.",
    )


def test_who_knows_everything_is_only_said_to_count() -> None:
    said = noted(knows("ria", "w1"), deed=MarkSafetyPerson(person=RIA, child=DAAN))
    assert said == ("Ria telt mee als veiligheidspersoon van Daan.",)


@pytest.mark.parametrize(
    ("lines", "who", "why"),
    [
        ((), JEROEN, "Jeroen telt niet mee voor Daan, want woont in huis."),
        ((), JEROEN, "Jeroen telt niet mee voor Daan, want wordt bij een zorg genoemd."),
        (
            (line("parent", parent="ria", child="daan"),),
            RIA,
            "Ria telt niet mee voor Daan, want is een ouder.",
        ),
        (
            (person("ria", birth="2012"),),
            RIA,
            "Ria telt nog niet mee voor Daan, want is nog niet volwassen.",
        ),
    ],
)
def test_it_is_said_at_once_why_a_safety_person_does_not_count(
    lines: tuple[Line, ...], who: PersonId, why: str
) -> None:
    said = noted(*lines, deed=MarkSafetyPerson(person=who, child=DAAN))
    assert why in said
    assert not any("telt mee als" in one for one in said)


def test_a_worry_the_safety_person_does_not_know_is_named() -> None:
    lines = (worry("w2", statement="Er is geen geld."), knows("ria", "w1"))
    said = noted(*lines, deed=MarkSafetyPerson(person=RIA, child=DAAN))
    assert said[1] == "Ria weet nog niet alles van “Er is geen geld”."


def test_moving_a_safety_person_says_what_is_still_to_tell() -> None:
    marked = safety("ria", "daan")
    part = Move(person=RIA, levels={WorryId("w1"): "part"})
    assert noted(marked, deed=part) == ("Ria mag alles weten, en weet nog niet alles.",)
    assert noted(marked, deed=Move(person=RIA, circle="all")) == ()


def test_moving_anybody_else_needs_no_note() -> None:
    assert noted(deed=Move(person=RIA, circle="none")) == ()
    assert noted(deed=Speak(person=RIA)) == ()


def test_a_step_inward_of_a_safety_person_says_what_is_still_to_tell() -> None:
    wish = MakeWish(wish=WishId("x"), person=RIA, circle="some")
    made = FulfilWish(wish=WishId("x"), levels={WorryId("w1"): "part"})
    said = noted(safety("ria", "daan"), deed=made, before=(wish,))
    assert said == ("Ria mag alles weten, en weet nog niet alles.",)
