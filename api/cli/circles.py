"""`cirkels circles`: the rings of households."""

from api.cli.households import ask_many, asked_ids, gives_list
from api.cli.opening import opened, policy_of
from api.cli.options import (
    DEFAULT_STORE,
    Households,
    On,
    OnlyWorry,
    PolicyFiles,
    Shape,
    Since,
    Store,
    today,
)
from api.cli.output import put_json, put_json_list
from graphmodel.domain.ids import WorryId


def circles(
    households: Households,
    worry: OnlyWorry = None,
    since: Since = None,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """Who knows all worries, some, none; and with --since who moved."""
    day = on or today()
    numbers, ids = policy_of(policy), asked_ids(households)
    only = WorryId(worry) if worry is not None else None
    with opened(store) as graph:
        from api.answers.circles import circles_answer
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.show_circles import show_circles

        found = ask_many(
            ids,
            lambda some: show_circles(graph, OPERATOR, some, numbers, day, worry=only, since=since),
        )
        if shape == "table":
            from api.cli.tables.circles import show_rings

            show_rings(graph, OPERATOR, found, one_worry=only is not None)
            return
        answers = [circles_answer(now, before) for now, before in found]
    if gives_list(households):
        put_json_list(answers)
    else:
        put_json(answers[0])
