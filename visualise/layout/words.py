"""The words that stand on the rings: Dutch, and replaceable as a whole for another language."""

from dataclasses import dataclass, field

from visualise.layout.rings_model import LifeArea


def _areas() -> dict[LifeArea, str]:
    return {
        "friends": "vrienden",
        "specialist_services": "hulp voor een tijd",
        "everyday_services": "voor iedereen",
        "school_work": "school en werk",
        "community": "club en geloof",
        "neighbours": "buurt",
        "family": "familie",
    }


@dataclass(frozen=True, slots=True)
class RingsWords:
    """Everything the drawing says itself; names and titles come from the caller.

    Example:
        >>> RingsWords().ring_all, RingsWords.of_one_worry().ring_all
        ('weet alles', 'weet het')
    """

    ring_all: str = "weet alles"
    ring_some: str = "weet een deel"
    ring_none: str = "weet niets"
    not_asked: str = "niet gevraagd"
    member: str = "woont in dit huis"
    social: str = "eigen netwerk"
    paid: str = "professional"
    safety_person: str = "veiligheidspersoon"
    inactive: str = "nu niet actief"
    assumed: str = "vermoed"
    disputed: str = "niet iedereen eens"
    in_the_middle: str = "In het midden"
    nobody: str = "niemand"
    people_more: str = "en nog {count}"
    list_says_the_same: str = "De lijst bij de tekening zegt hetzelfde in woorden."
    no_worries: str = "Er staan nog geen zorgen open. Daarom zijn er geen cirkels."
    areas: dict[LifeArea, str] = field(default_factory=_areas)

    @classmethod
    def of_one_worry(cls) -> "RingsWords":
        """The same words, the rings named for a single worry."""
        return cls(
            ring_all="weet het",
            ring_none="weet het niet",
            no_worries="Deze zorg staat op deze dag niet open. Daarom zijn er geen cirkels.",
        )
