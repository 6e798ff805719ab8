"""People and how they are related: the facts of a genogram."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day, DeathDate, PartialDate
from graphmodel.domain.ids import PersonId, PlaceId
from graphmodel.domain.words import (
    BondKind,
    Life,
    MissingKin,
    ParentKind,
    PartnerEnd,
    PartnerKind,
    Sex,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, born or not; with a partial birth and death date."""

    id: PersonId
    name: str
    birth: PartialDate | None = None
    sex: Sex | None = None
    died: DeathDate | None = None
    vulnerable: bool = False
    life: Life = "born"
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """A parent of a child, by blood, adoption, law, care or donation."""

    parent: PersonId
    child: PersonId
    kind: ParentKind = "biological"
    from_: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Two people as a couple; `a` is the smaller id."""

    a: PersonId
    b: PersonId
    kind: PartnerKind
    from_: Day | None = None
    until: Day | None = None
    ended: PartnerEnd | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """Born together; ids sorted."""

    persons: tuple[PersonId, ...]
    identical: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """How one person stands towards another."""

    from_person: PersonId
    to_person: PersonId
    kind: BondKind
    from_: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedKin:
    """The family was asked who this parent of somebody is, and nobody knows."""

    person: PersonId
    kin: MissingKin
    asked_on: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in somebody's life and who was good to them there (mobility mapping)."""

    id: PlaceId
    person: PersonId
    name: str
    from_: Day | None = None
    until: Day | None = None
    people: tuple[PersonId, ...] = ()
    note: str | None = None
