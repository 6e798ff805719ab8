"""The people around somebody with all that is recorded between them, of every day."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphmodel.domain.household import Member
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Twins


@dataclass(frozen=True, slots=True, kw_only=True)
class Relatives:
    """Relatives as the store holds them.

    `homes` names every household that `members` speaks of, `secret_homes` are those of them whose
    address is secret. Nothing here is an address: where
    somebody lives is only which household that is.
    """

    people: Mapping[PersonId, Person]
    parents: tuple[Parent, ...] = ()
    partners: tuple[Partner, ...] = ()
    twins: tuple[Twins, ...] = ()
    bonds: tuple[Bond, ...] = ()
    members: tuple[Member, ...] = ()
    homes: Mapping[HouseholdId, str] = field(default_factory=dict)
    secret_homes: frozenset[HouseholdId] = frozenset()
    asked_kin: tuple[AskedKin, ...] = ()
