"""Opening the store that an address names, whatever kind it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graphmodel.errors import StoreError, StoreUnavailable
from graphmodel.store.address import EmbeddedAddress, ServerAddress, StoreAddress
from graphmodel.store.bolt import Bolt

if TYPE_CHECKING:
    from graphmodel.store.embedded import EmbeddedStore


class ServerPlace:
    """A server that somebody else runs."""

    def __init__(self, address: ServerAddress) -> None:
        self._address = address

    @property
    def moves(self) -> bool:
        """The driver itself finds a server back under the same address."""
        return False

    @property
    def database(self) -> str | None:
        """The database that the environment names."""
        return self._address.database

    def uri(self) -> str:
        """The address as it was given."""
        return self._address.uri

    def auth(self) -> tuple[str, str] | None:
        """User and password, when there is a password."""
        password = self._address.password
        return None if password is None else (self._address.user, password)

    def trouble(self) -> StoreError | None:
        """Nothing is known about another's server."""
        return None

    def assert_flushed(self) -> None:
        """A server that somebody else runs flushes as its owner chose."""

    def back_up(self, target: Path) -> None:
        """Refused: a server is backed up by its owner, or by `dump`."""
        raise StoreError(f"{self}: no backup of a server into {target.name}; dump it instead")

    def __str__(self) -> str:
        return self._address.uri


@contextmanager
def open_bolt(address: StoreAddress, *, create: bool) -> Iterator[Bolt]:
    """A working connection to the store at an address, for the length of a block.

    An embedded engine is started when none runs on the folder, and is gone after the block when
    nobody else uses it. `create` allows a new folder.

    Raises:
        StoreError: one of its kinds, when there is no store to work with.
        WrongUse: the driver does not understand the address.
    """
    if isinstance(address, ServerAddress):
        with _connected(Bolt(ServerPlace(address))) as bolt:
            yield bolt
        return
    store = _embedded(address, create=create)
    try:
        with _connected(Bolt(store)) as bolt:
            yield bolt
    finally:
        store.close()


@contextmanager
def _connected(bolt: Bolt) -> Iterator[Bolt]:
    try:
        bolt.verify()
        yield bolt
    finally:
        bolt.close()


def _embedded(address: EmbeddedAddress, *, create: bool) -> "EmbeddedStore":
    try:
        from graphmodel.store.embedded import EmbeddedStore
    except ImportError as error:
        raise StoreUnavailable(
            "a store in a folder needs Linux or macOS: give a bolt:// or neo4j:// address"
        ) from error
    return EmbeddedStore(address.path, create=create)
