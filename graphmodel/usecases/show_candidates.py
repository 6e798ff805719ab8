"""Show who can take a phase of one household, with the household itself."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.words import Phase
from graphmodel.policy.policy import Policy
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.candidates import Candidates, candidates
from graphmodel.rules.standing import Standing, stand
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.region import cases_and_abilities


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateScene:
    """A household as it stands on a day, and who can take a phase of it.

    `abilities` tell also of the topics somebody can be asked to know.
    """

    standing: Standing
    place: str
    found: Candidates
    abilities: Abilities


def show_candidates(
    store: Store,
    actor: Actor,
    household: str,
    phase: Phase,
    policy: Policy,
    on: Day,
    *,
    expertise: str | None = None,
) -> CandidateScene:
    """Who can take a phase of one household, with the household itself.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_household")
    (case,), abilities = cases_and_abilities(store, [household], on)
    today = policy.on(on)
    return CandidateScene(
        standing=stand(case, today),
        place=abilities.directory.place_name(case.household.municipality),
        found=candidates(case, abilities, phase, today, expertise),
        abilities=abilities,
    )
