"""What a page says when something went wrong: what, what is still safe, what now. No codes."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class TroubleWords:
    """The title of the page and its three sentences; whatever is empty is left out."""

    title: str
    what: str
    safe: str = ""
    next: str = ""


_SAID: Final[dict[int, TroubleWords]] = {
    403: TroubleWords(
        "Nog niet te zien",
        "Hier kan nog niemand inloggen. Daarom laten we niets zien.",
        "Alles wat erin staat, blijft veilig staan.",
        "Wil je rondkijken met verzonnen gezinnen? Start dan: cirkels serve --demo",
    ),
    404: TroubleWords(
        "Niet gevonden",
        "Deze bladzijde is er niet.",
        "",
        "Kijk of het adres klopt, of begin bij je huishoudens.",
    ),
    422: TroubleWords(
        "Dit begrijpen we niet",
        "In het adres staat iets wat we niet kennen.",
        "Er is niets veranderd.",
        "Vul een dag in, zoals 24-11-2026, of kies uit de lijst.",
    ),
    503: TroubleWords(
        "Even niet bereikbaar",
        "Dit lukte niet. De gegevens zijn nu niet te bereiken.",
        "Er is niets verloren.",
        "Probeer het over een paar tellen opnieuw.",
    ),
    500: TroubleWords(
        "Dit lukte niet",
        "Er ging hier iets mis.",
        "Er is niets verloren.",
        "Probeer het opnieuw. Blijft het zo, vraag dan hulp aan wie dit beheert.",
    ),
}
_LIKE: Final = {400: 422, 405: 404}


def say_trouble(status: int) -> TroubleWords:
    """The words for an HTTP status.

    >>> say_trouble(404).what
    'Deze bladzijde is er niet.'
    """
    return _SAID.get(_LIKE.get(status, status), _SAID[500])
