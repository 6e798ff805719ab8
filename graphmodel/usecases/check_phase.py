"""Check what the present phase of households still needs before it may end."""

from collections.abc import Sequence

from graphmodel.domain.calendar import Day
from graphmodel.policy.policy import Policy
from graphmodel.rules.phase import PhaseCheck, phase_check
from graphmodel.rules.standing import stand
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.households import cases_in_order
from graphmodel.usecases.region import abilities_on


def check_phase(
    store: Store, actor: Actor, households: Sequence[str], policy: Policy, on: Day
) -> list[PhaseCheck]:
    """The phase check of each household, in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    require(actor, "see_household")
    cases = cases_in_order(store, households)
    abilities, today = abilities_on(store, on), policy.on(on)
    return [phase_check(stand(case, today), abilities) for case in cases]
