"""The command `cirkels`: its commands, and what happens when one of them fails."""

import os
import signal
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from api.cli.candidates import candidates
from api.cli.circles import circles
from api.cli.connections import connections, without
from api.cli.drawing import drawing
from api.cli.exporting import exporting
from api.cli.importing import importing
from api.cli.keeping import check, demo, dump
from api.cli.loading import load
from api.cli.phase import phase
from api.cli.roles import roles
from api.cli.serve import serve
from api.cli.signals import signals
from api.cli.trouble import NOBODY_READS, status_of
from api.memory import expect_many_objects

COMMANDS = (
    load,
    dump,
    circles,
    signals,
    candidates,
    roles,
    phase,
    connections,
    without,
    serve,
    check,
    demo,
)


class _Commands(TyperGroup):
    """All commands; that nobody reads their output any more is no error to tell."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise typer.Exit(NOBODY_READS) from error


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"cirkels {_version()}")
        raise typer.Exit


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("veilige-cirkels")
    except PackageNotFoundError:
        return "(not installed)"


def _root(
    show_version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Who stands around a household, what they know and who holds which role: on one map."""


def application() -> typer.Typer:
    """Every command, with shell completion."""
    app = typer.Typer(
        name="cirkels",
        cls=_Commands,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for command in COMMANDS:
        app.command(command.__name__)(command)
    app.add_typer(drawing(), name="draw")
    app.add_typer(importing(), name="import")
    app.add_typer(exporting(), name="export")
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what went wrong is told in one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = application()(arguments, prog_name="cirkels", standalone_mode=False)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return status_of(error)
    return status if isinstance(status, int) else 0


def _open_what_is_closed() -> None:
    """Streams somebody closed: nothing to read, and an error for whoever writes an answer."""
    ways = (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
    for name, flags, mode in ways:
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, flags)
            setattr(sys, name, os.fdopen(handle, mode, encoding="utf-8"))


def _end_in_order() -> None:
    """Whoever stops the program by a signal leaves nothing half behind, as with Ctrl-C."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def run() -> None:
    """The console script: `main`, and nothing more said when the output is closed."""
    _open_what_is_closed()
    _end_in_order()
    expect_many_objects()
    status = main()
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)
