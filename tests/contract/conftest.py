"""Stores for the contract: the same promises on every engine there is."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from graphmodel.policy.policy import load_policy
from graphmodel.store.address import StoreAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.queries.state import set_schema_version
from graphmodel.store.schema import migrations, prepare
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.load import LoadReport, load

DATA = Path(__file__).parent.parent / "data"
DAY = date(2026, 11, 1)

LoadLines = Callable[..., LoadReport]


def load_files(store: Store, paths: Sequence[Path]) -> LoadReport:
    """Load files under the default policy."""
    return load(store, OPERATOR, paths, load_policy().on(DAY))


@pytest.fixture(scope="session")
def prepared() -> set[str]:
    """The stores of this session whose schema is there, even when emptied since."""
    return set()


@pytest.fixture
def store(bolt: Bolt, store_address: StoreAddress, prepared: set[str]) -> Store:
    """An empty store with the schema of this program, on each engine in turn."""
    if str(store_address) not in prepared:
        prepare(bolt, store_address)
        prepared.add(str(store_address))
    else:  # constraints outlive the nodes: only these have to be put back
        newest = max(migrations())
        phases = migrations()[1][-1]
        bolt.write(lambda transaction: transaction.run(phases))
        bolt.write(lambda transaction: set_schema_version(transaction, newest))
    return Store(bolt)


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with a record of every kind."""
    load_files(store, [DATA / "every-kind.jsonl"])
    return store


@pytest.fixture
def load_lines(store: Store, tmp_path: Path) -> LoadLines:
    """Load lines written in a test into the store."""

    def load_these(*lines: str) -> LoadReport:
        path = tmp_path / "lines.jsonl"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return load_files(store, [path])

    return load_these
