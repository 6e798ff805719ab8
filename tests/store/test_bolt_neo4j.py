"""Logging in to a real Neo4j server."""

import dataclasses

import pytest

from graphmodel.errors import StoreLoginRefused, StoreUnavailable
from graphmodel.store.address import ServerAddress
from graphmodel.store.opening import open_bolt

pytestmark = pytest.mark.neo4j


@pytest.mark.parametrize("password", ["wrong", None])
def test_a_wrong_or_missing_password_is_a_refused_login(
    neo4j_server: ServerAddress, password: str | None
) -> None:
    address = dataclasses.replace(neo4j_server, password=password)
    with pytest.raises(StoreLoginRefused) as caught, open_bolt(address, create=True):
        pass
    assert "wrong" not in str(caught.value)


def test_an_unknown_database_gives_one_line(neo4j_server: ServerAddress) -> None:
    address = dataclasses.replace(neo4j_server, database="nowhere")
    with (
        pytest.raises(StoreUnavailable, match="no such database"),
        open_bolt(address, create=True),
    ):
        pass


def test_a_routing_address_works_too(neo4j_server: ServerAddress) -> None:
    routed = dataclasses.replace(neo4j_server, uri=neo4j_server.uri.replace("bolt:", "neo4j:"))
    with open_bolt(routed, create=True) as bolt:
        assert bolt.write(lambda transaction: transaction.run("RETURN 1 AS one")[1]) == [[1]]
