"""Export the relatives of a household as a GEDCOM file."""

from dataclasses import replace

from graphmodel.domain.relatives import Relatives
from graphmodel.errors import NotFound
from graphmodel.gedcom.kin import kin_of
from graphmodel.gedcom.write import Version, Written, write_gedcom
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.store.query import Transaction
from graphmodel.store.relatives import read_relatives
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require


def export_gedcom(
    store: Store, actor: Actor, household: str, policy: PolicyOnDay, version: Version = "7.0"
) -> Written:
    """Its members and everybody tied to them as the genogram shows them; nothing of the case.

    Raises:
        NotFound: the household is not in the store.
    """
    require(actor, "see_household", household)

    def read(transaction: Transaction) -> Relatives:
        found = store.dossiers.now(transaction, household)
        if found is None:
            raise NotFound.named("household", household)
        case = found.dossier.case
        members = {one.person for one in case.members}
        relatives = read_relatives(transaction, members, policy.numbers.generations)
        with_notes = {one: case.people.get(one, who) for one, who in relatives.people.items()}
        return replace(relatives, people=with_notes)

    return write_gedcom(kin_of(store.read(read)), version)
