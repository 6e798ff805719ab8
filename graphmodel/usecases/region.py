"""What every organisation and team can on a day, alone or beside the cases asked about."""

from collections.abc import Sequence
from functools import lru_cache

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case, Directory
from graphmodel.rules.abilities import Abilities
from graphmodel.store.cases import read_cases
from graphmodel.store.store import Store
from graphmodel.usecases.households import in_order


def abilities_on(store: Store, on: Day) -> Abilities:
    """What everybody in the directory can on a day."""
    return _abilities(store.read(store.directory), on)


def cases_and_abilities(
    store: Store, households: Sequence[str], on: Day
) -> tuple[list[Case], Abilities]:
    """Whole cases in the order asked and what everybody can, read in one transaction.

    Raises:
        NotFound: one of the households is not in the store.
    """
    found, directory = store.read(
        lambda transaction: (read_cases(transaction, households), store.directory(transaction))
    )
    return in_order(found, households), _abilities(directory, on)


@lru_cache(maxsize=8)
def _abilities(directory: Directory, on: Day) -> Abilities:
    """The same directory and day, the same abilities: built once for the days asked of late."""
    return Abilities(directory, on)
