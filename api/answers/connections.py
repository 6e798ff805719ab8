"""How people are connected, and what changes without one, as JSON of the interchange format."""

from typing import Any

from api.answers.signals import signal_answer
from graphmodel.rules.connections import Connections, Step
from graphmodel.rules.without import Without


def connections_answer(found: Connections) -> dict[str, Any]:
    """The paths; each step is a node and the relation it was reached by, None for the first.

    >>> from datetime import date
    >>> from graphmodel.domain.ids import HouseholdId, PersonId
    >>> from graphmodel.rules.connections import Node
    >>> start, ria = Step(Node("person", PersonId("p")), None), Node("person", PersonId("q"))
    >>> found = Connections(household=HouseholdId("h"), on=date(2026, 11, 1), from_=PersonId("p"),
    ...                     to=PersonId("q"), paths=((start, Step(ria, "bond")),))
    >>> connections_answer(found)["paths"]
    [[{'person': 'p', 'by': None}, {'person': 'q', 'by': 'bond'}]]
    """
    return {
        "household": found.household,
        "from": found.from_,
        "to": found.to,
        "paths": [[_step(step) for step in path] for path in found.paths],
    }


def _step(step: Step) -> dict[str, Any]:
    return {step.node.kind: step.node.id, "by": step.by}


def without_answer(found: Without) -> dict[str, Any]:
    """The signals that appear and disappear, and who is cut off."""
    return {
        "household": found.household,
        "person": found.person,
        "appear": [signal_answer(one) for one in found.appear],
        "disappear": [signal_answer(one) for one in found.disappear],
        "cut_off": list(found.cut_off),
    }
