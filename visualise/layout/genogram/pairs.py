"""Which parents of a child are named in one line of descent: mother and father in one.

Everybody who is a parent of a child is named in one line only. Two by blood, or two by adoption,
are named together; somebody by blood and somebody by adoption only when they are partners. A step,
foster or donor parent has a line of their own (`pictures`: the contract of the drawing).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.words import ParentKind
from graphmodel.rules.family import Family

LineKind = Literal["biological", "adoptive", "mixed", "step", "foster", "donor", "empty"]
"""How a line of descent is drawn; `mixed`: one of the two by blood, the other by adoption."""
_STRENGTH: Final[Mapping[ParentKind, int]] = {
    "biological": 0,
    "adoptive": 1,
    "foster": 2,
    "step": 3,
    "donor": 4,
}


@dataclass(frozen=True, slots=True)
class Descent:
    """A child below one parent, or below two who are named together."""

    child: PersonId
    parents: tuple[PersonId, ...]
    kind: LineKind


def descents_of(family: Family) -> tuple[Descent, ...]:
    """Every line of descent of a family, in the order of the children."""
    kinds = _strongest(family)
    partners = {frozenset((one.a, one.b)) for one in family.partners}
    found: list[Descent] = []
    for child in sorted(kinds):
        found += _lines_of(child, kinds[child], partners, family.people)
    return tuple(found)


def _strongest(family: Family) -> dict[PersonId, dict[PersonId, ParentKind]]:
    """How each parent is a parent: what still holds before what ended, blood before the rest."""
    best: defaultdict[PersonId, dict[PersonId, tuple[bool, int, ParentKind]]] = defaultdict(dict)
    for one in family.parents:
        ended = one.until is not None and one.until <= family.day
        rank = (ended, _STRENGTH[one.kind], one.kind)
        known = best[one.child].get(one.parent)
        best[one.child][one.parent] = rank if known is None else min(known, rank)
    return {
        child: {parent: rank[2] for parent, rank in sorted(ranks.items())}
        for child, ranks in best.items()
    }


def _lines_of(
    child: PersonId,
    kinds: Mapping[PersonId, ParentKind],
    partners: set[frozenset[PersonId]],
    people: Mapping[PersonId, Person],
) -> list[Descent]:
    left = dict(kinds)
    found: list[Descent] = []
    for kind in ("biological", "adoptive"):
        same = [parent for parent in left if left[parent] == kind]
        while len(same) > 1:
            pair = _best_pair(same, partners, people)
            found.append(Descent(child, pair, "biological" if kind == "biological" else "adoptive"))
            same = [parent for parent in same if parent not in pair]
            left = {parent: left[parent] for parent in left if parent not in pair}
    rest = [parent for parent in left if left[parent] in ("biological", "adoptive")]
    if len(rest) == 2 and frozenset(rest) in partners:
        found.append(Descent(child, (rest[0], rest[1]), "mixed"))
        left = {parent: left[parent] for parent in left if parent not in rest}
    return [*found, *(Descent(child, (parent,), kind) for parent, kind in left.items())]


def _best_pair(
    parents: Sequence[PersonId],
    partners: set[frozenset[PersonId]],
    people: Mapping[PersonId, Person],
) -> tuple[PersonId, PersonId]:
    """Partners before others, then a man and a woman before others, then by id."""

    def rank(pair: tuple[PersonId, PersonId]) -> tuple[bool, bool, tuple[PersonId, PersonId]]:
        sexes = {people[one].sex for one in pair}
        return frozenset(pair) not in partners, sexes != {"m", "f"}, pair

    one, other = min(combinations(sorted(parents), 2), key=rank)
    return one, other
