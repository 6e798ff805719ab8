"""Who is a parent, a child, a partner, a brother or sister of whom."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from graphmodel.changes.checks import day_fits, is_here
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.parentage import may_be_parent, take_question_away
from graphmodel.changes.deciding.twins import born_together
from graphmodel.changes.deeds import AddKin, AddPerson
from graphmodel.changes.deeds.people import Kin
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person, Twins
from graphmodel.domain.words import ParentKind, PartnerKind, Sex
from graphmodel.rules.generations import LINEAGE

_BEGINS: Final[frozenset[ParentKind]] = frozenset({"step", "foster", "adoptive"})
"""Kinds of parent that somebody becomes on a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """What somebody is to another, as a deed says it."""

    of: PersonId
    kin: Kin
    parent_kind: ParentKind
    partner_kind: PartnerKind
    from_: Day | None
    other: PersonId | None
    identical: bool | None


def kinship_of(deed: AddKin | AddPerson, of: PersonId, kin: Kin) -> Kinship:
    """The kinship a deed speaks of."""
    return Kinship(
        of=of,
        kin=kin,
        parent_kind=deed.parent_kind,
        partner_kind=deed.partner_kind,
        from_=deed.from_,
        other=deed.other,
        identical=deed.identical,
    )


def add_kin(draft: Draft, deed: AddKin) -> Refusal | None:
    """Relate somebody who is known already to another; what is known of them stays as it is."""
    no = is_here(draft, Person, deed.person, "person")
    if no is None and deed.sex is not None:
        _first_sex(draft, deed.person, deed.sex)
    return no or relate(draft, deed.person, kinship_of(deed, deed.of, deed.kin))


def _first_sex(draft: Draft, person: PersonId, sex: Sex) -> None:
    """Record the sex of somebody of whom none is recorded."""
    known = draft.person(person)
    if known.sex is None:
        draft.put(replace(known, sex=sex))


def relate(draft: Draft, person: PersonId, kinship: Kinship) -> Refusal | None:
    """Record what somebody is to another: kin is of always where no day is said."""
    of, other = kinship.of, kinship.other
    no = (
        is_here(draft, Person, of, "of")
        or is_here(draft, Person, other, "other")
        or day_fits(draft, kinship.from_, "from", draft.moment.today)
    )
    if no is not None:
        return no
    if person == of or other in (person, of):
        return Refusal(code="same_person", field="of" if person == of else "other")
    if kinship.kin == "partner":
        return _couple(draft, person, kinship)
    if kinship.kin == "parent":
        return _descends(draft, person, of, kinship)
    if kinship.kin == "child":
        no = _descends(draft, of, person, kinship)
        return no or (None if other is None else _descends(draft, other, person, kinship))
    return _sibling(draft, person, kinship)


def _descends(draft: Draft, parent: PersonId, child: PersonId, kinship: Kinship) -> Refusal | None:
    """Record a parent of a child."""
    links = draft.all(Parent)
    if any((link.parent, link.child) == (parent, child) for link in links):
        return Refusal(code="already_so", field="of", about=(parent, child))
    if parent in below(child, links):
        return Refusal(code="own_ancestor", field="kin")
    kind = kinship.parent_kind
    if (no := may_be_parent(draft, parent, child, kind)) is not None:
        return no
    first = kinship.from_ if kind in _BEGINS else None
    draft.put(Parent(parent=parent, child=child, kind=kind, from_=first))
    take_question_away(draft, parent, child)
    return None


def _sibling(draft: Draft, person: PersonId, kinship: Kinship) -> Refusal | None:
    """Give somebody the parents of another, or the one parent they have in common."""
    of, twin = kinship.of, kinship.kin == "twin"
    shared = [
        link
        for link in draft.all(Parent)
        if link.child == of and link.kind in LINEAGE and kinship.other in (None, link.parent)
    ]
    if not shared:
        return Refusal(code="no_parents", field="of", about=(of,))
    known = {link.parent for link in draft.all(Parent) if link.child == person}
    missing = [link for link in shared if link.parent not in known]
    if not missing and not twin:
        return Refusal(code="already_so", field="of", about=(person, of))
    for link in missing:
        kind = link.kind if twin else kinship.parent_kind
        first = link.from_ if kind == link.kind else None
        same = replace(kinship, parent_kind=kind, from_=first)
        if (no := _descends(draft, link.parent, person, same)) is not None:
            return no
    return born_together(draft, person, of, kinship.identical) if twin else None


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


def _couple(draft: Draft, person: PersonId, kinship: Kinship) -> Refusal | None:
    a, b = sorted((person, kinship.of))
    pairs = [one for one in draft.all(Partner) if (one.a, one.b) == (a, b)]
    if any(one.ended is None and valid_on(one, draft.day) for one in pairs):
        return Refusal(code="already_so", field="of", about=(a, b))
    first = kinship.from_ or (draft.day if pairs else None)
    draft.put(Partner(a=a, b=b, kind=kinship.partner_kind, from_=first))
    return None
