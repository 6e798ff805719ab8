"""Check what the present phase of households still needs before it may end."""

from collections.abc import Sequence

from graphmodel.domain.calendar import Day
from graphmodel.policy.policy import Policy
from graphmodel.rules.phase import PhaseCheck, phase_check
from graphmodel.rules.standing import stand
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.region import cases_and_abilities


def check_phase(
    store: Store, actor: Actor, households: Sequence[str], policy: Policy, on: Day
) -> list[PhaseCheck]:
    """The phase check of each household, in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    require(actor, "see_household")
    cases, abilities = cases_and_abilities(store, households, on)
    today = policy.on(on)
    return [phase_check(stand(case, today), abilities) for case in cases]
