"""The words of the field in Dutch, and days and lists as one says them."""

from collections.abc import Sequence
from typing import Final

from babel.dates import get_month_names

from graphmodel.domain.calendar import Day
from graphmodel.domain.words import Phase, RoleName
from visualise.language import Spoken, _, language, mark, n_

ROLE_WORDS: Final[Spoken[RoleName]] = Spoken(
    {
        "case_director": mark("casusregisseur"),
        "direct_safety_worker": mark("hulpverlener directe veiligheid"),
        "safety_planner": mark("veiligheidsplanner"),
        "treatment_provider": mark("behandelaar"),
        "restraining_order_worker": mark("hulpverlener bij het huisverbod"),
        "veilig_thuis_monitor": mark("volger vanuit Veilig Thuis"),
        "behavioural_scientist": mark("gedragswetenschapper"),
        "meeting_chair": mark("voorzitter van het netwerkberaad"),
        "plan_keeper": mark("regiehouder van het veiligheidsplan"),
    }
)

PHASE_WORDS: Final[Spoken[Phase]] = Spoken(
    {
        "alignment": mark("afstemming"),
        "direct_safety": mark("directe veiligheid"),
        "risk_driven": mark("risicogestuurd"),
        "recovery": mark("herstel"),
    }
)


def day_in_words(day: Day) -> str:
    """A day as one writes it in a letter.

    >>> from datetime import date
    >>> day_in_words(date(2026, 7, 1))
    '1 juli 2026'
    """
    return f"{day_of_year(day)} {day.year}"


def day_of_year(day: Day) -> str:
    """A day as one writes it where the year is clear.

    >>> from datetime import date
    >>> day_of_year(date(2026, 7, 1))
    '1 juli'
    """
    return f"{day.day} {get_month_names('wide', locale=language())[day.month]}"


def listed(words: Sequence[str]) -> str:
    """Words in one phrase.

    >>> listed(["Ria", "Mo", "Anouk"])
    'Ria, Mo en Anouk'
    """
    if len(words) <= 1:
        return "".join(words)
    return _("{first} en {last}").format(first=", ".join(words[:-1]), last=words[-1])


def capitalised(words: str) -> str:
    """Words as one begins a line with them; a name further on keeps its capitals.

    >>> capitalised("volger vanuit Veilig Thuis")
    'Volger vanuit Veilig Thuis'
    """
    return words[:1].upper() + words[1:]


def days_in_words(number: int) -> str:
    """A number of days.

    >>> days_in_words(1), days_in_words(12)
    ('1 dag', '12 dagen')
    """
    return n_("{n} dag", "{n} dagen", number).format(n=number)
