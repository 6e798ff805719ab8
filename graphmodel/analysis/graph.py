"""Records as a graph, and the graph as GraphML."""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import combinations
from typing import Any, Final, TypeAlias

import networkx as nx

from graphmodel.analysis.leaving import Taken, as_text, taken
from graphmodel.domain.records import KIND_BY_NAME, Record

ENDS: Final[Mapping[str, tuple[str, str]]] = {
    "serves": ("unit", "municipality"),
    "phase_role": ("unit", "phase"),
    "capacity": ("unit", "phase"),
    "expertise": ("unit", "topic"),
    "member": ("person", "household"),
    "parent": ("parent", "child"),
    "partner": ("a", "b"),
    "bond": ("from_person", "to_person"),
    "tie": ("person", "household"),
    "knows": ("person", "worry"),
    "safety_person": ("person", "child"),
    "works_for": ("person", "unit"),
    "preference": ("household", "unit"),
    "asked_kin": ("person", "kin"),
}
"""Where a fact between two things begins and ends; `unit` is whichever of an "or" is given."""

VALUES: Final = frozenset({"phase", "topic", "kin"})
"""Fields of which each value is a node of its own."""

Graph: TypeAlias = "nx.MultiDiGraph[str]"


def graph_of(records: Iterable[Record]) -> Graph:
    """Everything with an id as a node, every fact between two things as an edge.

    A node is called after its kind and id, as ids are unique per kind alone. What points at
    something in a field of a node is an edge called after both: `worry.concerns`. What is pointed
    at without being among the records is a node with nothing but its kind and id.

    Example:
        >>> from graphmodel.domain.ids import PersonId
        >>> from graphmodel.domain.person import Parent, Person
        >>> ria, eva = (Person(id=PersonId(one), name=one.title()) for one in ("ria", "eva"))
        >>> graph = graph_of([ria, eva, Parent(parent=ria.id, child=eva.id)])
        >>> list(graph.edges(data="type"))
        [('person:ria', 'person:eva', 'parent')]
    """
    graph: Graph = nx.MultiDiGraph()
    every = list(taken(records))
    for one in every:
        if "id" in one.values:
            graph.add_node(_node(one.kind, one.values["id"]), kind=one.kind, **_plain(one))
    for one in every:
        for source, target, kind, attributes in _edges(one):
            for name in (source, target):
                if name not in graph:
                    what, _, identity = name.partition(":")
                    graph.add_node(name, kind=what, id=identity)
            graph.add_edge(source, target, key=f"e{len(graph.edges)}", type=kind, **attributes)
    return graph


def graphml(graph: Graph) -> bytes:
    """The graph as a GraphML document that keeps the types of values."""
    document = BytesIO()
    nx.write_graphml_xml(graph, document, named_key_ids=True)
    return document.getvalue()


_Edge = tuple[str, str, str, dict[str, Any]]


def _edges(one: Taken) -> Iterator[_Edge]:
    if one.kind == "twins":
        for a, b in combinations(one.values["persons"], 2):
            yield _node("person", a), _node("person", b), "twins", _plain(one)
    elif one.kind in ENDS:
        source, target = (_end(one, name) for name in ENDS[one.kind])
        yield source, target, one.kind, _plain(one)
    else:
        own = _node(one.kind, one.values["id"])
        for field in one.fields:
            value = one.values[field.name]
            for other in value if field.is_list else (value,):
                if field.refers_to and other is not None:
                    yield own, _node(field.refers_to, other), f"{one.kind}.{field.name}", {}


def _end(one: Taken, name: str) -> str:
    """The node at one end of a fact."""
    if name in VALUES:
        return _node(name, one.values[name])
    ways = KIND_BY_NAME[one.kind].one_of if name == "unit" else (name,)
    return next(
        _node(field.refers_to or "", one.values[field.name])
        for field in one.fields
        if field.name in ways and one.values[field.name] is not None
    )


def _plain(one: Taken) -> dict[str, Any]:
    """The values that are no end of an edge, in the types that GraphML has."""
    ends = {*ENDS.get(one.kind, ()), *KIND_BY_NAME[one.kind].one_of}
    kept = (
        (field.name, one.values[field.name])
        for field in one.fields
        if not (field.refers_to and "id" in one.values) and field.name not in ends
    )
    return {
        name: value if isinstance(value, bool | int) else as_text(value)
        for name, value in kept
        if value not in (None, ()) and name != "persons"
    }


def _node(kind: str, identity: str) -> str:
    return f"{kind}:{identity}"
