"""Paths and what hangs on somebody, as sentences."""

from typing import get_args

from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.rules.connections import Link, Node, Step
from tests.rules.lines import friend as tie
from tests.rules.lines import member
from tests.rules.test_connections import A_AND_B, ask, parent
from tests.rules.test_without import CHILD, NETWORK, SAFE
from tests.rules.test_without import ask as ask_without
from visualise.dutch.connections import say_path, say_without

HOME = Node("household", HouseholdId("h"))
ANNA, BAS = Node("person", PersonId("a")), Node("person", PersonId("b"))
NAMES = {HOME: "gezin Bos", ANNA: "Anna", BAS: "Bas"}


def test_a_path_is_told_step_by_step() -> None:
    found = ask("a", "b", *A_AND_B, member("a"), tie("b"))
    assert say_path(found.paths[0], NAMES) == (
        "Anna woont bij gezin Bos.",
        "Bas staat in het netwerk van gezin Bos.",
    )


def test_a_parent_is_the_parent_whichever_way_the_path_goes() -> None:
    lines = [*A_AND_B, member("a"), member("b"), parent("a", "b")]
    assert say_path(ask("a", "b", *lines).paths[0], NAMES) == ("Anna is ouder van Bas.",)
    assert say_path(ask("b", "a", *lines).paths[0], NAMES) == ("Anna is ouder van Bas.",)


def test_every_relation_has_its_words() -> None:
    for link in get_args(Link):
        (words,) = say_path((Step(ANNA, None), Step(BAS, link)), NAMES)
        assert "Anna" in words
        assert "Bas" in words


def test_what_breaks_and_who_is_cut_off_is_told() -> None:
    zus = [
        {"record": "person", "id": "zus", "name": "Zus"},
        {"record": "preference", "household": "h", "person": "zus", "wish": "wanted"},
        {"record": "bond", "from_person": "zus", "to_person": "ria", "kind": "close"},
    ]
    found = ask_without("ria", *CHILD, *NETWORK, *SAFE, *zus)
    names = {Node("person", PersonId("ria")): "Ria", Node("person", PersonId("zus")): "Zus"}
    assert say_without(found, names) == (
        "Dit valt weg: ieder kind een veiligheidspersoon.",
        "Dit valt weg: drie mensen die meedoen.",
        "Zus hangt alleen via Ria aan dit huishouden vast.",
    )
