"""`cirkels candidates`: who can take over a phase of households."""

from typing import Annotated

import typer

from api.cli.households import ask_many, asked_ids, gives_list
from api.cli.opening import opened, policy_of
from api.cli.options import (
    DEFAULT_STORE,
    AskedPhase,
    Households,
    On,
    PolicyFiles,
    Shape,
    Store,
    today,
)
from api.cli.output import put_json, put_json_list

Topic = Annotated[
    str | None, typer.Option("--expertise", metavar="TOPIC", help="Ask for this experience.")
]


def candidates(
    households: Households,
    phase: AskedPhase,
    expertise: Topic = None,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """Who can take this phase, in order and with reasons, and who cannot and why."""
    day = on or today()
    numbers, ids = policy_of(policy), asked_ids(households)
    with opened(store) as graph:
        from api.answers.candidates import candidates_answer
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.find_candidates import find_candidates

        found = ask_many(
            ids,
            lambda some: find_candidates(
                graph, OPERATOR, some, phase, numbers, day, expertise=expertise
            ),
        )
        if shape == "table":
            from api.cli.tables.candidates import show_candidates

            show_candidates(graph, OPERATOR, found)
            return
    answers = map(candidates_answer, found)
    if gives_list(households):
        put_json_list(answers)
    else:
        put_json(next(answers))
