"""The schema of the store: numbered files, applied once each; an older store after a backup."""

import gzip
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from graphmodel.errors import NotAStore, StoreTooNew, StoreUnwritable
from graphmodel.store.address import EmbeddedAddress, StoreAddress
from graphmodel.store.queries.copy import copied_nodes, copied_relations
from graphmodel.store.queries.state import State, count_nodes, set_schema_version, state
from graphmodel.store.query import Transaction

T = TypeVar("T")


class _Bolt(Protocol):
    def read(self, work: Callable[[Transaction], T]) -> T: ...

    def write(self, work: Callable[[Transaction], T]) -> T: ...


def migrations() -> dict[int, tuple[str, ...]]:
    """The statements of every migration, by number."""
    folder = resources.files("cypher").joinpath("schema")
    files = sorted(file.name for file in folder.iterdir() if file.name.endswith(".cypher"))
    return {
        int(name.partition("_")[0]): _statements(folder.joinpath(name).read_text("utf-8"))
        for name in files
    }


def _statements(text: str) -> tuple[str, ...]:
    lines = [line for line in text.splitlines() if not line.startswith("//")]
    return tuple(part.strip() for part in "\n".join(lines).split(";\n") if part.strip(" ;\n"))


def prepare(bolt: _Bolt, address: StoreAddress) -> None:
    """Bring a store to the schema of this program.

    Raises:
        StoreTooNew: a newer program made it.
        NotAStore: the database holds something else.
        StoreUnwritable: an older store needs a backup first and there is no place for it.
    """
    known = migrations()
    newest = max(known)
    found = bolt.read(state)
    version = found[0].schema_version if found else 0
    if version == newest:
        return
    if version > newest:
        raise StoreTooNew(
            f"{address} has schema {version}, this program knows {newest}: use a newer program"
        )
    if not found and bolt.read(count_nodes)[0].number > 0 and not _half_made(bolt):
        raise NotAStore(f"{address} holds other data than a store of this program")
    if found:
        back_up_raw(bolt, _backup_folder(address), version)
    for number in range(version + 1, newest + 1):
        _apply(bolt, number, known[number])


def _half_made(bolt: _Bolt) -> bool:
    """Whether only the nodes of an unfinished first migration are there."""
    labels = {label for node in bolt.read(copied_nodes) for label in node.labels}
    return labels <= {"Phase", "Seed"}


def _apply(bolt: _Bolt, number: int, statements: tuple[str, ...]) -> None:
    for statement in statements:
        bolt.write(lambda transaction, text=statement: transaction.run(text, {}))  # type: ignore[misc]  # bound at once
    bolt.write(lambda transaction: set_schema_version(transaction, version=number))


def _backup_folder(address: StoreAddress) -> Path:
    if isinstance(address, EmbeddedAddress):
        return address.path / "backups"
    state_home = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state_home).expanduser() / "veilige-cirkels" / "backups"


def back_up_raw(bolt: _Bolt, folder: Path, version: int) -> Path:
    """Every node and relation as it stands, in a gzipped file only its owner may read.

    Raises:
        StoreUnwritable: the file cannot be written.
    """
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    path = folder / f"schema-{version}-{moment}.jsonl.gz"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb") as stream:
            for line in bolt.read(_raw_lines):
                stream.write(line)
    except OSError as error:
        raise StoreUnwritable(f"no backup before the upgrade: {path} cannot be written") from error
    return path


def _raw_lines(transaction: Transaction) -> list[bytes]:
    return list(_encoded(transaction))


def _encoded(transaction: Transaction) -> Iterator[bytes]:
    for node in copied_nodes(transaction):
        yield msgspec.json.encode({"node": node._asdict()}) + b"\n"
    for relation in copied_relations(transaction):
        yield msgspec.json.encode({"relation": relation._asdict()}) + b"\n"


def current_state(transaction: Transaction) -> State:
    """The state of a prepared store."""
    return state(transaction)[0]
