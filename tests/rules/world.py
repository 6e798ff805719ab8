"""Cases and a directory assembled in memory from interchange records, for tests of rules."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from graphmodel.domain.case import Case, Directory
from graphmodel.domain.household import Household, Member, Tie
from graphmodel.domain.ids import HouseholdId, PersonId, WorryId
from graphmodel.domain.organisation import (
    Capacity,
    Expertise,
    Municipality,
    Organisation,
    PhaseRole,
    Serves,
    Team,
    WorksFor,
)
from graphmodel.domain.person import Bond, Parent, Partner, Person
from graphmodel.domain.records import Record
from graphmodel.domain.role import Handover, Preference, Role
from graphmodel.domain.worry import Knows, SafetyPerson, Wish, Worry
from graphmodel.interchange.decode import as_record, decode_line
from graphmodel.interchange.problems import Place
from graphmodel.policy.policy import PolicyOnDay, load_policy

DATA = Path(__file__).parent.parent / "data"
DAY = date(2026, 11, 1)

_R = TypeVar("_R")


@dataclass(frozen=True)
class World:
    """Everything a rule can be asked about."""

    cases: dict[HouseholdId, Case]
    directory: Directory

    def case(self, household: str = "h") -> Case:
        """The case of a household."""
        return self.cases[HouseholdId(household)]


def read_records(path: Path) -> list[Record]:
    """The records of an interchange file that has no mistakes."""
    records: list[Record] = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        record = decode_line(line, Place(path.name, number))
        assert not isinstance(record, list), record
        records.append(record)
    return records


def records_of(*lines: dict[str, Any]) -> list[Record]:
    """Records written as in the interchange format."""
    records: list[Record] = []
    for line in lines:
        record = as_record(line)
        assert not isinstance(record, list), record
        records.append(record)
    return records


def policy_on(day: date = DAY) -> PolicyOnDay:
    """The default policy on a day."""
    return load_policy().on(day)


def assemble(records: Iterable[Record]) -> World:
    """The cases and the directory these records make."""
    every = list(records)
    households = _all(every, Household)
    return World(
        {household.id: _case(household, every) for household in households},
        Directory(
            municipalities={one.id: one for one in _all(every, Municipality)},
            organisations={one.id: one for one in _all(every, Organisation)},
            teams={one.id: one for one in _all(every, Team)},
            serves=tuple(_all(every, Serves)),
            phase_roles=tuple(_all(every, PhaseRole)),
            capacities=tuple(_all(every, Capacity)),
            expertise=tuple(_all(every, Expertise)),
        ),
    )


def _all(records: Iterable[Record], kind: type[_R]) -> list[_R]:
    return [record for record in records if isinstance(record, kind)]


def _of(records: Iterable[Record], kind: type[_R], household: HouseholdId) -> tuple[_R, ...]:
    found = _all(records, kind)
    return tuple(one for one in found if getattr(one, "household", None) == household)


def _case(household: Household, every: list[Record]) -> Case:
    members = _of(every, Member, household.id)
    worries = _of(every, Worry, household.id)
    ids: set[WorryId] = {worry.id for worry in worries}
    living = {member.person for member in members}
    safety = tuple(one for one in _all(every, SafetyPerson) if one.child in living)
    children = {one.child for one in safety}
    line = _lineage(living, _all(every, Parent))
    facts: dict[str, tuple[Any, ...]] = {
        "members": members,
        "ties": _of(every, Tie, household.id),
        "worries": worries,
        "knows": tuple(one for one in _all(every, Knows) if one.worry in ids),
        "safety_persons": safety,
        "roles": _of(every, Role, household.id),
        "handovers": _of(every, Handover, household.id),
        "preferences": _of(every, Preference, household.id),
        "parents": tuple(p for p in _all(every, Parent) if p in line or p.child in children),
        "wishes": _of(every, Wish, household.id),
    }
    named = {person for records in facts.values() for one in records for person in _named(one)}
    facts["partners"] = tuple(p for p in _all(every, Partner) if {p.a, p.b} <= named)
    facts["bonds"] = tuple(b for b in _all(every, Bond) if {b.from_person, b.to_person} <= named)
    facts["works_for"] = tuple(w for w in _all(every, WorksFor) if w.person in named)
    people = {person.id: person for person in _all(every, Person) if person.id in named}
    return Case(household=household, people=people, **facts)


def _lineage(start: set[PersonId], parents: list[Parent]) -> set[Parent]:
    """The parent records above and below these people in line."""
    line: set[Parent] = set()
    for here, there in (("child", "parent"), ("parent", "child")):
        layer = set(start)
        while layer:
            links = {link for link in parents if getattr(link, here) in layer} - line
            line |= links
            layer = {getattr(link, there) for link in links}
    return line


_PERSON_FIELDS = frozenset({"person", "child", "parent", "told_by"})
_PEOPLE_FIELDS = frozenset({"concerns", "caused_by", "agreed_by"})


def _named(record: Any) -> set[PersonId]:
    named: set[PersonId] = set()
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in _PERSON_FIELDS and value is not None:
            named.add(value)
        elif field.name in _PEOPLE_FIELDS:
            named |= set(value)
    return named
