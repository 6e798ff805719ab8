"""The candidates as JSON, key by key as the interchange format promises."""

from typing import Any

from graphmodel.rules.candidates import Candidate, Candidates, Rejected
from visualise.dutch.candidates import say_candidate, say_rejected


def candidates_answer(found: Candidates) -> dict[str, Any]:
    """The ranked and the rejected with their reasons as sentences.

    >>> from datetime import date
    >>> from graphmodel.domain.ids import HouseholdId
    >>> nobody = Candidates(household=HouseholdId("h"), phase="recovery", on=date(2026, 11, 1),
    ...                     expertise=None, ranked=(), rejected=())
    >>> candidates_answer(nobody)["on"]
    '2026-11-01'
    """
    return {
        "household": found.household,
        "phase": found.phase,
        "on": found.on.isoformat(),
        "ranked": [_ranked(one) for one in found.ranked],
        "rejected": [_rejected(one) for one in found.rejected],
    }


def _ranked(one: Candidate) -> dict[str, Any]:
    return {
        "organisation": one.organisation,
        "team": one.team,
        "person": one.person,
        "relation": one.relation,
        "level": one.level,
        "expertise": one.expertise,
        "capacity": one.capacity,
        "later_handovers": one.later_handovers,
        "decided_by": one.decided_by,
        "reasons": list(say_candidate(one)),
    }


def _rejected(one: Rejected) -> dict[str, Any]:
    return {
        "organisation": one.organisation,
        "team": one.team,
        "codes": list(one.codes),
        "reasons": list(say_rejected(one)),
    }
