"""Dossiers kept at hand, each for as long as nothing in it was changed, by whichever program."""

from collections import OrderedDict
from threading import Lock
from typing import Final

from graphmodel.store.dossiers import Found, dossier_at
from graphmodel.store.journal import Mark, mark_of
from graphmodel.store.query import Transaction

_MOST: Final = 128
"""Dossiers kept; those asked for longest ago go first."""

_LOOKS: Final = 3
"""How often a household is read again when it changed under the reader's eyes."""


class KeptDossiers:
    """The dossiers last asked for, each with the mark its facts were read at.

    A mark is asked of the store every time and never comes back once it is past, so what is kept
    under it is right for as long as the store says that mark. Nothing is kept while a load is
    under way.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[str, tuple[Mark, Found]] = OrderedDict()

    def now(self, transaction: Transaction, household: str) -> Found | None:
        """The dossier of a household, its facts and its version of the same moment."""
        mark = mark_of(transaction, household)
        for _ in range(_LOOKS):
            kept = self._find(household, mark)
            found = kept or dossier_at(transaction, household, mark.version)
            if kept is not None or found is None:
                return found
            before, mark = mark, mark_of(transaction, household)
            if before == mark:
                self.keep(household, mark, found)
                return found
        return found

    def at(self, transaction: Transaction, household: str, mark: Mark) -> Found | None:
        """The dossier of a household at a mark that was read before in this transaction."""
        return self._find(household, mark) or dossier_at(transaction, household, mark.version)

    def keep(self, household: str, mark: Mark, found: Found) -> None:
        """Have a dossier at hand as long as its household has this mark."""
        if not mark.settled:
            return
        with self._lock:
            self._kept[household] = (mark, found)
            self._kept.move_to_end(household)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def _find(self, household: str, mark: Mark) -> Found | None:
        with self._lock:
            kept = self._kept.get(household)
            if kept is None or kept[0] != mark:
                return None
            self._kept.move_to_end(household)
            return kept[1]
