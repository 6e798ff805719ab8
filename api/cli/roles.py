"""`cirkels roles`: which organisation can take which phase role, and the holes."""

from typing import Annotated

import typer

from api.cli.opening import opened
from api.cli.options import DEFAULT_STORE, On, OnlyPhase, Shape, Store, today
from api.cli.output import put_json
from api.cli.plain import short
from graphmodel.errors import NotFound

OnlyMunicipality = Annotated[
    str | None, typer.Option("--municipality", metavar="ID", help="Only this municipality.")
]


def roles(
    phase: OnlyPhase = None,
    municipality: OnlyMunicipality = None,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
) -> None:
    """Which organisation can take which phase role where, and where nobody can."""
    with opened(store) as graph:
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.show_roles import show_roles

        day = on or today()
        try:
            region = show_roles(graph, OPERATOR, day, phase=phase, municipality=municipality)
        except NotFound as error:
            raise NotFound(f"--municipality {short(municipality)}: {error}") from error
    if shape == "table":
        from api.cli.tables.roles import show_role_map

        show_role_map(region)
    else:
        from api.answers.roles import roles_answer

        put_json(roles_answer(region.roles))
