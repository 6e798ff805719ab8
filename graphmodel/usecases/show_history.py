"""Show what was changed in a household, and how far households are."""

from collections.abc import Iterable

from graphmodel.domain.change import Change
from graphmodel.domain.ids import HouseholdId
from graphmodel.store.journal import mark_of, newest_changes
from graphmodel.store.queries.journal import changes_made, versions
from graphmodel.store.query import Transaction
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require


def show_history(
    store: Store, actor: Actor, household: str, newest: int | None = None
) -> tuple[Change, ...]:
    """The changes of a household, the newest first; those that changed nothing left out.

    `newest` is how many of the last ones are looked at; without it all of them.
    """
    require(actor, "see_household", household)

    def read(transaction: Transaction) -> list[Change]:
        version = mark_of(transaction, household).version
        return newest_changes(transaction, household, version, newest)

    return tuple(one for one in store.read(read) if one.differences)


def versions_of(store: Store, households: Iterable[str]) -> dict[HouseholdId, int]:
    """How many changes each of these households has had."""
    wanted = sorted(set(households))
    found = store.read(lambda transaction: versions(transaction, wanted)) if wanted else []
    return dict.fromkeys(map(HouseholdId, wanted), 0) | {
        HouseholdId(row.id): row.version for row in found
    }


def changes_of_store(store: Store) -> int:
    """How many changes were ever made: what is worked out of many households is as old as this."""
    return store.read(lambda transaction: changes_made(transaction)[0].number)
