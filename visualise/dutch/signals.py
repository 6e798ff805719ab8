"""A signal in words: a fact, why, what helps, and how it was measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from graphmodel.domain.finding import Finding, FindingState, SignalCode
from visualise.dutch.fact_words import sentences, shown
from visualise.dutch.refusals import quote
from visualise.dutch.terms import days_in_words, listed
from visualise.language import Spoken, _, mark

NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})
LONGEST_IN_TITLE: Final = 40
"""How much of a worry stands in a title. Units: characters."""

NOT_KNOWN: Final = mark("Dit weten we nog niet")

TITLES: Final[Spoken[tuple[SignalCode, FindingState]]] = Spoken(
    {
        ("no_safety_person", "fires"): mark("{subject} heeft nog geen veiligheidspersoon"),
        ("no_safety_person", "unknown"): mark("We weten nog niet hoe oud {subject} is"),
        ("too_few_active", "fires"): mark("Nog te weinig mensen uit het eigen netwerk doen mee"),
        ("safety_person_uninformed", "fires"): mark("{subject} weet nog niet alles"),
        ("safety_person_uninformed", "unknown"): mark("Niemand vroeg {subject} nog naar elke zorg"),
        ("secret_worry", "fires"): mark("Niemand van buiten kent de zorg {worry}"),
        ("secret_worry", "unknown"): mark(
            "We weten nog niet of iemand van buiten de zorg {worry} kent"
        ),
        ("no_case_director", "fires"): mark("Er is geen casusregisseur"),
        ("two_case_directors", "fires"): mark("Er is meer dan één casusregisseur"),
        ("no_safety_planner", "fires"): mark("Er is geen veiligheidsplanner"),
        ("baton_dropped", "fires"): mark("Sinds {ended} is niemand {role}"),
        ("handover_due", "fires"): mark("{subject} stopt over {measured_days}"),
        ("chair_still_professional", "fires"): mark(
            "Nog niemand uit het eigen netwerk zit het beraad voor"
        ),
        ("single_point", "fires"): mark("Er hangt veel af van {subject}"),
        ("tie_gone_quiet", "fires"): mark("Het is stil rond {subject}"),
        ("tie_gone_quiet", "unknown"): mark(
            "We weten niet wanneer {subject} het laatst is gesproken"
        ),
        ("organisation_cannot", "fires"): mark(
            "De organisatie van {subject} kan deze rol hier niet doen"
        ),
        ("organisation_cannot", "unknown"): mark(
            "We weten niet voor welke organisatie {subject} werkt"
        ),
        ("director_is_helper", "fires"): mark("{subject} is casusregisseur en ook behandelaar"),
        ("generations_missing", "fires"): mark("Nog niet genoeg generaties in beeld"),
    }
)

AMONG_OTHERS: Final[Spoken[tuple[SignalCode, FindingState]]] = Spoken(
    {
        ("secret_worry", "fires"): mark("Niemand van buiten kent een van de zorgen"),
        ("secret_worry", "unknown"): mark("We weten nog niet of iemand van buiten elke zorg kent"),
    }
)
"""Titles in a list of households, where no worry is told in words: others may look along."""

TOGETHER: Final[Spoken[SignalCode]] = Spoken(
    {
        "no_safety_person": mark("Van {count} mensen weten we nog niet hoe oud ze zijn"),
        "safety_person_uninformed": mark(
            "Aan {count} veiligheidspersonen is nog niet elke zorg gevraagd"
        ),
        "tie_gone_quiet": mark("Van {count} mensen weten we niet wanneer ze zijn gesproken"),
        "organisation_cannot": mark("Van {count} mensen weten we niet voor wie ze werken"),
    }
)
"""Titles of what is not known of many alike."""

MEASURES: Final[Spoken[SignalCode]] = Spoken(
    {
        "no_safety_person": mark("Nu {measured}. Afspraak in de regio: {threshold} per kind."),
        "too_few_active": mark("Nu {measured}. Afspraak in de regio: {threshold}."),
        "safety_person_uninformed": mark(
            "Nu {measured} van {threshold}. Afspraak in de regio: alles."
        ),
        "secret_worry": mark(
            "Nu {measured} van buiten. Afspraak in de regio: ten minste {threshold}."
        ),
        "no_case_director": mark("Nu {measured}. Afspraak in de regio: {threshold}."),
        "two_case_directors": mark("Nu {measured}. Afspraak in de regio: {threshold}."),
        "no_safety_planner": mark("Nu {measured}. Afspraak in de regio: {threshold}."),
        "baton_dropped": mark("Nu {measured_days} zonder. Afspraak in de regio: {threshold_days}."),
        "handover_due": mark(
            "{left}. Afspraak in de regio: {threshold_days} van tevoren een opvolger."
        ),
        "chair_still_professional": mark(
            "Nu {measured} uit het eigen netwerk. Afspraak in de regio: {threshold}."
        ),
        "single_point": mark("Dit valt weg: {measured}. Afspraak in de regio: {threshold}."),
        "tie_gone_quiet": mark("{quiet}. Afspraak in de regio: minder dan {threshold_days}."),
        "organisation_cannot": "",
        "director_is_helper": "",
        "generations_missing": mark("Nu {measured}. Afspraak in de regio: {threshold}."),
    }
)


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
        title=_title(finding).format(**values),
        why=sentences(finding.facts, names),
        helps=sentences(finding.remedy, names),
        measure=MEASURES[finding.code].format(**values),
    )


def title_among_others(finding: Finding) -> str:
    """The title of a finding where several households are listed: without a worry's words.

    >>> from graphmodel.domain.finding import fact
    >>> from graphmodel.domain.ids import HouseholdId
    >>> secret = Finding(code="secret_worry", household=HouseholdId("h"), state="fires",
    ...     subjects=("w1",), measured=0, threshold=1, source="", remedy=(),
    ...     facts=(fact("worry_of", worry="w1", statement="Papa slaat mama."),))
    >>> title_among_others(secret)
    'Niemand van buiten kent een van de zorgen'
    """
    return AMONG_OTHERS.get((finding.code, finding.state)) or say(finding).title


def say_together(alike: Sequence[Finding], names: Mapping[str, str] = NO_NAMES) -> SignalWords:
    """The same not known of many, in one: how many there are, and then who.

    >>> from graphmodel.domain.finding import fact
    >>> from graphmodel.domain.ids import HouseholdId
    >>> alike = [Finding(code="tie_gone_quiet", household=HouseholdId("h"), state="unknown",
    ...     subjects=(one,), measured=None, threshold=60, source="", remedy=(),
    ...     facts=(fact("last_contact_unknown", person=one, name=one),)) for one in ("An", "Bo")]
    >>> say_together(alike).title, say_together(alike).why
    ('Van 2 mensen weten we niet wanneer ze zijn gesproken', 'Het gaat om An en Bo.')
    """
    whose = dict.fromkeys(_values(one, names)["subject"] for one in alike)
    return SignalWords(
        title=TOGETHER[alike[0].code].format(count=len(alike)),
        why=_("Het gaat om {names}.").format(names=listed(tuple(whose))),
        helps=_("Vraag het bij het volgende gesprek. Het hoeft niet in een keer."),
        measure="",
    )


def _values(finding: Finding, names: Mapping[str, str]) -> dict[str, str]:
    first = shown(finding.facts[0], names) if finding.facts else {}
    measured, threshold = finding.measured, finding.threshold
    said = finding.facts[0].get("statement") if finding.facts else None
    return {
        "worry": quote(str(said or ""), LONGEST_IN_TITLE),
        "subject": first.get("name", ""),
        "role": first.get("role", ""),
        "ended": first.get("ended", ""),
        "measured": str(measured),
        "threshold": str(threshold),
        "measured_days": days_in_words(measured or 0),
        "threshold_days": days_in_words(threshold or 0),
        "left": _left(measured),
        "quiet": _quiet(measured),
    }


def _title(finding: Finding) -> str:
    if finding.code == "handover_due":
        return _stops(finding.measured)
    return TITLES.get((finding.code, finding.state)) or _(NOT_KNOWN)


def _stops(days: int | None) -> str:
    if days is None:
        return _("{subject} heeft nog geen laatste dag")
    if days < 0:
        return _("{subject} zou al gestopt zijn")
    return TITLES["handover_due", "fires"] if days else _("{subject} stopt vandaag")


def _left(days: int | None) -> str:
    if days is None:
        return _("Dag niet bekend")
    text = _("{days} te laat") if days < 0 else _("Nog {days}")
    return text.format(days=days_in_words(abs(days)))


def _quiet(days: int | None) -> str:
    return _("Dag niet bekend") if days is None else _("Nu {days}").format(days=days_in_words(days))
