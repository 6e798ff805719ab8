"""A signal as JSON, key by key as the interchange format promises."""

from collections.abc import Mapping
from typing import Any

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import Fact, FactValue, Finding
from visualise.dutch.signals import NO_NAMES, say


def signal_answer(finding: Finding, names: Mapping[str, str] = NO_NAMES) -> dict[str, Any]:
    """A signal with its facts, its source, the steps that help, and the message to read."""
    return {
        "code": finding.code,
        "household": finding.household,
        "state": finding.state,
        "subjects": list(finding.subjects),
        "measured": finding.measured,
        "threshold": finding.threshold,
        "facts": [
            *(fact_answer(fact) for fact in finding.facts),
            {"fact": "source", "source": finding.source},
            *({"fact": "remedy", "step": step.code, **_values(step)} for step in finding.remedy),
        ],
        "message": say(finding, names).message,
    }


def fact_answer(fact: Fact) -> dict[str, Any]:
    """A fact with its values; days as text, several values as a list.

    >>> from graphmodel.domain.finding import fact
    >>> fact_answer(fact("active", person="p1", name="Ria"))
    {'fact': 'active', 'person': 'p1', 'name': 'Ria'}
    """
    return {"fact": fact.code, **_values(fact)}


def _values(fact: Fact) -> dict[str, Any]:
    return {name: _plain(value) for name, value in fact.values}


def _plain(value: FactValue) -> Any:
    if isinstance(value, Day):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
