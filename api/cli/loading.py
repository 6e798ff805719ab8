"""`cirkels load`: files into the store, all of them or nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, On, PolicyFiles, Shape, Store, today
from api.cli.output import put_json

if TYPE_CHECKING:
    from graphmodel.usecases.load import Progress

Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE...", help="Interchange files, one JSON object a line, or .gz."),
]


def load(
    files: Files,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """Validate files, then load what is new or changed; run it again if it was broken off."""
    numbers = policy_of(policy).on(on or today())
    _look_at(files)
    with opened(store, create=True) as graph, progress_shown() as progress:
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.load import load as load_files

        report = load_files(graph, OPERATOR, files, numbers, progress)
    if shape == "table":
        from api.cli.tables.loading import show_report

        show_report(report)
    else:
        counts = {"new": report.new, "changed": report.changed, "same": report.same}
        put_json(
            {name: {kind: n for kind, n in some.items() if n} for name, some in counts.items()}
        )


def _look_at(files: list[Path]) -> None:
    """Missing files are told before a store is made for them; a pipe can be read only once."""
    from graphmodel.interchange.lines import lines_of

    for path in files:
        if path.is_file() or path.is_dir() or not path.exists():
            next(lines_of(path), None)


@contextmanager
def progress_shown() -> Iterator["Progress | None"]:
    """A bar on standard error where somebody watches it."""
    if not sys.stderr.isatty():
        yield None
        return
    from api.cli.tables.progress import progress_bar

    with progress_bar() as bar:
        yield bar
