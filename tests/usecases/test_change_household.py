"""A command is carried out once, whole, in order, and only by who may."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from graphmodel.changes.deeds import (
    AddPerson,
    EditPerson,
    MergePeople,
    Move,
    OpenHousehold,
    Speak,
    Undo,
)
from graphmodel.domain.ids import HouseholdId, MunicipalityId, PersonId
from graphmodel.errors import AccessDenied, NotFound, StoreBusy, StoreConflict, StoreUnwritable
from graphmodel.store.applying import write_differences
from graphmodel.store.journal import Overtaken, add_change
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR, STRANGER, family_of
from graphmodel.usecases.change_household import Done
from graphmodel.usecases.dump import dump
from graphmodel.usecases.show_dossier import show_dossier
from graphmodel.usecases.show_history import changes_of_store, show_history, versions_of
from tests.contract.every_deed import GRAN, JO, NEIGHBOUR, TWICE
from tests.rules.lines import tie
from tests.rules.world import DAY
from tests.usecases.conftest import LoadMore
from tests.usecases.screens import HOME, Screen, new_id

CHANGING = "graphmodel.usecases.change_household"
ZOE = AddPerson(
    person=PersonId("zoe"), name="Zoë", stands="tie", area="friends", paid=False, also=True
)


@pytest.fixture
def screen(drawn: Store) -> Screen:
    """A tablet in front of the household."""
    return Screen(drawn)


def _dumped(store: Store) -> bytes:
    return b"".join(dump(store, OPERATOR))


def _name_of(store: Store, person: PersonId, household: str = HOME) -> str:
    return show_dossier(store, OPERATOR, household).case.people[person].name


def test_a_command_that_comes_again_is_answered_again_and_done_once(screen: Screen) -> None:
    """Also when others came after it, and however long ago it was made."""
    command = screen.command(ZOE)
    first = screen.send(command)
    screen.done(Speak(person=GRAN), seen=1)
    screen.today = DAY + timedelta(days=400)
    again = screen.send(command)
    assert isinstance(first, Done)
    assert again == Done(first.change, 2, again=True)
    assert not first.again
    assert _dumped(screen.store).count(b'"id":"zoe"') == 1


def test_another_command_under_a_known_id_is_forged(screen: Screen) -> None:
    """Other words, or another household."""
    command = screen.command(ZOE)
    screen.send(command)
    before = _dumped(screen.store)
    for other in (
        screen.command(Speak(person=GRAN), id=command.id),
        replace(command, household=HouseholdId("h2")),
    ):
        outcome = screen.send(other)
        assert getattr(outcome, "code", None) == "forged"
    assert _dumped(screen.store) == before


@pytest.mark.parametrize(
    ("days", "code"), [(0, None), (-7, None), (-8, "too_old"), (1, "made_tomorrow")]
)
def test_a_command_is_of_today_or_of_so_many_days_ago_as_a_device_keeps_it(
    days: int, code: str | None, screen: Screen
) -> None:
    outcome = screen.send(screen.command(ZOE, made_on=DAY + timedelta(days=days)))
    assert getattr(outcome, "code", None) == code
    assert versions_of(screen.store, [HOME]) == {HOME: 1 if code is None else 0}


@pytest.mark.parametrize("seen", [1, 999, -1])
def test_nobody_saw_what_is_not_there(seen: int, screen: Screen) -> None:
    assert screen.refused(ZOE, seen=seen).code == "forged"


def test_a_command_waits_for_the_one_before_it(screen: Screen) -> None:
    """Of this household; until that one arrived it is out of order."""
    other = Screen(screen.store, household=HouseholdId("h2"))
    elsewhere = other.change(EditPerson(person=PersonId("ria"), name="Ria B."))
    first = screen.command(ZOE)
    second = screen.command(Speak(person=PersonId("zoe")), after=first.id)
    for command in (second, replace(second, after=elsewhere.id)):
        assert getattr(screen.send(command), "code", None) == "out_of_order"
    assert isinstance(screen.send(first), Done)
    assert isinstance(screen.send(second), Done)


def test_a_command_that_changes_nothing_is_known_but_in_no_history(screen: Screen) -> None:
    """Noted, so that it is not asked about again."""
    gran = EditPerson(person=GRAN, name="Gran")
    command = screen.command(gran)
    done = screen.send(command)
    assert isinstance(done, Done)
    assert (done.change.differences, done.version) == ((), 1)
    assert isinstance(screen.send(command), Done)
    assert show_history(screen.store, OPERATOR, HOME) == ()


def test_what_is_refused_leaves_no_trace(screen: Screen) -> None:
    """It may be made right and sent again under the same id."""
    before = _dumped(screen.store)
    command = screen.command(replace(ZOE, name=""))
    assert getattr(screen.send(command), "code", None) == "name_empty"
    assert _dumped(screen.store) == before
    assert versions_of(screen.store, [HOME]) == {HOME: 0}
    assert isinstance(screen.send(replace(command, deed=ZOE)), Done)


def test_a_household_that_is_not_there_cannot_be_changed(screen: Screen) -> None:
    with pytest.raises(NotFound):
        screen.send(screen.command(ZOE, household=HouseholdId("nowhere")))


def test_a_household_is_opened_once(screen: Screen) -> None:
    """A second one under its id is refused."""
    screen.household = HouseholdId("new")
    opening = OpenHousehold(name="Gezin Noor", municipality=MunicipalityId("GM1"))
    screen.done(opening)
    assert screen.refused(opening).code == "id_taken"
    assert screen.refused(replace(opening, name="Ander"), household=HOME, seen=0).code == "id_taken"
    assert show_dossier(screen.store, OPERATOR, "new").version == 1


def test_a_new_person_never_takes_the_place_of_one_of_another_household(screen: Screen) -> None:
    """An id of somebody this screen cannot know of."""
    before = _dumped(screen.store)
    taken = replace(ZOE, person=PersonId("ria"))
    assert screen.refused(taken).code == "id_taken"
    assert _dumped(screen.store) == before


def test_two_people_are_not_made_one_when_another_household_knows_one_of_them(
    screen: Screen, load_more: LoadMore
) -> None:
    load_more(tie("twice") | {"household": "h2"})
    assert screen.refused(MergePeople(keep=NEIGHBOUR, drop=TWICE)).code == "known_elsewhere"


def test_somebody_another_household_knows_by_now_is_not_taken_away(
    screen: Screen, load_more: LoadMore
) -> None:
    """Although it was this household that brought them."""
    change = screen.change(ZOE)
    load_more(tie("zoe") | {"household": "h2"})
    before = _dumped(screen.store)
    assert screen.refused(Undo(change=change.id)).code == "known_elsewhere"
    assert _dumped(screen.store) == before


def test_a_change_is_taken_back_by_whoever_and_once(screen: Screen) -> None:
    """Made by one, taken back by another on another device, kept in the history as both."""
    change = screen.change(Move(person=GRAN, circle="all"))
    other = Screen(screen.store, "laptop", seen=1, actor=replace(OPERATOR, name="Petra"))
    undone = other.change(Undo(change=change.id, reason="verkeerd getikt"))
    assert (undone.by, undone.undoes, undone.reason) == ("Petra", change.id, "verkeerd getikt")
    assert other.refused(Undo(change=change.id)).code == "already_undone"
    history = show_history(screen.store, OPERATOR, HOME)
    assert [one.id for one in history] == [undone.id, change.id]
    assert [one.undone_by for one in history] == [None, undone.id]


def test_only_a_change_of_this_household_is_taken_back(screen: Screen) -> None:
    """Neither an unknown one nor one of the neighbours."""
    other = Screen(screen.store, household=HouseholdId("h2"))
    elsewhere = other.change(EditPerson(person=PersonId("ria"), name="Ria B."))
    for change in (elsewhere.id, new_id()):
        refusal = screen.refused(Undo(change=change))
        assert (refusal.code, refusal.field) == ("elsewhere", "change")


def test_what_was_changed_again_since_is_not_taken_back(screen: Screen) -> None:
    change = screen.change(EditPerson(person=GRAN, name="Oma"))
    screen.change(EditPerson(person=GRAN, name="Oma Bep"))
    assert screen.refused(Undo(change=change.id)).code == "changed_since"
    assert _name_of(screen.store, GRAN) == "Oma Bep"


def test_a_family_changes_its_own_household_on_its_own_screen(screen: Screen) -> None:
    """Who stands where; not who works where, not another family, not a new case."""
    screen.actor = family_of(HOME)
    assert screen.change(ZOE).by == "gezin"
    opening = OpenHousehold(name="Nieuw", municipality=MunicipalityId("GM1"))
    for command in (
        screen.command(EditPerson(person=GRAN, note="06")),
        screen.command(ZOE, household=HouseholdId("h2"), seen=0),
        screen.command(opening, household=HouseholdId("new"), seen=0),
    ):
        with pytest.raises(AccessDenied):
            screen.send(command)
    with pytest.raises(AccessDenied):
        show_dossier(screen.store, screen.actor, "h2")
    with pytest.raises(AccessDenied):
        show_history(screen.store, screen.actor, "h2")
    assert show_dossier(screen.store, screen.actor, HOME).version == 1


def test_a_stranger_changes_nothing(screen: Screen) -> None:
    screen.actor = STRANGER
    with pytest.raises(AccessDenied):
        screen.send(screen.command(ZOE))


def test_a_store_that_fails_halfway_has_nothing_of_it(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the records nor the change; it is sent again and done."""
    before = _dumped(screen.store)
    command = screen.command(ZOE)

    def full(*arguments: Any) -> None:
        write_differences(*arguments)
        raise StoreUnwritable("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(f"{CHANGING}.write_differences", full)
        with pytest.raises(StoreUnwritable):
            screen.send(command)
    assert _dumped(screen.store) == before
    assert versions_of(screen.store, [HOME]) == {HOME: 0}
    assert show_dossier(screen.store, OPERATOR, HOME).version == 0
    done = screen.send(command)
    assert isinstance(done, Done)
    assert not done.again


@pytest.mark.parametrize("error", [Overtaken(), StoreConflict("two things would share one id")])
def test_who_is_overtaken_decides_anew_and_who_always_is_hears_so(
    error: Exception, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bounded number of tries; an engine may call it a conflict that both wrote one number."""
    left = [3]

    def overtaken(*arguments: Any) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise error
        add_change(*arguments)

    monkeypatch.setattr(f"{CHANGING}.add_change", overtaken)
    assert screen.done(ZOE).version == 1
    left[0] = 1000
    with pytest.raises(StoreBusy):
        screen.send(screen.command(Speak(person=GRAN)))
    assert left[0] > 900


def test_the_history_comes_newest_first_and_all_changes_are_counted(screen: Screen) -> None:
    """With who, where, on which day and what it was."""
    before = changes_of_store(screen.store)
    screen.change(ZOE, made_on=DAY - timedelta(days=1))
    screen.change(Move(person=GRAN, circle="all", told_by=JO))
    history = show_history(screen.store, OPERATOR, HOME)
    assert [(one.number, one.deed, one.by, one.device) for one in history] == [
        (2, "move", "demo", "tablet"),
        (1, "add_person", "demo", "tablet"),
    ]
    assert [one.day for one in history] == [DAY, DAY - timedelta(days=1)]
    assert show_history(screen.store, OPERATOR, HOME, 1) == history[:1]
    assert changes_of_store(screen.store) == before + 2
    assert versions_of(screen.store, [HOME, "h2", "nowhere"]) == {HOME: 2, "h2": 0, "nowhere": 0}
