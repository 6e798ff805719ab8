"""Two screens on one household: the same fact said otherwise is shown, never written over."""

from typing import Any

import pytest

from graphmodel.changes.deeds import (
    AddPerson,
    AddTask,
    Deed,
    EditPerson,
    EditWorry,
    Move,
    SetTie,
    Speak,
    Undo,
)
from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Position
from graphmodel.domain.ids import PersonId, TaskId
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.arranging import Arrangement
from graphmodel.usecases.show_dossier import show_dossier
from tests.contract.every_deed import AUNT, DRINK, GRAN, HIT, JO, NEIGHBOUR, TEACHER
from tests.usecases.screens import HOME, Screen


@pytest.fixture
def mine(drawn: Store) -> Screen:
    """The screen that comes second."""
    return Screen(drawn, "mine")


@pytest.fixture
def theirs(drawn: Store) -> Screen:
    """The screen that comes first."""
    return Screen(drawn, "theirs")


OTHERWISE = [
    (EditPerson(person=GRAN, name="Oma"), EditPerson(person=GRAN, name="Bep")),
    (Move(person=GRAN, circle="all"), Move(person=GRAN, circle="none")),
    (Move(person=TEACHER, levels={HIT: "part"}), Move(person=TEACHER, levels={HIT: "none"})),
    (SetTie(person=GRAN, area="friends"), SetTie(person=GRAN, area="community")),
    (EditWorry(worry=HIT, statement="A"), EditWorry(worry=HIT, statement="B")),
]

BESIDE = [
    (EditPerson(person=GRAN, name="Oma"), EditPerson(person=GRAN, note="belt niet")),
    (EditPerson(person=GRAN, name="Oma"), EditPerson(person=GRAN, name="Oma")),
    (Move(person=TEACHER, levels={HIT: "part"}), Move(person=TEACHER, levels={DRINK: "none"})),
    (SetTie(person=GRAN, area="friends"), SetTie(person=GRAN, active=False)),
    (SetTie(person=GRAN, area="friends"), Speak(person=GRAN)),
    (EditWorry(worry=HIT, statement="A"), EditWorry(worry=HIT, caused_by=(JO,))),
]


@pytest.mark.parametrize(("first", "second"), OTHERWISE)
def test_the_same_fact_said_otherwise_is_a_conflict_and_stores_nothing(
    first: Deed, second: Deed, mine: Screen, theirs: Screen
) -> None:
    """The second one sees both, looks, and may say it again."""
    change = theirs.change(first)
    was = show_dossier(mine.store, OPERATOR, HOME)
    conflict = mine.conflict(second)
    assert conflict.theirs == change
    assert conflict.mine
    assert conflict.facts
    assert show_dossier(mine.store, OPERATOR, HOME) == was
    assert mine.done(second, seen=1).version == 2


def _mother(who: str, **more: Any) -> AddPerson:
    told: dict[str, Any] = {"sex": "f", "stands": "relative", "of": TEACHER, "kin": "parent"} | more
    return AddPerson(person=PersonId(who), name=who, **told)


def test_two_who_fill_the_same_empty_place_at_once_are_not_both_drawn(
    mine: Screen, theirs: Screen
) -> None:
    """Else a grandmother whom both add is there twice, once at the place of a grandfather."""
    change = theirs.change(_mother("gran-1"))
    assert mine.conflict(_mother("gran-2")).theirs == change
    assert mine.done(_mother("grandpa", sex="m")).version == 2
    theirs.change(Undo(change=change.id))
    assert mine.done(_mother("gran-2"), seen=3).version == 4


@pytest.mark.parametrize(("first", "second"), BESIDE)
def test_other_facts_of_the_same_person_or_worry_stand_beside_each_other(
    first: Deed, second: Deed, mine: Screen, theirs: Screen
) -> None:
    """Nothing of the first is lost."""
    theirs.change(first)
    outcome = mine.done(second)
    assert outcome.version == 2
    held = show_dossier(mine.store, OPERATOR, HOME)
    theirs.seen = 2
    assert theirs.done(first).change.differences == ()
    assert show_dossier(mine.store, OPERATOR, HOME).case == held.case


def test_one_device_never_clashes_with_itself(mine: Screen) -> None:
    """What it sent from its outbox it said in that order."""
    mine.change(Move(person=GRAN, circle="all"))
    assert mine.done(Move(person=GRAN, circle="none"), seen=0).version == 2


def test_what_was_decided_knowing_theirs_is_not_asked_again(mine: Screen, theirs: Screen) -> None:
    """Of each fact only the last change counts."""
    theirs.change(EditPerson(person=GRAN, name="Oma"))
    mine.conflict(EditPerson(person=GRAN, name="Bep"))
    mine.change(EditPerson(person=GRAN, name="Bep"), seen=1)
    assert mine.done(EditPerson(person=GRAN, name="Oma Bep"), seen=0).version == 3
    theirs.change(EditPerson(person=GRAN, name="Oma"), seen=3)
    assert mine.conflict(EditPerson(person=GRAN, name="Gran"), seen=0).theirs.number == 4


def test_of_several_clashes_the_newest_change_is_shown(mine: Screen, theirs: Screen) -> None:
    theirs.change(EditPerson(person=GRAN, sex="f"))
    newest = theirs.change(EditPerson(person=GRAN, name="Oma"))
    conflict = mine.conflict(EditPerson(person=GRAN, sex="x", name="Bep"))
    assert conflict.theirs == newest
    assert len(conflict.facts) == 2


def test_what_was_taken_back_clashes_no_more(mine: Screen, theirs: Screen) -> None:
    """The fact is again what the second screen shows, so it says no other value than is there."""
    change = theirs.change(EditPerson(person=GRAN, name="Oma"))
    theirs.change(Undo(change=change.id))
    assert mine.conflict(EditPerson(person=GRAN, name="Bep")).theirs.undoes == change.id
    assert mine.done(EditPerson(person=GRAN, name="Gran")).change.differences == ()


class Rows:
    """Everybody beside each other as they come; who has a place keeps it while it is free."""

    def __init__(self) -> None:
        self.asked: list[frozenset[PersonId]] = []

    def __call__(
        self, dossier: Dossier, day: Day, late: frozenset[PersonId] = frozenset()
    ) -> Arrangement:
        """The places of a day."""
        self.asked.append(late)
        kept = cells(dossier)
        people = sorted(one.person for one in dossier.case.ties if valid_on(one, day))
        taken = set(kept.values())
        free = (f"{number},0" for number in range(100) if f"{number},0" not in taken)
        grew = () if len(people) < 5 else ("some",)
        return Arrangement({one: kept.get(one) or next(free) for one in people}, grew, "5 rows")


def cells(dossier: Dossier) -> dict[PersonId, str]:
    """The stored places on the rings."""
    return {one.person: str(one.cell) for one in _on_rings(dossier)}


def _on_rings(dossier: Dossier) -> list[Position]:
    return [one for one in dossier.positions if one.lens == "circles" and one.cell is not None]


def _adding(who: str) -> AddPerson:
    return AddPerson(
        person=PersonId(who), name=who, stands="tie", area="friends", paid=False, also=True
    )


def test_the_first_change_keeps_everybody_where_they_are_drawn(mine: Screen) -> None:
    """And the one who is new gets a place beside them, with what grew for it."""
    mine.arrange = rows = Rows()
    done = mine.done(_adding("abel"))
    kept = cells(show_dossier(mine.store, OPERATOR, HOME))
    assert kept == {GRAN: "3,-4", NEIGHBOUR: "0,0", TEACHER: "1,0", "abel": "2,0"}
    assert (done.grew, rows.asked) == ((), [frozenset(), {"abel"}])
    assert mine.done(_adding("bob")).grew == ("some",)
    assert len(rows.asked) == 3
    after = show_dossier(mine.store, OPERATOR, HOME)
    assert cells(after) == {**kept, PersonId("bob"): "3,0"}
    assert after.sheet == "5 rows"
    (place,) = (one for one in _on_rings(after) if one.person == "bob")
    assert (place.sector, place.household) == ("friends", HOME)


def test_places_are_stored_with_their_change_and_clash_with_nobodys(
    mine: Screen, theirs: Screen
) -> None:
    """Two may put somebody on the map at once."""
    mine.arrange = theirs.arrange = Rows()
    first = theirs.change(_adding("abel"))
    assert any(isinstance(one.record, Position) for one in first.differences)
    assert mine.done(_adding("bob")).version == 2
    assert len(set(cells(show_dossier(mine.store, OPERATOR, HOME)).values())) == 5


def test_who_is_taken_back_leaves_no_place_and_the_others_keep_theirs(mine: Screen) -> None:
    mine.arrange = Rows()
    change = mine.change(_adding("abel"))
    before = cells(show_dossier(mine.store, OPERATOR, HOME))
    undone = mine.change(Undo(change=change.id))
    after = cells(show_dossier(mine.store, OPERATOR, HOME))
    assert after == {one: cell for one, cell in before.items() if one != "abel"}
    mine.change(Undo(change=undone.id))
    assert cells(show_dossier(mine.store, OPERATOR, HOME)) == before


def test_what_moves_nobody_on_the_rings_asks_for_no_places(mine: Screen) -> None:
    """A task, or somebody at the edge of a story."""
    mine.arrange = rows = Rows()
    mine.change(AddTask(task=TaskId("new"), person=GRAN, what="belt"))
    mine.done(EditPerson(person=AUNT, name="Aunt"))
    assert rows.asked == []
