"""The steps inward and the tasks in the plan."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import (
    all_here,
    day_fits,
    free_id,
    in_order,
    lives,
    note_fits,
    text_fits,
    tidy_text,
    told_by_another,
)
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deciding.knowledge import Learned, learn, levels_meant
from graphmodel.changes.deciding.worries import sorted_set
from graphmodel.changes.deeds import AddTask, DropWish, EditWish, EndTask, FulfilWish, MakeWish
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Task
from graphmodel.domain.ids import WishId
from graphmodel.domain.worry import Wish


def _make(draft: Draft, deed: MakeWish) -> Refusal | None:
    wish = Wish(
        id=deed.wish,
        household=draft.id,
        person=deed.person,
        circle=deed.circle,
        told_by=deed.told_by,
        planned_on=deed.planned_on,
        agreed_by=sorted_set(deed.agreed_by),
        note=tidy_text(deed.note),
    )
    no = (
        free_id(draft, Wish, deed.wish, "wish")
        or lives(draft, deed.person)
        or _planned(draft, deed.planned_on)
        or _wish_fits(draft, wish)
    )
    if no is None:
        draft.put(wish)
    return no


def _edit(draft: Draft, deed: EditWish) -> Refusal | None:
    was = _wish_to_do(draft, deed.wish)
    if isinstance(was, Refusal):
        return was
    planned_on = was.planned_on if isinstance(deed.planned_on, Unset) else deed.planned_on
    if planned_on != was.planned_on and (no := _planned(draft, planned_on)) is not None:
        return no
    agreed = was.agreed_by if isinstance(deed.agreed_by, Unset) else sorted_set(deed.agreed_by)
    now = replace(
        was,
        circle=was.circle if isinstance(deed.circle, Unset) else deed.circle,
        told_by=was.told_by if isinstance(deed.told_by, Unset) else deed.told_by,
        planned_on=planned_on,
        agreed_by=agreed,
        note=was.note if isinstance(deed.note, Unset) else tidy_text(deed.note),
    )
    no = _wish_fits(draft, now)
    if no is None:
        draft.put(now)
    return no


def _wish_to_do(draft: Draft, wish: WishId) -> Wish | Refusal:
    """A step of this household that was not made yet."""
    found = draft.by_id(Wish, wish)
    if found is None:
        return Refusal(code="elsewhere", field="wish")
    if found.done_on is not None:
        return Refusal(code="wish_done", field="wish", about=(found.person,))
    return found


def _planned(draft: Draft, planned_on: Day | None) -> Refusal | None:
    if planned_on is not None and planned_on < draft.day:
        return Refusal(code="day_past", field="planned_on")
    return day_fits(draft, planned_on, "planned_on")


def _wish_fits(draft: Draft, wish: Wish) -> Refusal | None:
    return (
        told_by_another(draft, wish.told_by, wish.person)
        or all_here(draft, wish.agreed_by, "agreed_by")
        or note_fits(draft, wish.note)
    )


def _fulfil(draft: Draft, deed: FulfilWish) -> Refusal | None:
    wish = _wish_to_do(draft, deed.wish)
    if isinstance(wish, Refusal):
        return wish
    if (no := lives(draft, wish.person)) is not None:
        return no
    levels = levels_meant(draft, wish.circle, None, deed.levels)
    if isinstance(levels, Refusal):
        return levels
    told = Learned(person=wish.person, levels=levels, told_by=wish.told_by, basis="said")
    learn(draft, told)
    draft.put(replace(wish, done_on=draft.day))
    return None


def _drop(draft: Draft, deed: DropWish) -> Refusal | None:
    wish = _wish_to_do(draft, deed.wish)
    if isinstance(wish, Refusal):
        return wish
    draft.take(wish)
    return None


def _add_task(draft: Draft, deed: AddTask) -> Refusal | None:
    first = deed.from_ or draft.day
    no = (
        free_id(draft, Task, deed.task, "task")
        or lives(draft, deed.person)
        or text_fits(draft, deed.what, "what", "text_empty")
        or day_fits(draft, first, "from")
        or day_fits(draft, deed.until, "until")
        or in_order(first, deed.until)
    )
    if no is not None:
        return no
    draft.put(
        Task(
            id=deed.task,
            household=draft.id,
            person=deed.person,
            what=deed.what.strip(),
            from_=first,
            until=deed.until,
        )
    )
    return None


def _end_task(draft: Draft, deed: EndTask) -> Refusal | None:
    task = draft.by_id(Task, deed.task)
    if task is None:
        return Refusal(code="elsewhere", field="task")
    if task.until is not None and task.until <= draft.day:
        return Refusal(code="not_so", field="task", about=(task.person,))
    if task.from_ is not None and task.from_ >= draft.day:
        draft.take(task)
    else:
        draft.put(replace(task, until=draft.day))
    return None


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {
        MakeWish: _make,
        EditWish: _edit,
        FulfilWish: _fulfil,
        DropWish: _drop,
        AddTask: _add_task,
        EndTask: _end_task,
    }
)
