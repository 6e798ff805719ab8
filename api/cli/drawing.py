"""`cirkels draw ...`: a household as a picture or a print, through one lens or another."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, get_args

import typer

from api.cli.files import refuse_where_no_file_can_be, write_whole
from api.cli.households import ask_one
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, Household, On, OnlyWorry, PolicyFiles, Store, today
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.errors import WrongUse
from visualise.paper.picture import ENDINGS, Ending, Lens, Sign
from visualise.paper.sheet import PaperSize

if TYPE_CHECKING:  # the store and the rules are loaded only when a command needs them
    from graphmodel.domain.dossier import Dossier
    from visualise.views.pictures import Asked

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
Whose = Annotated[
    str | None,
    typer.Option("--person", metavar="PERSON", help="Whose life (the first child with places)."),
]

_PLAIN: Final[dict[Lens, str]] = {
    "kringen": "Draw where people are met, from the own network to special help.",
    "network": "Draw the network map: life areas, bonds, who knows whom.",
    "matrix": "Draw what everybody knows and does.",
    "list": "Draw the list of everybody.",
    "roles": "Draw who held which role when.",
}
LONGEST_MAKER: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be made of a household: the file, the sheet, by whom and for whom."""

    household: str
    output: Path
    ending: Ending
    paper: PaperSize | None
    by: str
    reader: str | None
    ticked: tuple[str, ...]
    store: str
    on: On
    policy: PolicyFiles


def drawing() -> typer.Typer:
    """The commands that draw."""
    app = typer.Typer(help="Draw a household as a picture, a print or a page of its own.")
    app.command("circles")(draw_circles)
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
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw who knows all worries, some, none."""
    order = _order(household, output, paper, by, reader, worry_too, store, on, policy)
    _draw("circles", order, worry=worry)


def draw_mobility(
    household: Household,
    output: Picture,
    person: Whose = None,
    paper: Paper = None,
    by: By = "",
    reader: For = None,
    worry_too: WorryToo = None,
    store: Store = DEFAULT_STORE,
    on: On = None,
    policy: PolicyFiles = None,
) -> None:
    """Draw the places of a life, and who was good to somebody there."""
    order = _order(household, output, paper, by, reader, worry_too, store, on, policy)
    _draw("mobility", order, person=person)


def _command(lens: Lens) -> Callable[..., None]:
    """The command of a lens that takes nothing of its own."""

    def draw(
        household: Household,
        output: Picture,
        paper: Paper = None,
        by: By = "",
        reader: For = None,
        worry_too: WorryToo = None,
        store: Store = DEFAULT_STORE,
        on: On = None,
        policy: PolicyFiles = None,
    ) -> None:
        _draw(lens, _order(household, output, paper, by, reader, worry_too, store, on, policy))

    return draw


def _order(
    household: str,
    output: Path,
    paper: PaperSize | None,
    by: str,
    reader: str | None,
    worry_too: list[str] | None,
    store: str,
    on: On,
    policy: PolicyFiles,
) -> Order:
    ending = output.suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        *most, last = (f".{one}" for one in get_args(Ending))
        expected = f"{', '.join(most)} or {last}"
        raise typer.BadParameter(f"{output}: expected a name that ends in {expected}")
    if worry_too and reader is None:
        raise typer.BadParameter("--worry-too shows somebody a worry: it needs --for PERSON")
    if len(by) > LONGEST_MAKER:
        raise typer.BadParameter(f"--by: at most {LONGEST_MAKER} letters")
    refuse_where_no_file_can_be(output)
    return Order(
        household=household,
        output=output,
        ending=ending,
        paper=paper,
        by=" ".join(by.split()),
        reader=reader,
        ticked=tuple(worry_too or ()),
        store=store,
        on=on,
        policy=policy,
    )


def _draw(lens: Lens, order: Order, *, worry: str | None = None, person: str | None = None) -> None:
    asked, reader = _asked(order, worry, person)
    from visualise.paper.export import export
    from visualise.paper.printing import CannotPrint
    from visualise.views.pictures import picture_of

    signed = Sign(reader=reader, maker=order.by, made=today())
    try:
        made = export(picture_of(lens, asked), order.ending, signed, order.paper)
    except CannotPrint as error:
        raise WrongUse(f"{order.output}: {error}") from error
    write_whole(order.output, [made], private=True)


def _asked(order: Order, worry: str | None, person: str | None) -> "tuple[Asked, str]":
    """What to draw, as its reader may see it, and the name of that reader."""
    day, numbers = order.on or today(), policy_of(order.policy)
    with opened(order.store) as graph:
        from graphmodel.rules.standing import stand
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.make_share import make_share
        from graphmodel.usecases.show_dossier import show_dossier
        from visualise.views.pictures import Asked

        def read() -> "tuple[Dossier, str]":
            if order.reader is None:
                return show_dossier(graph, OPERATOR, order.household), ""
            made = make_share(
                graph, OPERATOR, order.household, order.reader, numbers, day, ticked=order.ticked
            )
            return made.dossier, made.names[made.reader]

        dossier, reader = ask_one(order.household, read)
    asked = Asked(
        dossier=dossier,
        standing=stand(dossier.case, numbers.on(day)),
        today=today(),
        worry=WorryId(worry) if worry is not None else None,
        person=PersonId(person) if person is not None else None,
    )
    return asked, reader
