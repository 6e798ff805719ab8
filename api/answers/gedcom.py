"""What an import or an export of a GEDCOM file did, as JSON."""

from collections.abc import Iterable
from typing import Any

from graphmodel.gedcom.remarks import Remark
from graphmodel.gedcom.write import LeftBehind
from graphmodel.usecases.load import LoadReport


def import_answer(report: LoadReport, remarks: Iterable[Remark]) -> dict[str, Any]:
    """How many records of each kind were new, changed, the same; and every line in the report.

    >>> import_answer(LoadReport(), [Remark(7, "INDI.OCCU", "baker", "no_place")])["report"]
    [{'line': 7, 'path': 'INDI.OCCU', 'value': 'baker', 'why': 'no_place'}]
    """
    counts = {"new": report.new, "changed": report.changed, "same": report.same}
    return {
        **{name: {kind: n for kind, n in some.items() if n} for name, some in counts.items()},
        "report": [
            {"line": one.line, "path": one.path, "value": one.value, "why": one.why}
            for one in remarks
        ],
    }


def export_answer(left_behind: Iterable[LeftBehind]) -> dict[str, Any]:
    """Everything known of these people that is not in the file.

    >>> export_answer([LeftBehind("person", ("ria",), "note")])
    {'left_behind': [{'record': 'person', 'key': ('ria',), 'field': 'note'}]}
    """
    return {
        "left_behind": [
            {"record": one.record, "key": one.key, "field": one.field} for one in left_behind
        ]
    }
