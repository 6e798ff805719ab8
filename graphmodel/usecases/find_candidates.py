"""Find who can take a phase of households."""

from collections.abc import Sequence

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.words import Phase
from graphmodel.policy.policy import Policy
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import Candidates, candidates
from graphmodel.store.directories import directory_for_phase
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.households import cases_in_order


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
    cases = cases_in_order(store, households)
    abilities = abilities_for_phase(store, cases, phase, on)
    return [candidates(case, abilities, phase, today, expertise) for case in cases]


def abilities_for_phase(store: Store, cases: Sequence[Case], phase: Phase, on: Day) -> Abilities:
    """What every unit can that was ever listed for a phase or has to do with these cases."""
    people = {one.person for case in cases for one in case.works_for}
    municipalities = {case.household.municipality for case in cases}
    directory = store.read(
        lambda transaction: directory_for_phase(transaction, phase, people, municipalities)
    )
    return Abilities(directory, on)
