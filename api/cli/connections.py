"""`cirkels connections` and `cirkels without`: who is connected how, and who holds it together."""

from api.cli.households import ask_one
from api.cli.opening import opened, policy_of
from api.cli.options import (
    DEFAULT_STORE,
    Household,
    On,
    OtherPerson,
    Person,
    PolicyFiles,
    Shape,
    Store,
    today,
)
from api.cli.output import put_json


def connections(
    household: Household,
    person: Person,
    other: OtherPerson,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """How two people around a household are connected."""
    day, numbers = on or today(), policy_of(policy)
    with opened(store) as graph:
        from api.cli.tables.connections import show_connections
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.trace_connections import trace_connections

        standing, found = ask_one(
            household,
            lambda: trace_connections(graph, OPERATOR, household, person, other, numbers, day),
        )
        if shape == "table":
            show_connections(graph, OPERATOR, standing, found)
            return
    from api.answers.connections import connections_answer

    put_json(connections_answer(found))


def without(
    household: Household,
    person: Person,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """What breaks, and which signals appear or disappear, without somebody."""
    day, numbers = on or today(), policy_of(policy)
    with opened(store) as graph:
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.trace_connections import imagine_without

        standing, found = ask_one(
            household,
            lambda: imagine_without(graph, OPERATOR, household, person, numbers, day),
        )
    if shape == "table":
        from api.cli.tables.connections import show_without

        show_without(standing, found)
    else:
        from api.answers.connections import without_answer

        put_json(without_answer(found))
