"""A check of the store finds a journal that lost a change or its household."""

import pytest

from graphmodel.changes.deeds import EditPerson, Speak
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.check_store import check_store
from tests.contract.every_deed import GRAN
from tests.rules.world import DAY
from tests.usecases.screens import POLICY, Screen

DAMAGE = [
    (
        "MATCH (c:Change {number: 1}) DETACH DELETE c",
        "journal h: changes: expected the numbers 1 to 2, each once",
    ),
    (
        "MATCH (j:Journal {id: 'h'}) SET j.version = 3",
        "journal h: changes: expected the numbers 1 to 3, each once",
    ),
    (
        "MATCH (c:Change {number: 2}) SET c.number = 1",
        "journal h: changes: expected the numbers 1 to 2, each once",
    ),
    (
        "MATCH (c:Change {number: 2}) SET c.place = 'h|9'",
        "journal h: changes: expected every change at its number",
    ),
    (
        "MATCH (c:Change {number: 2}) SET c.differences = '[[null, {}]]'",
        "journal h: changes: expected records of the interchange format",
    ),
    (
        "MATCH (j:Journal {id: 'h'}) SET j.id = 'gone'",
        "journal gone: household: no household with this id",
    ),
]


@pytest.fixture
def changed(drawn: Store) -> Store:
    """A store in which one household was changed twice."""
    screen = Screen(drawn)
    screen.done(EditPerson(person=GRAN, name="Oma Bep"))
    screen.done(Speak(person=GRAN))
    return drawn


def _problems(store: Store) -> list[str]:
    return [str(one) for one in check_store(store, OPERATOR, POLICY.on(DAY)).problems]


def test_journals_in_order_have_no_problems(changed: Store) -> None:
    assert _problems(changed) == []


@pytest.mark.parametrize(("damage", "words"), DAMAGE)
def test_a_damaged_journal_is_named_by_its_household(
    damage: str, words: str, changed: Store
) -> None:
    """And by nothing that it holds."""
    changed.write(lambda transaction: transaction.run(damage, {}))
    found = _problems(changed)
    assert words in found
    assert not any("Oma" in one for one in found)
