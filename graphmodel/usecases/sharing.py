"""Which changes of a household other households may see too."""

from collections.abc import Iterable
from typing import Final

from graphmodel.changes.references import named_in
from graphmodel.domain.change import Difference
from graphmodel.domain.person import Person

_OF_PEOPLE: Final = frozenset(
    {
        *("person", "parent", "partner", "twins", "bond", "asked_kin"),
        *("safety_person", "works_for", "place"),
    }
)
"""Kinds of records that belong to people, with whichever household they are drawn."""

_WHOSE_PEOPLE: Final = frozenset({"member", "tie"})
"""Kinds of records that say which people a household has."""


def seen_elsewhere(differences: Iterable[Difference]) -> bool:
    """Whether another household may see any of this: it is about somebody who was there before.

    Nobody else knows who is new with this change, or goes away with it.

    >>> from graphmodel.domain.ids import PersonId
    >>> ria = Person(id=PersonId("p"), name="Ria")
    >>> seen_elsewhere([Difference(before=None, after=ria)])
    False
    >>> seen_elsewhere([Difference(before=ria, after=Person(id=PersonId("p"), name="Rie"))])
    True
    """
    all_of_it = list(differences)
    own = {
        one.record.id
        for one in all_of_it
        if isinstance(one.record, Person) and (one.before is None or one.after is None)
    }
    return any(not _people_in(one) <= own for one in all_of_it if _is_shared(one))


def _is_shared(difference: Difference) -> bool:
    if difference.kind in _WHOSE_PEOPLE:
        return difference.before is None or difference.after is None
    return difference.kind in _OF_PEOPLE


def _people_in(difference: Difference) -> set[str]:
    if isinstance(difference.record, Person):
        return {difference.record.id}
    records = [one for one in (difference.before, difference.after) if one is not None]
    return {one for record in records for kind, one in named_in(record) if kind == "person"}
