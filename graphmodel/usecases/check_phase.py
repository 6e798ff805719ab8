"""Check what the present phase of households still needs before it may end."""

from collections.abc import Sequence

from graphmodel.domain.calendar import Day
from graphmodel.policy.policy import Policy
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.phase import PhaseCheck, phase_check
from graphmodel.rules.standing import stand
from graphmodel.store.directories import directory_of_cases
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.households import cases_in_order


def check_phase(
    store: Store, actor: Actor, households: Sequence[str], policy: Policy, on: Day
) -> list[PhaseCheck]:
    """The phase check of each household, in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    require(actor, "see_household")
    cases = cases_in_order(store, households)
    directory = store.read(lambda transaction: directory_of_cases(transaction, cases))
    abilities, today = Abilities(directory, on), policy.on(on)
    return [phase_check(stand(case, today), abilities) for case in cases]
