"""Whether a safety person counts, and what they still do not know."""

from typing import Literal

from graphmodel.domain.calendar import valid_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.safety import Bar
from graphmodel.rules.standing import Standing, stand

WhyNot = Literal["ended", "child_elsewhere"] | Bar
"""Why a safety person does not count: beside the bars, that it is not recorded (any more), or
that the child does not live in the household."""


def why_not(
    dossier: Dossier, person: PersonId, child: PersonId, policy: PolicyOnDay
) -> tuple[WhyNot, ...]:
    """Every reason why somebody does not count as the safety person of a child on a day.

    None at all: they are a valid one. Source: interchange format, "signals".
    """
    standing = stand(dossier.case, policy)
    recorded = any(
        (one.person, one.child) == (person, child) and valid_on(one, policy.day)
        for one in dossier.case.safety_persons
    )
    found: list[WhyNot] = [] if recorded else ["ended"]
    if child not in standing.members:
        found.append("child_elsewhere")
    return (*found, *standing.safety_bars().all(person, child))


def still_unknown(standing: Standing, person: PersonId) -> tuple[WorryId, ...]:
    """The open worries somebody does not know fully, in the order of the answer."""
    return tuple(
        worry.id
        for worry in standing.worries
        if (knows := standing.known[worry.id].get(person)) is None or knows.level != "full"
    )
