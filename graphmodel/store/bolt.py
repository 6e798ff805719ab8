"""The one door to the graph: managed transactions over Bolt, errors in the program's own words."""

import logging
import re
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

import neo4j
import neo4j.time
from neo4j.exceptions import ConfigurationError, ConstraintError, DriverError, Neo4jError

from graphmodel.errors import StoreBusy, StoreError, StoreUnavailable, WrongUse
from graphmodel.store.bolt_errors import translate
from graphmodel.store.queries.state import ping
from graphmodel.store.values import DayConverter, Rows

T = TypeVar("T")

_CONNECT = 5.0  # seconds to reach a server before it counts as down
_ANSWER = 8.0  # seconds for a server that is reached to say who it is
_RETRY = 5.0  # seconds over which a managed transaction is tried again
_FIRST_WAIT = 0.02  # seconds before the first new try of a transaction in conflict
_RACES = 3  # how often two writers may create the same thing at once before it is a mistake
_DAYS = DayConverter(neo4j.time.Date)
_ARCADE = re.compile(r"ArcadeDB ([0-9][0-9.]*)")


class Place(Protocol):
    """Where the graph is reached, and what is known about its troubles."""

    def uri(self) -> str:
        """The Bolt address, with a server that listens there where that is ours to see to."""

    def auth(self) -> tuple[str, str] | None:
        """User and password, or nothing."""

    @property
    def database(self) -> str | None:
        """The database on that server, or its usual one."""

    @property
    def moves(self) -> bool:
        """Whether the address must be asked again after it went silent."""

    def trouble(self) -> StoreError | None:
        """A known reason why the store cannot work, such as a full disk."""

    def assert_flushed(self) -> None:
        """See to it that a commit is on disk before it is acknowledged, where that is ours."""

    def back_up(self, target: Path) -> None:
        """Write a copy of the whole store, where the engine can while others write."""


class Transaction:
    """One running transaction."""

    def __init__(self, inner: neo4j.ManagedTransaction) -> None:
        self._inner = inner

    def run(
        self, text: str, parameters: Mapping[str, object] | None = None
    ) -> tuple[tuple[str, ...], Rows]:
        """Run one statement: the names of its columns, and all its rows as plain lists."""
        result = self._inner.run(text, dict(parameters or {}))
        columns = tuple(result.keys())
        return columns, _DAYS.rows(result.values())


class Bolt:
    """A connection to the graph that may be shared by threads.

    A unit of work that lost its connection is tried again only while its commit was not sent, so
    nothing is stored twice; after that it is reported. The next unit of work connects anew, and
    starts an embedded engine that died.
    """

    def __init__(self, place: Place) -> None:
        self._place = place
        self._lock = threading.Lock()
        self._lost = False
        self._uri = place.uri()
        self._driver = _connect(place, self._uri)

    def verify(self) -> None:
        """Reach the server, log in and ask it something.

        Raises:
            StoreUnavailable, StoreLoginRefused: what is wrong.
        """
        try:
            self._driver.verify_connectivity()
        except (DriverError, Neo4jError) as error:
            raise self._translated(error) from error
        self.read(ping)

    @property
    def server_kind(self) -> str:
        """The engine and its version, such as `ArcadeDB/26.10.2` or `Neo4j/5.26.12`."""
        try:
            agent = self._driver.get_server_info().agent
        except (DriverError, Neo4jError) as error:
            raise self._translated(error) from error
        arcade = _ARCADE.search(agent)
        return f"ArcadeDB/{arcade[1]}" if arcade else agent.split(" ")[0]

    def read(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` read in one transaction; it may be called more than once.

        Raises:
            StoreError: one of its kinds, when the store cannot do it.
        """
        with self._session(neo4j.READ_ACCESS) as session:
            return self._guarded(session.execute_read, work)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Let `work` write in one transaction, all of it or nothing; it may be called again.

        Raises:
            StoreError: one of its kinds, when the store cannot do it.
        """
        for attempt in range(1, _RACES + 1):
            try:
                with self._session(neo4j.WRITE_ACCESS) as session:
                    return self._guarded(session.execute_write, work)
            except StoreError as error:
                if attempt == _RACES or not isinstance(error.__cause__, ConstraintError):
                    raise
                time.sleep(attempt * _FIRST_WAIT)
        raise AssertionError("the last attempt returns or raises")

    def assert_flushed(self) -> None:
        """Ask an embedded engine how it flushes; of a server that somebody else runs nothing.

        Raises:
            StoreNotFlushed: a commit would be acknowledged before it is on disk.
        """
        self._place.assert_flushed()

    def back_up(self, target: Path) -> None:
        """Write a zip of an embedded store to `target`, while others go on using it.

        Raises:
            StoreError: this engine has no online backup, or the target cannot be written.
        """
        self._place.back_up(target)

    def close(self) -> None:
        """Let the connections go."""
        self._driver.close()

    def _session(self, mode: str) -> neo4j.Session:
        if self._lost and self._place.moves:
            self._reconnect()
        return self._driver.session(
            database=self._place.database, default_access_mode=mode, fetch_size=-1
        )

    def _reconnect(self) -> None:
        """Follow a store that moved; one that answers where it was keeps its connections."""
        with self._lock:
            if not self._lost:
                return
            uri = self._place.uri()
            if uri != self._uri:
                stale, self._driver = self._driver, _connect(self._place, uri)
                self._uri = uri
                stale.close()
            self._lost = False

    def _guarded(
        self,
        execute: Callable[[Callable[[neo4j.ManagedTransaction], T]], T],
        work: Callable[[Transaction], T],
    ) -> T:
        try:
            return execute(lambda inner: work(Transaction(inner)))
        except (DriverError, Neo4jError) as error:
            raise self._translated(error) from error
        except UnicodeEncodeError as error:
            raise WrongUse("a text holds half a character (a lone surrogate)") from error

    def _translated(self, error: DriverError | Neo4jError) -> Exception:
        told = translate(error, str(self._place))
        if isinstance(told, StoreUnavailable):
            self._lost = True
        unclear = type(told) in (StoreError, StoreBusy, StoreUnavailable)
        return (self._place.trouble() if unclear else None) or told


def _connect(place: Place, uri: str) -> neo4j.Driver:
    _silence_driver()
    options: dict[str, Any] = {
        "connection_timeout": _CONNECT,
        "connection_acquisition_timeout": _ANSWER,
        "max_transaction_retry_time": _RETRY,
        "initial_retry_delay": _FIRST_WAIT,
        "notifications_min_severity": "OFF",
        "telemetry_disabled": True,
        "user_agent": "veilige-cirkels",
    }
    try:
        return neo4j.GraphDatabase.driver(uri, auth=place.auth(), **options)
    except (ConfigurationError, ValueError) as error:
        raise WrongUse(f"{place}: not an address the driver understands") from error


def _silence_driver() -> None:
    """Keep the driver's own lines, which may quote what is in the store, out of every log."""
    logger = logging.getLogger("neo4j")
    logger.propagate = False
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
