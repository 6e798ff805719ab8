"""Dossiers out of the graph: a household with its plan, its map, its kin and their places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from graphmodel.domain.case import Case
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import HiddenBond, Position, Task
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.records import key_of
from graphmodel.domain.words import FAMILY
from graphmodel.domain.worry import Wish
from graphmodel.store.cases import case_of
from graphmodel.store.journal import mark_of
from graphmodel.store.people_around import PeopleAround, read_people_around
from graphmodel.store.queries.dossier import DossierRow, dossier_rows
from graphmodel.store.queries.household import case_rows
from graphmodel.store.query import Transaction
from graphmodel.store.rows import day_of

_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Found:
    """A dossier, and who in it is known with another household too."""

    dossier: Dossier
    elsewhere: frozenset[PersonId]


def read_dossier(transaction: Transaction, household: str) -> Dossier | None:
    """The dossier of a household as it is now; None when there is none."""
    found = dossier_at(transaction, household, mark_of(transaction, household).version)
    return found.dossier if found else None


def dossier_at(transaction: Transaction, household: str, version: int) -> Found | None:
    """The dossier of a household whose version was read before; None when there is none."""
    for row, more in zip(
        case_rows(transaction, [household]), dossier_rows(transaction, household), strict=True
    ):
        case, named = case_of(row)
        wishes = tuple(_wish(case.household.id, values) for values in more.wishes)
        tasks, positions = _tasks(case.household.id, more), _positions(case.household.id, more)
        named.update(case.people)
        named |= {one.person for one in wishes} | {one.person for one in tasks}
        named |= {one.person for one in positions}
        hidden = _hidden(case.household.id, more)
        named |= {one for hide in hidden for one in _people_of(hide)}
        named |= {one for wish in wishes for one in (*wish.agreed_by, wish.told_by) if one}
        members = {one.person for one in case.members}
        around = read_people_around(transaction, household, members, named)
        dossier = Dossier(
            case=_with_kin(case, around, wishes),
            version=version,
            tasks=_sorted(tasks),
            places=_sorted(around.places),
            positions=_sorted(positions),
            twins=_sorted(around.twins),
            asked_kin=_sorted(around.asked_kin),
            hidden_bonds=_sorted(hidden),
            hidden_elsewhere=_sorted(around.hidden),
            sheet=more.sheet,
        )
        return Found(dossier, around.elsewhere)
    return None


def _with_kin(case: Case, around: PeopleAround, wishes: Sequence[Wish]) -> Case:
    return replace(
        case,
        people=around.people,
        parents=_sorted(around.parents),
        partners=_sorted(around.partners),
        bonds=_sorted(around.bonds),
        wishes=_sorted(wishes),
        works_for=_sorted(around.works_for),
    )


def _sorted(records: Sequence[_R]) -> tuple[_R, ...]:
    by_key: Any = key_of
    return tuple(sorted(records, key=by_key))


def _wish(household: HouseholdId, values: Sequence[Any]) -> Wish:
    identity, person, circle, told_by, planned_on, agreed_by, done_on, note = values
    return Wish(
        id=identity,
        household=household,
        person=person,
        circle=circle,
        told_by=told_by,
        planned_on=day_of(planned_on),
        agreed_by=tuple(sorted(agreed_by)),
        done_on=day_of(done_on),
        note=note,
    )


def _tasks(household: HouseholdId, row: DossierRow) -> list[Task]:
    return [
        Task(id=i, household=household, person=p, what=w, from_=day_of(f), until=day_of(u))
        for i, p, w, f, u in row.tasks
    ]


def _positions(household: HouseholdId, row: DossierRow) -> list[Position]:
    return [
        Position(household=household, person=person, lens=lens, sector=sector, cell=cell)
        for person, lens, sector, cell in row.positions
    ]


def _people_of(hidden: HiddenBond) -> tuple[PersonId, ...]:
    ends = (hidden.from_person, hidden.to_person)
    return ends if hidden.audience == FAMILY else (*ends, PersonId(hidden.audience))


def _hidden(household: HouseholdId, row: DossierRow) -> list[HiddenBond]:
    return [
        HiddenBond(household=household, from_person=a, to_person=b, kind=kind, audience=audience)
        for a, b, kind, audience in row.hidden_bonds
    ]
