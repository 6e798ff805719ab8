"""The genogram of a share: the family as one reader may see it.

Outlines of other households go: they would say where somebody lives, and that there is a case.
Places still to be drawn go too: they are questions of the maker. So does who is drawn for somebody
unseen alone: a stranger beside nobody tells whose child was not born.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from graphmodel.domain.calendar import valid_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.domain.person import Bond, Parent, Person
from graphmodel.domain.records import key_of
from graphmodel.rules.drawn_kin import DrawnLinks, drawn_people
from graphmodel.rules.family import Family
from graphmodel.rules.reader import unseen_by
from graphmodel.rules.share import Share
from graphmodel.rules.share_foster import known_by_care
from graphmodel.rules.share_people import LEAST_TWINS, couple_as_of
from graphmodel.rules.share_records import as_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyLeftOut:
    """What the genogram of a share does not show, for the maker alone.

    `people` are those of the household and of the family who are not drawn, `bonds` how many of
    both, `homes` the other households of which there is no outline. `fostered` are children of
    whom it is not told with whom they live, `carers` foster parents who are drawn all the same:
    how many, as in what a share leaves out.
    """

    people: tuple[PersonId, ...] = ()
    bonds: int = 0
    homes: tuple[HouseholdId, ...] = ()
    fostered: int = 0
    carers: int = 0


def share_family(family: Family, share: Share, *, foster_families: bool = False) -> Family:
    """The family without what the reader of this share must not see, also of wider kin.

    With `foster_families` the maker shows with whom children live, to whom that may be shown.

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
    family = replace(family, parents=_parents(family, share, foster_families=foster_families))
    people = _people(family, share, _drawn(family, share.reader))
    unsaid = {id_ for id_, one in family.people.items() if one.vulnerable} - share.protected
    here = frozenset(people)
    return replace(
        _of_these(family, here),
        people=people,
        bonds=_bonds(family.bonds, share, here),
        homes=tuple(
            replace(one, members=one.members & here)
            for one in family.homes
            if one.id == share.dossier.case.household.id
        ),
        protected=(family.protected & here) - unsaid,
        safety_persons=share.guards & here,
        empty=(),
        hidden=frozenset(),
    )


def left_out_of_family(
    family: Family, dossier: Dossier, share: Share, *, foster_families: bool = False
) -> FamilyLeftOut:
    """What the reader of this share of the dossier does not get to see of the family.

    What the share tells to be left out is in it, except who is drawn as kin all the same.

    Example:
        >>> from datetime import date
        >>> from graphmodel.domain.case import Case
        >>> from graphmodel.domain.household import Household
        >>> from graphmodel.domain.ids import MunicipalityId
        >>> from graphmodel.domain.person import Person
        >>> from graphmodel.rules.family import Home
        >>> tom = Person(id=PersonId("tom"), name="Tom")
        >>> sam = Person(id=PersonId("sam"), name="Sam", life="expected")
        >>> household = Household(id=HouseholdId("h"), name="Gezin", phase="recovery",
        ...     municipality=MunicipalityId("GM1"), opened=date(2026, 1, 1))
        >>> whole = Dossier(case=Case(household=household, people={}))
        >>> elsewhere = Home(id=HouseholdId("h2"), name="Oma", members=frozenset({tom.id}))
        >>> family = Family(of="h", day=date(2026, 11, 1), people={tom.id: tom, sam.id: sam},
        ...     start=frozenset({tom.id, sam.id}), homes=(elsewhere,))
        >>> left_out_of_family(family, whole, Share(reader=tom.id, dossier=whole))
        FamilyLeftOut(people=('sam',), bonds=0, homes=('h2',), fostered=0, carers=0)
    """
    seen = share_family(family, share, foster_families=foster_families)
    parents = _parents(family, share, foster_families=foster_families)
    cared = known_by_care(family.start, family.parents, parents, family.partners)
    unsaid = [one for one in family.parents if one not in parents and valid_on(one, family.day)]
    absent = {*share.left_out.people, *family.people} - seen.people.keys() - cared
    return FamilyLeftOut(
        people=tuple(sorted(absent)),
        bonds=share.left_out.bonds + _wider_bonds(family, dossier, seen),
        homes=tuple(
            sorted({one.id for one in family.homes} - {share.dossier.case.household.id}),
        ),
        fostered=len({one.child for one in unsaid}),
        carers=len({one.parent for one in unsaid} & seen.people.keys()),
    )


def _wider_bonds(family: Family, dossier: Dossier, seen: Family) -> int:
    """How many bonds of wider kin are not seen: those of the dossier are counted in the share."""
    known = {key_of(one) for one in (*dossier.case.bonds, *seen.bonds)}
    return len({key_of(one) for one in family.bonds} - known)


def _of_these(family: Family, here: frozenset[PersonId]) -> Family:
    """What of a family is about these people alone: kin as of its day, places and layers."""
    order = family.order
    return replace(
        family,
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
        start=family.start & here,
        layers={id_: layer for id_, layer in family.layers.items() if id_ in here},
        order=None
        if order is None
        else {id_: place for id_, place in order.items() if id_ in here},
    )


def _people(family: Family, share: Share, drawn: Collection[PersonId]) -> dict[PersonId, Person]:
    """Who is drawn, without what was noted of them; vulnerable as far as the share says so."""
    judged = {id_ for id_, one in share.dossier.case.people.items() if one.vulnerable}
    return {
        id_: replace(person, note=None, vulnerable=id_ in judged)
        for id_, person in family.people.items()
        if id_ in drawn
    }


def _parents(family: Family, share: Share, *, foster_families: bool) -> tuple[Parent, ...]:
    """The parents without the foster parents that are not this reader's to see."""
    sight = replace(share.fostering, ticked=foster_families)
    return sight.seen(family.parents, share.reader, family.day, family.hidden)


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
