"""Deeds about people, kin, bonds and the places of a life."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.calendar import Day, DeathDate, PartialDate
from graphmodel.domain.ids import PersonId, PlaceId
from graphmodel.domain.words import (
    Area,
    BondKind,
    Life,
    MemberRole,
    ParentKind,
    PartnerKind,
    Sex,
)

Stands = Literal["member", "tie", "relative", "mentioned"]
Kin = Literal["parent", "child", "partner", "sibling", "twin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson:
    """Put somebody on the map: as a member, tied to the household, a relative, or only named.

    A tie needs `area` and `paid`, a relative `of` and `kin` (what they are to that person), who is
    only mentioned the `place` where they were good to somebody.
    `also` says that it is somebody else than the one with the same name. A relative may come with
    more of what `AddKin` says.
    """

    person: PersonId
    name: str
    stands: Stands
    role: MemberRole | None = None
    area: Area | None = None
    paid: bool | None = None
    active: bool = True
    of: PersonId | None = None
    kin: Kin | None = None
    place: PlaceId | None = None
    birth: PartialDate | None = None
    life: Life = "born"
    note: str | None = None
    cell: str | None = None
    also: bool = False
    sex: Sex | None = None
    parent_kind: ParentKind = "biological"
    partner_kind: PartnerKind = "relationship"
    from_: Day | None = None
    other: PersonId | None = None
    identical: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPerson:
    """Fill in or correct who somebody is."""

    person: PersonId
    name: str | Unset = UNSET
    birth: PartialDate | Unset | None = UNSET
    sex: Sex | Unset | None = UNSET
    died: DeathDate | Unset | None = UNSET
    vulnerable: bool | Unset = UNSET
    life: Life | Unset = UNSET
    note: str | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class AddKin:
    """How somebody who is known already is related to another.

    `other` is the second parent of a child, or the one parent that brothers and sisters share; else
    they share both. `from_` is since when, for a couple and for a step or foster parent. `sex` is
    recorded of `person` where none is yet: a father is a man.
    """

    person: PersonId
    of: PersonId
    kin: Kin
    parent_kind: ParentKind = "biological"
    partner_kind: PartnerKind = "relationship"
    from_: Day | None = None
    other: PersonId | None = None
    identical: bool | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePeople:
    """Two on the map are one and the same: `drop` goes into `keep`."""

    keep: PersonId
    drop: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBond:
    """How one person stands towards another from today on; a bond of another kind stays."""

    from_person: PersonId
    to_person: PersonId
    kind: BondKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EndBond:
    """That bond is no more."""

    from_person: PersonId
    to_person: PersonId
    kind: BondKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPlace:
    """A place in somebody's life, and who was good to them there."""

    place: PlaceId
    person: PersonId
    name: str
    from_: Day | None = None
    until: Day | None = None
    people: tuple[PersonId, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPlace:
    """Say a place better, or who was good to them there."""

    place: PlaceId
    name: str | Unset = UNSET
    from_: Day | Unset | None = UNSET
    until: Day | Unset | None = UNSET
    people: tuple[PersonId, ...] | Unset = UNSET
    note: str | Unset | None = UNSET
