"""What every test may ask for: the graph engines, started once and empty for each test."""

import importlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from graphmodel.store.address import EmbeddedAddress, ServerAddress, StoreAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.opening import open_bolt
from tests.engines import neo4j

ENGINES = [
    pytest.param("embedded", marks=pytest.mark.embedded),
    pytest.param("neo4j", marks=pytest.mark.neo4j),
]


settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")
"""The same examples on every machine, however busy it is: time is measured in the benchmark."""


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks of tests that need an engine."""
    config.addinivalue_line("markers", "embedded: needs the embedded graph engine")
    config.addinivalue_line("markers", "neo4j: needs a real Neo4j server (Java, and Maven once)")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Start one Neo4j server for all processes together, where the tests run in several."""
    if config.getvalue("dist") != "loadgroup":
        return None
    scheduling = importlib.import_module("tests.engines.scheduling")
    return scheduling.OneServerScheduling(config, log)


def required(what: str) -> bool:
    """Whether the run must fail, not skip, where `what` is missing (CIRKELS_REQUIRE)."""
    return what in os.environ.get("CIRKELS_REQUIRE", "").replace(" ", "").split(",")


@pytest.fixture(scope="session")
def embedded_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedAddress]:
    """One embedded store whose engine runs for the whole session."""
    address = EmbeddedAddress(tmp_path_factory.mktemp("embedded") / "store")
    with open_bolt(address, create=True):
        yield address


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerAddress]:
    """One Neo4j server for the whole session; skipped with a reason where it cannot be."""
    reason = neo4j.missing()
    if reason is not None:
        if required("neo4j"):
            pytest.fail(reason)
        pytest.skip(reason)
    with neo4j.running(tmp_path_factory.mktemp("neo4j")) as address:
        yield address


@pytest.fixture(scope="session")
def neo4j_bolt(neo4j_server: ServerAddress) -> Iterator[Bolt]:
    """A connection to the Neo4j server, shared by the session."""
    with open_bolt(neo4j_server, create=True) as bolt:
        yield bolt


@pytest.fixture(scope="session")
def embedded_bolt(embedded_address: EmbeddedAddress) -> Iterator[Bolt]:
    """A connection to the embedded store, shared by the session."""
    with open_bolt(embedded_address, create=True) as bolt:
        yield bolt


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of the engine a test runs on: each in turn."""
    return str(request.param)


@pytest.fixture
def bolt(engine: str, request: pytest.FixtureRequest) -> Bolt:
    """A connection to an empty store, on each engine in turn."""
    connection: Bolt = request.getfixturevalue(f"{engine}_bolt")
    connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n"))
    return connection


@pytest.fixture
def store_address(engine: str, bolt: Bolt, request: pytest.FixtureRequest) -> StoreAddress:
    """The address of the empty store behind `bolt`."""
    name = {"embedded": "embedded_address", "neo4j": "neo4j_server"}[engine]
    address: StoreAddress = request.getfixturevalue(name)
    return address


@pytest.fixture
def new_store(tmp_path: Path) -> EmbeddedAddress:
    """A folder of its own where no store is yet."""
    return EmbeddedAddress(tmp_path / "store")
