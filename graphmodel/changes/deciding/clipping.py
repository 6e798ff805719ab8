"""What is left of a record beside the ones that are there and win."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import Day, Lasting
from graphmodel.domain.household import HiddenBond, Member, Position, Tie
from graphmodel.domain.ids import RoleId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import AskedKin, Bond, Parent, Partner, Twins
from graphmodel.domain.records import KIND_BY_CLASS, Record
from graphmodel.domain.role import Preference, Role
from graphmodel.domain.worry import Knows, SafetyPerson

_ONCE_A_DAY: Final = (
    Member,
    Tie,
    Knows,
    SafetyPerson,
    Bond,
    WorksFor,
    Parent,
    Partner,
    Preference,
    Role,
)
"""Of these, two with the same ends are never true on one day."""

_ROLE_ENDS: Final = ("person", "role", "household")
_NO_ENDS: Final = frozenset({"from_", "wish"})
"""Parts of a key that do not say what a record is about."""

_ID_ROOM: Final = 56
"""Characters of an id that leave room for a number behind it."""

_Span = tuple[Day, Day]


def clipped(draft: Draft, record: Record) -> list[Record]:
    """The parts of a record that no record of the same ends on the draft covers."""
    if isinstance(record, _ONCE_A_DAY):
        parts = [_within(record, span) for span in _left(record, _of_same_ends(draft, record))]
        return list(_with_own_ids(draft, parts)) if isinstance(record, Role) else parts
    if isinstance(record, Position | Twins | AskedKin | HiddenBond):
        return [record] if draft.like(record) is None else []
    return [record]


def _of_same_ends(draft: Draft, record: Record) -> list[Any]:
    names = _ROLE_ENDS if isinstance(record, Role) else KIND_BY_CLASS[type(record)].key
    first, *rest = [name for name in names if name not in _NO_ENDS]
    end = getattr(record, first)
    same = [one for one in draft.all(type(record)) if getattr(one, first) == end]
    return [one for one in same if all(getattr(one, n) == getattr(record, n) for n in rest)]


def _left(record: Lasting, others: list[Any]) -> list[_Span]:
    """The days of a record that none of the others has, as spans in time."""
    spans = [_span(record)]
    for first, until in map(_span, others):
        cut = [(a, min(b, first)) for a, b in spans] + [(max(a, until), b) for a, b in spans]
        spans = sorted({(a, b) for a, b in cut if a < b})
    return spans


def _span(record: Lasting) -> _Span:
    return record.from_ or date.min, record.until or date.max


def _within(record: Any, span: _Span) -> Record:
    first, until = (None if end in (date.min, date.max) else end for end in span)
    part: Record = replace(record, from_=first, until=until)
    if isinstance(part, Role) and part.planned_end is not None:
        late = part.from_ is not None and part.planned_end <= part.from_
        return replace(part, planned_end=None) if late else part
    return part


def _with_own_ids(draft: Draft, parts: list[Any]) -> list[Record]:
    """Parts of a role: the first keeps the id, the others get a number behind it."""
    taken = {role.id for role in draft.all(Role)}
    found: list[Record] = []
    for part in parts:
        identity, number = part.id, len(found)
        while identity in taken:
            number += 1
            identity = RoleId(f"{part.id[:_ID_ROOM]}.{number}")
        taken.add(identity)
        found.append(replace(part, id=identity))
    return found
