"""`cirkels export ...`: what the store holds, as files of other programs."""

import typer

from api.cli.gedcom import export_gedcom


def exporting() -> typer.Typer:
    """The commands that export."""
    app = typer.Typer(help="Write files for other programs.")
    app.callback()(_group)
    app.command("gedcom")(export_gedcom)
    return app


def _group() -> None:
    """Write files for other programs."""
