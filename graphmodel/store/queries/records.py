"""Reading and writing interchange records: one query a kind and a direction."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from graphmodel.domain.records import KINDS
from graphmodel.store.query import Transaction, query


class Found(NamedTuple):
    """The records that hang on one node, as maps of the fields of a line."""

    records: list[dict[str, Any]]


class Written(NamedTuple):
    """How many rows found everything they name and were written."""

    written: int


class Forgotten(NamedTuple):
    """How many references were taken away."""

    forgotten: int


class Id(NamedTuple):
    """An id, one a row."""

    id: str


Read = Callable[[Transaction, list[str]], list[Found]]
Write = Callable[[Transaction, list[dict[str, Any]]], list[Written]]
Forget = Callable[[Transaction, list[str]], list[Forgotten]]
ListIds = Callable[[Transaction], list[Id]]

UNITS: Final = ("organisation", "team")
TARGETS: Final = (*UNITS, "person")
BY_UNIT: Final = ("serves", "phase_role", "capacity", "expertise")
"""Kinds that hang on an organisation or a team: read by either."""

_ONLY_MERGED: Final = frozenset(
    {"twins", "twins_persons", "asked_kin", *(f"expertise_{unit}" for unit in UNITS)}
)
"""Queries that lead to a node which may be there already."""

POINTS_AT: Final = MappingProxyType(
    {
        "organisation": ("successors",),
        "team": ("organisation",),
        "household": ("municipality",),
        "worry": ("household", "concerns", "caused_by"),
        "role": ("household", "person"),
        "handover": ("household", "leaving", "coming", *TARGETS),
        "wish": ("household", "person", "told_by", "agreed_by"),
        "task": ("household", "person"),
        "place": ("person", "people"),
    }
)
"""The fields of a node's record that are relations in the graph."""


def _reader(name: str) -> Read:
    @query(f"records/{name}")
    def read(ids: list[str]) -> list[Found]: ...

    return read


def _writer(name: str) -> Write:
    @query(f"write/{name}")
    def write(rows: list[dict[str, Any]]) -> list[Written]: ...

    return write


def _creator(name: str) -> Write:
    @query(f"create/{name}")
    def create(rows: list[dict[str, Any]]) -> list[Written]: ...

    return create


def _forgetter(kind: str) -> Forget:
    @query(f"write/{kind}_forget")
    def forget(ids: list[str]) -> list[Forgotten]: ...

    return forget


def _lister(kind: str) -> ListIds:
    @query(f"ids/{kind}")
    def list_ids() -> list[Id]: ...

    return list_ids


def _read_names() -> list[str]:
    by_unit = [f"{kind}_{unit}" for kind in BY_UNIT for unit in UNITS]
    return [kind.name for kind in KINDS if kind.name not in BY_UNIT] + by_unit


def _record_names() -> list[str]:
    variants = {
        **dict.fromkeys((*BY_UNIT, "works_for"), UNITS),
        "preference": TARGETS,
    }
    plain = [kind.name for kind in KINDS if kind.name not in variants]
    return [*plain, *(f"{kind}_{end}" for kind, ends in variants.items() for end in ends)]


def _write_names() -> list[str]:
    pointing = [f"{kind}_{field}" for kind, names in POINTS_AT.items() for field in names]
    return [*_record_names(), *pointing, "twins_persons"]


READ: Final = MappingProxyType({name: _reader(name) for name in _read_names()})
WRITE: Final = MappingProxyType({name: _writer(name) for name in _write_names()})
CREATE: Final = MappingProxyType(
    {name: _creator(name) for name in _write_names() if name not in _ONLY_MERGED}
)
"""For records that are not there yet: quicker than finding out again that they are not."""

FORGET: Final = MappingProxyType({kind: _forgetter(kind) for kind in POINTS_AT})
LIST_IDS: Final = MappingProxyType(
    {kind.name: _lister(kind.name) for kind in KINDS if kind.key == ("id",)}
)


@query("load/worries_of_households")
def worries_of_households(ids: list[str]) -> list[Id]:
    """The ids of the worries of these households."""


@query("load/roles_of_households")
def roles_of_households(ids: list[str]) -> list[Id]:
    """The ids of the roles with these households."""


@query("load/handovers_of_roles")
def handovers_of_roles(ids: list[str]) -> list[Id]:
    """The ids of the handovers in which these roles leave or come."""
