"""What a check of the store found; ids only."""

from api.cli.output import paper
from api.cli.tables.sheet import counted, line
from graphmodel.usecases.check_store import StoreCheck


def show_check(found: StoreCheck) -> None:
    """Print every problem with what was expected, or that all is well."""
    console = paper()
    for problem in found.problems:
        console.print(line(problem))
    if found.unfinished_load:
        console.print(line(UNFINISHED))
    records = counted(found.records, "record", "records")
    if found.problems:
        wrong = counted(len(found.problems), "probleem", "problemen")
        console.print(line(f"{wrong} in {records}."))
    else:
        console.print(line(f"{records}: alles is heel en past bij elkaar."))


UNFINISHED = "Een keer laden is niet afgemaakt of nog bezig: laad hetzelfde bestand opnieuw."
