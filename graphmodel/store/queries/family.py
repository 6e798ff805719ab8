"""Questions about relatives, with or without a household."""

from typing import Any, NamedTuple

from graphmodel.store.query import query


class RelativesRow(NamedTuple):
    """People with what lies between them and where they live, positional lists all through."""

    people: list[list[Any]]


@query("family/relatives")
def relatives_rows(ids: list[str]) -> list[RelativesRow]:
    """These people in one row; unknown ids are left out."""
