"""Show the dossier of a household: everything that is drawn, on every day."""

from graphmodel.domain.dossier import Dossier
from graphmodel.errors import NotFound
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require


def show_dossier(store: Store, actor: Actor, household: str) -> Dossier:
    """Everything recorded around a household, with the version it is of.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_household", household)
    found = store.read(lambda transaction: store.dossiers.now(transaction, household))
    if found is None:
        raise NotFound.named("household", household)
    return found.dossier
