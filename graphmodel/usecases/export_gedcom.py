"""Export the relatives of a household as a GEDCOM file."""

from graphmodel.gedcom.kin import kin_of
from graphmodel.gedcom.write import Version, Written, write_gedcom
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.show_dossier import show_dossier


def export_gedcom(store: Store, actor: Actor, household: str, version: Version = "7.0") -> Written:
    """Its members and everybody tied to them by descent, couple or birth; nothing of the case.

    Raises:
        NotFound: the household is not in the store.
    """
    return write_gedcom(kin_of(show_dossier(store, actor, household)), version)
