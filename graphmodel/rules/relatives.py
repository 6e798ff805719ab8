"""The relatives a household knows, as far as its dossier goes."""

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.relatives import Relatives


def relatives_in(dossier: Dossier) -> Relatives:
    """What a dossier holds of kin and homes; who lives elsewhere with others is not in it."""
    case = dossier.case
    return Relatives(
        people=case.people,
        parents=case.parents,
        partners=case.partners,
        twins=dossier.twins,
        bonds=case.bonds,
        members=case.members,
        homes={case.household.id: case.household.name},
        asked_kin=dossier.asked_kin,
    )
