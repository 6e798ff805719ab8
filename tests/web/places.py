"""Stores and applications for the tests of the web application."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from socket import create_server

import httpx
from fastapi import FastAPI

from api.web.app import create_app
from api.web.serving import Server
from graphmodel.policy.policy import load_policy
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import Store, open_store
from graphmodel.usecases.actor import DEMO, OPERATOR, Actor
from graphmodel.usecases.load import load

TODAY = date(2026, 11, 22)
STARTED_WITHIN_SECONDS = 30.0


@contextmanager
def loaded(folder: Path, *files: Path) -> Iterator[Store]:
    """A new store with what these files hold."""
    with open_store(EmbeddedAddress(folder), create=True) as store:
        if files:
            load(store, OPERATOR, files, load_policy().on(TODAY))
        yield store


def application(store: Store, actor: Actor = DEMO) -> FastAPI:
    """The application over a store, on a day that stands still."""
    return create_app(store, actor, load_policy(), lambda: TODAY)


@contextmanager
def listening(app: FastAPI) -> Iterator[str]:
    """The application at an address of this machine, for the length of a block."""
    listener = create_server(("127.0.0.1", 0))
    ready = threading.Event()
    server = Server(app, ready.set)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    assert ready.wait(STARTED_WITHIN_SECONDS)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.ask_to_stop()
        thread.join()
        listener.close()


@contextmanager
def asking(store: Store, actor: Actor = DEMO) -> Iterator[httpx.Client]:
    """Somebody who asks the application over a store, without a browser."""
    with (
        listening(application(store, actor)) as address,
        httpx.Client(base_url=address, trust_env=False, timeout=60) as client,
    ):
        yield client
