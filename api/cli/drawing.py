"""`cirkels draw circles`: the rings of a household as a picture."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.files import write_whole
from api.cli.households import ask_one
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, Household, On, OnlyWorry, PolicyFiles, Store, today
from graphmodel.domain.ids import WorryId

Picture = Annotated[
    Path, typer.Option("-o", "--output", metavar="FILE.svg", help="The picture to write.")
]
ENDING = ".svg"


def drawing() -> typer.Typer:
    """The commands that draw."""
    app = typer.Typer(help="Draw a household as a picture.")
    app.command("circles")(draw_circles)
    return app


def draw_circles(
    household: Household,
    output: Picture,
    worry: OnlyWorry = None,
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw who knows all worries, some, none."""
    if output.suffix.lower() != ENDING:
        raise typer.BadParameter(f"{output}: expected a name that ends in {ENDING}")
    day, numbers = on or today(), policy_of(policy)
    only = WorryId(worry) if worry is not None else None
    with opened(store) as graph:
        from graphmodel.rules.circles import circles_of
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.show_household import show_household
        from visualise.views.rings import rings_svg

        scene = ask_one(household, lambda: show_household(graph, OPERATOR, household, numbers, day))
    rings = circles_of(scene.standing, only)
    svg = rings_svg(scene.standing, rings, standalone=True, worry=only, cells=scene.cells)
    write_whole(output, [svg.encode()], private=True)
