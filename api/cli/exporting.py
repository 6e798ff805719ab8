"""`cirkels export ...`: what the store holds, as files of other programs."""

import typer

from api.cli.analysis import export_csv, export_graphml
from api.cli.gedcom import export_gedcom


def exporting() -> typer.Typer:
    """The commands that export."""
    app = typer.Typer(help="Write files for other programs.")
    app.callback()(_group)
    app.command("gedcom")(export_gedcom)
    app.command("graphml")(export_graphml)
    app.command("csv")(export_csv)
    return app


def _group() -> None:
    """Write files for other programs."""
