"""`cirkels draw ...`: a household as a picture or a print, through one lens or another."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import typer

from api.cli.draw_order import Order, drawn_for, order_of
from api.cli.files import write_whole
from api.cli.options import DEFAULT_STORE, Household, On, OnlyWorry, PolicyFiles, Store, today
from graphmodel.errors import WrongUse
from visualise.paper.picture import Lens, Sign
from visualise.paper.sheet import PaperSize

Picture = Annotated[
    Path,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="The file to write; it ends in .svg, .png, .pdf or .html.",
    ),
]
Paper = Annotated[
    PaperSize | None,
    typer.Option("--paper", help="The sheet of a print (the smallest that can be read)."),
]
By = Annotated[str, typer.Option("--by", metavar="TEXT", help="Who made it, in words.")]
For = Annotated[
    str | None,
    typer.Option(
        "--for", metavar="PERSON", help="Who will read it: they see only what they may know."
    ),
]
WorryToo = Annotated[
    list[str] | None,
    typer.Option(
        "--worry-too", metavar="ID", help="With --for: a worry to show too; may be given again."
    ),
]
SafetyToo = Annotated[
    bool,
    typer.Option("--safety-persons-too", help="With --for: show who is a safety person too."),
]
Whose = Annotated[
    str | None,
    typer.Option("--person", metavar="PERSON", help="Whose life (the first child with places)."),
]

SomeHousehold = Annotated[
    str, typer.Argument(metavar="[HOUSEHOLD]", help="The id of a household.", show_default=False)
]
Ancestor = Annotated[
    str | None,
    typer.Option("--person", metavar="PERSON", help="Without a household: whose family."),
]
Generations = Annotated[
    int | None,
    typer.Option(
        "--generations", min=1, max=12, help="How many, upwards, their own included (three)."
    ),
]

_PLAIN: Final[dict[Lens, str]] = {
    "kringen": "Draw where people are met, from the own network to special help.",
    "network": "Draw the network map: life areas, bonds, who knows whom.",
    "matrix": "Draw what everybody knows and does.",
    "list": "Draw the list of everybody.",
    "roles": "Draw who held which role when.",
}


def drawing() -> typer.Typer:
    """The commands that draw."""
    app = typer.Typer(help="Draw a household as a picture, a print or a page of its own.")
    app.command("circles")(draw_circles)
    app.command("genogram")(draw_genogram)
    app.command("mobility")(draw_mobility)
    for lens, what in _PLAIN.items():
        app.command(lens, help=what)(_command(lens))
    return app


def draw_circles(
    household: Household,
    output: Picture,
    worry: OnlyWorry = None,
    paper: Paper = None,
    by: By = "",
    reader: For = None,
    worry_too: WorryToo = None,
    safety_too: SafetyToo = False,  # the framework makes it an option
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw who knows all worries, some, none."""
    order = order_of(household, output, paper, by, reader, worry_too, safety_too, store, on, policy)
    _draw("circles", order.about(worry=worry))


def draw_genogram(
    output: Picture,
    household: SomeHousehold = "",
    person: Ancestor = None,
    generations: Generations = None,
    paper: Paper = None,
    by: By = "",
    reader: For = None,
    worry_too: WorryToo = None,
    safety_too: SafetyToo = False,  # the framework makes it an option
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw the family of a household, or of one person."""
    if bool(household) == bool(person):
        raise typer.BadParameter("expected a HOUSEHOLD or --person PERSON, one of the two")
    if reader is not None and not household:
        raise typer.BadParameter("--for shows what may be seen of a household: give its id")
    order = order_of(household, output, paper, by, reader, worry_too, safety_too, store, on, policy)
    _draw("genogram", order.about(person=person, generations=generations))


def draw_mobility(
    household: Household,
    output: Picture,
    person: Whose = None,
    paper: Paper = None,
    by: By = "",
    reader: For = None,
    worry_too: WorryToo = None,
    safety_too: SafetyToo = False,  # the framework makes it an option
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw the places of a life, and who was good to somebody there."""
    order = order_of(household, output, paper, by, reader, worry_too, safety_too, store, on, policy)
    _draw("mobility", order.about(person=person))


def _command(lens: Lens) -> Callable[..., None]:
    """The command of a lens that takes nothing of its own."""

    def draw(
        household: Household,
        output: Picture,
        paper: Paper = None,
        by: By = "",
        reader: For = None,
        worry_too: WorryToo = None,
        safety_too: SafetyToo = False,  # the framework makes it an option
        store: Store = DEFAULT_STORE,
        on: On = None,
        policy: PolicyFiles = None,
    ) -> None:
        _draw(
            lens,
            order_of(
                household, output, paper, by, reader, worry_too, safety_too, store, on, policy
            ),
        )

    return draw


def _draw(lens: Lens, order: Order) -> None:
    picture, reader = drawn_for(order, lens)
    from visualise.paper.export import export
    from visualise.paper.printing import CannotPrint

    signed = Sign(reader=reader, maker=order.by, made=today())
    try:
        made = export(picture, order.ending, signed, order.paper)
    except CannotPrint as error:
        raise WrongUse(f"{order.output}: {error}") from error
    write_whole(order.output, [made], private=True)
