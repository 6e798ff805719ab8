"""Every deed is stored whole, and taken back to the byte, on every engine."""

import json
from dataclasses import fields
from typing import Any
from uuid import UUID

from graphmodel.changes.applied import all_records
from graphmodel.changes.command import Command
from graphmodel.changes.deeds import DEEDS, Deed, OpenHousehold, Undo
from graphmodel.domain.change import ChangeId
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import HouseholdId, MunicipalityId
from graphmodel.policy.policy import load_policy
from graphmodel.store.dossiers import read_dossier
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO, OPERATOR
from graphmodel.usecases.change_household import Done, change_household
from graphmodel.usecases.check_store import check_store
from graphmodel.usecases.dump import dump
from graphmodel.usecases.show_dossier import show_dossier
from tests.contract.conftest import LoadLines
from tests.contract.every_deed import EVERY_DEED, LINES
from tests.rules.world import DAY

HOME = HouseholdId("h")
POLICY = load_policy()


class Screen:
    """Somebody who makes one change after the other, and has seen them all."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.seen = 0

    def do(self, deed: Deed) -> ChangeId:
        """Make a change; it is carried out."""
        command = Command(
            id=ChangeId(str(UUID(int=self.seen + 1, version=4))),
            household=HOME,
            deed=deed,
            made_on=DAY,
            seen=self.seen,
            device="tablet",
            imprint="imprint",
        )
        done = change_household(self.store, DEMO, command, POLICY, DAY)
        assert isinstance(done, Done), (deed, done)
        assert done.change.differences, deed
        self.seen = done.version
        return done.change.id

    def undo(self, change: ChangeId) -> ChangeId:
        """Take a change back."""
        return self.do(Undo(change=change))


def _dumped(store: Store) -> bytes:
    return b"".join(dump(store, OPERATOR))


def _load(load_lines: LoadLines) -> None:
    load_lines(*(json.dumps(one) for one in LINES))


def _told(dossier: Dossier) -> tuple[object, ...]:
    """All that a dossier says, in whatever order."""
    return dossier.version, dossier.sheet, sorted(map(repr, all_records(dossier)))


def _facts(dossier: Dossier) -> object:
    """The same without its version."""
    return _told(dossier)[1:]


def _as_read(store: Store) -> Dossier:
    found = store.read(lambda transaction: read_dossier(transaction, HOME))
    assert found is not None
    return found


def _at_hand(store: Store) -> Dossier:
    """The dossier as it is kept at hand, which is what the store holds."""
    dossier = show_dossier(store, DEMO, HOME)
    assert _told(dossier) == _told(_as_read(store))
    return dossier


def test_the_deeds_tried_are_all_there_are() -> None:
    """A new deed is taken back here too."""
    assert {type(deed) for deed in EVERY_DEED} | {OpenHousehold, Undo} == set(DEEDS.values())


def test_every_deed_is_taken_back_to_the_byte_and_done_again(
    store: Store, load_lines: LoadLines
) -> None:
    """Also what is at hand is what the store holds, after every step."""
    _load(load_lines)
    screen, before = Screen(store), _dumped(store)
    for deed in EVERY_DEED:
        change = screen.do(deed)
        after = _at_hand(store)
        undone = screen.undo(change)
        assert _dumped(store) == before, deed
        assert _facts(_at_hand(store)) != _facts(after), deed
        again = screen.undo(undone)
        assert _facts(_at_hand(store)) == _facts(after), deed
        screen.undo(again)
    assert _dumped(store) == before
    found = check_store(store, OPERATOR, POLICY.on(DAY))
    assert (found.count, found.problems) == (0, ())


def test_what_a_deed_leaves_is_what_its_change_says(store: Store, load_lines: LoadLines) -> None:
    """One after the other, each on what those before it left, the store still in order."""
    _load(load_lines)
    screen = Screen(store)
    for deed in (EVERY_DEED[number] for number in (1, 6, 7, 19, 23, 25, 28, 30, 34, 16, 13)):
        screen.do(deed)
        _at_hand(store)
    found = check_store(store, OPERATOR, POLICY.on(DAY))
    assert (found.count, found.problems) == (0, ())


def test_a_household_that_is_opened_is_there_with_its_first_change(
    store: Store, load_lines: LoadLines
) -> None:
    """With a name and a municipality, open from that day on."""
    load_lines(json.dumps(LINES[0]))
    Screen(store).do(OpenHousehold(name="Gezin Noor", municipality=MunicipalityId("GM1")))
    dossier = _at_hand(store)
    home = dossier.case.household
    values: dict[str, Any] = {one.name: getattr(home, one.name) for one in fields(home)}
    assert (values["name"], values["opened"], dossier.version) == ("Gezin Noor", DAY, 1)
