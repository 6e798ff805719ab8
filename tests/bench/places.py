"""Where a benchmark keeps its store: a fresh folder, or a fresh Neo4j server."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from graphmodel.store.address import (
    PASSWORD_VARIABLE,
    USER_VARIABLE,
    EmbeddedAddress,
    ServerAddress,
    StoreAddress,
)
from tests.engines import neo4j
from tests.engines.programs import engine_pid

ENGINES = ("embedded", "neo4j")
_SERVER_CLASS = "CommunityEntryPoint"


@dataclass(frozen=True)
class Place:
    """A store to measure, and what a program needs to reach it."""

    engine: str
    address: StoreAddress
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def embedded(self) -> bool:
        """Whether the engine comes and goes with the programs that use it."""
        return isinstance(self.address, EmbeddedAddress)

    def engine_pid(self) -> int | None:
        """The process of the engine, when it runs."""
        if not isinstance(self.address, EmbeddedAddress):
            return _server_pid()
        try:
            return engine_pid(self.address)
        except (OSError, ValueError, KeyError):
            return None


def missing(engine: str) -> str | None:
    """Why this engine cannot be measured here, or nothing."""
    return neo4j.missing() if engine == "neo4j" else None


def place(engine: str, folder: Path) -> AbstractContextManager[Place]:
    """An empty store on this engine, below a folder, for the length of a block."""
    return _server(folder) if engine == "neo4j" else _folder(folder)


@contextmanager
def _folder(folder: Path) -> Iterator[Place]:
    yield Place("embedded", EmbeddedAddress(folder / "store"))


@contextmanager
def _server(folder: Path) -> Iterator[Place]:
    with neo4j.running(folder / "neo4j") as address:
        yield Place("neo4j", address, _variables(address))


def _variables(address: ServerAddress) -> dict[str, str]:
    return {USER_VARIABLE: address.user, PASSWORD_VARIABLE: address.password or ""}


def _server_pid() -> int | None:
    for process in psutil.Process().children():
        try:
            if any(_SERVER_CLASS in word for word in process.cmdline()):
                return process.pid
        except psutil.Error:
            continue
    return None
