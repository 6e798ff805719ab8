"""Show the rings of households, on a day and since another."""

from collections.abc import Sequence

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import WorryId
from graphmodel.policy.policy import Policy
from graphmodel.rules.circles import Circles, circles
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.households import circles_in_order


def show_circles(
    store: Store,
    actor: Actor,
    households: Sequence[str],
    policy: Policy,
    on: Day,
    *,
    worry: WorryId | None = None,
    since: Day | None = None,
) -> list[tuple[Circles, Circles | None]]:
    """The rings of each household in the order asked; the second of a pair is those of `since`.

    Raises:
        NotFound: one of them is not in the store.
    """
    require(actor, "see_household")
    today = policy.on(on)
    before = policy.on(since) if since else None
    return [
        (circles(case, today, worry), circles(case, before, worry) if before else None)
        for case in circles_in_order(store, households)
    ]
