"""What a page says when something went wrong: what, what is still safe, what now. No codes."""

from dataclasses import dataclass
from typing import Final

from visualise.language import _, mark


@dataclass(frozen=True, slots=True)
class TroubleWords:
    """The title of a page and its three sentences; whatever is empty is left out."""

    title: str
    what: str
    safe: str = ""
    next: str = ""


_SAID: Final[dict[int, TroubleWords]] = {
    403: TroubleWords(
        mark("Nog niet te zien"),
        mark("Hier kan nog niemand inloggen. Daarom laten we niets zien."),
        mark("Alles wat erin staat, blijft veilig staan."),
        mark("Wil je rondkijken met verzonnen gezinnen? Start dan: cirkels serve --demo"),
    ),
    404: TroubleWords(
        mark("Niet gevonden"),
        mark("Deze bladzijde is er niet."),
        "",
        mark("Kijk of het adres klopt, of begin bij je huishoudens."),
    ),
    422: TroubleWords(
        mark("Dit begrijpen we niet"),
        mark("In het adres staat iets wat we niet kennen."),
        mark("Er is niets veranderd."),
        mark("Vul een dag in, zoals 24-11-2026, of kies uit de lijst."),
    ),
    409: TroubleWords(
        mark("Dit is intussen veranderd"),
        mark("Iemand anders heeft dit net veranderd."),
        mark("Wat er stond, staat er nog."),
        mark("Open de bladzijde opnieuw en bekijk het samen."),
    ),
    413: TroubleWords(
        mark("Dit is te veel"),
        mark("Dit is meer tekst dan we kunnen bewaren."),
        mark("Er is niets veranderd."),
        mark("Maak het korter en probeer het opnieuw."),
    ),
    503: TroubleWords(
        mark("Even niet bereikbaar"),
        mark("Dit lukte niet. De gegevens zijn nu niet te bereiken."),
        mark("Er is niets verloren."),
        mark("Probeer het over een paar tellen opnieuw."),
    ),
    500: TroubleWords(
        mark("Dit lukte niet"),
        mark("Er ging hier iets mis."),
        mark("Er is niets verloren."),
        mark("Probeer het opnieuw. Blijft het zo, vraag dan hulp aan wie dit beheert."),
    ),
}
_LIKE: Final = {400: 422, 405: 404, 415: 422}
_BY_CODE: Final[dict[str, TroubleWords]] = {
    "other_site": TroubleWords(
        mark("Dit kwam van een andere site"),
        mark("Een andere site vroeg om deze verandering. Daarom doen we het niet."),
        mark("Er is niets veranderd."),
        mark("Open de bladzijde hier opnieuw en doe het nog eens."),
    ),
    "too_many_to_draw": TroubleWords(
        mark("Te groot om te tekenen"),
        mark("Deze familie is te groot voor één stamboom."),
        mark("Iedereen staat er nog. Er is niets veranderd."),
        mark("Kijk in de lijst, of vraag wie dit beheert om minder generaties te tekenen."),
    ),
    "family_view": TroubleWords(
        mark("Dit scherm is nu van het gezin"),
        mark("Op dit scherm kan dit nu niet."),
        mark("Er is niets veranderd."),
        mark("Kijk verder bij jullie eigen kaart, of ga terug met de code."),
    ),
}
"""What has a word of its own is said by that."""


def say_trouble(status: int, code: str = "") -> TroubleWords:
    """The words for an HTTP status, or for the word that says more than the status.

    >>> say_trouble(404).what
    'Deze bladzijde is er niet.'
    """
    words = _BY_CODE.get(code) or _SAID.get(_LIKE.get(status, status), _SAID[500])
    return TroubleWords(_(words.title), _(words.what), _(words.safe), _(words.next))
