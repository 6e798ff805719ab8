"""A server that is down or silent gives one clear line, and soon."""

import socket
import time

import pytest

from graphmodel.errors import StoreError, StoreUnavailable, StoreUnwritable
from graphmodel.store.address import ServerAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.bolt_errors import translate
from graphmodel.store.opening import ServerPlace, open_bolt

SOON = 11.0  # seconds


def refused(address: ServerAddress) -> str:
    """The line that opening this address gives, which must come soon."""
    start = time.monotonic()
    with pytest.raises(StoreUnavailable) as caught, open_bolt(address, create=True):
        pass
    assert time.monotonic() - start < SOON
    return str(caught.value)


def test_a_connection_lost_at_the_commit_says_that_nobody_knows() -> None:
    lost = type("IncompleteCommit", (Exception,), {})()
    assert "look whether it was stored" in str(translate(lost, "bolt://graph.example"))


def test_a_server_that_is_down_gives_one_line_soon() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{closed.getsockname()[1]}"
        assert refused(ServerAddress(uri)) == f"{uri}: no store answers here"


def test_a_port_where_something_else_keeps_silent_gives_one_line_soon() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        uri = f"bolt://127.0.0.1:{silent.getsockname()[1]}"
        assert refused(ServerAddress(uri)) == f"{uri}: no store answers here"


class FullPlace(ServerPlace):
    """A place of which is known that its disk is full."""

    def trouble(self) -> StoreError | None:
        return StoreUnwritable("the disk is full")


def test_a_known_reason_is_told_instead_of_what_the_driver_saw() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        bolt = Bolt(FullPlace(ServerAddress(f"bolt://127.0.0.1:{closed.getsockname()[1]}")))
        with pytest.raises(StoreUnwritable, match="full"):
            bolt.verify()
        bolt.close()


def test_a_cluster_address_that_is_down_gives_one_line_soon() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        uri = f"neo4j://127.0.0.1:{closed.getsockname()[1]}"
        assert "\n" not in refused(ServerAddress(uri))
