"""The fifteen signals: every rule by its code, and all of them on one household."""

from collections.abc import Callable, Mapping
from typing import Final

from graphmodel.domain.finding import Finding, SignalCode
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.found import order_of
from graphmodel.rules.generations import generations_missing
from graphmodel.rules.signals_children import no_safety_person, safety_person_uninformed
from graphmodel.rules.signals_handover import handover_due, organisation_cannot
from graphmodel.rules.signals_network import secret_worry, tie_gone_quiet, too_few_active
from graphmodel.rules.signals_roles import (
    baton_dropped,
    chair_still_professional,
    director_is_helper,
    no_case_director,
    no_safety_planner,
    two_case_directors,
)
from graphmodel.rules.signals_single_point import single_point
from graphmodel.rules.standing import Standing

HOUSEHOLD_RULES: Final[Mapping[SignalCode, Callable[[Standing], list[Finding]]]] = {
    "no_safety_person": no_safety_person,
    "too_few_active": too_few_active,
    "safety_person_uninformed": safety_person_uninformed,
    "secret_worry": secret_worry,
    "no_case_director": no_case_director,
    "two_case_directors": two_case_directors,
    "no_safety_planner": no_safety_planner,
    "baton_dropped": baton_dropped,
    "handover_due": handover_due,
    "chair_still_professional": chair_still_professional,
    "single_point": single_point,
    "tie_gone_quiet": tie_gone_quiet,
    "director_is_helper": director_is_helper,
    "generations_missing": generations_missing,
}
"""The rules that look at the household alone; organisation_cannot needs the directory too."""


def signals(
    standing: Standing, abilities: Abilities, code: SignalCode | None = None
) -> list[Finding]:
    """What fires or cannot be judged in a household on a day, in the order of the answer.

    Nothing for a household that is not open that day. `code` asks for one signal alone.
    Source: the table of signals in the interchange format; phases and numbers: the policy.
    """
    if not standing.household.is_open_on(standing.day):
        return []
    phases, phase = standing.policy.phases_of_signal, standing.phase
    looked_for = [
        name for name in phases if phase in phases[name] and (code is None or code == name)
    ]
    findings: list[Finding] = []
    for name in looked_for:
        rule = HOUSEHOLD_RULES.get(name)
        findings += rule(standing) if rule else organisation_cannot(standing, abilities)
    if len(findings) > 1:
        findings.sort(key=order_of)
    return findings
