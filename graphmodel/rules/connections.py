"""How two people around a household are connected, through it and past it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final, Literal, NamedTuple

import networkx as nx

from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.ids import HouseholdId, OrganisationId, PersonId
from graphmodel.errors import NotFound, WrongUse
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.standing import Standing

NodeKind = Literal["person", "organisation", "household"]
Link = Literal["member", "parent", "partner", "safety_person", "tie", "role", "bond", "works_for"]

LINKS: Final[tuple[Link, ...]] = (
    "member",
    "parent",
    "partner",
    "safety_person",
    "tie",
    "role",
    "bond",
    "works_for",
)
"""The kinds of relation that connect; between the same two, the first of these is named."""

MOST_PATHS: Final = 5
"""How many paths an answer holds, as the interchange format says."""


class Node(NamedTuple):
    """A person, an organisation or the household itself."""

    kind: NodeKind
    id: PersonId | OrganisationId | HouseholdId


@dataclass(frozen=True, slots=True)
class Step:
    """A node on a path and the relation it was reached by; `by` is None where the path starts.

    `towards` is True when the relation runs the way the path goes (from parent to child, from the
    safety person to the child), False when it runs against it.
    """

    node: Node
    by: Link | None
    towards: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Connections:
    """At most five paths between two people on a day, the shortest first."""

    household: HouseholdId
    on: Day
    from_: PersonId
    to: PersonId
    paths: tuple[tuple[Step, ...], ...]


Edge = tuple[Node, Node, Link]


def connections(
    standing: Standing, abilities: Abilities, start: PersonId, end: PersonId
) -> Connections:
    """The shortest paths between two people over what is valid on the day.

    A team stands for its organisation: colleagues of two teams are connected by it. The dead and
    the unborn connect as kin only; a bond that is cut off connects nobody.

    Source: "connections" of the interchange format.

    Raises:
        NotFound: one of the two is nobody around this household.
        WrongUse: the two are one.
    """
    for person in (start, end):
        known_here(standing, person)
    if start == end:
        raise WrongUse("a connection needs two different people")
    graph = graph_of(standing, abilities)
    found = _shortest(graph, Node("person", start), Node("person", end))
    return Connections(
        household=standing.household.id,
        on=standing.day,
        from_=start,
        to=end,
        paths=tuple(sorted(found, key=_path_order)),
    )


def known_here(standing: Standing, person: PersonId) -> None:
    """Does nothing for somebody the facts around this household name.

    Raises:
        NotFound: it is nobody around this household.
    """
    if person not in standing.case.people:
        raise NotFound(f"person {person} is not around household {standing.household.id}")


def _shortest(graph: "nx.Graph[Node]", start: Node, end: Node) -> list[tuple[Step, ...]]:
    if not (graph.has_node(start) and graph.has_node(end) and nx.has_path(graph, start, end)):
        return []
    paths = islice(nx.shortest_simple_paths(graph, start, end), MOST_PATHS)
    return [_walk(graph, path) for path in paths]


def _walk(graph: "nx.Graph[Node]", path: list[Node]) -> tuple[Step, ...]:
    steps = [Step(path[0], None)]
    for before, after in pairwise(path):
        relation = graph.edges[before, after]
        steps.append(Step(after, relation["by"], relation["source"] == before))
    return tuple(steps)


def _path_order(path: tuple[Step, ...]) -> tuple[int, list[Node]]:
    return (len(path), [step.node for step in path])


def graph_of(standing: Standing, abilities: Abilities) -> "nx.Graph[Node]":
    """The household, its people and where they work, with what connects them on the day.

    Nodes and edges stand in a fixed order, so that the same facts give the same paths.
    """
    graph: nx.Graph[Node] = nx.Graph()
    graph.add_node(Node("household", standing.household.id))
    edges = sorted(
        {
            *_household_edges(standing),
            *_kin_edges(standing),
            *_personal_edges(standing),
            *_unit_edges(standing, abilities),
        },
        key=lambda edge: (min(edge[:2]), max(edge[:2]), LINKS.index(edge[2]), edge),
    )
    for source, target, by in edges:
        if not graph.has_edge(source, target):
            graph.add_edge(source, target, by=by, source=source)
    return graph


def _person(person: PersonId) -> Node:
    return Node("person", person)


def _household_edges(standing: Standing) -> Iterator[Edge]:
    home = Node("household", standing.household.id)
    for person in standing.members:
        yield _person(person), home, "member"
    for person in standing.ties:
        yield _person(person), home, "tie"
    for roles in standing.held.values():
        for role in roles:
            yield _person(role.person), home, "role"


def _kin_edges(standing: Standing) -> Iterator[Edge]:
    """Kinship, of the dead and the unborn too."""
    for link in standing.case.parents:
        if valid_on(link, standing.day):
            yield _person(link.parent), _person(link.child), "parent"
    for couple in standing.case.partners:
        ended = couple.ended is not None and couple.until is None
        if not ended and valid_on(couple, standing.day):
            yield _person(couple.a), _person(couple.b), "partner"


def _personal_edges(standing: Standing) -> Iterator[Edge]:
    """What the living are to each other."""
    for child, safety_persons in standing.related.items():
        for person in safety_persons:
            if person in standing.alive:
                yield _person(person), _person(child), "safety_person"
    for bond in standing.case.bonds:
        ends = (bond.from_person, bond.to_person)
        connects = bond.kind != "cut_off" and valid_on(bond, standing.day)
        if connects and standing.alive.issuperset(ends):
            yield _person(ends[0]), _person(ends[1]), "bond"


def _unit_edges(standing: Standing, abilities: Abilities) -> Iterator[Edge]:
    for work in standing.case.works_for:
        if work.person in standing.alive and valid_on(work, standing.day):
            unit = abilities.unit(work.organisation, work.team)
            yield _person(work.person), Node("organisation", unit.organisation), "works_for"
