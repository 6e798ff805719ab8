"""A store with two households that know one person both, on each engine in turn."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graphmodel.store.address import StoreAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.schema import prepare
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.load import load
from tests.contract.every_deed import LINES
from tests.rules.lines import Line, household, member, person
from tests.rules.world import DAY
from tests.usecases.screens import POLICY

LoadMore = Callable[..., None]

OTHER: tuple[Line, ...] = (
    household(name="Ander gezin") | {"id": "h2"},
    person("ria"),
    member("ria") | {"household": "h2"},
    member("mia") | {"household": "h2"},
)
"""Ria, with whom Mia lives as well."""


@pytest.fixture
def drawn(bolt: Bolt, store_address: StoreAddress, load_more: LoadMore) -> Store:
    """A store in which both households are."""
    prepare(bolt, store_address)
    load_more(*LINES, *OTHER)
    return Store(bolt)


@pytest.fixture
def load_more(bolt: Bolt, tmp_path: Path) -> LoadMore:
    """Load lines into the store, as another program would."""

    def load_these(*lines: Line) -> None:
        path = tmp_path / "lines.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in lines), "utf-8")
        load(Store(bolt), OPERATOR, [path], POLICY.on(DAY))

    return load_these
