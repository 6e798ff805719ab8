"""Find the signals of one household, or of every open one."""

from collections.abc import Iterator

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.finding import Finding, SignalCode
from graphmodel.policy.policy import Policy
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import stand
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.households import open_cases
from graphmodel.usecases.region import abilities_on, cases_and_abilities


def find_signals(
    store: Store,
    actor: Actor,
    household: str,
    policy: Policy,
    on: Day,
    *,
    code: SignalCode | None = None,
) -> list[Finding]:
    """The signals of one household; none when it is not open that day.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_household")
    (case,), abilities = cases_and_abilities(store, [household], on)
    return signals(stand(case, policy.on(on)), abilities, code)


def find_all_signals(
    store: Store, actor: Actor, policy: Policy, on: Day, *, code: SignalCode | None = None
) -> Iterator[tuple[Case, list[Finding]]]:
    """Every household open that day with its signals, by id."""
    require(actor, "see_household")
    today = policy.on(on)
    abilities = abilities_on(store, on)
    for page in open_cases(store, on):
        for case in page:
            yield case, signals(stand(case, today), abilities, code)
