"""What only some questions need besides a case: couples, bonds, children, everybody's work."""

from dataclasses import replace
from typing import Any

from graphmodel.domain.case import Case
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Bond, Parent, Partner
from graphmodel.domain.records import key_of
from graphmodel.store.cases import read_people
from graphmodel.store.queries.household import kinship_rows
from graphmodel.store.queries.records import READ
from graphmodel.store.query import Transaction
from graphmodel.store.shape import flat, record_of


def read_kinship(transaction: Transaction, case: Case) -> Case:
    """The case with the couples and bonds of everybody in it, and all their children in it."""
    partners: dict[Any, Any] = {}
    bonds: dict[Any, Any] = {}
    parents: dict[Any, Any] = {key_of(one): one for one in case.parents}
    for row in kinship_rows(transaction, sorted(case.people)):
        for kind, found, kept in (
            ("partner", row.partners, partners),
            ("bond", row.bonds, bonds),
            ("parent", row.parents, parents),
        ):
            for values in found:
                record = record_of(kind, values)
                kept[key_of(record)] = record
    people = {
        end
        for one in (*partners.values(), *bonds.values(), *parents.values())
        for end in _ends(one)
    }
    missing = people - set(case.people)
    others = read_people(transaction, missing) if missing else {}
    return replace(
        case,
        partners=tuple(partners.values()),
        bonds=tuple(bonds.values()),
        parents=tuple(parents.values()),
        people={**case.people, **others},
    )


def _ends(record: Partner | Bond | Parent) -> tuple[PersonId, PersonId]:
    if isinstance(record, Partner):
        return record.a, record.b
    if isinstance(record, Bond):
        return record.from_person, record.to_person
    return record.parent, record.child


def read_staff(transaction: Transaction, case: Case) -> Case:
    """The case with the work of everybody in it."""
    found: list[Any] = [
        record_of("works_for", values)
        for values in flat(READ["works_for"](transaction, sorted(case.people)))
    ]
    return replace(case, works_for=tuple(found))
