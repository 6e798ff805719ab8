"""Every change of a household in a sentence that says what was done."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from graphmodel.changes.command import Refusal
from graphmodel.changes.decide import decide
from graphmodel.changes.deeds import (
    DEEDS,
    AddPerson,
    Deed,
    EditWorry,
    MarkSafetyPerson,
    Move,
    OpenHousehold,
)
from graphmodel.domain.change import ChangeId
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import (
    MunicipalityId,
    PersonId,
)
from tests.changes.drawing import change_of, differences, do, drawn, moment
from tests.changes.random_deeds import deeds, households
from tests.dutch.said_of_changes import AFTER, DAAN, HOME, RIA, SAID, W1
from tests.rules.lines import Line, knows
from tests.rules.world import DAY
from visualise.dutch.history import say_again, say_change
from visualise.language import speaking
from visualise.views.history import names_in
from visualise.views.looking_back import LookingBack


def said_of(dossier: Dossier | None, deed: Deed) -> str:
    """The sentence of a deed, told as the history of the household tells it."""
    made = differences(dossier, deed)
    change = replace(change_of(deed, made), reason=getattr(deed, "reason", None))
    after = do(dossier, deed)
    names = names_in(after.case, (change,))
    return say_change(change, names, LookingBack(after.case).circle_on(DAY))


@pytest.mark.parametrize(("deed", "words"), SAID)
def test_a_deed_is_told_in_the_words_of_the_household(deed: Deed, words: str) -> None:
    assert said_of(drawn(*HOME), deed) == words


@pytest.mark.parametrize(("first", "deed", "words"), AFTER)
def test_what_ends_or_changes_is_told_too(first: tuple[Deed, ...], deed: Deed, words: str) -> None:
    assert said_of(do(drawn(*HOME), *first), deed) == words


def test_a_household_is_opened() -> None:
    deed = OpenHousehold(name="De Vries", municipality=MunicipalityId("GM1"))
    assert said_of(None, deed) == "Het huishouden is geopend."


def test_every_deed_but_taking_back_is_told_above() -> None:
    told = {type(deed) for deed, _ in SAID} | {type(deed) for _, deed, _ in AFTER}
    assert told | {OpenHousehold, DEEDS["undo"]} == set(DEEDS.values())


def test_what_is_taken_back_is_told_as_it_was_done() -> None:
    dossier = drawn(*HOME)
    deed = MarkSafetyPerson(person=RIA, child=DAAN)
    made = differences(dossier, deed)
    back = replace(
        change_of(deed, tuple(one.reversed for one in made)),
        deed="undo",
        undoes=ChangeId("00000000-0000-4000-8000-000000000009"),
    )
    names = names_in(dossier.case)
    assert say_change(back, names) == "Teruggezet: Ria is nu veiligheidspersoon van Daan."
    assert say_again(replace(back, differences=made), names) == (
        "Opnieuw: Ria is nu veiligheidspersoon van Daan."
    )


def test_one_worry_of_two_is_not_everything() -> None:
    dossier = drawn(*HOME, knows("ria", "w2", "none"))
    said = said_of(dossier, Move(person=RIA, worry=W1, circle="all"))
    assert said == "Ria weet nu alles van “Papa slaat mama”."


def test_the_second_worry_of_two_makes_it_everything() -> None:
    dossier = drawn(*HOME, knows("ria", "w2", "full"))
    said = said_of(dossier, Move(person=RIA, worry=W1, circle="all", told_by=DAAN))
    assert said == "Ria weet nu alles, verteld door Daan."


def test_somebody_who_went_away_is_still_called_by_name() -> None:
    dossier = drawn(*HOME)
    deed = AddPerson(person=PersonId("x"), name="Els", stands="member")
    made = tuple(one.reversed for one in differences(dossier, deed))
    change = replace(change_of(deed, made), deed="undo", undoes=ChangeId("x"))
    assert say_change(change, names_in(dossier.case)) == "Teruggezet: Els woont in dit huis."


def test_a_long_worry_is_cut_at_a_word() -> None:
    said = said_of(drawn(*HOME), EditWorry(worry=W1, statement="heel " * 40))
    assert said.endswith("heel…”")
    assert len(said) < 100


def test_the_language_of_the_reader_is_spoken() -> None:
    dossier, deed = drawn(*HOME), MarkSafetyPerson(person=RIA, child=DAAN)
    with speaking("en"):
        assert "is nu" not in said_of(dossier, deed)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=households(), deed=deeds)
def test_whatever_is_done_there_is_a_whole_sentence_for_it(lines: list[Line], deed: Deed) -> None:
    dossier = drawn(*lines)
    made = decide(dossier, deed, moment())
    if isinstance(made, Refusal) or not made:
        return
    for change in (
        change_of(deed, made),
        replace(change_of(deed, tuple(one.reversed for one in made)), undoes=ChangeId("x")),
    ):
        said = say_change(change, names_in(dossier.case, (change,)))
        assert said
        assert "{" not in said
        assert said[-1] in ".”"
