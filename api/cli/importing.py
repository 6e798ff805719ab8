"""`cirkels import ...`: files of other programs into the store, all of them or nothing."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.loading import progress_shown
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, On, PolicyFiles, Shape, Store, today
from api.cli.output import put_json

GedcomFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="A GEDCOM file, version 7 or 5.5.1.")
]
Prefix = Annotated[
    str, typer.Option("--prefix", metavar="TEXT", help="Put this before the id of everybody.")
]


def importing() -> typer.Typer:
    """The commands that import."""
    app = typer.Typer(help="Bring in files of other programs.")
    app.callback()(_group)
    app.command("gedcom")(import_gedcom)
    return app


def _group() -> None:
    """Bring in files of other programs."""


def import_gedcom(
    file: GedcomFile,
    prefix: Prefix = "",
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """Bring in relatives; what has no place here is listed with its lines."""
    numbers = policy_of(policy).on(on or today())
    from graphmodel.usecases.import_gedcom import import_gedcom as bring_in
    from graphmodel.usecases.import_gedcom import relatives_in

    relatives = relatives_in(file, numbers, prefix=prefix)
    with opened(store, create=True) as graph, progress_shown() as progress:
        from graphmodel.usecases.actor import OPERATOR

        report = bring_in(graph, OPERATOR, file, relatives, numbers, progress)
    if shape == "table":
        from api.cli.tables.gedcom import show_import

        show_import(report, relatives.remarks)
    else:
        from api.answers.gedcom import import_answer

        put_json(import_answer(report, relatives.remarks))
