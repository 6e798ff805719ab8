"""What a phase still needs as JSON, key by key as the interchange format promises."""

from typing import Any

from api.answers.signals import fact_answer
from graphmodel.rules.phase import Condition, PhaseCheck
from visualise.dutch.phase import say_condition


def phase_answer(check: PhaseCheck) -> dict[str, Any]:
    """The conditions of the present phase and whether it may end.

    >>> from datetime import date
    >>> from graphmodel.domain.ids import HouseholdId
    >>> day = date(2026, 11, 1)
    >>> check = PhaseCheck(household=HouseholdId("h"), on=day, phase="recovery", conditions=())
    >>> phase_answer(check)["may_end"]
    True
    """
    return {
        "household": check.household,
        "on": check.on.isoformat(),
        "phase": check.phase,
        "may_end": check.may_end,
        "conditions": [_condition(one) for one in check.conditions],
    }


def _condition(one: Condition) -> dict[str, Any]:
    return {
        "condition": one.condition,
        "state": one.state,
        "facts": [fact_answer(fact) for fact in one.facts],
        "message": say_condition(one),
    }
