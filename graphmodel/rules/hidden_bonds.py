"""Bonds that are left out of what somebody sees."""

from dataclasses import replace

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Audience
from graphmodel.rules.reader import between


def seen_by(dossier: Dossier, audience: Audience) -> Dossier:
    """The same household without the bonds that are hidden for an audience, nor what hides them.

    Whoever was named first, and in whichever household they are hidden.

    >>> from datetime import date
    >>> from graphmodel.domain.case import Case
    >>> from graphmodel.domain.household import HiddenBond, Household
    >>> from graphmodel.domain.ids import HouseholdId, MunicipalityId, PersonId
    >>> from graphmodel.domain.person import Bond
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
        between(one.from_person, one.to_person, one.kind)
        for one in (*dossier.hidden_bonds, *dossier.hidden_elsewhere)
        if one.audience == audience
    }
    bonds = tuple(
        one
        for one in dossier.case.bonds
        if between(one.from_person, one.to_person, one.kind) not in hidden
    )
    case = replace(dossier.case, bonds=bonds)
    return replace(dossier, case=case, hidden_bonds=(), hidden_elsewhere=())
