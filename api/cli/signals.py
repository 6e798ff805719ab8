"""`cirkels signals`: what needs attention, in one household or everywhere."""

from itertools import chain
from typing import Annotated

import typer

from api.cli.households import ask_one
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, On, OnlyCode, PolicyFiles, Shape, Store, today
from api.cli.output import put_json_list

OneOrAll = Annotated[
    str | None, typer.Argument(metavar="[HOUSEHOLD]", help="One household; without it, all.")
]


def signals(
    household: OneOrAll = None,
    code: OnlyCode = None,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """What needs attention now, why, and what would help."""
    day, numbers = on or today(), policy_of(policy)
    with opened(store) as graph:
        from api.answers.signals import signal_answer
        from api.cli.tables.signals import show_signals
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.find_signals import find_all_signals, find_signals
        from graphmodel.usecases.name_things import names_of

        if household is None:
            everywhere = find_all_signals(graph, OPERATOR, numbers, day, code=code)
            if shape == "table":
                show_signals(((case.household.name, found) for case, found in everywhere), day)
            else:
                put_json_list(map(signal_answer, chain.from_iterable(f for _, f in everywhere)))
            return
        one = household
        found = ask_one(one, lambda: find_signals(graph, OPERATOR, one, numbers, day, code=code))
        if shape == "table":
            name = names_of(graph, OPERATOR, "household", [one])[one]
            show_signals([(name, found)], day)
        else:
            put_json_list(map(signal_answer, found))
