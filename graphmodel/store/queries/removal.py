"""Taking records out of the graph: one query a kind, for the kinds a change may take away."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from graphmodel.store.query import Transaction, query


class Removed(NamedTuple):
    """How many of the rows were there and could be taken away."""

    removed: int


Remove = Callable[[Transaction, list[dict[str, Any]]], list[Removed]]

_NODES: Final = ("person", "worry", "role", "wish", "task", "place", "twins")
_RELATIONS: Final = (
    *("member", "parent", "partner", "bond", "tie", "knows", "safety_person", "position"),
    *("asked_kin", "hidden_bond", "works_for_organisation", "works_for_team", "preference_person"),
)


def _remover(name: str) -> Remove:
    @query(f"remove/{name}")
    def remove(rows: list[dict[str, Any]]) -> list[Removed]: ...

    return remove


REMOVE: Final = MappingProxyType({name: _remover(name) for name in (*_NODES, *_RELATIONS)})
"""By the name of the query that writes the record; a node goes only when nothing is tied to it."""
