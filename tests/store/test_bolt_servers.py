"""A server that is down, silent or locked gives one clear line, and soon."""

import dataclasses
import socket
import time

import pytest

from graphmodel.errors import StoreLoginRefused, StoreUnavailable
from graphmodel.store.address import ServerAddress
from graphmodel.store.opening import open_bolt

SOON = 11.0  # seconds


def refused(address: ServerAddress) -> str:
    """The line that opening this address gives, which must come soon."""
    start = time.monotonic()
    with pytest.raises(StoreUnavailable) as caught, open_bolt(address, create=True):
        pass
    assert time.monotonic() - start < SOON
    return str(caught.value)


def test_a_server_that_is_down_gives_one_line_soon() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{closed.getsockname()[1]}"
        assert refused(ServerAddress(uri)) == f"{uri}: no store answers here"


def test_a_port_where_something_else_keeps_silent_gives_one_line_soon() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        uri = f"bolt://127.0.0.1:{silent.getsockname()[1]}"
        assert refused(ServerAddress(uri)) == f"{uri}: no store answers here"


def test_a_cluster_address_that_is_down_gives_one_line_soon() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        uri = f"neo4j://127.0.0.1:{closed.getsockname()[1]}"
        assert "\n" not in refused(ServerAddress(uri))


@pytest.mark.neo4j
@pytest.mark.xdist_group("neo4j")
@pytest.mark.parametrize("password", ["wrong", None])
def test_a_wrong_or_missing_password_is_a_refused_login(
    neo4j_server: ServerAddress, password: str | None
) -> None:
    address = dataclasses.replace(neo4j_server, password=password)
    with pytest.raises(StoreLoginRefused) as caught, open_bolt(address, create=True):
        pass
    assert "wrong" not in str(caught.value)


@pytest.mark.neo4j
@pytest.mark.xdist_group("neo4j")
def test_an_unknown_database_gives_one_line(neo4j_server: ServerAddress) -> None:
    message = refused(dataclasses.replace(neo4j_server, database="nowhere"))
    assert "no such database" in message


@pytest.mark.neo4j
@pytest.mark.xdist_group("neo4j")
def test_a_routing_address_works_too(neo4j_server: ServerAddress) -> None:
    routed = dataclasses.replace(neo4j_server, uri=neo4j_server.uri.replace("bolt:", "neo4j:"))
    with open_bolt(routed, create=True) as bolt:
        assert bolt.write(lambda transaction: transaction.run("RETURN 1 AS one")[1]) == [[1]]
