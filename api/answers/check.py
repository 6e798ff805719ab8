"""What a check of the store found as JSON."""

from typing import Any

from graphmodel.usecases.check_store import StoreCheck


def check_answer(found: StoreCheck) -> dict[str, Any]:
    """How many records there are, whether a load was broken off, and every problem.

    >>> check_answer(StoreCheck(records=0, unfinished_load=False, problems=()))
    {'records': 0, 'unfinished_load': False, 'problems': []}
    """
    return {
        "records": found.records,
        "unfinished_load": found.unfinished_load,
        "problems": [
            {"record": one.place.file, "field": one.field, "expected": one.expected}
            for one in found.problems
        ],
    }
