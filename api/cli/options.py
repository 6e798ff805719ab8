"""The options that commands share, and how their texts become values."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import SignalCode
from graphmodel.domain.words import Phase

DEFAULT_STORE = ".store/cirkels"
"""Folder under the present one, when neither `--store` nor `CIRKELS_STORE` says another."""

Format = Literal["table", "json"]
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_of(text: str) -> Day:
    """The day a text names.

    Raises:
        typer.BadParameter: it names none.

    >>> day_of("2026-11-01")
    datetime.date(2026, 11, 1)
    """
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text[:40]}' is not a day, expected YYYY-MM-DD") from None


def today() -> Day:
    """The day it is where the program runs."""
    return datetime.now().astimezone().date()


Store = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="CIRKELS_STORE",
        metavar="FOLDER|ADDRESS",
        help="A folder for the embedded store, or a bolt:// or neo4j:// address.",
    ),
]
On = Annotated[
    Day | None,
    typer.Option("--on", parser=day_of, metavar="YYYY-MM-DD", help="The day to look at (today)."),
]
Since = Annotated[
    Day | None,
    typer.Option(
        "--since", parser=day_of, metavar="YYYY-MM-DD", help="Also who moved since this day."
    ),
]
Shape = Annotated[
    Format, typer.Option("--format", help="A table to read, or one JSON document and nothing else.")
]
PolicyFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--policy",
        metavar="FILE",
        help="The region's own numbers, laid over the usual ones; may be given again.",
    ),
]
Household = Annotated[str, typer.Argument(metavar="HOUSEHOLD", help="The id of a household.")]
Households = Annotated[
    list[str],
    typer.Argument(
        metavar="HOUSEHOLD...", help="Ids of households, or - for their ids on standard input."
    ),
]
Person = Annotated[str, typer.Argument(metavar="PERSON", help="The id of a person.")]
OtherPerson = Annotated[str, typer.Argument(metavar="PERSON", help="The id of another person.")]
AskedPhase = Annotated[Phase, typer.Option("--phase", help="The phase to take over.")]
OnlyPhase = Annotated[Phase | None, typer.Option("--phase", help="Only this phase.")]
OnlyCode = Annotated[
    SignalCode | None, typer.Option("--code", metavar="CODE", help="Only signals with this code.")
]
OnlyWorry = Annotated[
    str | None, typer.Option("--worry", metavar="ID", help="The rings of this worry alone.")
]
