"""An open store: what the use cases ask their questions of."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from graphmodel.store.address import StoreAddress
from graphmodel.store.opening import open_bolt
from graphmodel.store.query import Transaction
from graphmodel.store.schema import prepare

T = TypeVar("T")


class Store(Protocol):
    """Reads and writes in one transaction each."""

    def read(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` ask its questions in one reading transaction; it may be called again."""
        ...

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` write in one transaction, all or nothing; it may be called again."""
        ...


@contextmanager
def open_store(address: StoreAddress, *, create: bool = False) -> Iterator[Store]:
    """The store at an address with the schema of this program, for the length of a block.

    Raises:
        StoreError: one of its kinds, when there is no store to work with.
    """
    with open_bolt(address, create=create) as bolt:
        prepare(bolt, address)
        yield bolt
