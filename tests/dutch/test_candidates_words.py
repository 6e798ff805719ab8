"""The reasons of a candidate as sentences."""

from typing import Any

import pytest

from graphmodel.rules.candidates import Candidates
from tests.rules.asking import Line, ask, holds, listing, org, prefers, room, team, works
from visualise.dutch.candidates import say_candidate, say_rejected

MARLEEN = [*org("a", name="Lokaal team"), *works("Marleen", organisation="a"), holds("Marleen")]
WANTED = prefers(person="Marleen")


def first_words(found: Candidates) -> list[str]:
    return [say_candidate(one)[0] for one in found.ranked]


def reasons(*lines: Line, **more: Any) -> tuple[str, ...]:
    return say_candidate(ask(*lines, **more).ranked[0])


def against(*lines: Line) -> tuple[str, ...]:
    return say_rejected(ask(*lines).rejected[0])


@pytest.mark.parametrize(("sex", "word"), [("f", "haar"), ("m", "hem"), (None, "deze persoon")])
def test_the_same_person_stands_on_top_because_the_family_wants_to_go_on(
    sex: str | None, word: str
) -> None:
    lines = [dict(line) for line in MARLEEN]
    lines[3] |= {"sex": sex} if sex else {}
    found = ask(*lines, WANTED, *org("b"))
    assert first_words(found) == [
        f"Staat bovenaan omdat het gezin {word} kent en met {word} verder wil.",
        "Onder 1: het gezin kent hen nog niet.",
    ]


def test_a_colleague_stands_under_the_same_person() -> None:
    bram = [*org("b"), *works("Bram", organisation="b"), holds("Bram", role="meeting_chair")]
    found = ask(*MARLEEN, WANTED, *bram, prefers(organisation="b"))
    assert first_words(found)[1] == "Onder 1: een collega, niet dezelfde persoon."
    assert say_candidate(found.ranked[1])[1] == (
        "Bram is al voorzitter van het netwerkberaad. Het gezin wil met hen verder."
    )


def test_the_only_one_is_said_to_be_the_only_one() -> None:
    assert reasons(*org("a")) == (
        "Staat bovenaan. Dit is de enige die het hier nu kan.",
        "Nieuw voor het gezin.",
        "Kan de hoofdrol nemen in de fase risicogestuurd.",
        "Of er plek is, weten we niet. Vraag het na.",
        "Later is een wissel nodig, voor herstel.",
    )


@pytest.mark.parametrize(
    ("lines", "top", "under"),
    [
        (
            [{"record": "expertise", "organisation": "a", "topic": "schulden"}],
            "Staat bovenaan door ervaring met schulden.",
            "Onder 1: geen ervaring met schulden bekend.",
        ),
        ([room("a", free=2)], "omdat er plek is.", "Onder 1: of er plek is, weten we niet."),
        ([room("b", free=0)], "Bij nummer 2 is die er niet.", "Onder 1: er is nu geen plek."),
        (
            [listing("recovery", organisation="a")],
            "omdat er later minder wissels nodig zijn.",
            "Onder 1: later zijn er meer wissels nodig.",
        ),
        ([], "Verder gelijk aan nummer 2.", "Onder 1: verder gelijk, de naam bepaalt"),
        ([prefers(organisation="a")], "omdat het gezin hen wil.", "het gezin kent hen nog niet."),
    ],
)
def test_each_key_that_decides_has_its_words(lines: list[Line], top: str, under: str) -> None:
    first, second = first_words(ask(*org("a"), *org("b"), *lines, topic="schulden"))
    assert top in first
    assert under in second


def test_who_is_trained_stands_under_who_leads() -> None:
    line, serves, _ = org("b")
    trained = listing(level="trained", organisation="b")
    found = ask(*org("a"), line, serves, trained)
    assert first_words(found) == [
        "Staat bovenaan omdat zij de hoofdrol kunnen nemen.",
        "Onder 1: getraind, nog geen hoofdrol.",
    ]
    assert "Is getraind voor de fase risicogestuurd." in say_candidate(found.ranked[1])


def test_every_relation_below_another_has_its_words() -> None:
    bram = [*org("c"), *works("Bram", organisation="c"), holds("Bram", role="meeting_chair")]
    found = ask(*MARLEEN, WANTED, *org("b"), prefers(organisation="b"), *bram)
    assert first_words(found)[1:] == [
        "Onder 1: het gezin wil hen, maar de band is minder sterk.",
        "Onder 2: is al betrokken, maar het gezin vroeg niet om hen.",
    ]


@pytest.mark.parametrize(
    ("measured", "words"),
    [
        ({"free": 2}, "Er is plek voor 2 (20 oktober 2026)."),
        ({"coded": "some"}, "Er is plek (20 oktober 2026)."),
        ({"free": 0}, "Er is nu geen plek (20 oktober 2026)."),
        ({"free": 0, "coded": "waiting_list"}, "Er is nu geen plek (20 oktober 2026)."),
        ({"coded": "waiting_list"}, "Er is een wachtlijst (20 oktober 2026)."),
        ({"coded": "assess_first"}, "Zij kijken eerst of er plek is (20 oktober 2026)."),
        ({"maximum": 3}, "Of er plek is, weten we niet. Op 20 oktober 2026 is geen getal genoemd."),
        (
            {"free": 2, "measured_on": "2026-09-01"},
            "Het laatste getal is van 1 september 2026. Dat is ouder dan 30 dagen. "
            "We weten dus niet of er plek is.",
        ),
    ],
)
def test_room_is_told_with_its_day(measured: Line, words: str) -> None:
    assert words in reasons(*org("a"), room("a", **measured))


def test_the_rejected_hear_what_speaks_against_them() -> None:
    line, serves, listed = org("a")
    assert against(line, serves | {"municipality": "GM2"}, listed) == ("Werkt niet in Merendam.",)
    assert against(*org("a", **{"from": "2027-01-01"})) == ("Begint pas op 1 januari 2027.",)
    assert against(*org("a"), prefers("refused", organisation="a")) == ("Het gezin wil dit niet.",)
    since = {"from": "2026-10-12"}
    refused = prefers("refused", organisation="a", **since)
    assert against(*org("a"), refused) == ("Het gezin wil dit niet (sinds 12 oktober 2026).",)
    over = listed | {"until": "2026-06-01"}
    assert against(line, serves, over) == (
        "Staat nu niet op de lijst met hoofdrol of getraind voor risicogestuurd.",
    )


def test_who_stopped_is_told_with_the_day_and_the_successors() -> None:
    stopped = org("a", until="2026-07-01")
    assert against(*stopped) == ("Gestopt op 1 juli 2026.",)
    one = [stopped[0] | {"successors": ["b"]}, *stopped[1:], *org("b", name="Thuisbasis")]
    assert against(*one) == ("Gestopt op 1 juli 2026. Opvolger: Thuisbasis.",)
    two = [stopped[0] | {"successors": ["b", "c"]}, *one[1:], *org("c", name="Anker")]
    assert against(*two) == ("Gestopt op 1 juli 2026. Opvolgers: Thuisbasis en Anker.",)


def test_a_team_that_stopped_has_no_successors_of_an_organisation_that_goes_on() -> None:
    lines = [*org("a", successors=["b"]), *org("b"), *team("t", "a", until="2026-07-01")]
    assert against(*lines) == ("Gestopt op 1 juli 2026.",)
