"""`cirkels dump`, `check` and `demo`: the store as lines, its integrity, demo data."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from api.cli.files import write_whole
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, On, PolicyFiles, Shape, Store, today
from api.cli.output import binary_output, put_json

Target = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="Where to; without it, standard output.")
]
TargetOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="The same, as an option.")
]


def dump(target: Target = None, store: Store = DEFAULT_STORE) -> None:
    """Write the whole store as interchange lines."""
    with opened(store) as graph:
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.dump import dump as dump_lines

        _write(dump_lines(graph, OPERATOR), target, private=True)


def demo(target: Target = None, output: TargetOption = None) -> None:
    """Write the demo data as interchange lines: everybody and every address in it is invented."""
    if target is not None and output is not None:
        raise typer.BadParameter("one FILE is enough")
    from graphmodel.demo.demo import demo_records
    from graphmodel.interchange.encode import encode_line

    _write(map(encode_line, demo_records()), target or output, private=False)


def _write(lines: Iterable[bytes], target: Path | None, *, private: bool) -> None:
    if target is None:
        binary_output().writelines(lines)
    else:
        write_whole(target, lines, private=private)


def check(
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """Look whether everything in the store is whole and fits together; 1 when it does not."""
    numbers = policy_of(policy).on(on or today())
    with opened(store) as graph:
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.check_store import check_store

        found = check_store(graph, OPERATOR, numbers)
    if shape == "table":
        from api.cli.tables.check import show_check

        show_check(found)
    else:
        from api.answers.check import check_answer

        put_json(check_answer(found))
    if found.count:
        raise typer.Exit(1)
