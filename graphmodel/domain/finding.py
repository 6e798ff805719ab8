"""What the rules find: measured, against what, from which facts, from which source."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId

SignalCode = Literal[
    "no_safety_person",
    "too_few_active",
    "safety_person_uninformed",
    "secret_worry",
    "no_case_director",
    "two_case_directors",
    "no_safety_planner",
    "baton_dropped",
    "handover_due",
    "chair_still_professional",
    "single_point",
    "tie_gone_quiet",
    "organisation_cannot",
    "director_is_helper",
    "generations_missing",
]

FindingState = Literal["fires", "unknown"]
FactValue = str | int | bool | Day | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in ids and words; `code` says which sentence it makes, `values` fill it in."""

    code: str
    values: tuple[tuple[str, FactValue], ...] = ()

    def get(self, name: str) -> FactValue:
        """The value of this name, None when it has none."""
        return dict(self.values).get(name)


def fact(code: str, /, **values: FactValue) -> Fact:
    """A fact from keyword values, in the order given.

    >>> fact("tie", person="p1", name="Ria").get("name")
    'Ria'
    """
    return Fact(code, tuple(values.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A signal: it fires, or cannot be judged because a fact is missing.

    `facts` made it so, `remedy` would make it go away, `source` is where the rule comes from.
    """

    code: SignalCode
    household: HouseholdId
    state: FindingState
    subjects: tuple[str, ...]
    measured: int | None
    threshold: int | None
    facts: tuple[Fact, ...]
    source: str
    remedy: tuple[Fact, ...]
