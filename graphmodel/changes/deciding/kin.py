"""Who is a parent, a child, a partner of whom."""

from collections.abc import Collection
from typing import Final

from graphmodel.changes.checks import is_here
from graphmodel.changes.command import Refusal
from graphmodel.changes.deeds import AddKin
from graphmodel.changes.deeds.people import Kin
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import valid_on
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person, Twins
from graphmodel.domain.words import PartnerKind

_COUPLE: Final[PartnerKind] = "relationship"
"""What two partners are while nobody said that they live together or are married."""


def add_kin(draft: Draft, deed: AddKin) -> Refusal | None:
    """Relate somebody who is known already to another."""
    no = is_here(draft, Person, deed.person, "person")
    return no or relate(draft, deed.person, deed.of, deed.kin)


def relate(draft: Draft, person: PersonId, of: PersonId, kin: Kin) -> Refusal | None:
    """Record what somebody is to another: kin is of always, a couple of a day not known."""
    if (no := is_here(draft, Person, of, "of")) is not None:
        return no
    if person == of:
        return Refusal(code="same_person", field="of")
    if kin == "partner":
        return _couple(draft, person, of)
    parent, child = (person, of) if kin == "parent" else (of, person)
    links = draft.all(Parent)
    if any((link.parent, link.child) == (parent, child) for link in links):
        return Refusal(code="already_so", field="of", about=(parent, child))
    if parent in below(child, links):
        return Refusal(code="own_ancestor", field="kin")
    draft.put(Parent(parent=parent, child=child))
    return None


def below(person: PersonId, links: Collection[Parent]) -> set[PersonId]:
    """Everybody who descends from somebody.

    >>> a, b, c = (PersonId(one) for one in "abc")
    >>> sorted(below(a, [Parent(parent=a, child=b), Parent(parent=b, child=c)]))
    ['b', 'c']
    """
    found: set[PersonId] = set()
    wave = {person}
    while wave:
        wave = {link.child for link in links if link.parent in wave} - found
        found |= wave
    return found


def are_kin(draft: Draft, one: PersonId, other: PersonId) -> bool:
    """Whether two are recorded as parent and child, as a couple or as born together."""
    both = {one, other}
    return (
        any({link.parent, link.child} == both for link in draft.all(Parent))
        or any({pair.a, pair.b} == both for pair in draft.all(Partner))
        or any(both <= set(born.persons) for born in draft.all(Twins))
    )


def _couple(draft: Draft, person: PersonId, of: PersonId) -> Refusal | None:
    a, b = sorted((person, of))
    pairs = [one for one in draft.all(Partner) if (one.a, one.b) == (a, b)]
    if any(one.ended is None and valid_on(one, draft.day) for one in pairs):
        return Refusal(code="already_so", field="of", about=(a, b))
    draft.put(Partner(a=a, b=b, kind=_COUPLE, from_=draft.day if pairs else None))
    return None
