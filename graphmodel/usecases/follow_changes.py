"""Follow what is changed in the whole region: how far every household is that was ever changed."""

from graphmodel.domain.ids import HouseholdId
from graphmodel.store.queries.journal import journal_ids, versions
from graphmodel.store.query import Transaction
from graphmodel.store.store import Store


def versions_of_all(store: Store) -> dict[HouseholdId, int]:
    """How many changes each household has had; those without any left out."""

    def read(transaction: Transaction) -> dict[HouseholdId, int]:
        ids = [row.id for row in journal_ids(transaction)]
        return {HouseholdId(row.id): row.version for row in versions(transaction, ids)}

    return store.read(read)
