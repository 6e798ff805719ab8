"""A signal in words: a fact, why, what helps, and how it was measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from graphmodel.domain.finding import Finding, FindingState, SignalCode
from visualise.dutch.fact_words import sentences, shown
from visualise.dutch.terms import days_in_words

NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})
NOT_KNOWN: Final = "Dit weten we nog niet"
REGION: Final = "Afspraak in de regio:"

TITLES: Final[Mapping[tuple[SignalCode, FindingState], str]] = {
    ("no_safety_person", "fires"): "{subject} heeft nog geen veiligheidspersoon",
    ("no_safety_person", "unknown"): "We weten nog niet hoe oud {subject} is",
    ("too_few_active", "fires"): "Nog te weinig mensen uit het eigen netwerk doen mee",
    ("safety_person_uninformed", "fires"): "{subject} weet nog niet alles",
    ("safety_person_uninformed", "unknown"): "Niemand vroeg {subject} nog naar elke zorg",
    ("secret_worry", "fires"): "Niemand van buiten kent deze zorg",
    ("secret_worry", "unknown"): "We weten nog niet of iemand van buiten deze zorg kent",
    ("no_case_director", "fires"): "Er is geen casusregisseur",
    ("two_case_directors", "fires"): "Er is meer dan één casusregisseur",
    ("no_safety_planner", "fires"): "Er is geen veiligheidsplanner",
    ("baton_dropped", "fires"): "Sinds {ended} is niemand {role}",
    ("handover_due", "fires"): "{subject} {stops}",
    ("chair_still_professional", "fires"): "Nog niemand uit het eigen netwerk zit het beraad voor",
    ("single_point", "fires"): "Er hangt veel af van {subject}",
    ("tie_gone_quiet", "fires"): "Het is stil rond {subject}",
    ("tie_gone_quiet", "unknown"): "We weten niet wanneer {subject} het laatst is gesproken",
    ("organisation_cannot", "fires"): "De organisatie van {subject} kan deze rol hier niet doen",
    ("organisation_cannot", "unknown"): "We weten niet voor welke organisatie {subject} werkt",
    ("director_is_helper", "fires"): "{subject} is casusregisseur en ook behandelaar",
    ("generations_missing", "fires"): "Nog niet genoeg generaties in beeld",
}

MEASURES: Final[Mapping[SignalCode, str]] = {
    "no_safety_person": f"Nu {{measured}}. {REGION} {{threshold}} per kind.",
    "too_few_active": f"Nu {{measured}}. {REGION} {{threshold}}.",
    "safety_person_uninformed": f"Nu {{measured}} van {{threshold}}. {REGION} alles.",
    "secret_worry": f"Nu {{measured}} van buiten. {REGION} ten minste {{threshold}}.",
    "no_case_director": f"Nu {{measured}}. {REGION} {{threshold}}.",
    "two_case_directors": f"Nu {{measured}}. {REGION} {{threshold}}.",
    "no_safety_planner": f"Nu {{measured}}. {REGION} {{threshold}}.",
    "baton_dropped": f"Nu {{measured_days}} zonder. {REGION} {{threshold_days}}.",
    "handover_due": f"{{left}}. {REGION} {{threshold_days}} van tevoren een opvolger.",
    "chair_still_professional": f"Nu {{measured}} uit het eigen netwerk. {REGION} {{threshold}}.",
    "single_point": f"Dit valt weg: {{measured}}. {REGION} {{threshold}}.",
    "tie_gone_quiet": f"{{quiet}}. {REGION} minder dan {{threshold_days}}.",
    "organisation_cannot": "",
    "director_is_helper": "",
    "generations_missing": f"Nu {{measured}}. {REGION} {{threshold}}.",
}


@dataclass(frozen=True, slots=True)
class SignalWords:
    """What a reader sees of a signal; `measure` is empty where nothing was counted."""

    title: str
    why: str
    helps: str
    measure: str

    @property
    def message(self) -> str:
        """Title, why and what helps in one text."""
        return " ".join(text for text in (f"{self.title}.", self.why, self.helps) if text)


def say(finding: Finding, names: Mapping[str, str] = NO_NAMES) -> SignalWords:
    """A finding in Dutch; `names` by id go before the recorded ones, as the family says them.

    >>> from graphmodel.domain.finding import fact
    >>> from graphmodel.domain.ids import HouseholdId
    >>> roos = {"person": "p1", "name": "Roos"}
    >>> found = Finding(code="no_safety_person", household=HouseholdId("h"), state="fires",
    ...     subjects=("p1",), measured=0, threshold=1, facts=(fact("nobody_recorded", **roos),),
    ...     source="", remedy=(fact("ask_child", **roos),))
    >>> say(found).title, say(found).measure
    ('Roos heeft nog geen veiligheidspersoon', 'Nu 0. Afspraak in de regio: 1 per kind.')
    """
    values = _values(finding, names)
    return SignalWords(
        title=TITLES.get((finding.code, finding.state), NOT_KNOWN).format(**values),
        why=sentences(finding.facts, names),
        helps=sentences(finding.remedy, names),
        measure=MEASURES[finding.code].format(**values),
    )


def _values(finding: Finding, names: Mapping[str, str]) -> dict[str, str]:
    first = shown(finding.facts[0], names) if finding.facts else {}
    measured, threshold = finding.measured, finding.threshold
    return {
        "subject": first.get("name", ""),
        "role": first.get("role", ""),
        "ended": first.get("ended", ""),
        "measured": str(measured),
        "threshold": str(threshold),
        "measured_days": days_in_words(measured or 0),
        "threshold_days": days_in_words(threshold or 0),
        "stops": _stops(measured),
        "left": _left(measured),
        "quiet": "Dag niet bekend" if measured is None else f"Nu {days_in_words(measured)}",
    }


def _stops(days: int | None) -> str:
    if days is None:
        return "heeft nog geen laatste dag"
    if days < 0:
        return "zou al gestopt zijn"
    return f"stopt over {days_in_words(days)}" if days else "stopt vandaag"


def _left(days: int | None) -> str:
    if days is None:
        return "Dag niet bekend"
    return f"{days_in_words(-days)} te laat" if days < 0 else f"Nog {days_in_words(days)}"
