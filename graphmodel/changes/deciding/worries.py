"""The worries of a household: opened, said better, ordered, closed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import all_here, day_fits, free_id, in_order, is_here, text_fits
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deeds import CloseWorry, EditWorry, OpenWorry, OrderWorries
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.worry import Worry
from graphmodel.rules.standing import worry_order


def open_worries(draft: Draft) -> list[Worry]:
    """The worries open on the day of the deed."""
    return [worry for worry in draft.all(Worry) if worry.is_open_on(draft.day)]


def sorted_set(people: Iterable[PersonId]) -> tuple[PersonId, ...]:
    """People as a record holds them: everybody once, by id."""
    return tuple(sorted(set(people)))


def _open(draft: Draft, deed: OpenWorry) -> Refusal | None:
    no = (
        free_id(draft, Worry, deed.worry, "worry")
        or text_fits(draft, deed.statement, "statement", "text_empty")
        or all_here(draft, deed.concerns, "concerns")
        or all_here(draft, deed.caused_by, "caused_by")
        or _room(draft)
    )
    if no is not None:
        return no
    last = _last_priority(draft)
    draft.put(
        Worry(
            id=deed.worry,
            household=draft.id,
            statement=deed.statement.strip(),
            opened=draft.day,
            priority=last + 1,
            concerns=sorted_set(deed.concerns),
            caused_by=sorted_set(deed.caused_by),
        )
    )
    return None


def _last_priority(draft: Draft) -> int:
    """The priority of the last open worry; where some have none, all get one in their order."""
    open_now = sorted(open_worries(draft), key=worry_order)
    if any(worry.priority is None for worry in open_now):
        for priority, worry in enumerate(open_now, 1):
            draft.put(replace(worry, priority=priority))
        return len(open_now)
    return max((worry.priority or 0 for worry in open_now), default=0)


def _room(draft: Draft) -> Refusal | None:
    """Whether one more worry may be open, on this day and on every day from it on."""
    most = draft.numbers.open_worries
    worries = draft.all(Worry)
    days = {draft.day} | {worry.opened for worry in worries if worry.opened > draft.day}
    full = any(sum(worry.is_open_on(day) for worry in worries) >= most for day in days)
    return Refusal(code="too_many_worries", field="worry", about=(str(most),)) if full else None


def _edit(draft: Draft, deed: EditWorry) -> Refusal | None:
    worry = draft.by_id(Worry, deed.worry)
    if worry is None:
        return Refusal(code="elsewhere", field="worry")
    statement = worry.statement if isinstance(deed.statement, Unset) else deed.statement.strip()
    concerns = worry.concerns if isinstance(deed.concerns, Unset) else sorted_set(deed.concerns)
    causes = worry.caused_by if isinstance(deed.caused_by, Unset) else sorted_set(deed.caused_by)
    no = (
        text_fits(draft, statement, "statement", "text_empty")
        or all_here(draft, concerns, "concerns")
        or all_here(draft, causes, "caused_by")
    )
    if no is None:
        draft.put(replace(worry, statement=statement, concerns=concerns, caused_by=causes))
    return no


def _order(draft: Draft, deed: OrderWorries) -> Refusal | None:
    missing = (is_here(draft, Worry, worry, "worries") for worry in deed.worries)
    if (no := next((one for one in missing if one is not None), None)) is not None:
        return no
    open_now = {worry.id: worry for worry in open_worries(draft)}
    if sorted(deed.worries) != sorted(open_now):
        return Refusal(code="not_all_worries", field="worries")
    for priority, worry in enumerate(deed.worries, 1):
        draft.put(replace(open_now[worry], priority=priority))
    return None


def _close(draft: Draft, deed: CloseWorry) -> Refusal | None:
    worry = draft.by_id(Worry, deed.worry)
    if worry is None:
        return Refusal(code="elsewhere", field="worry")
    if not worry.is_open_on(draft.day):
        return Refusal(code="worry_closed", field="worry", about=(worry.id,))
    on: Day = deed.on or draft.day
    no = day_fits(draft, on, "on") or in_order(worry.opened, on, "on")
    if no is None:
        draft.put(replace(worry, closed=on))
    return no


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {OpenWorry: _open, EditWorry: _edit, OrderWorries: _order, CloseWorry: _close}
)
