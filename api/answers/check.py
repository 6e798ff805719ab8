"""What a check of the store found as JSON."""

from typing import Any

from graphmodel.usecases.check_store import StoreCheck


def check_answer(found: StoreCheck) -> dict[str, Any]:
    """How many records there are, whether a load was broken off, and every problem.

    >>> clean = StoreCheck(records=0, unfinished_load=False, problems=(), count=0)
    >>> check_answer(clean)
    {'records': 0, 'unfinished_load': False, 'count': 0, 'problems': []}
    """
    return {
        "records": found.records,
        "unfinished_load": found.unfinished_load,
        "count": found.count,
        "problems": [
            {"record": one.place.file, "field": one.field, "expected": one.expected}
            for one in found.problems
        ],
    }
