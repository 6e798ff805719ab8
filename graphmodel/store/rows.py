"""Facts out of rows: the values of each in the order in which the queries give them."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person

PERSON = 7
"""Values of a person at the head of a row."""


def day_of(text: str | None) -> Day | None:
    """The day an answer gives as text."""
    return None if text is None else _parsed(text)


_parsed = lru_cache(maxsize=65536)(date.fromisoformat)
"""The same days come again and again."""


def person_of(values: Sequence[Any], note: str | None = None) -> Person:
    """Somebody, whose values stand at the head of a row."""
    identity, name, birth, sex, died, vulnerable, life = values[:PERSON]
    return Person(
        id=identity,
        name=name,
        birth=birth,
        sex=sex,
        died=died,
        vulnerable=vulnerable or False,
        life=life or "born",
        note=note,
    )


def parent_of(values: Sequence[Any]) -> Parent:
    """Who is whose parent."""
    parent, child, kind, first, until = values
    return Parent(
        parent=parent,
        child=child,
        kind=kind or "biological",
        from_=day_of(first),
        until=day_of(until),
    )


def partner_of(values: Sequence[Any]) -> Partner:
    """Who are or were a couple."""
    a, b, kind, first, until, ended = values
    return Partner(a=a, b=b, kind=kind, from_=day_of(first), until=day_of(until), ended=ended)


def bond_of(values: Sequence[Any]) -> Bond:
    """How one stands towards the other."""
    one, other, kind, first, until = values
    return Bond(
        from_person=one, to_person=other, kind=kind, from_=day_of(first), until=day_of(until)
    )


def asked_of(person: PersonId, values: Sequence[Any]) -> AskedKin:
    """What was asked of somebody's kin, and nobody knew."""
    kin, asked_on = values
    return AskedKin(person=person, kin=kin, asked_on=date.fromisoformat(asked_on))


def work_of(person: PersonId, values: Sequence[Any]) -> WorksFor:
    """For whom somebody works."""
    organisation, team, function, first, until = values
    return WorksFor(
        person=person,
        organisation=organisation,
        team=team,
        function=function,
        from_=day_of(first),
        until=day_of(until),
    )
