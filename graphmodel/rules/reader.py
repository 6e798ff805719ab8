"""Who reads a share, and what is theirs to see on that day."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from graphmodel.domain.calendar import Day, Lasting, valid_on
from graphmodel.domain.case import Case
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.person import Bond, Parent, Person
from graphmodel.domain.words import FAMILY, BondKind, Life
from graphmodel.domain.worry import Worry
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.ages import minor_on
from graphmodel.rules.share_foster import FosterSight
from graphmodel.rules.standing import worry_order

HARMING: Final[frozenset[BondKind]] = frozenset({"violence", "controlling"})
"""Bonds that say who harms whom: they tell what a worry tells."""

WARM: Final[frozenset[BondKind]] = frozenset({"close", "fused"})
"""Bonds that a child may be known to have."""

UNBORN: Final[frozenset[Life]] = frozenset({"expected", "miscarriage", "abortion"})
"""Pregnancies: theirs to tell who is or was pregnant."""

Between = tuple[frozenset[PersonId], BondKind]
"""Two people, in either order, and what lies between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who reads about a household on a day.

    `worries` are those shown, in their order; `unsure` those of which it is only assumed, or
    disputed, that they know. `children` are under age, or perhaps. `hidden` are
    bonds and `unseen` people that this reader is not shown. `safety_persons` says that those of
    everybody are shown, `fostering` what is shown of foster families.
    """

    id: PersonId
    day: Day
    worries: tuple[Worry, ...]
    unsure: frozenset[WorryId]
    members: frozenset[PersonId]
    children: frozenset[PersonId]
    hidden: frozenset[Between]
    unseen: frozenset[PersonId]
    safety_persons: bool
    fostering: FosterSight

    def has_begun(self, record: Lasting) -> bool:
        """Whether something began by that day, ended or not."""
        return record.from_ is None or record.from_ <= self.day

    def is_now(self, record: Lasting) -> bool:
        """Whether something is so on that day."""
        return valid_on(record, self.day)

    def may_see_bond(self, bond: Bond) -> bool:
        """Whether they may see how two people stand towards each other.

        Who harms whom is shown to who is shown the worry that says so, never to who does it; that
        a child wants nothing of the reader, or quarrels, is the child's to say.
        """
        if between(bond.from_person, bond.to_person, bond.kind) in self.hidden:
            return False
        if bond.kind not in WARM and self._is_with_child(bond):
            return False
        if bond.kind not in HARMING:
            return True
        return bond.from_person != self.id and any(
            bond.from_person in worry.caused_by
            and bond.to_person in {*worry.concerns, *self.members, self.id}
            for worry in self.worries
        )

    def _is_with_child(self, bond: Bond) -> bool:
        """Whether it lies between a child and the reader, who is none."""
        both = {bond.from_person, bond.to_person}
        return self.id in both - self.children and bool(both & self.children)


def between(one: PersonId, other: PersonId, kind: BondKind) -> Between:
    """What lies between two people, whoever is named first.

    >>> between(PersonId("a"), PersonId("b"), "close") == between(
    ...     PersonId("b"), PersonId("a"), "close")
    True
    """
    return frozenset((one, other)), kind


def read_by(
    dossier: Dossier,
    reader: PersonId,
    policy: PolicyOnDay,
    ticked: Collection[WorryId],
    *,
    safety_persons: bool,
) -> Reader:
    """What is this reader's to see on the day of the policy; they are in the dossier."""
    case, day = dossier.case, policy.day
    known = {
        one.worry: one
        for one in case.knows
        if one.person == reader and one.level != "none" and valid_on(one, day)
    }
    shown = {*known, *ticked}
    return Reader(
        id=reader,
        day=day,
        worries=tuple(
            sorted(
                (w for w in case.worries if w.is_open_on(day) and w.id in shown), key=worry_order
            )
        ),
        unsure=frozenset(id_ for id_, one in known.items() if one.basis != "said") - set(ticked),
        members=frozenset(one.person for one in case.members if valid_on(one, day)),
        children=children_of(case, policy),
        hidden=_hidden(dossier, reader),
        unseen=unseen_by(reader, case.people, case.parents),
        safety_persons=safety_persons and not is_named_as_cause(case, reader),
        fostering=FosterSight(
            policy=policy.fostering, barred=_may_not_be_ticked(case, reader, policy)
        ),
    )


def _may_not_be_ticked(case: Case, reader: PersonId, policy: PolicyOnDay) -> bool:
    """Whether foster families are not shown to this reader even where the maker wants it."""
    bars = policy.fostering.bars
    return ("named_as_cause" in bars and is_named_as_cause(case, reader)) or (
        "secret_address" in bars and case.household.secret_address
    )


def is_named_as_cause(case: Case, person: PersonId) -> bool:
    """Whether anything says that somebody harms others: a worry of any day, or a bond."""
    return any(person in worry.caused_by for worry in case.worries) or any(
        bond.from_person == person and bond.kind in HARMING for bond in case.bonds
    )


def children_of(case: Case, policy: PolicyOnDay) -> frozenset[PersonId]:
    """Everybody who is under age, wherever they live, or may be.

    Without a birth date may be who lived here as a child or without a role, and who is a child of
    somebody who lived here and is not known to be a parent or a partner.
    """
    age = policy.numbers.adult_age
    young = {id_ for id_, one in case.people.items() if minor_on(one, policy.day, age)}
    lived = {one.person for one in case.members}
    perhaps = {one.person for one in case.members if one.role in ("child", None)}
    perhaps |= {one.child for one in case.parents if one.parent in lived} - lived - _grown(case)
    return frozenset(young | {one for one in perhaps if case.people[one].birth is None})


def _grown(case: Case) -> set[PersonId]:
    """Who is a parent of somebody born, but not in care alone, or a partner."""
    own = (one for one in case.parents if one.kind != "foster")
    parents = {one.parent for one in own if case.people[one.child].life not in UNBORN}
    return parents | {end for one in case.partners for end in (one.a, one.b)}


def unseen_by(
    reader: PersonId, people: Mapping[PersonId, Person], parents: Iterable[Parent]
) -> frozenset[PersonId]:
    """The unborn, but for who carries them; where that cannot be said, it is not the reader.

    >>> sam = Person(id=PersonId("sam"), name="Sam", life="expected")
    >>> eva, tom = (Person(id=PersonId(one), name=one, sex=sex) for one, sex in
    ...     (("eva", "f"), ("tom", "m")))
    >>> people = {one.id: one for one in (sam, eva, tom)}
    >>> links = [Parent(parent=one.id, child=sam.id) for one in (eva, tom)]
    >>> [sorted(unseen_by(one.id, people, links)) for one in (eva, tom)]
    [[], ['sam']]
    """
    can_carry = reader in people and people[reader].sex in ("f", "x")
    own = {
        one.child
        for one in parents
        if can_carry and one.parent == reader and one.kind == "biological"
    }
    return frozenset(
        id_
        for id_, person in people.items()
        if person.life in UNBORN and id_ not in own and id_ != reader
    )


def _hidden(dossier: Dossier, reader: PersonId) -> frozenset[Between]:
    """Bonds hidden for this reader, or for the family: on paper whoever reads is one of it."""
    return frozenset(
        between(one.from_person, one.to_person, one.kind)
        for one in dossier.hidden_bonds
        if one.audience in (reader, FAMILY)
    )
