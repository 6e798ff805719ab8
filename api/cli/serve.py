"""`cirkels serve`: the web application."""

from typing import Annotated, Final

import typer

from api.cli.opening import policy_of
from api.cli.options import DEFAULT_STORE, PolicyFiles, Store

MOST_PROCESSES: Final = 32

Demo = Annotated[
    bool, typer.Option("--demo", help="Open to everybody, with demo data in a new store.")
]
Host = Annotated[str, typer.Option("--host", help="The address of this machine to listen on.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="0 for any free port.")]
Processes = Annotated[
    int,
    typer.Option(
        "--processes", min=1, max=MOST_PROCESSES, help="How many processes share the address."
    ),
]


def serve(
    demo: Demo = False,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    processes: Processes = 1,
    store: Store = DEFAULT_STORE,
    policy: PolicyFiles = None,
) -> None:
    """Serve the web application until it is stopped with Ctrl-C."""
    numbers = policy_of(policy)
    from api.web.serving import serve as serve_web  # here: the web is heavy, and needed here only

    serve_web(store, host, port, demo, numbers, processes)
