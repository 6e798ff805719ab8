"""A family as the genogram draws it: couples, children per couple, twins, empty places.

Nobody has a position yet. People and empty places are both nodes, told apart by their key.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from typing import Final

from graphmodel.domain.calendar import latest_reading
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner
from graphmodel.rules.family import EmptyPlace, Family, HomeLayer
from visualise.layout.genogram.pairs import Descent, LineKind, descents_of
from visualise.layout.genogram.twins import Births, births_of

Node = str
"""The id of a person, or `?` and the id of an empty place (`?` never occurs in an id)."""

EMPTY: Final = "?"


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people joined by a line: partners, or the two parents of a child.

    `records` are their partner records, the present one last; none for parents who were no
    couple. `empty` when one of the two is an empty place.
    """

    a: Node
    b: Node
    records: tuple[Partner, ...] = ()
    parents: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """The children that hang from one couple or one parent, eldest first.

    `beside` is the empty place of the other parent, next to whom the one parent stands.
    """

    parents: tuple[Node, ...]
    children: tuple[Node, ...]
    kinds: Mapping[Node, LineKind]
    beside: Node | None = None


@dataclass(frozen=True, slots=True)
class Kin:
    """All the layout needs to know of a family, sorted.

    `left` are man and woman of couples, `together` everybody with all who are born with them,
    `layers` the generation of members of the home by their place in it.
    """

    nodes: tuple[Node, ...]
    couples: tuple[Couple, ...]
    units: tuple[Unit, ...]
    twins: tuple[tuple[Node, ...], ...]
    below: frozenset[tuple[Node, Node]]
    elders: frozenset[tuple[Node, Node]]
    births: Mapping[Node, str]
    left: tuple[tuple[Node, Node], ...] = ()
    together: Mapping[Node, frozenset[Node]] = field(default_factory=dict)
    layers: Mapping[Node, HomeLayer] = field(default_factory=dict)


def kin_of(family: Family) -> Kin:
    """The family in couples and units; the order of its records makes no difference."""
    descents = descents_of(family)
    places = sorted(family.empty, key=lambda one: one.id)
    births: dict[Node, str] = {
        key: latest_reading(one.birth).isoformat()
        for key, one in family.people.items()
        if one.birth
    }
    born = births_of(births, (one.persons for one in family.twins))
    units = (*_units(descents, places, born), *_empty_units(descents, places))
    couples = tuple(_couples(family, units))
    return Kin(
        nodes=(*sorted(family.people), *(EMPTY + one.id for one in places)),
        couples=couples,
        units=units,
        twins=tuple(sorted({_twin_nodes(one.persons, births) for one in family.twins})),
        below=frozenset(_below(family.parents, places)),
        elders=frozenset((*_elders(family.parents, born), *_elders_of_one(units, born))),
        births=births,
        left=tuple(_men_left(family, couples)),
        together=born.together,
        layers={str(one): layer for one, layer in family.layers.items()},
    )


def couple_key(one: Node, other: Node) -> tuple[Node, Node]:
    """A pair in either order.

    Example:
        >>> couple_key("b", "a")
        ('a', 'b')
    """
    return (one, other) if one <= other else (other, one)


def _twin_nodes(persons: Iterable[PersonId], births: Mapping[str, str]) -> tuple[Node, ...]:
    return tuple(sorted(set(persons), key=lambda one: (births.get(one, ""), one)))


def _units(
    descents: Iterable[Descent], places: Iterable[EmptyPlace], births: Births
) -> Iterable[Unit]:
    """One unit for each couple; for a single parent one per kind and empty place beside."""
    beside = _beside(descents, places)
    grouped: defaultdict[tuple[tuple[Node, ...], str, Node], list[Descent]] = defaultdict(list)
    for one in descents:
        single = len(one.parents) == 1
        ghost = beside.get((one.parents[0], one.child), "") if single else ""
        grouped[one.parents, one.kind if single else "", ghost].append(one)
    for (parents, _, ghost), ones in sorted(grouped.items()):
        kinds: dict[Node, LineKind] = {one.child: one.kind for one in ones}
        children = tuple(sorted(kinds, key=births.key))
        yield Unit(parents, children, kinds, ghost or None)


def _beside(
    descents: Iterable[Descent], places: Iterable[EmptyPlace]
) -> dict[tuple[Node, Node], Node]:
    """The empty place that is the other parent of a child with one parent by blood or adoption."""
    blood: defaultdict[Node, list[Node]] = defaultdict(list)
    for one in descents:
        if one.kind in ("biological", "adoptive", "mixed"):
            blood[one.child] += one.parents
    found: dict[tuple[Node, Node], Node] = {}
    for place in places:
        known = blood.get(place.child, [])
        if len(known) == 1:
            found.setdefault((known[0], place.child), EMPTY + place.id)
    return found


def _empty_units(descents: Iterable[Descent], places: Iterable[EmptyPlace]) -> Iterable[Unit]:
    """The empty places that stand beside no parent: together where they are two."""
    placed = set(_beside(descents, places).values())
    ids = {one.id for one in places}
    above: defaultdict[Node, list[Node]] = defaultdict(list)
    for place in places:
        if EMPTY + place.id not in placed:
            child = EMPTY + place.child if place.child in ids else place.child
            above[child].append(EMPTY + place.id)
    for child, ghosts in sorted(above.items()):
        ordered = sorted(ghosts)
        for at in range(0, len(ordered), 2):
            yield Unit(tuple(ordered[at : at + 2]), (child,), {child: "empty"})


def _couples(family: Family, units: Iterable[Unit]) -> Iterable[Couple]:
    records: defaultdict[tuple[Node, Node], list[Partner]] = defaultdict(list)
    for one in family.partners:
        records[couple_key(one.a, one.b)].append(one)
    parents = {couple_key(*one.parents) for one in units if len(one.parents) == 2}
    ghosts = {couple_key(one.parents[0], one.beside) for one in units if one.beside}
    for a, b in sorted(records.keys() | parents | ghosts):
        own = sorted(records[a, b], key=_since) if (a, b) in records else []
        empty = a.startswith(EMPTY) or b.startswith(EMPTY)
        yield Couple(a, b, tuple(own), parents=(a, b) in parents, empty=empty)


def _men_left(family: Family, couples: Iterable[Couple]) -> Iterable[tuple[Node, Node]]:
    """The man and the woman of a couple of two, as genograms have them: he on the left."""
    sexes: dict[Node, str | None] = {key: one.sex for key, one in family.people.items()}
    sexes |= {EMPTY + one.id: {"father": "m", "mother": "f"}.get(one.kin) for one in family.empty}
    for couple in couples:
        if (sexes[couple.a], sexes[couple.b]) == ("m", "f"):
            yield couple.a, couple.b
        elif (sexes[couple.a], sexes[couple.b]) == ("f", "m"):
            yield couple.b, couple.a


def _since(one: Partner) -> tuple[bool, str, str, str]:
    """An open record after an ended one, then by its first day."""
    first = one.from_.isoformat() if one.from_ else ""
    last = one.until.isoformat() if one.until else "9999"
    return one.until is None and one.ended is None, first, last, one.kind


def _elders_of_one(units: Iterable[Unit], births: Births) -> Iterable[tuple[Node, Node]]:
    """Elder and younger of every two children of whom the same one parent is known."""
    for unit in units:
        if len(unit.parents) == 1 and set(unit.kinds.values()) <= {"biological", "adoptive"}:
            for elder, younger in permutations(unit.children, 2):
                if births.elder(elder, younger):
                    yield elder, younger


def _below(parents: Iterable[Parent], places: Iterable[EmptyPlace]) -> Iterable[tuple[Node, Node]]:
    """Who stands above whom: every parent of any kind, every empty place."""
    ids = {one.id for one in places}
    for one in parents:
        yield one.parent, one.child
    for place in places:
        yield EMPTY + place.id, EMPTY + place.child if place.child in ids else place.child


def _elders(parents: Iterable[Parent], births: Births) -> Iterable[tuple[Node, Node]]:
    """Elder and younger of every two children who share two parents by blood or adoption."""
    above: defaultdict[Node, set[Node]] = defaultdict(set)
    for one in parents:
        if one.kind in ("biological", "adoptive"):
            above[one.child].add(one.parent)
    children = sorted(child for child in above if len(above[child]) > 1)
    for elder, younger in permutations(children, 2):
        if len(above[elder] & above[younger]) > 1 and births.elder(elder, younger):
            yield elder, younger
