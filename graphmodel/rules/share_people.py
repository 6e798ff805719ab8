"""The people of a share, and how they are kin."""

from collections.abc import Mapping, Sequence
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
from graphmodel.rules.share_records import as_of

LEAST_TWINS = 2
"""One alone is no twin."""


@dataclass(frozen=True, slots=True)
class Kin:
    """The family ties in a share."""

    parents: tuple[Parent, ...]
    partners: tuple[Partner, ...]
    twins: tuple[Twins, ...]


def kin_seen(dossier: Dossier, reader: Reader) -> Kin:
    """Family ties that began by that day, between people who may be seen."""
    case = dossier.case
    seen = case.people.keys() - reader.unseen
    parents = tuple(
        as_of(one, reader.day)
        for one in case.parents
        if reader.has_begun(one) and {one.parent, one.child} <= seen
    )
    partners = tuple(
        couple_as_of(one, reader.day)
        for one in case.partners
        if reader.has_begun(one) and {one.a, one.b} <= seen
    )
    twins = (
        replace(one, persons=tuple(who for who in one.persons if who in seen))
        for one in dossier.twins
    )
    return Kin(parents, partners, tuple(one for one in twins if len(one.persons) >= LEAST_TWINS))


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
