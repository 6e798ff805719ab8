"""A household after a change: the same facts with the differences laid over them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from graphmodel.domain.case import Case
from graphmodel.domain.change import Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import HiddenBond, Household, Member, Position, Task, Tie
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Place, Twins
from graphmodel.domain.records import Key, Record, key_of
from graphmodel.domain.role import Handover, Preference, Role
from graphmodel.domain.worry import Knows, SafetyPerson, Wish, Worry

IN_CASE: Final[Mapping[type, str]] = MappingProxyType(
    {
        Member: "members",
        Parent: "parents",
        Partner: "partners",
        Bond: "bonds",
        Tie: "ties",
        Worry: "worries",
        Knows: "knows",
        SafetyPerson: "safety_persons",
        WorksFor: "works_for",
        Role: "roles",
        Handover: "handovers",
        Preference: "preferences",
        Wish: "wishes",
    }
)
"""Where a case holds the records of a class."""

BESIDE_CASE: Final[Mapping[type, str]] = MappingProxyType(
    {
        Twins: "twins",
        Task: "tasks",
        Place: "places",
        Position: "positions",
        AskedKin: "asked_kin",
        HiddenBond: "hidden_bonds",
    }
)
"""Where a dossier holds the records of a class that is not in its case."""

CLASSES: Final[tuple[type[Record], ...]] = (Person, Household, *IN_CASE, *BESIDE_CASE)
"""Every class of records a dossier holds."""

_R = TypeVar("_R")


def records_in(dossier: Dossier, cls: type[_R]) -> tuple[_R, ...]:
    """The records of one class, as the dossier holds them."""
    found: Any
    if cls is Person:
        found = tuple(dossier.case.people.values())
    elif cls is Household:
        found = (dossier.case.household,)
    elif cls in IN_CASE:
        found = getattr(dossier.case, IN_CASE[cls])
    else:
        found = getattr(dossier, BESIDE_CASE[cls])
    return found  # type: ignore[no-any-return]  # the two tables say which field holds which class


def all_records(dossier: Dossier) -> Iterator[Record]:
    """Every record of a dossier."""
    for cls in CLASSES:
        yield from records_in(dossier, cls)


def after_records(dossier: Dossier | None, differences: Iterable[Difference]) -> Dossier:
    """The dossier with these differences laid over it; its version stays.

    What changed keeps its place, what is new comes last. A household that is not there yet
    begins as nothing but the differences.

    Raises:
        ValueError: there is no dossier, and no household among the differences.
    """
    changed: dict[type, dict[Key, Record | None]] = {}
    for difference in differences:
        record = difference.record
        changed.setdefault(type(record), {})[key_of(record)] = difference.after
    base = dossier if dossier is not None else _begun(changed)
    case: dict[str, Any] = {}
    beside: dict[str, Any] = {}
    for cls, records in changed.items():
        after = _laid_over(records_in(base, cls), records)
        if cls is Person:
            case["people"] = {person.id: person for person in after}
        elif cls is Household:
            case["household"] = after[0]
        elif cls in IN_CASE:
            case[IN_CASE[cls]] = after
        else:
            beside[BESIDE_CASE[cls]] = after
    return replace(base, case=replace(base.case, **case), **beside)


def _laid_over(before: Iterable[Any], changed: Mapping[Key, Record | None]) -> tuple[Any, ...]:
    left = dict(changed)
    kept = []
    for record in before:
        key = key_of(record)
        after = left.pop(key) if key in left else record
        if after is not None:
            kept.append(after)
    return (*kept, *(record for record in left.values() if record is not None))


def _begun(changed: Mapping[type, Mapping[Key, Record | None]]) -> Dossier:
    for record in changed.get(Household, {}).values():
        if isinstance(record, Household):
            return Dossier(case=Case(household=record, people={}))
    raise ValueError("differences of a household that is not there")
