"""Which parents are not drawn yet of the people a genogram starts from."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import AskedKin, Parent, Person
from graphmodel.domain.words import MissingKin, ParentKind, Sex
from graphmodel.rules.family import EmptyPlace

FILLS: Final[frozenset[ParentKind]] = frozenset({"biological", "adoptive", "donor"})
"""The kinds of parent that leave no empty place."""

_OTHER: Final[Mapping[Sex | None, MissingKin]] = {"f": "father", "m": "mother"}
_BOTH: Final[tuple[MissingKin, ...]] = ("mother", "father")


def missing_kin(
    people: Mapping[PersonId, Person],
    parents: Collection[Parent],
    start: Collection[PersonId],
    generations: int,
    asked: Iterable[AskedKin] = (),
) -> tuple[EmptyPlace, ...]:
    """The empty places above the youngest people of `start`, in the order of their ids.

    So many `generations` are looked for, those of the youngest included: parents of children and
    of their parents. Above somebody who is not drawn yet nobody is missing yet.

    Source: Routekaart naar veiligheid (Haaglanden), genogram: three generations in view.

    Example:
        >>> sam = Person(id=PersonId("sam"), name="Sam")
        >>> [one.kin for one in missing_kin({sam.id: sam}, [], [sam.id], 3)]
        ['father', 'mother']
    """
    above: defaultdict[PersonId, list[Parent]] = defaultdict(list)
    for link in parents:
        if link.kind in FILLS:
            above[link.child].append(link)
    known: defaultdict[PersonId, set[MissingKin]] = defaultdict(set)
    for one in asked:
        known[one.person].add(one.kin)
    found: dict[str, EmptyPlace] = {}
    for person in _looked_at(above, start, generations):
        for kin in _missing(people, [one.parent for one in above[person]]):
            told = bool(known[person] & _answers(kin))
            place = EmptyPlace(id=f"{person}:{kin}", child=person, kin=kin, asked=told)
            found[place.id] = place
    return tuple(found[one] for one in sorted(found))


def _answers(kin: MissingKin) -> set[MissingKin]:
    """The questions whose answer is one about this parent too."""
    return {*_BOTH, kin} if kin == "parent" else {kin}


def _looked_at(
    above: Mapping[PersonId, list[Parent]], start: Collection[PersonId], generations: int
) -> Iterator[PersonId]:
    """The youngest of those it starts from, and their parents as far up as is looked for."""
    elder = {link.parent for child in start for link in above.get(child, ())}
    layer = {person for person in start if person not in elder}
    for _ in range(1, generations):
        yield from layer
        layer = {link.parent for person in layer for link in above.get(person, ())}


def _missing(
    people: Mapping[PersonId, Person], known: Collection[PersonId]
) -> tuple[MissingKin, ...]:
    parents = set(known)
    if not parents:
        return _BOTH
    if len(parents) == 1:
        one = people.get(*parents)
        return (_OTHER.get(one.sex if one else None, "parent"),)
    return ()
