"""Relatives out of the graph: from some people so many steps along parents and partners."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graphmodel.domain.household import Member
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Twins
from graphmodel.domain.records import Key, Record, key_of
from graphmodel.domain.relatives import Relatives
from graphmodel.store.queries.family import relatives_rows
from graphmodel.store.query import Transaction
from graphmodel.store.rows import (
    PERSON,
    asked_of,
    bond_of,
    day_of,
    parent_of,
    partner_of,
    person_of,
)

_R = TypeVar("_R", bound=Record)
_NEAREST = 3
"""Steps to everybody beside: over a parent and a brother or sister to their other parent."""


def read_relatives(
    transaction: Transaction, start: Iterable[PersonId], generations: int
) -> Relatives:
    """Everybody a genogram of so many generations may draw around these people.

    One question a step, however many people there are; unknown ids are left out.
    """
    found = _Found()
    wave = set(start)
    for _ in range(1 + max(generations - 1, _NEAREST)):
        if not wave:
            break
        for row in relatives_rows(transaction, sorted(wave)):
            for values in row.people:
                found.take(values)
        wave = found.named() - found.people.keys()
    return found.relatives()


@dataclass(slots=True)
class _Found:
    """What was read so far, each record once: both of its ends tell of it."""

    people: dict[PersonId, Person] = field(default_factory=dict)
    homes: dict[HouseholdId, str] = field(default_factory=dict)
    secret: set[HouseholdId] = field(default_factory=set)
    kin: dict[Key, Parent | Partner] = field(default_factory=dict)
    others: dict[Key, Bond | Twins | Member | AskedKin] = field(default_factory=dict)

    def take(self, values: Sequence[Any]) -> None:
        """Take in one person with all that hangs on them."""
        who = person_of(values)
        parents, partners, bonds, twins, homes, asked = values[PERSON:]
        self.people[who.id] = who
        self.homes |= {household: name for household, name, *_rest in homes}
        self.secret |= {household for household, *_rest, is_secret in homes if is_secret}
        kin: list[Parent | Partner] = [*map(parent_of, parents), *map(partner_of, partners)]
        self.kin |= {_once(one): one for one in kin}
        others: list[Bond | Twins | Member | AskedKin] = [
            *map(bond_of, bonds),
            *(Twins(persons=tuple(sorted(ids)), identical=same) for same, ids in twins),
            *(_member(who.id, one) for one in homes),
            *(asked_of(who.id, one) for one in asked),
        ]
        self.others |= {_once(one): one for one in others}

    def named(self) -> set[PersonId]:
        """Everybody at either end of a parent or partner record."""
        return {end for one in self.kin.values() for end in _ends(one)}

    def relatives(self) -> Relatives:
        """All of it, records in the order of their keys, only between people who were read."""
        here = self.people.keys()
        kin = [one for one in self.kin.values() if here >= set(_ends(one))]
        bonds = [one for one in self._of(Bond) if here >= {one.from_person, one.to_person}]
        return Relatives(
            people={one: self.people[one] for one in sorted(here)},
            parents=_sorted(one for one in kin if isinstance(one, Parent)),
            partners=_sorted(one for one in kin if isinstance(one, Partner)),
            twins=_sorted(one for one in self._of(Twins) if here >= set(one.persons)),
            bonds=_sorted(bonds),
            members=_sorted(self._of(Member)),
            homes=self.homes,
            secret_homes=frozenset(self.secret),
            asked_kin=_sorted(self._of(AskedKin)),
        )

    def _of(self, cls: type[_R]) -> Iterator[_R]:
        return (one for one in self.others.values() if isinstance(one, cls))


def _once(record: Record) -> Key:
    return (type(record).__name__, *key_of(record))


def _sorted(records: Iterable[_R]) -> tuple[_R, ...]:
    return tuple(sorted(records, key=key_of))


def _ends(record: Parent | Partner) -> tuple[PersonId, PersonId]:
    return (record.a, record.b) if isinstance(record, Partner) else (record.parent, record.child)


def _member(person: PersonId, values: Sequence[Any]) -> Member:
    household, _name, role, first, until, part_time, _secret = values
    return Member(
        household=household,
        person=person,
        role=role,
        from_=day_of(first),
        until=day_of(until),
        part_time=part_time or False,
    )
