"""Taking a change back: everything it touched becomes as it was before."""

from graphmodel.changes.anchoring import keep_found
from graphmodel.changes.checks import note_fits
from graphmodel.changes.command import Refusal
from graphmodel.changes.draft import Draft
from graphmodel.changes.moment import Moment
from graphmodel.changes.references import named_in
from graphmodel.changes.sound import unsound
from graphmodel.domain.change import Change, Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Household, Position
from graphmodel.domain.person import Person
from graphmodel.domain.records import Record


def take_back(
    dossier: Dossier, change: Change, moment: Moment, reason: str | None = None
) -> tuple[Difference, ...] | Refusal:
    """The differences that take a change back, or why it cannot be.

    It cannot when a record is no longer as the change left it, or when something that was
    recorded since rests on it. Places on a map are no reason: people who stay keep theirs.
    """
    if change.undone_by is not None:
        return Refusal(code="already_undone", field="change")
    draft = Draft(dossier, moment)
    if (no := note_fits(draft, reason, "reason")) is not None:
        return no
    about = _people_of(change)
    for difference in reversed(change.differences):
        if isinstance(difference.record, Position):
            _put_back(draft, difference, difference.record, about)
        elif isinstance(difference.record, Household) and difference.before is None:
            return Refusal(code="built_upon", field="change")
        elif draft.like(difference.record) != difference.after:
            return Refusal(code="changed_since", field="change", about=_named(difference.record))
        elif difference.before is None:
            draft.take(difference.record)
        else:
            draft.put(difference.before)
    _leave_the_map(draft)
    keep_found(draft)
    differences = draft.differences()
    return unsound(dossier, differences, moment) or differences


def _named(record: Record) -> tuple[str, ...]:
    return tuple(one for kind, one in named_in(record) if kind in ("person", "worry"))


def _people_of(change: Change) -> frozenset[str] | None:
    """Whom a change is about; None when it is about places on a map alone."""
    facts = [
        record
        for one in change.differences
        for record in (one.before, one.after)
        if record is not None and not isinstance(record, Position)
    ]
    people: set[str] = {one.id for one in facts if isinstance(one, Person)}
    people |= {one for record in facts for kind, one in named_in(record) if kind == "person"}
    return frozenset(people) if facts else None


def _put_back(
    draft: Draft, difference: Difference, place: Position, about: frozenset[str] | None
) -> None:
    """A place of somebody the change is about, where it is still as the change left it."""
    if about is not None and place.person not in about:
        return
    if draft.like(place) != difference.after:
        return
    if difference.before is None:
        draft.take(place)
    else:
        draft.put(difference.before)


def _leave_the_map(draft: Draft) -> None:
    """Who goes away leaves no place behind."""
    for difference in draft.differences():
        gone = difference.before
        if isinstance(gone, Person) and difference.after is None:
            for place in [one for one in draft.all(Position) if one.person == gone.id]:
                draft.take(place)
