"""The genogram of a share: the family as one reader may see it."""

from collections.abc import Collection
from dataclasses import replace

from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Bond
from graphmodel.domain.records import key_of
from graphmodel.rules.drawn_kin import DrawnLinks, drawn_people
from graphmodel.rules.family import Family
from graphmodel.rules.reader import unseen_by
from graphmodel.rules.share import Share
from graphmodel.rules.share_people import LEAST_TWINS, couple_as_of
from graphmodel.rules.share_records import as_of


def share_family(family: Family, share: Share) -> Family:
    """The family without what the reader of this share must not see, also of wider kin.

    Outlines of other households go: they would say where somebody lives, and that there is a
    case. Places still to be drawn go too: they are questions of the maker. So does who is drawn
    for somebody unseen alone: a stranger beside nobody tells whose child was not born.

    Example:
        >>> from datetime import date
        >>> from graphmodel.domain.case import Case
        >>> from graphmodel.domain.dossier import Dossier
        >>> from graphmodel.domain.household import Household
        >>> from graphmodel.domain.ids import HouseholdId, MunicipalityId
        >>> from graphmodel.domain.person import Person
        >>> tom = Person(id=PersonId("tom"), name="Tom")
        >>> sam = Person(id=PersonId("sam"), name="Sam", life="expected")
        >>> home = Household(id=HouseholdId("h"), name="Gezin", phase="recovery",
        ...     municipality=MunicipalityId("GM1"), opened=date(2026, 1, 1))
        >>> made = Share(reader=tom.id, dossier=Dossier(case=Case(household=home, people={})))
        >>> family = Family(of="h", day=date(2026, 11, 1), people={tom.id: tom, sam.id: sam},
        ...     start=frozenset({tom.id, sam.id}))
        >>> sorted(share_family(family, made).people)
        ['tom']
    """
    drawn = _drawn(family, share.reader)
    people = {
        id_: replace(person, note=None) for id_, person in family.people.items() if id_ in drawn
    }
    here = people.keys()
    order = family.order
    return replace(
        family,
        people=people,
        parents=tuple(
            as_of(one, family.day) for one in family.parents if {one.parent, one.child} <= here
        ),
        partners=tuple(
            couple_as_of(one, family.day) for one in family.partners if {one.a, one.b} <= here
        ),
        twins=tuple(
            replace(one, persons=tuple(who for who in one.persons if who in here))
            for one in family.twins
            if len(here & set(one.persons)) >= LEAST_TWINS
        ),
        bonds=_bonds(family.bonds, share, here),
        homes=tuple(
            replace(one, members=one.members & here)
            for one in family.homes
            if one.id == share.dossier.case.household.id
        ),
        start=family.start & here,
        protected=family.protected & here,
        safety_persons=share.guards & here,
        empty=(),
        order=None
        if order is None
        else {id_: place for id_, place in order.items() if id_ in here},
    )


def _drawn(family: Family, reader: PersonId) -> frozenset[PersonId]:
    """Everybody who is drawn where the unseen are not there, as kin of whom it starts from."""
    seen = family.people.keys() - unseen_by(reader, family.people, family.parents)
    links = DrawnLinks(
        parents=tuple(one for one in family.parents if {one.parent, one.child} <= seen),
        partners=tuple(one for one in family.partners if {one.a, one.b} <= seen),
    )
    return drawn_people(family.start & seen, links, family.generations or len(family.people))


def _bonds(bonds: Collection[Bond], share: Share, here: Collection[PersonId]) -> tuple[Bond, ...]:
    """Bonds as the share has them; of others it is not known who may see them."""
    drawn = {key_of(one) for one in bonds}
    return tuple(
        one
        for one in share.dossier.case.bonds
        if key_of(one) in drawn and {one.from_person, one.to_person} <= set(here)
    )
