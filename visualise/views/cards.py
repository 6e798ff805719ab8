"""A signal as a card on a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graphmodel.domain.finding import Finding, FindingState, SignalCode
from visualise.dutch.signals import TOGETHER, say, say_together
from visualise.language import Spoken, mark


@dataclass(frozen=True, slots=True)
class Card:
    """A signal in words: a short fact, why, what helps, how it was measured, and one way on.

    `about` holds the ids of the people it is about, a space between them.
    """

    state: FindingState
    title: str
    why: str
    helps: str
    measure: str
    source: str
    link: str = ""
    link_text: str = ""
    about: str = ""


WAYS_ON: Final[Spoken[str]] = Spoken(
    {
        "handover_due": mark("Wie kan het overnemen?"),
        "baton_dropped": mark("Wie kan dit doen?"),
        "no_case_director": mark("Wie kan dit doen?"),
        "no_safety_planner": mark("Wie kan dit doen?"),
        "organisation_cannot": mark("Wie kan dit wel?"),
    }
)
"""The signals that lead on to the candidates."""


MOST_APART: Final = 3
"""So much of one kind that is not known stands by itself; more is one card."""


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
        about=" ".join(about(finding)),
    )


PEOPLE_FACTS: Final = frozenset({"person", "child", "people", "children"})
"""The values of a fact that name people by id."""


def about(finding: Finding) -> tuple[str, ...]:
    """The people a finding names by id; those it is about come first.

    >>> from graphmodel.domain.finding import fact
    >>> from graphmodel.domain.ids import HouseholdId
    >>> found = Finding(code="single_point", household=HouseholdId("h"), state="fires",
    ...     subjects=("p2",), measured=1, threshold=0, source="", remedy=(),
    ...     facts=(fact("only_safety_person", person="p1", child="p2"),))
    >>> about(found)
    ('p2', 'p1')
    """
    named = dict.fromkeys(
        str(one)
        for told in finding.facts
        for name, value in told.values
        if name in PEOPLE_FACTS and value
        for one in (value if isinstance(value, tuple) else (value,))
    )
    return tuple(sorted(named, key=lambda one: one not in finding.subjects))


def cards(findings: Iterable[Finding], candidates: str = "") -> tuple[Card, ...]:
    """Findings as cards, in the order given."""
    return tuple(card(one, candidates) for one in findings)


def unknown_cards(findings: Iterable[Finding], candidates: str = "") -> tuple[Card, ...]:
    """What is not known, in the order given; the same of many is one card about all of them."""
    kinds: dict[SignalCode, list[Finding]] = {}
    for one in findings:
        kinds.setdefault(one.code, []).append(one)
    return tuple(
        found
        for code, alike in kinds.items()
        for found in (
            (_together(alike),)
            if code in TOGETHER and len(alike) > MOST_APART
            else cards(alike, candidates)
        )
    )


def _together(alike: list[Finding]) -> Card:
    words = say_together(alike)
    everybody = dict.fromkeys(one for finding in alike for one in about(finding))
    return Card(
        state=alike[0].state,
        title=words.title,
        why=words.why,
        helps=words.helps,
        measure=words.measure,
        source=alike[0].source,
        about=" ".join(everybody),
    )
