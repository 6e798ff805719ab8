"""Who was born together."""

from dataclasses import replace
from datetime import timedelta

from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.lifetimes import earliest_reading
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import latest_reading
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Twins


def born_together(
    draft: Draft, person: PersonId, of: PersonId, identical: bool | None
) -> Refusal | None:
    """Record that two were born together, and with whom one of them was already.

    Whose birth is not known has that of the other.
    """
    one, other = draft.person(person), draft.person(of)
    if one.birth and other.birth and _apart(draft, one.birth, other.birth):
        return Refusal(code="born_apart", field="birth", about=(person, of))
    known = [born for born in draft.all(Twins) if {person, of} & set(born.persons)]
    persons = {person, of}.union(*(born.persons for born in known))
    wanted = Twins(persons=tuple(sorted(persons)), identical=identical)
    if wanted in known:
        return Refusal(code="already_so", field="of", about=(person, of))
    for born in known:
        draft.take(born)
    draft.put(wanted)
    _share_birth(draft, person, of)
    return None


def _apart(draft: Draft, one: str, other: str) -> bool:
    """Whether two births cannot lie as close together as those of twins do."""
    most = timedelta(days=draft.numbers.twin_days)
    return (
        earliest_reading(one) - latest_reading(other) > most
        or earliest_reading(other) - latest_reading(one) > most
    )


def _share_birth(draft: Draft, person: PersonId, of: PersonId) -> None:
    one, other = draft.person(person), draft.person(of)
    if one.birth is None and other.birth is not None:
        draft.put(replace(one, birth=other.birth))
    elif other.birth is None and one.birth is not None:
        draft.put(replace(other, birth=one.birth))
