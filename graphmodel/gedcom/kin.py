"""Relatives as they go into a file."""

from dataclasses import dataclass

from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Person, Twins
from graphmodel.domain.relatives import Relatives


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """People with what ties them as a family; `bonds` and `asked` only to tell they stay behind."""

    people: tuple[Person, ...]
    parents: tuple[Parent, ...] = ()
    partners: tuple[Partner, ...] = ()
    twins: tuple[Twins, ...] = ()
    bonds: tuple[Bond, ...] = ()
    asked: tuple[AskedKin, ...] = ()


def kin_of(relatives: Relatives) -> Kin:
    """These relatives without where they live."""
    return Kin(
        people=tuple(relatives.people.values()),
        parents=relatives.parents,
        partners=relatives.partners,
        twins=relatives.twins,
        bonds=relatives.bonds,
        asked=relatives.asked_kin,
    )
