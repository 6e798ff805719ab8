"""A copy of the graph as it stands, whatever its schema."""

from typing import Any, NamedTuple

from graphmodel.store.query import query


class Node(NamedTuple):
    """A node as it stands, for a copy that knows nothing of the schema."""

    number: str
    labels: list[str]
    properties: dict[str, Any]


class Relation(NamedTuple):
    """A relation as it stands, for a copy that knows nothing of the schema."""

    source: str
    target: str
    type: str
    properties: dict[str, Any]


@query("store/copied_nodes")
def copied_nodes() -> list[Node]:
    """Every node, numbered by the engine for the length of this transaction."""


@query("store/copied_relations")
def copied_relations() -> list[Relation]:
    """Every relation between those numbers."""
