"""A store with the corners of the rules in it, made by the command line itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import open_store
from tests.cli.command import cirkels

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def corners(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a store that is held open and only read."""
    folder = tmp_path_factory.mktemp("cli") / "corners"
    with open_store(EmbeddedAddress(folder), create=True):
        answer = cirkels("load", DATA / "example-corners.jsonl", "--store", folder)
        assert (answer.status, answer.complaint) == (0, "")
        yield folder
