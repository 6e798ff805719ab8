"""Bonds that are left out of what somebody sees."""

from dataclasses import replace

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Audience
from graphmodel.domain.person import Bond


def seen_by(dossier: Dossier, audience: Audience) -> Dossier:
    """The same household without the bonds that are hidden for an audience, nor what hides them.

    >>> from datetime import date
    >>> from graphmodel.domain.case import Case
    >>> from graphmodel.domain.household import HiddenBond, Household
    >>> from graphmodel.domain.ids import HouseholdId, MunicipalityId, PersonId
    >>> a, b, h = PersonId("a"), PersonId("b"), HouseholdId("h")
    >>> home = Household(id=h, name="H", municipality=MunicipalityId("GM1"),
    ...                  phase="alignment", opened=date(2026, 1, 1))
    >>> bond = Bond(from_person=a, to_person=b, kind="conflict")
    >>> hidden = HiddenBond(household=h, from_person=a, to_person=b, kind="conflict",
    ...                     audience="family")
    >>> whole = Dossier(case=Case(household=home, people={}, bonds=(bond,)), hidden_bonds=(hidden,))
    >>> len(seen_by(whole, "family").case.bonds), len(seen_by(whole, a).case.bonds)
    (0, 1)
    """
    hidden = {
        (one.from_person, one.to_person, one.kind)
        for one in dossier.hidden_bonds
        if one.audience == audience
    }
    bonds = tuple(one for one in dossier.case.bonds if _ends(one) not in hidden)
    return replace(dossier, case=replace(dossier.case, bonds=bonds), hidden_bonds=())


def _ends(bond: Bond) -> tuple[str, str, str]:
    return bond.from_person, bond.to_person, bond.kind
