"""Trace how two people are connected, and what changes without somebody."""

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.policy.policy import Policy
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.connections import Connections, connections
from graphmodel.rules.standing import Standing, stand
from graphmodel.rules.without import Without, without
from graphmodel.store.kin_and_staff import read_kinship, read_staff
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.households import cases_in_order
from graphmodel.usecases.region import abilities_on


def trace_connections(
    store: Store, actor: Actor, household: str, start: str, end: str, policy: Policy, on: Day
) -> tuple[Standing, Connections]:
    """The shortest connections between two people around a household, and the case on that day.

    Raises:
        NotFound: the household is not in the store, or one of the two is nobody around it.
    """
    standing, abilities = _whole(store, actor, household, policy, on)
    return standing, connections(standing, abilities, PersonId(start), PersonId(end))


def imagine_without(
    store: Store, actor: Actor, household: str, person: str, policy: Policy, on: Day
) -> tuple[Standing, Without]:
    """What appears, disappears and is cut off without somebody, and the case on that day.

    Raises:
        NotFound: the household is not in the store, or this is nobody around it.
    """
    standing, abilities = _whole(store, actor, household, policy, on)
    return standing, without(standing, abilities, PersonId(person))


def _whole(
    store: Store, actor: Actor, household: str, policy: Policy, on: Day
) -> tuple[Standing, Abilities]:
    """The case with couples, bonds and everybody's work, on a day."""
    require(actor, "see_household")
    (case,) = cases_in_order(store, [household])
    case = store.read(lambda transaction: read_staff(transaction, read_kinship(transaction, case)))
    return stand(case, policy.on(on)), abilities_on(store, on)
