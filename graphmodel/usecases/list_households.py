"""List the open households of the region, and count what needs attention in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import Finding, SignalCode
from graphmodel.domain.household import Household
from graphmodel.domain.ids import HouseholdId
from graphmodel.policy.policy import Policy
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import Standing, stand
from graphmodel.store.cases import household_of
from graphmodel.store.queries.overview import listed_households
from graphmodel.store.queries.state import State
from graphmodel.store.schema import current_state
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.find_signals import find_all_signals
from graphmodel.usecases.households import cases_in_order
from graphmodel.usecases.region import abilities_on

URGENCY: Final[tuple[SignalCode, ...]] = (
    "no_safety_person",
    "secret_worry",
    "baton_dropped",
    "no_case_director",
    "no_safety_planner",
    "safety_person_uninformed",
    "handover_due",
    "too_few_active",
    "two_case_directors",
    "organisation_cannot",
    "single_point",
    "tie_gone_quiet",
    "chair_still_professional",
    "director_is_helper",
    "generations_missing",
)
"""What is looked at first: who is not safe, what nobody holds, what ends soon, then the rest."""


@dataclass(frozen=True, slots=True)
class ListedHousehold:
    """An open household and the name of its municipality."""

    household: Household
    place: str


@dataclass(frozen=True, slots=True)
class Attention:
    """How many signals fire and how many cannot be judged; `first` is the most urgent, 0 first."""

    fires: int
    unknown: int
    first: int

    @property
    def order(self) -> tuple[int, int, int]:
        """Sorts what needs attention most to the front."""
        return (self.first, -self.fires, -self.unknown)


NO_ATTENTION: Final = Attention(0, 0, 2 * len(URGENCY))


@dataclass(frozen=True, slots=True)
class Glance:
    """One household as it stands, with its findings, the most urgent first."""

    standing: Standing
    findings: tuple[Finding, ...]


def list_households(store: Store, actor: Actor, on: Day) -> list[ListedHousehold]:
    """Every household open on a day, by name."""
    require(actor, "see_household")
    rows = store.read(lambda transaction: listed_households(transaction, on))
    found = [ListedHousehold(household_of(row.household), row.place or "") for row in rows]
    return sorted(found, key=lambda one: (one.household.name.casefold(), one.household.id))


def count_attention(
    store: Store, actor: Actor, policy: Policy, on: Day
) -> dict[HouseholdId, Attention]:
    """What needs attention in every open household."""
    return {
        case.household.id: attention_of(findings)
        for case, findings in find_all_signals(store, actor, policy, on)
    }


def attention_of(findings: Sequence[Finding]) -> Attention:
    """The count of a household's findings.

    >>> attention_of([]) == NO_ATTENTION
    True
    """
    if not findings:
        return NO_ATTENTION
    fires = sum(one.state == "fires" for one in findings)
    return Attention(fires, len(findings) - fires, min(urgency(one) for one in findings))


def urgency(finding: Finding) -> int:
    """The place of a finding among what is looked at first; what fires before what is unknown."""
    return URGENCY.index(finding.code) + (0 if finding.state == "fires" else len(URGENCY))


def by_urgency(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with the most urgent first; those of one code as they came."""
    return tuple(sorted(findings, key=urgency))


def glance(
    store: Store, actor: Actor, households: Sequence[str], policy: Policy, on: Day
) -> list[Glance]:
    """These households as they stand with their findings, in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    require(actor, "see_household")
    today = policy.on(on)
    cases = cases_in_order(store, households)
    abilities = abilities_on(store, on)
    standings = [stand(case, today) for case in cases]
    return [Glance(one, by_urgency(signals(one, abilities))) for one in standings]


def state_of_store(store: Store) -> State:
    """What tells one content of the store from another: its schema and its loads."""
    return store.read(current_state)
