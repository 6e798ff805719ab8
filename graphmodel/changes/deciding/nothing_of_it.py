"""A fact that never was true goes away, with what was recorded about it."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from graphmodel.changes.checks import day_fits, is_here, reason_given
from graphmodel.changes.command import Refusal
from graphmodel.changes.deeds import NeverWas
from graphmodel.changes.deeds.correcting import Fact
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import valid_on
from graphmodel.domain.household import Member, Task, Tie
from graphmodel.domain.person import Bond, Parent, Partner, Person, Place
from graphmodel.domain.records import Record
from graphmodel.domain.role import Handover, Role
from graphmodel.domain.worry import Knows, SafetyPerson, Worry

_Meant = Callable[[Any, NeverWas], bool]

_BY_PERSON: Final[Mapping[Fact, tuple[type[Any], _Meant]]] = MappingProxyType(
    {
        "tie": (Tie, lambda tie, deed: tie.person == deed.person),
        "member": (Member, lambda member, deed: member.person == deed.person),
    }
)
_BY_TWO: Final[Mapping[Fact, tuple[type[Any], _Meant]]] = MappingProxyType(
    {
        "knows": (
            Knows,
            lambda knows, deed: (knows.person, knows.worry) == (deed.person, deed.other),
        ),
        "safety_person": (
            SafetyPerson,
            lambda safety, deed: (safety.person, safety.child) == (deed.person, deed.other),
        ),
        "bond": (
            Bond,
            lambda bond, deed: (
                (bond.from_person, bond.to_person) == (deed.person, deed.other)
                and deed.which in (None, bond.kind)
            ),
        ),
        "parent": (
            Parent,
            lambda link, deed: (
                (link.parent, link.child) == (deed.person, deed.other)
                and deed.which in (None, link.kind)
            ),
        ),
        "partner": (
            Partner,
            lambda pair, deed: (
                {pair.a, pair.b} == {deed.person, deed.other} and deed.which in (None, pair.kind)
            ),
        ),
    }
)
_BY_ID: Final[Mapping[Fact, type[Any]]] = MappingProxyType(
    {"worry": Worry, "task": Task, "place": Place, "role": Role}
)


def never_was(draft: Draft, deed: NeverWas) -> Refusal | None:
    """Take away a fact of a day, whatever its other days."""
    no = reason_given(draft, deed.reason) or day_fits(draft, deed.on, "on", draft.moment.today)
    if no is not None:
        return no
    found = _by_id(draft, deed) if deed.fact in _BY_ID else _by_ends(draft, deed)
    if isinstance(found, Refusal):
        return found
    meant = [record for record in found if _true_on(record, deed)]
    if not meant:
        return Refusal(code="nothing_that_day", field="on")
    for record in meant:
        if isinstance(record, Role) and _handed_over(draft, record):
            return Refusal(code="built_upon", field="which")
        for rest in _resting_on(draft, record):
            draft.take(rest)
        draft.take(record)
    return None


def _by_id(draft: Draft, deed: NeverWas) -> list[Record] | Refusal:
    cls = _BY_ID[deed.fact]
    if deed.which is None:
        return Refusal(code="which_fact", field="which")
    found = draft.by_id(cls, deed.which)
    return [found] if found is not None else Refusal(code="elsewhere", field="which")


def _by_ends(draft: Draft, deed: NeverWas) -> list[Record] | Refusal:
    """The records of the people it is about, of every day."""
    cls, is_meant = _BY_TWO[deed.fact] if deed.fact in _BY_TWO else _BY_PERSON[deed.fact]
    if deed.person is None:
        return Refusal(code="which_fact", field="person")
    no = is_here(draft, Person, deed.person, "person")
    if no is None and deed.fact in _BY_TWO:
        if deed.other is None:
            return Refusal(code="which_fact", field="other")
        no = is_here(draft, Worry if deed.fact == "knows" else Person, deed.other, "other")
    return no or [record for record in draft.all(cls) if is_meant(record, deed)]


def _true_on(record: Any, deed: NeverWas) -> bool:
    return record.is_open_on(deed.on) if isinstance(record, Worry) else valid_on(record, deed.on)


def _handed_over(draft: Draft, role: Role) -> bool:
    return any(role.id in (one.leaving, one.coming) for one in draft.all(Handover))


def _resting_on(draft: Draft, record: Record) -> Iterable[Record]:
    """What somebody knows of a worry is nothing without the worry."""
    if isinstance(record, Worry):
        return [knows for knows in draft.all(Knows) if knows.worry == record.id]
    return []
