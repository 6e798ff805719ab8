"""A bar that shows how far a load is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

STEPS: Final = MappingProxyType({"reading": "lezen", "checking": "nakijken", "loading": "laden"})


class Bar:
    """Tells a load's progress to a bar, one step after another."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("")

    def begin(self, step: str, total: int | None) -> None:
        """A step begins, with so many things to do if that is known."""
        self._progress.reset(self._task, total=total, description=STEPS.get(step, step))

    def advance(self, count: int) -> None:
        """So many more are done."""
        self._progress.advance(self._task, count)


@contextmanager
def progress_bar() -> Iterator[Bar]:
    """A bar on standard error for the length of a block; it leaves no trace."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        yield Bar(progress)
