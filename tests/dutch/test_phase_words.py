"""What a phase still needs, as sentences."""

from typing import get_args

import pytest

from graphmodel.domain.words import PHASES
from graphmodel.rules.phase import ASKED, ConditionCode
from tests.rules.lines import Line, person
from tests.rules.test_phase import SAFETY, THREE, check, friend, judged, member, role
from visualise.dutch.phase import TITLES, say_condition, say_may_end


def said(code: str, phase: str, *lines: Line) -> str:
    return say_condition(judged(code, phase, *lines))


def test_every_condition_has_a_title_and_a_sentence() -> None:
    assert set(TITLES) == set(get_args(ConditionCode)) == {c for p in PHASES for c in ASKED[p]}
    for phase in PHASES:
        for one in check(phase).conditions:
            assert say_condition(one).endswith(".")


def test_who_comes_next_is_named_or_asked_for() -> None:
    worker = [person("joris"), role("direct_safety_worker", "joris")]
    assert said("next_roles_fixed", "alignment", *worker).endswith(": Joris.")
    assert "Kijk samen wie dat kan doen." in said("next_roles_fixed", "alignment")


def test_children_without_a_safety_person_are_named() -> None:
    roos, daan = member("roos", "2015-01-01"), member("daan", "2012-01-01")
    assert said(SAFETY, "recovery", *roos) == (
        "Roos heeft nog geen veiligheidspersoon. Vraag Roos wie er altijd voor dit kind is."
    )
    assert "Daan en Roos hebben nog geen veiligheidspersoon." in said(
        SAFETY, "recovery", *roos, *daan
    )
    assert said(SAFETY, "recovery") == "Er wonen geen kinderen in dit huishouden."
    assert "Vul de geboortedatum in." in said(SAFETY, "recovery", *member("sam"))


def test_who_takes_part_is_named() -> None:
    assert said("three_active", "risk_driven", *THREE) == "Noor, Omar en Ria doen nu mee."
    few = said("three_active", "risk_driven", *THREE[:2])
    assert few.startswith("Ria doet nu mee. Afspraak: 3.")
    assert said("three_active", "risk_driven").startswith("Nu doet nog niemand")


def test_the_chair_is_named_with_where_they_stand() -> None:
    joris = [*friend("joris", paid=True), role("meeting_chair", "joris")]
    now = said("network_chair", "risk_driven", *joris)
    assert now.startswith("Voorzitter van het netwerkberaad: Joris, is hier voor het werk.")
    assert "Er is nog geen voorzitter" in said("network_chair", "risk_driven")


@pytest.mark.parametrize(
    ("phase", "lines", "words"),
    [
        ("alignment", [], "De fase afstemming is nog niet klaar."),
        (
            "alignment",
            [person("j"), role("direct_safety_worker", "j")],
            "De fase afstemming kan klaar zijn. Bespreek het samen.",
        ),
        (
            "risk_driven",
            [*THREE, role("meeting_chair", "ria")],
            "Voor het einde van de fase risicogestuurd weten we nog niet alles.",
        ),
    ],
)
def test_whether_a_phase_may_end_is_said(phase: str, lines: list[Line], words: str) -> None:
    assert say_may_end(check(phase, *lines)) == words
