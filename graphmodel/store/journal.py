"""The journal of a household: every change made to it, in order, without a gap."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, TypeGuard

import msgspec

from graphmodel.domain.change import Change, ChangeId, Difference
from graphmodel.domain.ids import HouseholdId
from graphmodel.domain.records import Record
from graphmodel.interchange.decode import as_record
from graphmodel.interchange.encode import as_values
from graphmodel.store.queries import journal as ask
from graphmodel.store.queries.journal import ChangeRow
from graphmodel.store.query import QueryError, Transaction

_Values = dict[str, Any] | None
"""A line of the interchange format, or that there is none."""

_MARK: Final = "|"
"""Between a household and a number; no id holds it."""


class Overtaken(Exception):
    """Another change of the same household came first; nothing of this one was stored."""


@dataclass(frozen=True, slots=True)
class Known:
    """A change that is stored: of which household, and what tells it from others of its id."""

    household: HouseholdId
    imprint: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells the facts around a household from those of another moment.

    `version` counts its own changes, `shared` those of others that it may see too, and the
    loads those of files.
    """

    version: int
    loads_begun: int
    loads_finished: int
    shared: int

    @property
    def loads(self) -> tuple[int, int]:
        """How many loads began, and the last of them that wrote all it had."""
        return self.loads_begun, self.loads_finished

    @property
    def settled(self) -> bool:
        """Whether no load is under way or broken off."""
        return self.loads_begun == self.loads_finished


@dataclass(frozen=True, slots=True)
class Look:
    """How far a household is, and which of the changes asked for are stored."""

    mark: Mark
    known: Mapping[ChangeId, Known]

    @property
    def version(self) -> int:
        """How many changes the household has had."""
        return self.mark.version


@dataclass(frozen=True, slots=True)
class Touched:
    """Which facts a change touched, each with its new value, and on which device."""

    id: ChangeId
    number: int
    device: str
    facts: Mapping[str, str]


def look(transaction: Transaction, household: str, ids: Iterable[ChangeId]) -> Look:
    """How far a household is, and which of these changes are stored anywhere."""
    (row,) = ask.look(transaction, household, list(ids))
    return Look(
        mark=Mark(row.version, row.loads_begun, row.loads_finished, row.shared),
        known={
            ChangeId(identity): Known(HouseholdId(owner), imprint)
            for identity, owner, imprint in row.known
        },
    )


def mark_of(transaction: Transaction, household: str) -> Mark:
    """How far a household is."""
    return look(transaction, household, ()).mark


def add_change(
    transaction: Transaction, change: Change, imprint: str, touches: Mapping[str, str]
) -> None:
    """Add a change as the next one of its household.

    Raises:
        Overtaken: its number is taken by another one.
    """
    values = _values(change) | {
        "imprint": imprint,
        "touches": msgspec.json.encode(dict(touches)).decode(),
    }
    if not ask.advance(transaction, change.household, change.number, values):
        raise Overtaken
    if change.undoes is not None and not ask.take_back(transaction, change.id, change.undoes):
        raise QueryError("the change that is taken back was looked for before")


def _values(change: Change) -> dict[str, Any]:
    values = {
        "id": change.id,
        "place": _place(change.household, change.number),
        "number": change.number,
        "deed": change.deed,
        "day": change.day,
        "at": change.at.isoformat(),
        "author": change.by,
        "device": change.device,
        "differences": encode_differences(change.differences),
    }
    return values if change.reason is None else values | {"reason": change.reason}


def touched_since(
    transaction: Transaction, household: str, seen: int, version: int
) -> list[Touched]:
    """What the changes after the one numbered `seen` touched, the newest first."""
    rows = ask.touched(transaction, _places(household, seen, version))
    found = [
        Touched(ChangeId(row.id), row.number, row.device, msgspec.json.decode(row.touches))
        for row in rows
    ]
    return sorted(found, key=lambda one: one.number, reverse=True)


def newest_changes(
    transaction: Transaction, household: str, version: int, count: int | None = None
) -> list[Change]:
    """The last changes up to a version, or all of them; the newest first."""
    first = 0 if count is None else max(0, version - count)
    found = [
        _change(row) for row in ask.changes_at(transaction, _places(household, first, version))
    ]
    return sorted(found, key=lambda one: one.number, reverse=True)


def change_by_id(transaction: Transaction, identity: ChangeId) -> Change | None:
    """The change with this id, of whatever household."""
    return next((_change(row) for row in ask.changes(transaction, [identity])), None)


def _places(household: str, seen: int, version: int) -> list[str]:
    return [_place(household, number) for number in range(seen + 1, version + 1)]


def _place(household: str, number: int) -> str:
    return f"{household}{_MARK}{number}"


def _change(row: ChangeRow) -> Change:
    return Change(
        id=ChangeId(row.id),
        household=HouseholdId(row.household),
        number=row.number,
        deed=row.deed,
        day=date.fromisoformat(row.day),
        at=datetime.fromisoformat(row.at),
        by=row.author,
        device=row.device,
        differences=decode_differences(row.differences),
        undoes=None if row.undoes is None else ChangeId(row.undoes),
        undone_by=None if row.undone_by is None else ChangeId(row.undone_by),
        reason=row.reason,
    )


def encode_differences(differences: Sequence[Difference]) -> str:
    """Differences as a text: pairs of lines of the interchange format, null where there is none.

    >>> from graphmodel.domain.ids import PersonId
    >>> from graphmodel.domain.person import Person
    >>> ria = Person(id=PersonId("p"), name="Ria")
    >>> encode_differences([Difference(before=None, after=ria)])
    '[[null,{"record":"person","id":"p","name":"Ria"}]]'
    """
    pairs = [
        [None if one is None else as_values(one) for one in (each.before, each.after)]
        for each in differences
    ]
    return msgspec.json.encode(pairs).decode()


def decode_differences(text: str) -> tuple[Difference, ...]:
    """Differences out of their text.

    Raises:
        ValueError: what is kept is no record of the interchange format.
    """
    try:
        pairs = msgspec.json.decode(text, type=list[tuple[_Values, _Values]])
    except msgspec.MsgspecError as error:
        raise ValueError("a change keeps what is no list of pairs") from error
    return tuple(
        Difference(before=_record(before), after=_record(after)) for before, after in pairs
    )


def _record(values: _Values) -> Record | None:
    if values is None:
        return None
    found = as_record(values)
    if not _is_record(found):
        raise ValueError("a change keeps what is no record")
    return found


def _is_record(found: Record | list[Any]) -> TypeGuard[Record]:
    return not isinstance(found, list)
