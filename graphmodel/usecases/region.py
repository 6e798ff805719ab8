"""What every organisation and team can on a day."""

from functools import lru_cache

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Directory
from graphmodel.rules.abilities import Abilities
from graphmodel.store.store import Store


def abilities_on(store: Store, on: Day) -> Abilities:
    """What everybody in the directory can on a day."""
    return _abilities(store.directory(), on)


@lru_cache(maxsize=8)
def _abilities(directory: Directory, on: Day) -> Abilities:
    """The same directory and day, the same abilities: built once for the days asked of late."""
    return Abilities(directory, on)
