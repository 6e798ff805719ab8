"""What things are called: names by id, for answers that hold ids only."""

from collections.abc import Iterable
from typing import Literal

from graphmodel.store.records import read_records
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, Deed, require

Named = Literal["person", "household", "worry", "organisation", "team", "municipality"]

_DEED: dict[Named, Deed] = {
    "person": "see_household",
    "household": "see_household",
    "worry": "see_household",
    "organisation": "see_directory",
    "team": "see_directory",
    "municipality": "see_directory",
}


def names_of(store: Store, actor: Actor, kind: Named, ids: Iterable[str]) -> dict[str, str]:
    """The names of these by id, of a worry its statement; unknown ids left out."""
    require(actor, _DEED[kind])
    wanted = sorted(set(ids))
    attribute = "statement" if kind == "worry" else "name"
    found = read_records(store, kind, wanted)
    return {str(getattr(one, "id", "")): str(getattr(one, attribute)) for one in found}
