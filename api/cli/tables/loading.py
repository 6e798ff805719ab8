"""What a load did, by kind of record."""

from api.cli.output import paper
from api.cli.tables.sheet import line, row, sheet
from graphmodel.usecases.load import LoadReport


def show_report(report: LoadReport) -> None:
    """Print how many records of each kind were new, changed, the same."""
    console = paper()
    table = sheet("Soort", "Nieuw", "Veranderd", "Hetzelfde")
    for column in table.columns[1:]:
        column.justify = "right"
    kinds = [*report.new, *report.changed, *report.same]
    for kind in dict.fromkeys(kinds):
        counts = report.new[kind], report.changed[kind], report.same[kind]
        if any(counts):
            row(table, kind, *counts)
    total = report.new.total(), report.changed.total(), report.same.total()
    if not any(total):
        console.print(line("Er stond niets in."))
        return
    table.add_section()
    row(table, "samen", *total)
    console.print(table)
