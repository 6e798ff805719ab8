"""Dutch for the map of who can take what."""

from typing import Final

from graphmodel.domain.words import Level, Phase
from visualise.dutch.terms import PHASE_WORDS, capitalised
from visualise.language import Spoken, _, mark, n_

LEVELS: Final[Spoken[Level]] = Spoken(
    {"lead": mark("hoofdrol"), "trained": mark("getraind"), "possible": mark("kan meedoen")}
)


def say_cover(organisations: int) -> str:
    """How many organisations can, under the number on the map.

    >>> say_cover(0), say_cover(1)
    ('niemand', 'maar één')
    """
    if not organisations:
        return _("niemand")
    return n_("maar één", "{n} organisaties", organisations).format(n=organisations)


def say_hole(phase: Phase, municipality: str) -> str:
    """What a hole in the region means.

    >>> say_hole("recovery", "Broekmeer")
    'Herstel in Broekmeer: niemand kan hier nu de hoofdrol nemen.'
    """
    text = _("{place}: niemand kan hier nu de hoofdrol nemen.")
    return text.format(place=phase_in(phase, municipality))


def phase_in(phase: Phase, municipality: str) -> str:
    """A phase in a municipality, as a title.

    >>> phase_in("recovery", "Broekmeer")
    'Herstel in Broekmeer'
    """
    words = _("{phase} in {municipality}")
    return words.format(phase=capitalised(PHASE_WORDS[phase]), municipality=municipality)
