"""Made for somebody: read from a store, for a reader whom the household knows."""

import pytest

from graphmodel.domain.ids import HouseholdId
from graphmodel.errors import AccessDenied, NotFound
from graphmodel.rules.share import Share
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR, STRANGER, Actor, family_of
from graphmodel.usecases.make_share import make_share
from tests.rules.world import DAY
from tests.usecases.screens import POLICY


def made(store: Store, reader: str, *ticked: str, actor: Actor = OPERATOR) -> Share:
    return make_share(store, actor, "h", reader, POLICY, DAY, ticked=ticked)


def test_a_share_is_made_of_what_the_store_holds(drawn: Store) -> None:
    """With what is left out of it, for the maker."""
    nothing, all_of_it = made(drawn, "gran"), made(drawn, "gran", "drink")
    assert [one.id for one in all_of_it.dossier.case.worries] == ["hit", "drink"]
    assert "drink" not in all_of_it.left_out.worries
    assert set(nothing.left_out.worries) >= {"drink", *all_of_it.left_out.worries}
    assert nothing.names[nothing.reader] == nothing.dossier.case.people[nothing.reader].name


def test_nobody_unknown_gets_one_and_no_worry_unknown_is_shown(drawn: Store) -> None:
    """One clear line says which."""
    with pytest.raises(NotFound, match="niemand: no such person in this household"):
        made(drawn, "niemand")
    with pytest.raises(NotFound, match="w99: no such worry open on that day"):
        made(drawn, "gran", "w99")
    with pytest.raises(NotFound, match="h9: no such household"):
        make_share(drawn, OPERATOR, "h9", "gran", POLICY, DAY)


def test_who_may_not_see_the_household_makes_no_share(drawn: Store) -> None:
    """A screen of another family, or whoever is not known."""
    with pytest.raises(AccessDenied):
        made(drawn, "gran", actor=STRANGER)
    with pytest.raises(AccessDenied):
        made(drawn, "gran", actor=family_of(HouseholdId("h2")))
