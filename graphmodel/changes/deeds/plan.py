"""Deeds about the steps inward and the tasks in the plan."""

from dataclasses import dataclass, field

from graphmodel.changes.deeds.knowledge import NO_LEVELS, Levels
from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId, TaskId, WishId
from graphmodel.domain.words import WishedCircle


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeWish:
    """Who should move inward, told by whom, when, with whose agreement."""

    wish: WishId
    person: PersonId
    circle: WishedCircle
    told_by: PersonId | None = None
    planned_on: Day | None = None
    agreed_by: tuple[PersonId, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditWish:
    """Plan a step otherwise."""

    wish: WishId
    circle: WishedCircle | Unset = UNSET
    told_by: PersonId | Unset | None = UNSET
    planned_on: Day | Unset | None = UNSET
    agreed_by: tuple[PersonId, ...] | Unset = UNSET
    note: str | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class FulfilWish:
    """The step was made: the knowledge is recorded. To the ring `some` needs `levels`."""

    wish: WishId
    levels: Levels = field(default_factory=lambda: NO_LEVELS)


@dataclass(frozen=True, slots=True, kw_only=True)
class DropWish:
    """The step is wanted no more."""

    wish: WishId


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTask:
    """Somebody does something in the plan, from `from_` (or today) on."""

    task: TaskId
    person: PersonId
    what: str
    from_: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTask:
    """Somebody does this no more."""

    task: TaskId
