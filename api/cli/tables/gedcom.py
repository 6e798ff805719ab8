"""What an import or an export of relatives did, to read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from api.cli.output import paper
from api.cli.tables.loading import show_report
from api.cli.tables.sheet import counted, line, row, sheet
from graphmodel.gedcom.remarks import Remark, Why
from graphmodel.gedcom.write import LeftBehind
from graphmodel.usecases.load import LoadReport

ROWS_SHOWN: Final = 200

WORDS: Final[Mapping[Why, str]] = MappingProxyType(
    {
        "no_place": "geen plek bij ons",
        "second_value": "een eerdere regel is genomen",
        "date_not_exact": "geen vaste datum: onbekend gelaten",
        "date_coarser": "minder precies genomen, zoals het zeker klopt",
        "date_converted": "omgerekend naar onze kalender",
        "date_not_read": "geen datum die wij kennen: onbekend gelaten",
        "date_needs_day": "geen hele dag: onbekend gelaten",
        "not_a_birth_date": "een doopdag is geen geboortedag",
        "dead_by_burial": "overleden, dag onbekend: er staat een uitvaart",
        "name_missing": "geen naam: 'Naam onbekend' genomen",
        "id_made": "zonder kenmerk: zelf een kenmerk gemaakt",
        "id_changed": "kenmerk aangepast zodat het past",
        "points_at_nobody": "wijst naar niemand",
        "kind_unknown": "soort ouderschap onbekend: geen lijn gelegd",
        "disproven": "weerlegd: geen lijn gelegd",
        "challenged": "betwist, toch een lijn gelegd",
        "one_side_only": "alleen gezin of persoon zegt dit",
        "same_twice": "staat er al",
        "overlaps": "valt samen met een andere regel: niet genomen",
        "end_before_begin": "eindigt voor het begint: dag onbekend gelaten",
        "no_relation": "hier staat geen relatie tussen twee mensen",
        "third_partner": "een gezin heeft hier ten hoogste twee ouders",
        "value_unknown": "waarde die wij niet kennen",
        "control_left_out": "onzichtbare tekens weggelaten",
        "child_older": "dit kind is ouder dan een ouder: klopt dat?",
        "died_before_birth": "overleden vóór de geboorte: klopt dat?",
        "twins_differ": "eeneiig en twee-eiig tegelijk: onbekend gelaten",
    }
)
_FIELDS: Final = MappingProxyType(
    {
        "vulnerable": "kwetsbaar: hoort bij de zaak",
        "note": "notitie: hoort bij de zaak",
        "name": "schuine streep in de naam: een ander streepje genomen",
        "": "geen plek in GEDCOM",
    }
)


def show_import(report: LoadReport, remarks: Sequence[Remark]) -> None:
    """Print what was stored, and the lines of the file that have no place here."""
    show_report(report)
    if not remarks:
        return
    console = paper()
    console.print()
    console.print(line(f"{counted(len(remarks), 'regel', 'regels')} om na te kijken:"))
    table = sheet("Regel", "Waar", "Wat er staat", "Waarom")
    rows = list(_together(remarks))
    for first, last in rows[:ROWS_SHOWN]:
        lines = f"{first.line}-{last.line}" if last.line > first.line else first.line
        row(table, lines, first.path, first.value, WORDS[first.why])
    console.print(table)
    if len(rows) > ROWS_SHOWN:
        more = counted(len(rows) - ROWS_SHOWN, "plek", "plekken")
        console.print(line(f"en nog {more}; met --format json staat alles er."))


def _together(remarks: Iterable[Remark]) -> Iterator[tuple[Remark, Remark]]:
    """Lines below one that has no place either, as the first and the last of them."""
    first = last = None
    for remark in remarks:
        below = first is not None and remark.path.startswith(f"{first.path}.")
        if first is not None and below and first.why == remark.why == "no_place":
            last = remark
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = remark
    if first is not None and last is not None:
        yield first, last


def show_export(left_behind: Sequence[LeftBehind]) -> None:
    """Print what is known of these people and is not in the file."""
    console = paper()
    if not left_behind:
        console.print(line("Alles van deze familie staat erin."))
        return
    table = sheet("Soort", "Wie", "Wat niet meeging")
    for one in left_behind:
        row(table, one.record, ", ".join(one.key), _FIELDS[one.field])
    console.print(table)
