"""After a row of the genogram was asked for, the answer says what is true of the drawing."""

import re

import httpx
import pytest

from tests.web.commands import Hand, opened, own

CHOSEN = "Voor de stamboom is een andere volgorde gekozen."
NOT_ALL = "Niet iedereen kon daar staan."


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """Noor and Jeroen with Daan, Roos who is younger, and Sem whose birthday nobody said."""
    hand = opened(changer, name="Gezin van Noor")
    for who, name, role in (("mum", "Noor", "parent"), ("old", "Daan", "child")):
        hand.done("add_person", person=own(hand, who), name=name, stands="member", role=role)
    hand.done("add_kin", person=own(hand, "mum"), of=own(hand, "old"), kin="parent")
    child = {"stands": "relative", "of": own(hand, "old"), "kin": "parent"}
    hand.done("add_person", person=own(hand, "dad"), name="Jeroen", **child)
    sibling = {"stands": "relative", "of": own(hand, "old"), "kin": "sibling"}
    for who, name in (("young", "Roos"), ("any", "Sem")):
        hand.done("add_person", person=own(hand, who), name=name, **sibling)
    for who, year in (("old", "2010"), ("young", "2014")):
        hand.done("edit_person", person=own(hand, who), birth=year)
    return hand


def drawn(hand: Hand, *who: str) -> list[str]:
    """Some of the people, as the page draws them from left to right."""
    page = hand.client.get(f"/huishouden/{hand.household}/stamboom").text
    found = re.findall(r'data-person="([^"]+)"[^>]* data-symbol="([\d.]+)', page)
    left = {key: float(x) for key, x in found}
    return sorted(who, key=lambda one: left[own(hand, one)])


def test_where_birth_decides_it_is_said_that_not_everybody_could_stand_there(hand: Hand) -> None:
    row = [own(hand, one) for one in ("young", "old")]
    done = hand.done("place_in_genogram", row=row)
    assert done["said"] == CHOSEN
    assert done["notes"][0].startswith(NOT_ALL)
    assert drawn(hand, "young", "old") == ["old", "young"]


def test_where_there_is_a_choice_nothing_more_is_said(hand: Hand) -> None:
    for row in (("any", "old", "young"), ("old", "young", "any")):
        done = hand.done("place_in_genogram", row=[own(hand, one) for one in row])
        assert done["said"] == CHOSEN
        assert done["notes"] == []
        assert drawn(hand, *row) == list(row)
