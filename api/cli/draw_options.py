"""What the commands that draw are asked: every one the same, and some a thing of their own."""

from pathlib import Path
from typing import Annotated

import typer

from visualise.paper.sheet import PaperSize

Output = Annotated[
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
FosterToo = Annotated[
    bool,
    typer.Option(
        "--foster-homes-too",
        help="With --for: show with whom children live, to whom that may be shown.",
    ),
]
Whose = Annotated[
    str | None,
    typer.Option(
        "--person",
        metavar="PERSON",
        help="Whose life (the first child with places; with --for the reader's own).",
    ),
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
