"""Everything a drawing of the rings needs: how a household stands, its rings, stored places."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Position
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.policy.policy import Policy
from graphmodel.rules.circles import Circles, circles_of
from graphmodel.rules.standing import Standing, stand
from graphmodel.store.records import read_records
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.households import cases_in_order


@dataclass(frozen=True, slots=True)
class PlacedHousehold:
    """A household on a day; `cells` are the places somebody gave people on the rings."""

    standing: Standing
    circles: Circles
    cells: Mapping[PersonId, str]


def place_household(
    store: Store,
    actor: Actor,
    household: str,
    policy: Policy,
    on: Day,
    *,
    worry: WorryId | None = None,
) -> PlacedHousehold:
    """The household as it stands on a day with its rings, of all open worries or of one alone.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_household")
    (case,) = cases_in_order(store, [household])
    standing = stand(case, policy.on(on))
    cells = {
        one.person: str(one.cell)
        for one in read_records(store, "position", [household])
        if isinstance(one, Position) and one.lens == "circles" and one.cell is not None
    }
    return PlacedHousehold(standing, circles_of(standing, worry), cells)
