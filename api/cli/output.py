"""Answers on standard output: one JSON document, or something to read."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from rich.console import Console

_WIDE = 20_000
"""Columns when nobody watches: a line is never folded in a file or a pipe."""


def binary_output() -> BinaryIO:
    """Standard output for bytes."""
    return sys.stdout.buffer


def put_json(answer: Any) -> None:
    """One answer as one JSON document."""
    import msgspec

    binary_output().write(msgspec.json.encode(answer) + b"\n")


def put_json_list(answers: Iterable[Any]) -> None:
    """Answers as one JSON list, an element a line, each written as soon as it is there."""
    import msgspec

    out, encode = binary_output(), msgspec.json.encode
    start = b"[\n"
    for answer in answers:
        out.write(start + encode(answer))
        start = b",\n"
    out.write(b"[]\n" if start == b"[\n" else b"\n]\n")


def paper() -> "Console":
    """Where tables go; colours and folding only where somebody watches."""
    from rich.console import Console

    if sys.stdout.isatty():
        return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)
    return Console(
        file=sys.stdout,
        width=_WIDE,
        color_system=None,
        force_terminal=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
