"""An open store: what the use cases ask their questions of."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Protocol, TypeVar

from graphmodel.domain.case import Directory
from graphmodel.store.address import StoreAddress
from graphmodel.store.directories import whole_directory
from graphmodel.store.kept_dossiers import KeptDossiers
from graphmodel.store.opening import open_bolt
from graphmodel.store.query import Transaction
from graphmodel.store.schema import current_state, prepare
from graphmodel.store.turns import Turns

T = TypeVar("T")


class Connection(Protocol):
    """Reads and writes in one transaction each."""

    def read(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` ask its questions in one reading transaction; it may be called again."""
        ...

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` write in one transaction, all or nothing; it may be called again."""
        ...

    def assert_flushed(self) -> None:
        """Do nothing where a commit is on disk before it is acknowledged, else raise."""
        ...


class Store:
    """A connection to a prepared store, with the directory as last read kept at hand.

    The directory is small and asked for by nearly every question; it is read again as soon as
    a load began since, and never kept while one is under way. `dossiers` are those last asked
    for, `turns` those of who changes a household.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._kept: tuple[int, Directory] | None = None
        self.dossiers = KeptDossiers()
        self.turns = Turns()

    def read(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` ask its questions in one reading transaction; it may be called again."""
        return self._connection.read(work)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` write in one transaction, all or nothing; it may be called again."""
        return self._connection.write(work)

    def assert_flushed(self) -> None:
        """Do nothing where a commit is on disk before it is acknowledged.

        Raises:
            StoreNotFlushed: the embedded engine would lose writes in a power cut.
        """
        self._connection.assert_flushed()

    def directory(
        self, transaction: Transaction, loads: tuple[int, int] | None = None
    ) -> Directory:
        """Every organisation, team and municipality with all they are listed for.

        `loads` are those begun and finished, where they were read in this transaction already.
        """
        kept, now = self._kept, loads or _loads(transaction)
        if kept is not None and kept[0] == now[0] == now[1]:
            return kept[1]
        with self._lock:
            found = whole_directory(transaction)
            if now == _loads(transaction) and now[0] == now[1]:
                self._kept = (now[0], found)
            return found


def _loads(transaction: Transaction) -> tuple[int, int]:
    now = current_state(transaction)
    return now.loads_begun, now.loads_finished


@contextmanager
def open_store(address: StoreAddress, *, create: bool = False) -> Iterator[Store]:
    """The store at an address with the schema of this program, for the length of a block.

    Raises:
        StoreError: one of its kinds, when there is no store to work with.
    """
    with open_bolt(address, create=create) as bolt:
        prepare(bolt, address)
        yield Store(bolt)
