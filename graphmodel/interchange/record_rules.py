"""Rules a record keeps by itself: the order of its dates and numbers."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

from graphmodel.domain.calendar import Day, Lasting
from graphmodel.domain.household import Household
from graphmodel.domain.organisation import Capacity
from graphmodel.domain.records import KINDS, Record
from graphmodel.domain.role import Handover, Role
from graphmodel.domain.worry import Worry

_DATE_OF_STATE = {
    "accepted": "accepted_on",
    "refused": "refused_on",
    "started": "started_on",
    "completed": "completed_on",
    "withdrawn": "withdrawn_on",
}
_ALSO_ALLOWED = {
    "started": ("accepted_on",),
    "completed": ("accepted_on", "started_on"),
    "withdrawn": ("accepted_on", "started_on"),
}
_IN_ORDER = (
    "proposed_on",
    "accepted_on",
    "refused_on",
    "started_on",
    "completed_on",
    "withdrawn_on",
)

Fault = tuple[str, str]
"""A field and what was expected of it."""


def faults_of(record: Record) -> Iterable[Fault]:
    """What is wrong with a record taken by itself."""
    rule = _RULES.get(type(record))
    return rule(record) if rule else ()


def _not_after(later: Day | None, earlier: Day | None) -> bool:
    return later is not None and earlier is not None and later <= earlier


def _period(lasting: Lasting) -> Iterable[Fault]:
    if _not_after(lasting.until, lasting.from_):
        return (("until", "expected a day after from"),)
    return ()


def _opened(record: Household | Worry) -> Iterator[Fault]:
    if _not_after(record.closed, record.opened):
        yield "closed", "expected a day after opened"


def _household(household: Household) -> Iterator[Fault]:
    yield from _opened(household)
    yield from _phases(household)


def _capacity(capacity: Capacity) -> Iterator[Fault]:
    if capacity.free is not None and capacity.free < 0:
        yield "free", "expected 0 or more"
    if capacity.maximum is not None and (capacity.free or 0) > capacity.maximum:
        yield "free", "expected at most maximum"


def _phases(household: Household) -> Iterator[Fault]:
    if not household.phases:
        return
    if any(later.from_ <= earlier.from_ for earlier, later in pairwise(household.phases)):
        yield "phases", "expected each from to be later than the one before"
    if household.phases[-1].phase != household.phase:
        yield "phase", "expected the last of phases"


def _handover(handover: Handover) -> Iterator[Fault]:
    own = _DATE_OF_STATE.get(handover.state)
    allowed = {"proposed_on", own, *_ALSO_ALLOWED.get(handover.state, ())}
    if own and getattr(handover, own) is None:
        yield own, f"missing; expected for state {handover.state}"
    if handover.state == "completed" and handover.started_on is None:
        yield "started_on", "missing; expected for state completed"
    dated: list[tuple[str, Day]] = []
    for name in _IN_ORDER:
        value: Day | None = getattr(handover, name)
        if value is None:
            continue
        if name not in allowed:
            yield name, f"not expected for state {handover.state}"
        elif dated and value < dated[-1][1]:
            yield name, f"expected no day before {dated[-1][0]}"
        dated.append((name, value))


def _role(role: Role) -> Iterator[Fault]:
    yield from _period(role)
    if _not_after(role.planned_end, role.from_):
        yield "planned_end", "expected a day after from"


_RULES: Final[dict[type, Callable[[Any], Iterable[Fault]]]] = {
    **{kind.cls: _period for kind in KINDS if "until" in kind.cls.__dataclass_fields__},
    Household: _household,
    Worry: _opened,
    Capacity: _capacity,
    Handover: _handover,
    Role: _role,
}
