"""`cirkels export graphml` and `csv`: a household or the directory for analysts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from api.cli.files import write_whole
from api.cli.folders import write_folder
from api.cli.households import ask_one
from api.cli.opening import opened
from api.cli.options import DEFAULT_STORE, On, Shape, Store
from api.cli.output import binary_output, put_json
from api.zipped import zipped
from graphmodel.errors import WrongUse

if TYPE_CHECKING:
    from graphmodel.domain.records import Record

OfHousehold = Annotated[
    str | None, typer.Option("--household", metavar="ID", help="The household to write.")
]
OfDirectory = Annotated[
    bool, typer.Option("--directory", help="The organisations and teams, and what they can take.")
]
GraphTarget = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="Where to; without it, standard output.")
]
TableTarget = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FILE.zip|FOLDER]", help="Where to; without it, a zip on standard output."
    ),
]
ZIP: Final = ".zip"


def export_graphml(
    target: GraphTarget = None,
    household: OfHousehold = None,
    directory: OfDirectory = False,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
) -> None:
    """Write a graph: everything with an id a node, every fact between two an edge."""
    records = _records(household, directory=directory, store=store, on=on)
    from graphmodel.analysis.graph import graph_of, graphml

    graph = graph_of(records)
    if target is None:
        binary_output().write(graphml(graph))
        return
    write_whole(target, [graphml(graph)], private=True)
    if shape == "json":
        put_json({"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()})


def export_csv(
    target: TableTarget = None,
    household: OfHousehold = None,
    directory: OfDirectory = False,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
) -> None:
    """Write tables, one file a kind of record: a zip when the name ends so, else a folder."""
    if target is None and sys.stdout.isatty():
        raise typer.BadParameter("a zip is nothing to read: give a FILE, or send it on")
    records = _records(household, directory=directory, store=store, on=on)
    from graphmodel.analysis.tables import tables_of

    tables = tables_of(records)
    if target is None:
        binary_output().write(zipped(tables))
        return
    if target.suffix.lower() == ZIP:
        write_whole(target, [zipped(tables)], private=True)
    elif target.suffix.lower() == ".csv":
        raise WrongUse(f"{target}: there are several tables, expected a folder or a .zip")
    else:
        write_folder(target, tables)
    if shape == "json":
        put_json({"files": sorted(tables)})


def _records(
    household: str | None, *, directory: bool, store: Store, on: On
) -> "tuple[Record, ...]":
    """The records asked for; of one day when a day is asked."""
    if (household is None) is not directory:
        raise typer.BadParameter("expected either --household ID or --directory")
    with opened(store) as graph:
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.export_records import directory_records, household_records

        if household is None:
            records = directory_records(graph, OPERATOR)
        else:
            records = ask_one(household, lambda: household_records(graph, OPERATOR, household))
    if on is None:
        return records
    from graphmodel.analysis.leaving import on_day

    return tuple(on_day(records, on))
