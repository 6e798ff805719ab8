"""`cirkels draw ...`: a household as a picture or a print, through one lens or another."""

from collections.abc import Callable, Mapping
from inspect import Parameter, Signature, signature
from types import MappingProxyType
from typing import Any, Final

import typer

from api.cli.draw_options import Ancestor, FosterToo, Generations, SomeHousehold, Whose
from api.cli.draw_order import Order, drawn_for
from api.cli.files import write_whole
from api.cli.options import OnlyWorry, today
from graphmodel.errors import WrongUse
from visualise.paper.picture import Lens, Sign

_COMMANDS: Final[dict[Lens, str]] = {
    "circles": "Draw who knows all worries, some, none.",
    "genogram": "Draw the family of a household, or of one person.",
    "mobility": "Draw the places of a life, and who was good to somebody there.",
    "kringen": "Draw where people are met, from the own network to special help.",
    "network": "Draw the network map: life areas, bonds, who knows whom.",
    "matrix": "Draw what everybody knows and does.",
    "list": "Draw the list of everybody.",
    "roles": "Draw who held which role when.",
}


def _asked(name: str, how: Any, *, default: str | bool | None = None) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=how)


_OWN: Final[Mapping[Lens, tuple[Parameter, ...]]] = MappingProxyType(
    {
        "circles": (_asked("worry", OnlyWorry),),
        "genogram": (
            _asked("household", SomeHousehold, default=""),
            _asked("person", Ancestor),
            _asked("generations", Generations),
            _asked("foster_too", FosterToo, default=False),
        ),
        "mobility": (_asked("person", Whose),),
    }
)
"""What a lens asks in its own words."""

_ASKED_BY_SOME: Final = ("worry", "person", "generations", "foster_too")


def drawing() -> typer.Typer:
    """The commands that draw."""
    app = typer.Typer(help="Draw a household as a picture, a print or a page of its own.")
    for lens, what in _COMMANDS.items():
        app.command(lens, help=what)(_command(lens))
    return app


def _command(lens: Lens) -> Callable[..., None]:
    """The command of a lens: it asks what an `Order` holds, some of it in words of its own."""

    def draw(**given: Any) -> None:
        if lens == "genogram":
            _refuse_unclear_family(**given)
        _draw(lens, Order(**given))

    own = {one.name: one for one in _OWN.get(lens, ())}
    asked = [
        own.get(name, one)
        for name, one in signature(Order).parameters.items()
        if name in own or name not in _ASKED_BY_SOME
    ]
    vars(draw)["__signature__"] = Signature(asked)  # where the framework reads what to ask
    return draw


def _draw(lens: Lens, order: Order) -> None:
    picture, reader = drawn_for(order, lens)
    from visualise.paper.export import export
    from visualise.paper.printing import CannotPrint

    signed = Sign(reader=reader, maker=order.maker, made=today())
    try:
        made = export(picture, order.ending, signed, order.paper)
    except CannotPrint as error:
        raise WrongUse(f"{order.output}: {error}") from error
    write_whole(order.output, [made], private=True)


def _refuse_unclear_family(
    household: str, person: str | None, reader: str | None, **_: object
) -> None:
    """A genogram is of a household or of one person; for somebody it is of a household."""
    if bool(household) == bool(person):
        raise typer.BadParameter("expected a HOUSEHOLD or --person PERSON, one of the two")
    if reader is not None and not household:
        raise typer.BadParameter("--for shows what may be seen of a household: give its id")
