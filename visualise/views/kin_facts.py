"""What is recorded of the kin of one person: rows for a sheet and sentences for a list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person, Twins
from graphmodel.domain.words import ParentKind, PartnerEnd, PartnerKind
from graphmodel.rules.drawn_kin import FOR_A_TIME, has_begun
from graphmodel.rules.family import Family
from graphmodel.rules.generations import LINEAGE
from visualise.dutch.kin_words import (
    has_stopped,
    say_parent,
    say_parents,
    say_partner,
    say_siblings,
    say_twins,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinfolk:
    """People with what lies between them on a day."""

    day: Day
    people: Mapping[PersonId, Person]
    parents: Sequence[Parent]
    partners: Sequence[Partner]
    twins: Sequence[Twins]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentRow:
    """A parent and a child, of whom one is the person; `may_end` for step and foster parents."""

    parent: PersonId
    child: PersonId
    kind: ParentKind
    from_: str
    said: str
    may_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRow:
    """A partner, now or before."""

    other: PersonId
    name: str
    kind: PartnerKind
    from_: str
    ended: PartnerEnd | None
    until: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinRow:
    """Somebody born together with the person."""

    other: PersonId
    said: str
    identical: bool


def kinfolk_of(dossier: Dossier, day: Day) -> Kinfolk:
    """The kin a household knows, on a day."""
    case = dossier.case
    return Kinfolk(
        day=day,
        people=case.people,
        parents=[one for one in case.parents if has_begun(one, day)],
        partners=[one for one in case.partners if has_begun(one, day)],
        twins=dossier.twins,
    )


def kinfolk_drawn(family: Family) -> Kinfolk:
    """The kin a genogram shows."""
    return Kinfolk(
        day=family.day,
        people=family.people,
        parents=family.parents,
        partners=family.partners,
        twins=family.twins,
    )


def parent_rows(kin: Kinfolk, person: PersonId) -> tuple[ParentRow, ...]:
    """Whose parent and whose child somebody is: their own parents first."""
    own = [one for one in kin.parents if one.child == person]
    below = [one for one in kin.parents if one.parent == person]
    return tuple(
        ParentRow(
            parent=one.parent,
            child=one.child,
            kind=one.kind,
            from_=one.from_.isoformat() if one.from_ else "",
            said=say_parent(one, kin.people, kin.day),
            may_end=one.kind in FOR_A_TIME and (one.until is None or kin.day < one.until),
        )
        for one in (*own, *below)
    )


def partner_rows(kin: Kinfolk, person: PersonId) -> tuple[PartnerRow, ...]:
    """Everybody somebody is or was together with; of each only what they are or were last."""
    last: dict[PersonId, Partner] = {}
    for pair in _couples_of(kin, person):
        last[pair.b if pair.a == person else pair.a] = pair
    return tuple(
        PartnerRow(
            other=other,
            name=kin.people[other].name,
            kind=pair.kind,
            from_=pair.from_.isoformat() if pair.from_ else "",
            ended=pair.ended,
            until=pair.until.isoformat() if pair.until else "",
            said=say_partner(pair, kin.people, kin.day),
        )
        for other, pair in last.items()
    )


def _couples_of(kin: Kinfolk, person: PersonId) -> list[Partner]:
    """Every time somebody was together with somebody: what ended first."""
    own = [one for one in kin.partners if person in (one.a, one.b)]
    return sorted(own, key=lambda one: (one.ended is None, str(one.from_ or "")))


def twin_rows(kin: Kinfolk, person: PersonId) -> tuple[TwinRow, ...]:
    """Everybody born together with somebody."""
    return tuple(
        TwinRow(other=other, said=say_twins(born, kin.people), identical=born.identical is True)
        for born in kin.twins
        if person in born.persons
        for other in born.persons
        if other != person
    )


def kin_sentences(kin: Kinfolk, person: PersonId) -> tuple[str, ...]:
    """Everything somebody is to their kin, in sentences; their children of one kind in one."""
    own = [one for one in kin.parents if one.child == person]
    said = [say_parent(one, kin.people, kin.day) for one in own]
    said += [say_parents(some, kin.people, kin.day) for some in _children_by_kind(kin, person)]
    said += [say_partner(one, kin.people, kin.day) for one in _couples_of(kin, person)]
    said += [one.said for one in twin_rows(kin, person)]
    return tuple(dict.fromkeys((*said, *_sibling_sentences(kin, person))))


def _children_by_kind(kin: Kinfolk, person: PersonId) -> list[list[Parent]]:
    """The children of somebody, the eldest first, apart by what kind of parent they are or were."""
    links = [one for one in kin.parents if one.parent == person]
    found: dict[tuple[ParentKind, bool], list[Parent]] = {}
    for one in sorted(links, key=lambda one: (kin.people[one.child].birth or "9999", one.child)):
        found.setdefault((one.kind, has_stopped(one, kin.day)), []).append(one)
    return list(found.values())


def _sibling_sentences(kin: Kinfolk, person: PersonId) -> Iterator[str]:
    own = _parents(kin, person)
    others = {one.child for one in kin.parents if one.parent in own} - {person}
    whole = [one for one in others if _parents(kin, one) == own]
    for some, half in ((whole, False), ([one for one in others if one not in whole], True)):
        if some:
            siblings = [kin.people[one] for one in some]
            yield say_siblings(siblings, kin.people[person].name, half=half)


def _parents(kin: Kinfolk, person: PersonId) -> frozenset[PersonId]:
    return frozenset(
        one.parent for one in kin.parents if one.child == person and one.kind in LINEAGE
    )
