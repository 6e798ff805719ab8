"""`cirkels draw ...`: a household as a picture, through one lens or another."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.files import write_whole
from api.cli.households import ask_one
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, Household, On, OnlyWorry, PolicyFiles, Store, today
from graphmodel.domain.ids import WorryId

if TYPE_CHECKING:  # the store and the rules are loaded only when a command needs them
    from graphmodel.domain.dossier import Dossier
    from graphmodel.rules.standing import Standing

Picture = Annotated[
    Path, typer.Option("-o", "--output", metavar="FILE.svg", help="The picture to write.")
]
ENDING = ".svg"


def drawing() -> typer.Typer:
    """The commands that draw."""
    app = typer.Typer(help="Draw a household as a picture.")
    app.command("circles")(draw_circles)
    app.command("kringen")(draw_kringen)
    app.command("network")(draw_network)
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
    _check(output)
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


def draw_kringen(
    household: Household,
    output: Picture,
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw where people are met, from the own network to special help."""
    _check(output)
    dossier, standing = _dossier(household, store, on, policy)
    from visualise.views.kringen import kringen_svg

    write_whole(output, [kringen_svg(dossier, standing).encode()], private=True)


def draw_network(
    household: Household,
    output: Picture,
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw the network map: life areas, bonds, who knows whom."""
    _check(output)
    dossier, standing = _dossier(household, store, on, policy)
    from visualise.views.network_map import network_svg

    write_whole(output, [network_svg(dossier, standing).encode()], private=True)


def _check(output: Path) -> None:
    if output.suffix.lower() != ENDING:
        raise typer.BadParameter(f"{output}: expected a name that ends in {ENDING}")


def _dossier(
    household: str, store: Store, on: On, policy: PolicyFiles
) -> "tuple[Dossier, Standing]":
    """The dossier of a household, and how it stands on the day asked."""
    day, numbers = on or today(), policy_of(policy)
    with opened(store) as graph:
        from graphmodel.rules.standing import stand
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.show_dossier import show_dossier

        dossier = ask_one(household, lambda: show_dossier(graph, OPERATOR, household))
    return dossier, stand(dossier.case, numbers.on(day))
