"""`cirkels export gedcom`: the relatives of a household as a genealogist's file."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from api.cli.files import write_whole
from api.cli.households import ask_one
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, On, PolicyFiles, Shape, Store, today
from api.cli.output import binary_output, put_json

Target = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="Where to; without it, standard output.")
]
OfHousehold = Annotated[
    str, typer.Option("--household", metavar="ID", help="The household whose relatives to write.")
]
AskedVersion = Annotated[
    Literal["7.0", "5.5.1"], typer.Option("--version", help="The version of GEDCOM to write.")
]


def export_gedcom(
    household: OfHousehold,
    target: Target = None,
    version: AskedVersion = "7.0",
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """Write the relatives of a household: who descends from whom, who is whose partner."""
    numbers = policy_of(policy).on(on or today())
    with opened(store) as graph:
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.export_gedcom import export_gedcom as written_for

        written = ask_one(
            household, lambda: written_for(graph, OPERATOR, household, numbers, version)
        )
    if target is None:
        binary_output().write(written.text.encode())
        for one in written.left_behind:
            sys.stderr.write(f"not in it: {one.record} {' '.join(one.key)} {one.field}\n")
        return
    write_whole(target, [written.text.encode()], private=True)
    if shape == "table":
        from api.cli.tables.gedcom import show_export

        show_export(written.left_behind)
    else:
        from api.answers.gedcom import export_answer

        put_json(export_answer(written.left_behind))
