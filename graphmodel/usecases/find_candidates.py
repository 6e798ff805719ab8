"""Find who can take a phase of households."""

from collections.abc import Sequence

from graphmodel.domain.calendar import Day
from graphmodel.domain.words import Phase
from graphmodel.policy.policy import Policy
from graphmodel.rules.candidates import Candidates, candidates
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.region import cases_and_abilities


def find_candidates(
    store: Store,
    actor: Actor,
    households: Sequence[str],
    phase: Phase,
    policy: Policy,
    on: Day,
    *,
    expertise: str | None = None,
) -> list[Candidates]:
    """The candidates for a phase of each household, in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    require(actor, "see_household")
    today = policy.on(on)
    cases, abilities = cases_and_abilities(store, households, on)
    return [candidates(case, abilities, phase, today, expertise) for case in cases]
