"""The relatives of a household: everybody tied to its members by descent, couple or birth."""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Bond, Parent, Partner, Person, Twins


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """People with what ties them as a family; bonds only to be told that they stay behind."""

    people: tuple[Person, ...]
    parents: tuple[Parent, ...] = ()
    partners: tuple[Partner, ...] = ()
    twins: tuple[Twins, ...] = ()
    bonds: tuple[Bond, ...] = ()


def kin_of(dossier: Dossier) -> Kin:
    """The members of a household with all their relatives in the dossier; nobody else."""
    case = dossier.case
    graph: nx.Graph[PersonId] = nx.Graph()
    members = {one.person for one in case.members if one.person in case.people}
    graph.add_nodes_from(members)
    graph.add_edges_from((one.parent, one.child) for one in case.parents)
    graph.add_edges_from((one.a, one.b) for one in case.partners)
    graph.add_edges_from((one.persons[0], other) for one in dossier.twins for other in one.persons)
    here = {
        one
        for group in nx.connected_components(graph)
        if members & group
        for one in group
        if one in case.people
    }
    return Kin(
        people=tuple(case.people[one] for one in sorted(here)),
        parents=tuple(one for one in case.parents if here.issuperset((one.parent, one.child))),
        partners=tuple(one for one in case.partners if here.issuperset((one.a, one.b))),
        twins=tuple(one for one in dossier.twins if here.issuperset(one.persons)),
        bonds=tuple(one for one in case.bonds if _within(here, (one.from_person, one.to_person))),
    )


def _within(here: set[PersonId], ends: Iterable[PersonId]) -> bool:
    return here.issuperset(ends)
