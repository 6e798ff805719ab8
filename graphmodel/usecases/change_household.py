"""Change a household: one command, decided, stored whole and written down in its journal."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from graphmodel.changes.applied import after_records
from graphmodel.changes.command import Command, Refusal
from graphmodel.changes.decide import decide
from graphmodel.changes.deeds import NAME_OF, OpenHousehold, Undo
from graphmodel.changes.moment import Moment
from graphmodel.changes.taking_back import take_back
from graphmodel.changes.touches import clash, touches
from graphmodel.domain.calendar import Day, days_between
from graphmodel.domain.case import Directory
from graphmodel.domain.change import Change, Difference
from graphmodel.domain.ids import PersonId
from graphmodel.errors import NotFound, StoreBusy, StoreConflict
from graphmodel.policy.policy import Policy
from graphmodel.store.applying import IdTaken, StillNeeded, write_differences
from graphmodel.store.dossiers import Found
from graphmodel.store.journal import (
    Look,
    Mark,
    Overtaken,
    Touched,
    add_change,
    change_by_id,
    look,
    touched_since,
)
from graphmodel.store.queries.journal import keep_sheet, share
from graphmodel.store.query import Transaction
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require, require_deed
from graphmodel.usecases.arranging import Arrange, Arranged, Arrangement, with_order, with_places
from graphmodel.usecases.sharing import seen_elsewhere

__all__ = ["Arrange", "Arrangement", "Conflict", "Done", "change_household"]

_TRIES: Final = 20
_WAIT: Final = 0.005  # seconds before the second try, as much longer before each one after it


@dataclass(frozen=True, slots=True)
class Done:
    """The change as it is kept; `again` when it came before, `grew` what made room for it."""

    change: Change
    version: int
    again: bool = False
    grew: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody else changed the same facts to something else meanwhile; nothing was stored."""

    theirs: Change
    mine: tuple[Difference, ...]
    facts: tuple[str, ...]


Outcome = Done | Refusal | Conflict


@dataclass(frozen=True, slots=True)
class _Carried:
    """What came of a command; `after` is how the household is then, where that is known whole."""

    outcome: Outcome
    after: tuple[Mark, Found] | None = None


def change_household(
    store: Store,
    actor: Actor,
    command: Command,
    policy: Policy,
    today: Day,
    arrange: Arrange | None = None,
    order: Mapping[PersonId, str] | None = None,
) -> Outcome:
    """Carry out a command once, however often it comes: all of it and its change, or nothing.

    `arrange` gives everybody their place on the rings; what it gives is stored with the change.
    So is `order`, where people stand in the genogram that it was made on.

    Raises:
        NotFound: there is no such household.
        StoreBusy: others kept changing the household.
    """
    opening = isinstance(command.deed, OpenHousehold)
    require(actor, "open_household" if opening else "change_household", command.household)
    require_deed(actor, NAME_OF[type(command.deed)])
    task = _Task(store, actor, command, policy, today, arrange, order or {})
    with store.turns.of(command.household):
        for attempt in range(1, _TRIES + 1):
            try:
                carried = store.write(task.carry_out)
                if carried.after is not None:
                    store.dossiers.keep(command.household, *carried.after)
                return carried.outcome
            except StillNeeded:
                return Refusal(code="known_elsewhere")
            except IdTaken:
                return Refusal(code="id_taken")
            except (Overtaken, StoreConflict):
                time.sleep(attempt * _WAIT)
    raise StoreBusy("others kept changing this household; try again")


@dataclass(frozen=True, slots=True)
class _Task:
    """One command on its way through one transaction."""

    store: Store
    actor: Actor
    command: Command
    policy: Policy
    today: Day
    arrange: Arrange | None
    order: Mapping[PersonId, str]

    def carry_out(self, transaction: Transaction) -> _Carried:
        """Look whether it came before, decide it, and store what it changes."""
        command, deed = self.command, self.command.deed
        asked = {command.id, command.after, deed.change if isinstance(deed, Undo) else None}
        seen = look(transaction, command.household, [one for one in asked if one])
        if command.id in seen.known:
            return _Carried(_again(transaction, command, seen))
        refusal = _untimely(command, self.policy, self.today) or _disordered(command, seen)
        if refusal is not None:
            return _Carried(refusal)
        found = self.store.dossiers.at(transaction, command.household, seen.mark)
        if found is None and not isinstance(deed, OpenHousehold):
            raise NotFound.named("household", command.household)
        differences = self._decided(transaction, found, seen.mark)
        if isinstance(differences, Refusal):
            return _Carried(differences)
        conflict = _conflict(transaction, command, differences, seen.version)
        if conflict is not None:
            return _Carried(conflict)
        return self._store_all(transaction, found, differences, seen.mark)

    def _decided(
        self, transaction: Transaction, found: Found | None, mark: Mark
    ) -> tuple[Difference, ...] | Refusal:
        command, deed = self.command, self.command.deed
        moment = Moment(
            household=command.household,
            day=command.made_on,
            today=self.today,
            policy=self.policy.on(command.made_on),
            units=_units(self.store.directory(transaction, mark.loads)),
            elsewhere=found.elsewhere if found else frozenset(),
        )
        if not isinstance(deed, Undo):
            return decide(found.dossier if found else None, deed, moment)
        change = change_by_id(transaction, deed.change)
        if found is None or change is None or change.household != command.household:
            return Refusal(code="elsewhere", field="change")
        return take_back(found.dossier, change, moment, deed.reason)

    def _store_all(
        self,
        transaction: Transaction,
        found: Found | None,
        decided: tuple[Difference, ...],
        mark: Mark,
    ) -> _Carried:
        """Store the differences with everybody's place, and the change they are."""
        before = found.dossier if found else None
        arranged = Arranged(decided)
        if self.arrange is not None and decided:
            arranged = with_places(before, decided, self.arrange, self.today)
        if before is not None and decided and self.order:
            kept = with_order(before, arranged.differences, self.order)
            arranged = replace(arranged, differences=kept)
        differences = arranged.differences
        change = _change(self.actor, self.command, differences, mark.version + 1)
        add_change(transaction, change, self.command.imprint, touches(differences))
        write_differences(transaction, differences)
        if arranged.sheet is not None:
            keep_sheet(transaction, change.household, arranged.sheet)
        done = Done(change, change.number, grew=arranged.grew)
        if seen_elsewhere(differences):
            share(transaction)
            return _Carried(done)
        return _Carried(done, _after(found, arranged, mark))


def _after(found: Found | None, arranged: Arranged, mark: Mark) -> tuple[Mark, Found]:
    """The household once its change is stored, without reading it again."""
    dossier = after_records(found.dossier if found else None, arranged.differences)
    now = replace(mark, version=mark.version + 1)
    elsewhere = found.elsewhere if found else frozenset[PersonId]()
    sheet = arranged.sheet or dossier.sheet
    return now, Found(replace(dossier, version=now.version, sheet=sheet), elsewhere)


def _again(transaction: Transaction, command: Command, seen: Look) -> Done | Refusal:
    """The answer to a command that is stored already, if it is the same one."""
    known = seen.known[command.id]
    change = change_by_id(transaction, command.id)
    same = known.household == command.household and known.imprint == command.imprint
    if not same or change is None:
        return Refusal(code="forged")
    return Done(change, seen.version, again=True)


def _untimely(command: Command, policy: Policy, today: Day) -> Refusal | None:
    """Why a command cannot be of that day. Source: policy number outbox_days."""
    kept_days = policy.on(today).numbers.outbox_days
    age_days = days_between(command.made_on, today)
    if age_days < 0:
        return Refusal(code="made_tomorrow", field="made_on")
    if age_days > kept_days:
        return Refusal(code="too_old", field="made_on", about=(str(kept_days),))
    return None


def _disordered(command: Command, seen: Look) -> Refusal | None:
    """Why a command cannot come now: it saw what is not there, or another must come first."""
    if not 0 <= command.seen <= seen.version:
        return Refusal(code="forged", field="seen")
    if command.after is None:
        return None
    before = seen.known.get(command.after)
    if before is None or before.household != command.household:
        return Refusal(code="out_of_order", field="after")
    return None


def _conflict(
    transaction: Transaction, command: Command, mine: tuple[Difference, ...], version: int
) -> Conflict | None:
    """The last change of another device since this one looked, when it says otherwise.

    Of each fact only the last change of it counts: what this device changed after others, it
    changed knowing theirs.
    """
    if command.seen >= version:
        return None
    last: dict[str, Touched] = {}
    for touched in touched_since(transaction, command.household, command.seen, version):
        for fact in touched.facts:
            last.setdefault(fact, touched)
    theirs = {
        fact: touched.facts[fact]
        for fact, touched in last.items()
        if touched.device != command.device
    }
    facts = clash(touches(mine), theirs)
    newest = max((last[fact] for fact in facts), key=lambda one: one.number, default=None)
    change = change_by_id(transaction, newest.id) if newest else None
    return Conflict(change, mine, facts) if change else None


def _change(
    actor: Actor, command: Command, differences: tuple[Difference, ...], number: int
) -> Change:
    deed = command.deed
    return Change(
        id=command.id,
        household=command.household,
        number=number,
        deed=NAME_OF[type(deed)],
        day=command.made_on,
        at=datetime.now(UTC),
        by=actor.name,
        device=command.device,
        differences=differences,
        undoes=deed.change if isinstance(deed, Undo) else None,
        reason=getattr(deed, "reason", None),
    )


@lru_cache(maxsize=2)
def _units(directory: Directory) -> frozenset[str]:
    """The ids of everything in the directory; made once for a directory."""
    return frozenset((*directory.municipalities, *directory.organisations, *directory.teams))
