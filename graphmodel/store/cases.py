"""Cases out of the graph: one household each, with everything around it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from graphmodel.domain.case import Case
from graphmodel.domain.household import Household, Member, PhaseStep, Tie
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import Parent, Person
from graphmodel.domain.records import Record
from graphmodel.domain.role import Handover, Preference, Role
from graphmodel.domain.worry import Knows, SafetyPerson, Worry
from graphmodel.store.queries.household import (
    CaseRow,
    CirclesRow,
    case_rows,
    circles_rows,
)
from graphmodel.store.queries.records import READ
from graphmodel.store.query import Transaction
from graphmodel.store.rows import PERSON, day_of, parent_of, person_of, work_of
from graphmodel.store.shape import flat, record_of


def read_circles(transaction: Transaction, ids: Sequence[str]) -> dict[str, Case]:
    """Cases with members, ties, worries and knowledge only, by household; unknown ids left out."""
    return {row.household["id"]: _outline(row)[0] for row in circles_rows(transaction, list(ids))}


def read_cases(transaction: Transaction, ids: Sequence[str]) -> dict[str, Case]:
    """Whole cases by household; unknown ids left out."""
    rows = [case_of(row) for row in case_rows(transaction, list(ids))]
    missing = {person for case, named in rows for person in named if person not in case.people}
    others = read_people(transaction, missing) if missing else {}
    return {case.household.id: _with_people(case, named, others) for case, named in rows}


def _with_people(case: Case, named: set[PersonId], others: Mapping[PersonId, Person]) -> Case:
    more = {one: others[one] for one in named if one in others}
    return replace(case, people={**case.people, **more}) if more else case


def read_people(transaction: Transaction, ids: Iterable[str]) -> dict[PersonId, Person]:
    """The people with these ids; unknown ids left out."""
    found: list[Any] = [
        record_of("person", values) for values in flat(READ["person"](transaction, sorted(ids)))
    ]
    return {person.id: person for person in found}


def household_of(values: dict[str, Any]) -> Household:
    """A household from its map."""
    steps = zip(values.get("phases") or (), values.get("phases_from") or (), strict=True)
    return Household(
        id=values["id"],
        name=values["name"],
        municipality=values["municipality"],
        phase=values["phase"],
        opened=values["opened"],
        closed=values.get("closed"),
        address=values.get("address"),
        secret_address=values.get("secret_address") or False,
        phases=tuple(PhaseStep(phase=phase, from_=first) for phase, first in steps),
    )


def _outline(row: CirclesRow | CaseRow) -> tuple[Case, set[PersonId]]:
    """The case without roles and kin, and who is named in it without being a member or tied."""
    household = household_of(row.household)
    people = {values[0]: person_of(values) for values in (*row.members, *row.ties)}
    knows = tuple(_knows(values) for values in row.knows)
    worries = tuple(_worry(household.id, values) for values in row.worries)
    named: set[PersonId] = {one.person for one in knows}
    named.update(one.told_by for one in knows if one.told_by)
    for worry in worries:
        named.update(worry.concerns, worry.caused_by)
    case = Case(
        household=household,
        people=people,
        members=tuple(_member(household.id, values) for values in row.members),
        ties=tuple(_tie(household.id, values) for values in row.ties),
        worries=worries,
        knows=knows,
    )
    return case, named


def _member(household: HouseholdId, values: Sequence[Any]) -> Member:
    role, first, until, part_time = values[PERSON:]
    return Member(
        household=household,
        person=values[0],
        role=role,
        from_=day_of(first),
        until=day_of(until),
        part_time=part_time or False,
    )


def _tie(household: HouseholdId, values: Sequence[Any]) -> Tie:
    area, paid, active, first, until, last_contact, note = values[PERSON:]
    return Tie(
        household=household,
        person=values[0],
        area=area,
        paid=paid,
        active=active is not False,
        from_=day_of(first),
        until=day_of(until),
        last_contact=day_of(last_contact),
        note=note,
    )


def _worry(household: HouseholdId, values: Sequence[Any]) -> Worry:
    identity, statement, opened, priority, closed, concerns, caused_by = values
    return Worry(
        id=identity,
        household=household,
        statement=statement,
        opened=date.fromisoformat(opened),
        priority=priority,
        closed=day_of(closed),
        concerns=tuple(sorted(concerns)),
        caused_by=tuple(sorted(caused_by)),
    )


def _knows(values: Sequence[Any]) -> Knows:
    person, worry, level, first, until, told_by, basis = values
    return Knows(
        person=person,
        worry=worry,
        level=level,
        from_=day_of(first),
        until=day_of(until),
        told_by=told_by,
        basis=basis or "said",
    )


def case_of(row: CaseRow) -> tuple[Case, set[PersonId]]:
    """The case a row holds, and who is named in it without being a member or tied."""
    outline, named = _outline(row)
    household = outline.household.id
    safety = tuple(
        SafetyPerson(person=p, child=c, from_=day_of(f), until=day_of(u))
        for p, c, f, u in row.safety_persons
    )
    roles = tuple(_role(household, values) for values in row.roles)
    preferences = tuple(_preference(household, values) for values in row.preferences)
    parents = tuple(_parents(row))
    named.update(one.person for one in safety)
    named.update(one.person for one in roles)
    named.update(one.person for one in preferences if one.person)
    named.update(end for one in parents for end in (one.parent, one.child))
    handovers = tuple(_handover(household, values) for values in row.handovers)
    named.update(one.person for one in handovers if one.person)
    case = Case(
        household=outline.household,
        people=outline.people,
        members=outline.members,
        ties=outline.ties,
        worries=outline.worries,
        knows=outline.knows,
        safety_persons=safety,
        roles=roles,
        handovers=handovers,
        preferences=preferences,
        parents=parents,
        works_for=tuple(_works_for(row)),
    )
    return case, named


def _role(household: HouseholdId, values: Sequence[Any]) -> Role:
    identity, person, role, first, until, planned_end = values
    return Role(
        id=identity,
        household=household,
        person=person,
        role=role,
        from_=day_of(first),
        until=day_of(until),
        planned_end=day_of(planned_end),
    )


def _preference(household: HouseholdId, values: Sequence[Any]) -> Preference:
    organisation, team, person, wish, first, until, note = values
    return Preference(
        household=household,
        wish=wish,
        organisation=organisation,
        team=team,
        person=person,
        from_=day_of(first),
        until=day_of(until),
        note=note,
    )


def _handover(household: HouseholdId, values: dict[str, Any]) -> Handover:
    record: Record = record_of("handover", {**values, "household": household})
    assert isinstance(record, Handover)  # noqa: S101 - the kind says so
    return record


def _works_for(row: CaseRow) -> Iterator[WorksFor]:
    seen = set()
    for values in (*row.holders_work, *row.preferred_work):
        person, *work = values
        organisation, team, _function, first, _until = work
        key = (person, organisation, team, first)
        if key not in seen:
            seen.add(key)
            yield work_of(person, work)


def _parents(row: CaseRow) -> Iterator[Parent]:
    seen = set()
    for values in (*row.up_1, *row.up_2, *row.up_3, *row.down_1, *row.down_2, *row.down_3):
        key = tuple(values[:-1])
        if key not in seen:
            seen.add(key)
            yield parent_of(values)
