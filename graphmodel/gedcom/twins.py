"""Twins: people who are each other's twin by an association."""

import networkx as nx

from graphmodel.domain.person import Twins
from graphmodel.gedcom.desk import Desk
from graphmodel.gedcom.tree import Node
from graphmodel.gedcom.words import TWINS

_ROLES = ("ROLE", "RELA")
_OTHER = "other"


def read_twins(desk: Desk) -> None:
    """Put everybody who was born together on the desk, each group once."""
    said: nx.Graph[Node] = nx.Graph()
    lines: dict[Node, Node] = {}
    for person in desk.ids:
        for node in person.all("ASSO"):
            word = _word(node)
            other = desk.target(node, "INDI") if word is not None else None
            if other is None or word is None:
                continue
            for role in node.all(*_ROLES):
                for part in role.lines():
                    part.told = True
            if other is person:
                desk.tree.wrong(node.line, "ASSO", "nobody is their own twin")
                continue
            lines.setdefault(person, node)
            if not said.has_edge(person, other):
                said.add_edge(person, other, words=set())
            said.edges[person, other]["words"].add(TWINS[word])
    for group in nx.connected_components(said):
        _put(desk, said.subgraph(group), lines)


def _put(desk: Desk, group: "nx.Graph[Node]", lines: dict[Node, Node]) -> None:
    words = {word for edge in group.edges for word in group.edges[edge]["words"]} - {None}
    line = min((lines[node] for node in group if node in lines), key=lambda node: node.line)
    if len(words) > 1:
        desk.tell(line, "twins_differ")
    identical = next(iter(words)) if len(words) == 1 else None
    persons = tuple(sorted(desk.ids[node] for node in group))
    desk.put(Twins(persons=persons, identical=identical), line)


def _word(node: Node) -> str | None:
    """The word that makes somebody a twin, or None."""
    for role in node.all(*_ROLES):
        said = role.value.strip().lower()
        if said == _OTHER:
            said = next((phrase.value.strip().lower() for phrase in role.all("PHRASE")), said)
        if said in TWINS:
            return said
    return None
