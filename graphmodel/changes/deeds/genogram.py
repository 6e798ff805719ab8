"""Deeds on the genogram: what a relation is, how it ended, what is not known, who sees a bond."""

from dataclasses import dataclass

from graphmodel.changes.deeds.unset import UNSET, Unset
from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Audience
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import BondKind, MissingKin, ParentKind, PartnerEnd, PartnerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SetParent:
    """What kind of parent somebody is of a child, and since when."""

    parent: PersonId
    child: PersonId
    kind: ParentKind
    from_: Day | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class EndParent:
    """A step or foster parent is that no more; a parent by blood or law always stays one."""

    parent: PersonId
    child: PersonId
    on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPartner:
    """What two partners are to each other.

    With a day later than the one their relation began on, it became so that day; otherwise it
    is put right.
    """

    person: PersonId
    other: PersonId
    kind: PartnerKind
    from_: Day | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPartner:
    """Two are partners no more: how, and on which day if that is known."""

    person: PersonId
    other: PersonId
    ended: PartnerEnd
    on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyKnows:
    """The family was asked who this parent is, and nobody knows."""

    person: PersonId
    kin: MissingKin


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """It is not so any more that nobody knows who this parent is."""

    person: PersonId
    kin: MissingKin


@dataclass(frozen=True, slots=True, kw_only=True)
class HideBond:
    """Leave a bond out of what is shown to somebody, or to the whole family."""

    from_person: PersonId
    to_person: PersonId
    kind: BondKind
    audience: Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowBond:
    """Show a bond that was left out for somebody."""

    from_person: PersonId
    to_person: PersonId
    kind: BondKind
    audience: Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceInGenogram:
    """The order of people of one generation, from left to right, where births leave a choice."""

    row: tuple[PersonId, ...]
