"""`cirkels phase`: what the present phase still needs before it may end."""

from api.cli.households import ask_many, asked_ids, gives_list
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, Households, On, PolicyFiles, Shape, Store, today
from api.cli.output import put_json, put_json_list


def phase(
    households: Households,
    store: Store = DEFAULT_STORE,
    on: On = None,
    shape: Shape = "table",
    policy: PolicyFiles = None,
) -> None:
    """What the present phase still needs before it may end."""
    day = on or today()
    numbers, ids = policy_of(policy), asked_ids(households)
    with opened(store) as graph:
        from api.answers.phase import phase_answer
        from graphmodel.usecases.actor import OPERATOR
        from graphmodel.usecases.check_phase import check_phase
        from graphmodel.usecases.name_things import names_of

        found = ask_many(ids, lambda some: check_phase(graph, OPERATOR, some, numbers, day))
        if shape == "table":
            from api.cli.tables.phase import show_phases

            names = names_of(graph, OPERATOR, "household", (one.household for one in found))
            show_phases(found, names)
            return
    answers = map(phase_answer, found)
    if gives_list(households):
        put_json_list(answers)
    else:
        put_json(next(answers))
