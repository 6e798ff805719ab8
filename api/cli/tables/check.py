"""What a check of the store found; ids only."""

from typing import Final

from api.cli.output import paper
from api.cli.tables.sheet import counted, line
from graphmodel.usecases.check_store import StoreCheck

UNFINISHED: Final = "Een keer laden is niet af of nog bezig. Laad hetzelfde bestand nog eens."
MOST_SHOWN: Final = 50


def show_check(found: StoreCheck) -> None:
    """Print every problem with what was expected, or that all is well."""
    console = paper()
    for problem in found.problems[:MOST_SHOWN]:
        console.print(line(problem))
    if found.count > MOST_SHOWN:
        console.print(line(f"en nog {found.count - MOST_SHOWN}"))
    if found.unfinished_load:
        console.print(line(UNFINISHED))
    records = counted(found.records, "record", "records")
    if found.count:
        wrong = counted(found.count, "probleem", "problemen")
        console.print(line(f"{wrong} in {records}."))
    else:
        console.print(line(f"{records}: alles is heel en past bij elkaar."))
