"""Everybody around a household: who is named with it, their kin, and who was good to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar, cast

from graphmodel.domain.household import HiddenBond
from graphmodel.domain.ids import PersonId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Place, Twins
from graphmodel.domain.records import Record, key_of
from graphmodel.store.queries.dossier import people_rows
from graphmodel.store.query import Transaction
from graphmodel.store.rows import (
    PERSON,
    asked_of,
    bond_of,
    day_of,
    parent_of,
    partner_of,
    person_of,
    work_of,
)

_R = TypeVar("_R", bound=Record)


class _Row(NamedTuple):
    """Somebody with all that hangs on them, positional as the query gives it."""

    person: Person
    elsewhere: bool
    parents: list[list[Any]]
    partners: list[list[Any]]
    bonds: list[list[Any]]
    asked_kin: list[list[Any]]
    twins: list[list[Any]]
    places: list[list[Any]]
    work: list[list[Any]]
    hidden: list[list[Any]]


_Rows = dict[PersonId, _Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleAround:
    """People by id, with the records between them; `elsewhere` are known to others too.

    `hidden` are bonds between them that other households hide.
    """

    people: Mapping[PersonId, Person]
    elsewhere: frozenset[PersonId]
    parents: list[Parent]
    partners: list[Partner]
    bonds: list[Bond]
    twins: list[Twins]
    asked_kin: list[AskedKin]
    places: list[Place]
    works_for: list[WorksFor]
    hidden: list[HiddenBond]


def read_people_around(
    transaction: Transaction, household: str, members: Set[PersonId], named: Iterable[PersonId]
) -> PeopleAround:
    """Everybody around a household: those named with it, then those found through them.

    All kin of members belong to it. Kin of others do when no household but this one knows them:
    who lives elsewhere has a household of their own. Whoever was good to somebody always does.
    """
    rows = _ask(transaction, household, named)
    near = {kin for one in members & rows.keys() for kin in _kin(rows[one])}
    far = {kin for row in rows.values() for kin in _kin(row)}
    found = _ask(transaction, household, (near | far | _good(rows)) - rows.keys())
    sure = near | _good(rows)
    rows |= {one: row for one, row in found.items() if one in sure or not row.elsewhere}
    while missing := _good(rows) - rows.keys():
        found = _ask(transaction, household, missing)
        if not found:
            break
        rows |= found
    return _around(rows, household)


def _ask(transaction: Transaction, household: str, ids: Iterable[PersonId]) -> _Rows:
    wanted = cast("list[str]", sorted(ids))
    found = people_rows(transaction, wanted, household) if wanted else []
    return {
        values[0]: _Row(person_of(values, note=values[PERSON]), *values[PERSON + 1 :])
        for row in found
        for values in row.people
    }


def _kin(row: _Row) -> Iterator[PersonId]:
    """Both ends of all that ties somebody to kin."""
    for values in (*row.parents, *row.partners, *row.bonds):
        yield from values[:2]


def _good(rows: _Rows) -> set[PersonId]:
    """Who was good to one of these people somewhere."""
    return {one for row in rows.values() for *_, people in row.places for one in people}


def _around(rows: _Rows, household: str) -> PeopleAround:
    here = rows.keys()
    each = list(rows.values())
    return PeopleAround(
        people={one: rows[one].person for one in sorted(here)},
        elsewhere=frozenset(one for one, row in rows.items() if row.elsewhere),
        parents=_between(here, (parent_of(values) for row in each for values in row.parents)),
        partners=_between(here, (partner_of(values) for row in each for values in row.partners)),
        bonds=_between(here, (bond_of(values) for row in each for values in row.bonds)),
        twins=[
            Twins(persons=tuple(sorted(persons)), identical=identical)
            for row in each
            for identical, persons in row.twins
            if here >= set(persons)
        ],
        asked_kin=[asked_of(row.person.id, values) for row in each for values in row.asked_kin],
        places=[_place(row.person.id, values) for row in each for values in row.places],
        works_for=[work_of(row.person.id, values) for row in each for values in row.work],
        hidden=[_hidden(values) for row in each for values in row.hidden if values[0] != household],
    )


def _between(here: Set[PersonId], records: Iterable[_R]) -> list[_R]:
    """The records of which both ends are here, each once: both ends told of them."""
    once = {key_of(record): record for record in records}
    return [record for key, record in once.items() if {key[0], key[1]} <= here]


def _place(person: PersonId, values: Sequence[Any]) -> Place:
    identity, name, first, until, note, people = values
    return Place(
        id=identity,
        person=person,
        name=name,
        from_=day_of(first),
        until=day_of(until),
        people=tuple(sorted(people)),
        note=note,
    )


def _hidden(values: Sequence[Any]) -> HiddenBond:
    household, one, other, kind, audience = values
    return HiddenBond(
        household=household, from_person=one, to_person=other, kind=kind, audience=audience
    )
