"""Dutch for the map of who can take what."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from graphmodel.domain.words import Level, Phase
from visualise.dutch.terms import PHASE_WORDS

LEVELS: Final[Mapping[Level, str]] = MappingProxyType(
    {"lead": "hoofdrol", "trained": "getraind", "possible": "kan meedoen"}
)


def say_cover(organisations: int) -> str:
    """How many organisations can, under the number on the map.

    >>> say_cover(0), say_cover(1)
    ('niemand', 'maar één')
    """
    if organisations > 1:
        return f"{organisations} organisaties"
    return "maar één" if organisations else "niemand"


def say_hole(phase: Phase, municipality: str) -> str:
    """What a hole in the region means.

    >>> say_hole("recovery", "Broekmeer")
    'Herstel in Broekmeer: niemand kan hier nu de hoofdrol nemen.'
    """
    where = f"{PHASE_WORDS[phase].capitalize()} in {municipality}"
    return f"{where}: niemand kan hier nu de hoofdrol nemen."
