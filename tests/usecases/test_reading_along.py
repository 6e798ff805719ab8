"""What is changed is read at once, by whichever household and program."""

import pytest

from graphmodel.changes.deeds import EditPerson, Move
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.show_dossier import show_dossier
from graphmodel.usecases.show_history import versions_of
from tests.contract.every_deed import AUNT, GRAN, HIT, MIA
from tests.usecases.screens import HOME, Screen


@pytest.fixture
def screen(drawn: Store) -> Screen:
    """A tablet in front of the household."""
    return Screen(drawn)


def _name_of(store: Store, person: PersonId, household: str = HOME) -> str:
    return show_dossier(store, OPERATOR, household).case.people[person].name


def test_what_one_household_says_of_somebody_the_other_reads_at_once(screen: Screen) -> None:
    """Mia lives in both; nothing that is kept at hand is older than the store."""
    other = Screen(screen.store, household=HouseholdId("h2"))
    assert _name_of(screen.store, MIA, "h2") == "Mia"
    screen.change(EditPerson(person=MIA, name="Mia Bos"))
    assert _name_of(screen.store, MIA, "h2") == "Mia Bos"
    other.change(EditPerson(person=MIA, name="Mia Jansen"))
    assert _name_of(screen.store, MIA) == "Mia Jansen"


def test_what_another_program_changes_is_read_at_once(screen: Screen) -> None:
    """Two stores over one graph, as two programs have."""
    beside = Screen(Store(screen.store._connection), "laptop")
    for number in range(4):
        one, other = (screen, beside) if number % 2 else (beside, screen)
        one.seen = versions_of(one.store, [HOME])[HOME]
        one.change(EditPerson(person=AUNT, name=f"Tante {number}"))
        one.change(Move(person=GRAN, levels={HIT: ("none", "full")[number % 2]}))
        for store in (one.store, other.store):
            assert show_dossier(store, OPERATOR, HOME).version == one.seen
            assert _name_of(store, AUNT) == f"Tante {number}"
