"""Two on the map are one and the same: everything of the one goes to the other."""

from dataclasses import replace
from typing import Any

from graphmodel.changes.applied import CLASSES
from graphmodel.changes.checks import is_here
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.clipping import clipped
from graphmodel.changes.deciding.kin import are_kin, below
from graphmodel.changes.deciding.lifetimes import life_fits
from graphmodel.changes.deeds import MergePeople
from graphmodel.changes.draft import Draft
from graphmodel.changes.references import POINTING, named_in
from graphmodel.domain.household import HiddenBond
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Bond, Parent, Partner, Person, Place
from graphmodel.domain.records import Record, key_of
from graphmodel.domain.role import Handover, Role
from graphmodel.domain.worry import Knows, SafetyPerson, Wish


def merge(draft: Draft, deed: MergePeople) -> Refusal | None:
    """Let `drop` go into `keep`; where both have a record of one day, that of `keep` wins."""
    keep, drop = deed.keep, deed.drop
    if (no := _cannot_be_one(draft, keep, drop)) is not None:
        return no
    moving = [
        (record, _of_other(record, drop, keep))
        for cls in CLASSES
        for record in _all(draft, cls)
        if ("person", drop) in named_in(record)
    ]
    _merge_person(draft, keep, drop)
    for record, _ in moving:
        draft.take(record)
    for record, moved in sorted(moving, key=lambda pair: _changes_ends(*pair)):
        if moved is not None and not _place(draft, moved, was=record):
            return Refusal(code="built_upon", field="drop", about=(drop,))
    if keep in below(keep, draft.all(Parent)):
        return Refusal(code="own_ancestor", field="drop", about=(keep, drop))
    return None


def _cannot_be_one(draft: Draft, keep: PersonId, drop: PersonId) -> Refusal | None:
    no = is_here(draft, Person, keep, "keep") or is_here(draft, Person, drop, "drop")
    if no is not None:
        return no
    if keep == drop:
        return Refusal(code="same_person", field="drop")
    if drop in draft.moment.elsewhere:
        return Refusal(code="known_elsewhere", field="drop", about=(drop,))
    if are_kin(draft, keep, drop):
        return Refusal(code="are_kin", field="drop", about=(keep, drop))
    return None


def _all(draft: Draft, cls: type[Any]) -> list[Record]:
    return list(draft.all(cls))


def _merge_person(draft: Draft, keep: PersonId, drop: PersonId) -> None:
    """What `keep` lacks comes from `drop`, if that makes a life that can be."""
    one, other = draft.person(keep), draft.person(drop)
    filled = replace(
        one,
        birth=one.birth or other.birth,
        sex=one.sex or other.sex,
        died=one.died or other.died,
        vulnerable=one.vulnerable or other.vulnerable,
        note=one.note or other.note,
    )
    draft.take(other)
    draft.put(filled if life_fits(draft, filled) is None else one)


def _of_other(record: Record, drop: PersonId, keep: PersonId) -> Record | None:
    """The record with `keep` where `drop` stood; None when it would say nothing any more."""
    changes: dict[str, Any] = {}
    for field in POINTING[type(record)]:
        value = getattr(record, field.attribute)
        if field.refers_to != "person":
            continue
        if field.is_list:
            changes[field.attribute] = tuple(sorted({keep if p == drop else p for p in value}))
        elif value == drop and field.names(value):
            changes[field.attribute] = keep
    moved: Any = record
    return _making_sense(replace(moved, **changes))


def _making_sense(record: Record) -> Record | None:
    """Nobody keeps themselves safe, stands towards themselves or tells themselves."""
    if isinstance(record, SafetyPerson) and record.person == record.child:
        return None
    if isinstance(record, Bond | HiddenBond) and record.from_person == record.to_person:
        return None
    if isinstance(record, Knows | Wish) and record.told_by == record.person:
        return replace(record, told_by=None)
    if isinstance(record, Place):
        others = tuple(one for one in record.people if one != record.person)
        return replace(record, people=others)
    if isinstance(record, Partner) and record.b < record.a:
        return replace(record, a=record.b, b=record.a)
    return record


def _changes_ends(record: Record, moved: Record | None) -> bool:
    return moved is None or key_of(record) != key_of(moved) or isinstance(record, Role)


def _place(draft: Draft, moved: Record, was: Record) -> bool:
    """Record what `keep` has no record of; false when a handover would lose its role."""
    parts = clipped(draft, moved)
    for part in parts:
        draft.put(part)
    if parts or not isinstance(was, Role):
        return True
    return not any(was.id in (one.leaving, one.coming) for one in draft.all(Handover))
