"""What one reader may see of a household: a smaller dossier, and what was left out of it.

What may be seen, and why: docs/decisions/made-for-somebody.md.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from graphmodel.domain.calendar import Day, Lasting
from graphmodel.domain.case import Case
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.kinship_family import protected_in
from graphmodel.rules.reader import Reader, read_by
from graphmodel.rules.share_foster import FosterSight
from graphmodel.rules.share_people import kin_seen, people_seen
from graphmodel.rules.share_records import (
    bonds_seen,
    household_seen,
    knowledge_seen,
    members_seen,
    places_seen,
    positions_seen,
    roles_seen,
    safety_seen,
    tasks_seen,
    ties_seen,
    work_seen,
    worries_seen,
)
from graphmodel.rules.standing import stand


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What a reader does not get to see, for the maker alone.

    `worries` are those open on that day, `people` those who are not drawn; the rest is how many.
    `knowledge` is what children know, `sources` who told or how sure it is, `fostered` children
    of whom it is not told with whom they live: those are no `people` by name, who looks over a
    shoulder would read it. `carers` are foster parents who are there for another reason.
    """

    worries: tuple[WorryId, ...] = ()
    people: tuple[PersonId, ...] = ()
    bonds: int = 0
    safety_persons: int = 0
    roles: int = 0
    tasks: int = 0
    places: int = 0
    wishes: int = 0
    knowledge: int = 0
    notes: int = 0
    sources: int = 0
    addresses: int = 0
    vulnerable: int = 0
    fostered: int = 0
    carers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A household as one reader may see it; every lens draws it like any other dossier.

    `names` are those of everybody in it; `guards` the valid safety persons as far as the share
    itself says who is one, `protected` the members who are. `unsure` are worries in it of which
    it is only assumed, or disputed, that the reader knows them: something to look at for the
    maker. `fostering` is what the reader sees of foster families, also of wider kin.
    """

    reader: PersonId
    dossier: Dossier
    left_out: LeftOut = field(default_factory=LeftOut)
    names: Mapping[PersonId, str] = field(default_factory=dict)
    guards: frozenset[PersonId] = frozenset()
    protected: frozenset[PersonId] = frozenset()
    unsure: tuple[WorryId, ...] = ()
    fostering: FosterSight = field(default_factory=FosterSight)


@dataclass(frozen=True, slots=True)
class NotToShare:
    """Why there is no share: nobody is called so here, or no worry open that day."""

    kind: Literal["person", "worry"]
    id: str


def share(
    dossier: Dossier,
    reader: PersonId,
    policy: PolicyOnDay,
    ticked: Collection[WorryId] = (),
    *,
    safety_persons: bool = False,
) -> Share | NotToShare:
    """The household on the day of the policy as this reader may see it.

    `ticked` are worries that the maker shows besides those the reader knows. With
    `safety_persons` everybody's safety persons are shown, to whom is nowhere named as a cause.

    Source: "What nobody may see" of the domain.

    Example:
        >>> from datetime import date
        >>> from graphmodel.domain.household import Household
        >>> from graphmodel.domain.ids import HouseholdId, MunicipalityId
        >>> from graphmodel.domain.person import Person
        >>> from graphmodel.policy.policy import load_policy
        >>> ria = Person(id=PersonId("ria"), name="Ria", note="06-12345678")
        >>> home = Household(id=HouseholdId("h"), name="Gezin", phase="recovery",
        ...     municipality=MunicipalityId("GM1"), opened=date(2026, 1, 1), address="Laan 1")
        >>> dossier = Dossier(case=Case(household=home, people={ria.id: ria}))
        >>> made = share(dossier, ria.id, load_policy().on(date(2026, 11, 1)))
        >>> made.dossier.case.household.address, made.dossier.case.people["ria"].note
        (None, None)
        >>> share(dossier, PersonId("mo"), load_policy().on(date(2026, 11, 1)))
        NotToShare(kind='person', id='mo')
    """
    if (not_asked := _not_to_share(dossier.case, reader, policy.day, ticked)) is not None:
        return not_asked
    who = read_by(dossier, reader, policy, ticked, safety_persons=safety_persons)
    return _share_with(who, dossier, policy)


def _not_to_share(
    case: Case, reader: PersonId, day: Day, ticked: Collection[WorryId]
) -> NotToShare | None:
    if reader not in case.people:
        return NotToShare("person", reader)
    shown = {one.id for one in case.worries if one.is_open_on(day)}
    unknown = sorted(set(ticked) - shown)
    return NotToShare("worry", unknown[0]) if unknown else None


def _share_with(who: Reader, dossier: Dossier, policy: PolicyOnDay) -> Share:
    smaller = _smaller(dossier, who)
    standing = stand(smaller.case, policy)
    return Share(
        reader=who.id,
        dossier=smaller,
        left_out=_left_out(dossier, smaller, who),
        names={id_: person.name for id_, person in smaller.case.people.items()},
        guards=frozenset(guard for guards in standing.safety.values() for guard in guards),
        protected=protected_in(standing),
        unsure=tuple(one.id for one in who.worries if one.id in who.unsure),
        fostering=who.fostering,
    )


def _smaller(dossier: Dossier, reader: Reader) -> Dossier:
    """Made of what may be seen, kind by kind: what is not named here is not in a share."""
    case = dossier.case
    roles, places = roles_seen(case.roles, reader), places_seen(dossier.places, reader)
    members, kin = members_seen(case.members, reader), kin_seen(dossier, reader)
    people = people_seen(case, reader, members, kin, roles, places)
    return Dossier(
        case=Case(
            household=household_seen(case.household, reader.day),
            people=people,
            members=members,
            ties=ties_seen(case.ties, reader, people),
            worries=worries_seen(reader, people),
            knows=knowledge_seen(case.knows, reader, people),
            safety_persons=safety_seen(case.safety_persons, reader, people),
            roles=roles,
            parents=kin.parents,
            partners=kin.partners,
            bonds=bonds_seen(case.bonds, reader, people),
            works_for=work_seen(case.works_for, reader, people),
        ),
        tasks=tasks_seen(dossier.tasks, reader),
        places=places,
        positions=positions_seen(dossier.positions, people),
        twins=kin.twins,
    )


def _left_out(dossier: Dossier, smaller: Dossier, reader: Reader) -> LeftOut:
    case, less, day = dossier.case, smaller.case, reader.day
    kin = kin_seen(dossier, reader)
    seen = {one.id for one in reader.worries}
    known = [one for one in case.knows if one.worry in seen and reader.is_now(one)]
    return LeftOut(
        worries=tuple(sorted(w.id for w in case.worries if w.is_open_on(day) and w.id not in seen)),
        people=tuple(sorted(case.people.keys() - less.people.keys() - kin.cared)),
        bonds=_begun(case.bonds, reader) - len(less.bonds),
        safety_persons=sum(map(reader.is_now, case.safety_persons)) - len(less.safety_persons),
        roles=_begun(case.roles, reader) - len(less.roles),
        tasks=sum(map(reader.is_now, dossier.tasks)) - len(smaller.tasks),
        places=_begun(dossier.places, reader) - len(smaller.places),
        wishes=len(case.wishes),
        knowledge=len(known) - len(less.knows),
        notes=_notes(dossier),
        sources=sum(one.told_by is not None or one.basis != "said" for one in known),
        addresses=int(case.household.address is not None),
        vulnerable=sum(
            case.people[id_].vulnerable and not one.vulnerable for id_, one in less.people.items()
        ),
        fostered=len({one.child for one in kin.unsaid}),
        carers=len({one.parent for one in kin.unsaid} & less.people.keys()),
    )


def _begun(records: Iterable[Lasting], reader: Reader) -> int:
    return sum(map(reader.has_begun, records))


def _notes(dossier: Dossier) -> int:
    """How many texts were noted anywhere."""
    case = dossier.case
    texts = [
        *(one.note for one in case.people.values()),
        *(one.note for one in case.ties),
        *(one.note for one in case.wishes),
        *(one.note for one in case.preferences),
        *(text for one in case.handovers for text in (one.note, one.reason)),
        *(one.note for one in dossier.places),
    ]
    return sum(text is not None for text in texts)
