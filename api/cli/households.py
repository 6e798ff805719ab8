"""Which households a command is asked about, and asking about many at once."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from api.cli.plain import short
from graphmodel.errors import NotFound, WrongUse

T = TypeVar("T")

FROM_INPUT = "-"
TOGETHER = 500
"""Households a question; larger answers wait for the engine."""


def asked_ids(arguments: Sequence[str]) -> list[str]:
    """The ids on the command line, `-` replaced by those on standard input.

    Raises:
        WrongUse: standard input is no text.
    """
    ids: list[str] = []
    for argument in arguments:
        ids += _from_input() if argument == FROM_INPUT else [argument]
    return ids


def gives_list(arguments: Sequence[str]) -> bool:
    """Whether the answer is a list: several households, or those on standard input."""
    return len(arguments) > 1 or FROM_INPUT in arguments


def _from_input() -> list[str]:
    try:
        return sys.stdin.read().split()
    except UnicodeDecodeError as error:
        raise WrongUse("-: standard input is no UTF-8 text, expected ids of households") from error


def ask_many(ids: Sequence[str], ask: Callable[[Sequence[str]], Sequence[T]]) -> list[T]:
    """The answers about all of these, in their order.

    Raises:
        NotFound: one of them is not in the store; it is named.
    """
    pages = (ids[start : start + TOGETHER] for start in range(0, len(ids), TOGETHER))
    return [answer for page in pages for answer in ask(page)]


def ask_one(household: str, ask: Callable[[], T]) -> T:
    """The answer about one household.

    Raises:
        NotFound: it is not in the store; it is named.
    """
    try:
        return ask()
    except NotFound as error:
        line = str(error)
        raise NotFound(line if household in line else f"{short(household)}: {line}") from error
