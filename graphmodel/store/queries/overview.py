"""Questions about the whole region's households: a line each."""

from datetime import date
from typing import Any, NamedTuple

from graphmodel.store.query import query


class ListedRow(NamedTuple):
    """A household without what is around it, and the name of its municipality."""

    household: dict[str, Any]
    place: str | None


@query("household/listing")
def listed_households(on: date) -> list[ListedRow]:
    """The households open on a day; in any order."""
