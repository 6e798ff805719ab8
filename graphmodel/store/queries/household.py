"""Questions about households: who stands around them, with everything the rules need."""

from datetime import date
from typing import Any, NamedTuple

from graphmodel.store.queries.records import Id
from graphmodel.store.query import query


class CirclesRow(NamedTuple):
    """A household with who stands around it and what they know; lists are positional."""

    household: dict[str, Any]
    members: list[list[Any]]
    ties: list[list[Any]]
    worries: list[list[Any]]
    knows: list[list[Any]]


class CaseRow(NamedTuple):
    """A household with everything the rules need; lists are positional."""

    household: dict[str, Any]
    members: list[list[Any]]
    ties: list[list[Any]]
    worries: list[list[Any]]
    knows: list[list[Any]]
    safety_persons: list[list[Any]]
    roles: list[list[Any]]
    handovers: list[dict[str, Any]]
    preferences: list[list[Any]]
    holders_work: list[list[Any]]
    preferred_work: list[list[Any]]
    up_1: list[list[Any]]
    up_2: list[list[Any]]
    up_3: list[list[Any]]
    down_1: list[list[Any]]
    down_2: list[list[Any]]
    down_3: list[list[Any]]


class KinshipRow(NamedTuple):
    """The couples, bonds and children of one person, as maps of the fields of a line."""

    partners: list[dict[str, Any]]
    bonds: list[dict[str, Any]]
    parents: list[dict[str, Any]]


@query("household/circles")
def circles_rows(ids: list[str]) -> list[CirclesRow]:
    """Who stands around these households; in any order, unknown ids left out."""


@query("household/case")
def case_rows(ids: list[str]) -> list[CaseRow]:
    """Everything around these households; in any order, unknown ids left out."""


@query("household/kinship")
def kinship_rows(ids: list[str]) -> list[KinshipRow]:
    """The couples, bonds and children of these people."""


@query("household/open_ids")
def open_household_ids(on: date) -> list[Id]:
    """The households open on a day, by id."""
