"""Where somebody was put on the rings."""

import re
from typing import Final

from graphmodel.changes.command import Refusal
from graphmodel.changes.draft import Draft
from graphmodel.domain.household import Position
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import Area

_CELL: Final = re.compile(r"-?[0-9]{1,4},-?[0-9]{1,4}")
"""Columns and rows from the middle of the drawing."""


def put_on_map(draft: Draft, person: PersonId, area: Area, cell: str) -> Refusal | None:
    """Keep the place somebody was given among the rings."""
    if _CELL.fullmatch(cell) is None:
        return Refusal(code="wrong_type", field="cell")
    wanted = Position(household=draft.id, person=person, lens="circles", sector=area, cell=cell)
    draft.put(wanted)
    return None
