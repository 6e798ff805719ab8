"""A signal as a card on a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphmodel.domain.finding import Finding, FindingState
from visualise.dutch.signals import say


@dataclass(frozen=True, slots=True)
class Card:
    """A signal in words: a short fact, why, what helps, how it was measured, and one way on."""

    state: FindingState
    title: str
    why: str
    helps: str
    measure: str
    source: str
    link: str = ""
    link_text: str = ""


WAYS_ON = {
    "handover_due": "Wie kan het overnemen?",
    "baton_dropped": "Wie kan dit doen?",
    "no_case_director": "Wie kan dit doen?",
    "no_safety_planner": "Wie kan dit doen?",
    "organisation_cannot": "Wie kan dit wel?",
}
"""The signals that lead on to the candidates."""


def card(finding: Finding, candidates: str = "") -> Card:
    """A finding as a card; `candidates` is where it is told who can take over."""
    words = say(finding)
    text = WAYS_ON.get(finding.code, "")
    return Card(
        state=finding.state,
        title=words.title,
        why=words.why,
        helps=words.helps,
        measure=words.measure,
        source=finding.source,
        link=candidates if text else "",
        link_text=text,
    )


def cards(findings: Iterable[Finding], candidates: str = "") -> tuple[Card, ...]:
    """Findings as cards, in the order given."""
    return tuple(card(one, candidates) for one in findings)
