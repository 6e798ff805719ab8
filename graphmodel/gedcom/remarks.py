"""What of a GEDCOM file has no place with us, or is taken otherwise than it stands there."""

from dataclasses import dataclass
from typing import Literal

Why = Literal[
    "no_place",
    "second_value",
    "date_not_exact",
    "date_coarser",
    "date_converted",
    "date_not_read",
    "date_needs_day",
    "not_a_birth_date",
    "dead_by_burial",
    "name_missing",
    "id_made",
    "id_changed",
    "points_at_nobody",
    "kind_unknown",
    "disproven",
    "challenged",
    "one_side_only",
    "same_twice",
    "overlaps",
    "end_before_begin",
    "no_relation",
    "third_partner",
    "value_unknown",
    "control_left_out",
    "child_older",
    "died_before_birth",
    "twins_differ",
]
"""Why a line is in the report; in words for a reader elsewhere."""

LONGEST_VALUE = 60
"""Characters of a value in a report: enough to find it again."""


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """One line of the file: where, the tags that lead to it, its value shortened, and why."""

    line: int
    path: str
    value: str
    why: Why


def shortened(value: str) -> str:
    """A value on one line, cut where it is long.

    >>> shortened("Born in a very small village")
    'Born in a very small village'
    """
    one_line = " ".join(value[: 4 * LONGEST_VALUE].split())
    if len(one_line) <= LONGEST_VALUE and len(value) <= 4 * LONGEST_VALUE:
        return one_line
    return f"{one_line[: LONGEST_VALUE - 1]}…"
