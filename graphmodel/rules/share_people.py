"""The people of a share, and how they are kin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Member
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person, Place, Twins
from graphmodel.domain.role import Role
from graphmodel.rules.reader import Reader
from graphmodel.rules.share_foster import known_by_care
from graphmodel.rules.share_records import as_of

LEAST_TWINS = 2
"""One alone is no twin."""


@dataclass(frozen=True, slots=True)
class Kin:
    """The family ties in a share.

    `unsaid` are the foster parents that are not in it, `cared` people who are kin by them alone.
    """

    parents: tuple[Parent, ...]
    partners: tuple[Partner, ...]
    twins: tuple[Twins, ...]
    unsaid: tuple[Parent, ...] = ()
    cared: frozenset[PersonId] = frozenset()


def kin_seen(dossier: Dossier, reader: Reader) -> Kin:
    """Family ties that began by that day, between people who may be seen.

    Foster parents tell where a child is, so with whom else they would be there is not told.
    """
    case = dossier.case
    begun = tuple(filter(reader.has_begun, case.parents))
    shown = reader.fostering.seen(begun, reader.id, reader.day)
    cared = known_by_care(_around(case, reader), begun, shown, case.partners)
    seen = case.people.keys() - reader.unseen - cared
    parents = tuple(as_of(one, reader.day) for one in shown if {one.parent, one.child} <= seen)
    partners = tuple(
        couple_as_of(one, reader.day)
        for one in case.partners
        if reader.has_begun(one) and {one.a, one.b} <= seen
    )
    twins = (
        replace(one, persons=tuple(who for who in one.persons if who in seen))
        for one in dossier.twins
    )
    return Kin(
        parents=parents,
        partners=partners,
        twins=tuple(one for one in twins if len(one.persons) >= LEAST_TWINS),
        unsaid=tuple(one for one in begun if one not in shown and reader.is_now(one)),
        cared=cared,
    )


def _around(case: Case, reader: Reader) -> Iterator[PersonId]:
    """Who is there for another reason than kinship: they stay, with no word of fostering."""
    yield reader.id
    yield from (one.person for one in case.members if reader.is_now(one))
    yield from (one.person for one in case.ties if reader.is_now(one))
    yield from (one.person for one in case.roles if reader.has_begun(one))


def couple_as_of(couple: Partner, day: Day) -> Partner:
    """A couple as it was that day: an end that is still to come is not told."""
    to_come = couple.until is not None and couple.until > day
    return replace(couple, until=None, ended=None) if to_come else couple


def people_seen(
    case: Case,
    reader: Reader,
    members: Sequence[Member],
    kin: Kin,
    roles: Sequence[Role],
    places: Sequence[Place],
) -> Mapping[PersonId, Person]:
    """Everybody a share names, without what was noted of them: the reader, who lives there or
    stands around it that day, kin, who has a role, and whom the reader met in life.
    """
    named = chain(
        (reader.id,),
        (one.person for one in members),
        (one.person for one in case.ties if reader.is_now(one)),
        (one.person for one in roles),
        *((one.parent, one.child) for one in kin.parents),
        *((one.a, one.b) for one in kin.partners),
        *(one.persons for one in kin.twins),
        *(one.people for one in places),
    )
    return {id_: replace(case.people[id_], note=None) for id_ in sorted({*named} - reader.unseen)}
