"""What was changed in a household: every change kept, with what was there before."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId
from graphmodel.domain.records import KIND_BY_CLASS, Record

ChangeId = NewType("ChangeId", str)
"""A UUID, made where the change was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One record as it was and as it is; None where it was not, or is no longer.

    Both have the same key: a record whose key changes goes away and another one comes.
    """

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is, or as it was before it went away."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a difference between nothing and nothing")
        return found

    @property
    def kind(self) -> str:
        """Which kind of record it is."""
        return KIND_BY_CLASS[type(self.record)].name

    @property
    def reversed(self) -> "Difference":
        """What takes it back."""
        return Difference(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one household, as it was made and kept.

    `number` is the version of the household it made. `deed` is the name of what was done, `by`
    who did it, `device` where, `day` the day it counts from, `at` the moment it was stored (UTC).
    `undoes` is the change it takes back; `undone_by` the one that took this one back.
    """

    id: ChangeId
    household: HouseholdId
    number: int
    deed: str
    day: Day
    at: datetime
    by: str
    device: str
    differences: tuple[Difference, ...]
    undoes: ChangeId | None = None
    undone_by: ChangeId | None = None
    reason: str | None = None
