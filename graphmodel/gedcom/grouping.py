"""Couples and descent as the families of GEDCOM: at most two parents in each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner
from graphmodel.domain.words import ParentKind
from graphmodel.gedcom.kin import Kin

_STRENGTH: Final = ("married", "living_together", "relationship")


@dataclass(frozen=True, slots=True)
class Way:
    """How and when somebody is a child of a family."""

    kind: ParentKind
    from_: Day | None = None
    until: Day | None = None


@dataclass(slots=True, eq=False)
class Family:
    """A couple, two parents who are none, or one parent; with the children."""

    spouses: tuple[PersonId, ...]
    partner: Partner | None = None
    children: list[tuple[PersonId, Way]] = field(default_factory=list)


def families_of(kin: Kin) -> list[Family]:
    """Every couple once, and every child with all its parents, each as the parent it is."""
    families = [Family((one.a, one.b), one) for one in sorted(kin.partners, key=_strongest_first)]
    by_spouses: dict[tuple[PersonId, ...], Family] = {}
    for family in families:
        by_spouses.setdefault(family.spouses, family)
    for child, ways in _ways(kin.parents).items():
        for way, parents in ways.items():
            for spouses in _pairs(parents, by_spouses):
                if spouses not in by_spouses:
                    by_spouses[spouses] = Family(spouses)
                    families.append(by_spouses[spouses])
                by_spouses[spouses].children.append((child, way))
    return families


def _strongest_first(one: Partner) -> tuple[object, ...]:
    return one.a, one.b, _STRENGTH.index(one.kind), str(one.from_ or "")


def _ways(parents: Iterable[Parent]) -> dict[PersonId, dict[Way, list[PersonId]]]:
    """By child: who are its parents in the same way."""
    found: dict[PersonId, dict[Way, list[PersonId]]] = {}
    for one in parents:
        way = Way(one.kind, one.from_, one.until)
        found.setdefault(one.child, {}).setdefault(way, []).append(one.parent)
    return found


def _pairs(
    parents: Iterable[PersonId], couples: Mapping[tuple[PersonId, ...], Family]
) -> list[tuple[PersonId, ...]]:
    """These parents in twos, couples first; two who are no couple together, others alone."""
    left = sorted(set(parents))
    found: list[tuple[PersonId, ...]] = []
    for pair in combinations(left, 2):
        if pair in couples and couples[pair].partner and set(pair) <= set(left):
            found.append(pair)
            left = [one for one in left if one not in pair]
    if len(left) == len(("one", "other")):
        return [*found, tuple(left)]
    return [*found, *((one,) for one in left)]
