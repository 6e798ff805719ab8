"""Serving the web application: take the port, open the store, show it, stop cleanly."""

import ipaddress
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

import uvicorn
from fastapi import FastAPI

from api.web.app import create_app
from api.web.guard import LOOPBACK
from api.web.workers import Ready, Workers, when_alone
from graphmodel.domain.calendar import Day
from graphmodel.errors import WrongUse
from graphmodel.policy.policy import Policy
from graphmodel.store.address import StoreAddress, parse_address
from graphmodel.store.store import Store, open_store
from graphmodel.usecases.actor import DEMO, STRANGER, Actor
from graphmodel.usecases.load_demo import load_demo
from visualise.views.genogram_drawing import warm_up

QUIET_LINE_SECONDS: Final = 75
"""How long a line without questions stays open. Units: seconds.

Longer than a proxy or client keeps it (60 at most, as nginx and the load balancers of the large
clouds have it), so that they let go first: a line closed here at the moment it is used again is
an error there.
"""


def serve(store: str, host: str, port: int, demo: bool, policy: Policy, processes: int = 1) -> None:
    """Show the store at an address until Ctrl-C or SIGTERM; says where once it listens.

    `port` 0 takes a free one. `demo` shows the store to everybody on this machine, and fills an
    empty one with the demonstration. Several `processes` share the port and the store.

    Raises:
        WrongUse: the port is taken, the host is not of this machine, or not a loopback one.
        StoreError: one of its kinds, when there is no store to show.
    """
    if demo and not is_loopback(host):
        raise WrongUse(f"--demo shows everything to everybody: not on {host}, only on 127.0.0.1")
    address = parse_address(store, os.environ)
    with (
        _stoppable(),
        closing(_taken(host, port)) as listener,
        open_store(address, create=demo) as opened,
    ):
        if demo:
            _fill(opened, policy)
        shown = Shown(address, DEMO if demo else STRANGER, policy, LOOPBACK | {host.lower()})
        url = _url(host, listener)
        if processes == 1:
            _serve_one(shown, opened, listener, lambda: _say_where(url, processes))
            return
        workers = Workers(partial(_serve_as_worker, shown, listener), processes)
        try:
            workers.keep(lambda: _say_where(url, processes))
        finally:
            workers.stop()


@dataclass(frozen=True, slots=True)
class Shown:
    """What every process shows: which store, to whom, by which policy, under which host names."""

    address: StoreAddress
    actor: Actor
    policy: Policy
    hosts: frozenset[str]


def _serve_one(shown: Shown, opened: Store, listener: socket.socket, ready: Ready) -> None:
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    app = create_app(opened, shown.actor, shown.policy, _today, hosts=shown.hosts)
    server = Server(app, partial(_ready_and_warm, ready))
    when_alone(server.ask_to_stop)
    server.run(sockets=[listener])


def _ready_and_warm(ready: Ready) -> None:
    """Say that it listens, then get ready beside it for a first genogram: that takes a second.

    No daemon: the end of the program waits for the rest of that second, so that no library is torn
    down while it is being loaded.
    """
    ready()
    threading.Thread(target=warm_up, name="warm-up").start()


def _serve_as_worker(shown: Shown, listener: socket.socket, ready: Ready) -> None:
    with _stoppable(), listener, open_store(shown.address) as opened:
        _serve_one(shown, opened, listener, ready)


def _fill(opened: Store, policy: Policy) -> None:
    _say("Looking at the store ...")
    if load_demo(opened, policy.on(_today())):
        _say("Filled it with the demonstration.")


def settings(app: FastAPI) -> uvicorn.Config:
    """No line for each request, and no name of the server: nothing of a case in any log."""
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=5,
        timeout_keep_alive=QUIET_LINE_SECONDS,
    )


class Server(uvicorn.Server):
    """Says when it listens, and ends every listening before it waits for the rest."""

    def __init__(self, app: FastAPI, ready: Ready) -> None:
        super().__init__(settings(app))
        self._app = app
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening, let what is being answered end."""
        self._app.state.watch.close()
        await super().shutdown(sockets)

    def ask_to_stop(self) -> None:
        """Stop soon; may be called from any thread."""
        self.should_exit = True


def _say_where(url: str, processes: int) -> None:
    several = f"{processes} processes, " if processes > 1 else ""
    sys.stdout.write(f"Veilige Cirkels: {url} ({several}Ctrl-C stops)\n")
    sys.stdout.flush()


def is_loopback(host: str) -> bool:
    """Whether only this machine itself can reach a host.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host.lower() == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def _taken(host: str, port: int) -> socket.socket:
    """The port, taken before anything else is done."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError, OverflowError) as error:
        raise WrongUse(f"--host {host}: not an address of this machine") from error
    listener = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        # without this a second program could take the same port until the first one listens
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        raise WrongUse(
            f"port {port} on {host} cannot be used, perhaps another program has it: "
            "give another one with --port, or 0 for a free one"
        ) from error
    return listener


def _url(host: str, listener: socket.socket) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listener.getsockname()[1]}"


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C and SIGTERM end the block in order, so that the store is let go."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _today() -> Day:
    return date.today()  # noqa: DTZ011 - the day of whoever sits at this machine


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
