"""The words of the field in Dutch, and days and lists as one says them."""

from collections.abc import Mapping, Sequence
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.words import Phase, RoleName

ROLE_WORDS: Final[Mapping[RoleName, str]] = {
    "case_director": "casusregisseur",
    "direct_safety_worker": "hulpverlener directe veiligheid",
    "safety_planner": "veiligheidsplanner",
    "treatment_provider": "behandelaar",
    "restraining_order_worker": "hulpverlener bij het huisverbod",
    "veilig_thuis_monitor": "volger vanuit Veilig Thuis",
    "behavioural_scientist": "gedragswetenschapper",
    "meeting_chair": "voorzitter van het netwerkberaad",
    "plan_keeper": "regiehouder van het veiligheidsplan",
}

PHASE_WORDS: Final[Mapping[Phase, str]] = {
    "alignment": "afstemming",
    "direct_safety": "directe veiligheid",
    "risk_driven": "risicogestuurd",
    "recovery": "herstel",
}

MONTHS: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def day_in_words(day: Day) -> str:
    """A day as one writes it in a letter.

    >>> from datetime import date
    >>> day_in_words(date(2026, 7, 1))
    '1 juli 2026'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def listed(words: Sequence[str], last: str = "en") -> str:
    """Words in one phrase.

    >>> listed(["Ria", "Mo", "Anouk"])
    'Ria, Mo en Anouk'
    """
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def days_in_words(number: int) -> str:
    """A number of days.

    >>> days_in_words(1), days_in_words(12)
    ('1 dag', '12 dagen')
    """
    return f"{number} dag" if number == 1 else f"{number} dagen"
