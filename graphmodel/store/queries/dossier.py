"""Questions about a dossier: what it holds besides its case."""

from typing import Any, NamedTuple

from graphmodel.store.query import query


class DossierRow(NamedTuple):
    """The plan and the map of a household; lists are positional."""

    wishes: list[list[Any]]
    tasks: list[list[Any]]
    positions: list[list[Any]]
    hidden_bonds: list[list[Any]]
    sheet: str | None


class PeopleRow(NamedTuple):
    """People with kin, couples, bonds, places and work, positional lists all through."""

    people: list[list[Any]]


@query("household/dossier")
def dossier_rows(household: str) -> list[DossierRow]:
    """The plan and the map of this household; no row when there is none."""


@query("household/people")
def people_rows(ids: list[str], household: str) -> list[PeopleRow]:
    """These people in one row, with whether another household than this one knows them."""
