"""A dossier while a deed is being decided: records put and taken, then what differs."""

from collections.abc import Collection
from typing import Any, TypeVar

from graphmodel.changes.applied import records_in
from graphmodel.changes.moment import Moment
from graphmodel.domain.calendar import Day
from graphmodel.domain.change import Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Household
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import Key, Record, key_of
from graphmodel.policy.policy import Numbers

_R = TypeVar("_R")


class Draft:
    """The records of a household as a deed leaves them; the dossier itself stays as it was."""

    def __init__(self, dossier: Dossier | None, moment: Moment) -> None:
        self.dossier = dossier
        self.moment = moment
        self._before: dict[type, dict[Key, Record]] = {}
        self._now: dict[type, dict[Key, Record]] = {}
        self._touched: dict[tuple[type, Key], None] = {}

    @property
    def day(self) -> Day:
        """The day the deed counts from."""
        return self.moment.day

    @property
    def numbers(self) -> Numbers:
        """The numbers of the policy."""
        return self.moment.policy.numbers

    @property
    def id(self) -> HouseholdId:
        """Which household it is."""
        return self.moment.household

    @property
    def household(self) -> Household:
        """The household as the deed leaves it."""
        return next(iter(self.all(Household)))

    def all(self, cls: type[_R]) -> Collection[_R]:
        """Every record of a class, as the deed leaves it so far."""
        if cls in self._now:
            now: Any = self._now[cls]
            return list(now.values())
        return () if self.dossier is None else records_in(self.dossier, cls)

    def by_id(self, cls: type[_R], identity: str) -> _R | None:
        """The record with this id."""
        found: Any = self._index(cls).get((identity,))
        return found  # type: ignore[no-any-return]  # the index of a class holds that class

    def like(self, record: Record) -> Record | None:
        """The record that has the key of this one."""
        return self._index(type(record)).get(key_of(record))

    def person(self, person: PersonId) -> Person:
        """Somebody of this household."""
        found = self.by_id(Person, person)
        if found is None:
            raise KeyError("a person who was not looked for first")
        return found

    def put(self, record: Record) -> None:
        """Record this; what had its key before goes."""
        key = key_of(record)
        self._index(type(record))[key] = record
        self._touched[type(record), key] = None

    def take(self, record: Record) -> None:
        """This is recorded no more."""
        key = key_of(record)
        self._index(type(record)).pop(key, None)
        self._touched[type(record), key] = None

    def swap(self, before: Record, after: Record) -> None:
        """Record one thing in the place of another, whatever their keys."""
        if key_of(before) != key_of(after):
            self.take(before)
        self.put(after)

    def differences(self) -> tuple[Difference, ...]:
        """What differs from before, in the order it was decided."""
        found = []
        for cls, key in self._touched:
            before, after = self._before[cls].get(key), self._now[cls].get(key)
            if before != after:
                found.append(Difference(before=before, after=after))
        return tuple(found)

    def _index(self, cls: type) -> dict[Key, Record]:
        now = self._now.get(cls)
        if now is None:
            records: Any = () if self.dossier is None else records_in(self.dossier, cls)
            before = {key_of(record): record for record in records}
            self._before[cls] = before
            now = self._now[cls] = dict(before)
        return now
