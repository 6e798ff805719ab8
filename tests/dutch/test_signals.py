"""What a reader sees of every signal, in every state."""

from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings

from api.answers.signals import signal_answer
from graphmodel.domain.finding import FindingState, SignalCode
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import stand
from tests.dutch.said_of_network import SAID_OF_NETWORK
from tests.dutch.said_of_roles import SAID_OF_ROLES
from tests.rules.lines import Line, child, findings, household, role, safety, tie, world_of, worry
from tests.rules.random_worlds import all_signals_on, lines_of_a_household
from tests.rules.world import DAY
from visualise.dutch.fact_words import SENTENCES
from visualise.dutch.signals import TITLES, SignalWords, say, title_among_others

SAID = [*SAID_OF_NETWORK, *SAID_OF_ROLES]


@pytest.mark.parametrize(("code", "state", "lines", "words"), SAID)
def test_a_signal_says_what_why_what_helps_and_how_it_was_measured(
    code: SignalCode,
    state: FindingState,
    lines: list[Line | tuple[Line, ...]],
    words: SignalWords,
) -> None:
    found = findings(world_of(*lines), code, policy=all_signals_on(DAY))[0]
    assert found.state == state
    assert say(found) == words


def test_every_code_and_state_that_occurs_is_said_above() -> None:
    assert {(code, state) for code, state, _, _ in SAID} == set(TITLES)
    assert {code for code, _, _, _ in SAID} == set(get_args(SignalCode))


def test_a_name_the_family_uses_goes_before_the_recorded_one() -> None:
    world = world_of(child("roos"), safety("ria", "roos"), worry("w"))
    (found,) = findings(world, "safety_person_uninformed")
    words = say(found, {"ria": "oma Ria", "roos": "Roosje"})
    assert words.why == "oma Ria is veiligheidspersoon van Roosje. Nog niet gevraagd: “w”."
    assert words.helps == "Vraag aan oma Ria: wat weet je al?"


def test_the_answer_holds_facts_source_steps_and_message() -> None:
    world = world_of(role("joris", "case_director", planned_end="2026-11-10"))
    (found,) = findings(world, "handover_due")
    joris = {"person": "joris", "name": "Joris", "role": "case_director"}
    assert signal_answer(found) == {
        "code": "handover_due",
        "household": "h",
        "state": "fires",
        "subjects": ["joris"],
        "measured": 9,
        "threshold": 14,
        "facts": [
            {"fact": "planned_end", **joris, "planned_end": "2026-11-10"},
            {
                "fact": "source",
                "source": "Routekaart naar veiligheid (Haaglanden), warme overdracht",
            },
            {"fact": "remedy", "step": "start_handover", **joris},
        ],
        "message": "Joris stopt over 9 dagen. Joris is casusregisseur tot 10 november 2026. "
        "Er is nog geen opvolger. Zoek nu wie het overneemt. "
        "Joris blijft tot de ander is begonnen.",
    }


def test_every_worry_that_nobody_outside_knows_has_a_title_of_its_own() -> None:
    """In the household's own words on one line, cut where they are long."""
    long = "Papa slaat mama als hij\ngedronken heeft, en wij horen dat boven."
    world = world_of(worry("w1", statement=long), worry("w2", statement="<b>Geen</b> geld."))
    first, second = (say(one).title for one in findings(world, "secret_worry"))
    assert first == "Niemand van buiten kent de zorg “Papa slaat mama als hij gedronken…”"
    assert second == "Niemand van buiten kent de zorg “<b>Geen</b> geld”"


def test_in_a_list_of_households_no_worry_is_told_in_words() -> None:
    not_asked = tie("zoe", area="neighbours")
    for lines in ((), (not_asked,)):
        world = world_of(household(), worry("w1", statement="Papa slaat mama."), *lines)
        (found,) = findings(world, "secret_worry")
        assert "slaat" in say(found).title
        assert "slaat" not in title_among_others(found)
        assert "{" not in title_among_others(found)


def test_a_statement_with_braces_is_told_as_it_is() -> None:
    world = world_of(worry("w", statement="{papa} slaat"))
    (found,) = findings(world, "secret_worry")
    assert say(found).why == "Het gaat om deze zorg: “{papa} slaat”."


@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(lines_of_a_household())
def test_whatever_is_found_is_told_in_whole_dutch_sentences(lines: list[Line]) -> None:
    world = world_of(*lines)
    standing = stand(world.case(), all_signals_on(DAY))
    for found in signals(standing, Abilities(world.directory, DAY)):
        words = say(found)
        assert words.title
        assert words.why.endswith(".")
        assert words.helps.endswith((".", "?"))
        for text in (words.message, words.measure):
            assert not any(mark in text for mark in ("None", "_", "{", "  ", ": ."))


def test_no_sentence_blames() -> None:
    for text in (*SENTENCES.values(), *TITLES.values()):
        assert not any(word in text.lower() for word in ("dader", "ketenpartner", "risico", "fout"))
