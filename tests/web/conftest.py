"""One store with the demonstration and the odd households, its application, and a browser."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from graphmodel.demo.demo import demo_records
from graphmodel.interchange.encode import encode_line
from graphmodel.store.store import Store
from tests.conftest import required
from tests.web.browsers import BROWSERS, find_browser
from tests.web.drawing_fixtures import hand, open_screen, screen
from tests.web.odd_households import write_odd_households
from tests.web.places import application, listening, loaded

__all__ = ["hand", "open_screen", "screen"]

EXPECTED_WITHIN_MS = 20_000
"""How long a page may take before a test gives up: no promise, only an end to the waiting."""

expect.set_options(timeout=EXPECTED_WITHIN_MS)


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demonstration with the odd households beside it; only read."""
    folder = tmp_path_factory.mktemp("web")
    demo = folder / "demo.jsonl"
    demo.write_bytes(b"".join(map(encode_line, demo_records())))
    with loaded(folder / "store", demo, write_odd_households(folder / "odd.jsonl")) as store:
        yield store


@pytest.fixture(scope="session")
def site(demo_store: Store) -> Iterator[str]:
    """The address of the running application."""
    with listening(application(demo_store)) as address:
        yield address


@pytest.fixture(scope="session")
def client(site: str) -> Iterator[httpx.Client]:
    """Somebody who asks without a browser."""
    with httpx.Client(base_url=site, trust_env=False, timeout=60) as asking:
        yield asking


@pytest.fixture(scope="session")
def changing_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The same households in a store that tests change; each draws on a household of its own."""
    folder = tmp_path_factory.mktemp("changing")
    demo = folder / "demo.jsonl"
    demo.write_bytes(b"".join(map(encode_line, demo_records())))
    with loaded(folder / "store", demo, write_odd_households(folder / "odd.jsonl")) as store:
        yield store


@pytest.fixture(scope="session")
def changing_site(changing_store: Store) -> Iterator[str]:
    """The address of the application over the store that tests change."""
    with listening(application(changing_store)) as address:
        yield address


@pytest.fixture(scope="session")
def changer(changing_site: str) -> Iterator[httpx.Client]:
    """Somebody who changes households without a browser."""
    with httpx.Client(base_url=changing_site, trust_env=False, timeout=60) as asking:
        yield asking


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """How the browser starts; where there is none the test is skipped with a reason."""
    found = find_browser()
    if found is None:
        reason = f"no browser here: none of {', '.join(BROWSERS)} is installed"
        if required("browser"):
            pytest.fail(reason)
        pytest.skip(reason)
    return {**browser_type_launch_args, "executable_path": str(found), "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A Dutch reader."""
    return {**browser_context_args, "locale": "nl-NL"}


@pytest.fixture(scope="session")
def base_url(site: str) -> str:
    """Where the pages are."""
    return site
