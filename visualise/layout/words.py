"""The words that stand on the rings, in the language spoken when they are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from visualise.language import LANGUAGES, _, mark, speaking
from visualise.layout.labels import SECOND_PX
from visualise.layout.rings_model import LifeArea
from visualise.layout.text_width import text_width


def _said(text: str) -> str:
    return field(default_factory=lambda: _(text))


def _areas() -> dict[LifeArea, str]:
    return {
        "friends": _("vrienden"),
        "specialist_services": _("hulp voor een tijd"),
        "everyday_services": _("voor iedereen"),
        "school_work": _("school en werk"),
        "community": _("club en geloof"),
        "neighbours": _("buurt"),
        "family": _("familie"),
    }


@dataclass(frozen=True, slots=True)
class RingsWords:
    """Everything the drawing says itself; names and titles come from the caller.

    Example:
        >>> RingsWords().ring_all, RingsWords.of_one_worry().ring_all
        ('weet alles', 'weet het')
    """

    ring_all: str = _said(mark("weet alles"))
    ring_some: str = _said(mark("weet een deel"))
    ring_none: str = _said(mark("weet niets"))
    not_asked: str = _said(mark("niet gevraagd"))
    member: str = _said(mark("woont in dit huis"))
    social: str = _said(mark("eigen netwerk"))
    paid: str = _said(mark("professional"))
    safety_person: str = _said(mark("veiligheidspersoon"))
    inactive: str = _said(mark("nu niet actief"))
    assumed: str = _said(mark("vermoed"))
    disputed: str = _said(mark("niet iedereen eens"))
    in_the_middle: str = _said(mark("In het midden"))
    nobody: str = _said(mark("niemand"))
    people_more: str = _said(mark("en nog {count}"))
    list_says_the_same: str = _said(mark("De lijst bij de tekening zegt hetzelfde in woorden."))
    no_worries: str = _said(mark("Er staan nog geen zorgen open. Daarom zijn er geen cirkels."))
    areas: dict[LifeArea, str] = field(default_factory=_areas)

    @classmethod
    def of_one_worry(cls) -> "RingsWords":
        """The same words, the rings named for a single worry."""
        return cls(
            ring_all=_("weet het"),
            ring_none=_("weet het niet"),
            no_worries=_("Deze zorg staat op deze dag niet open. Daarom zijn er geen cirkels."),
        )

    def roomy(self) -> "RingsWords":
        """These words, each replaced by the widest that may ever stand in its place.

        Room is kept for these, so that nobody moves when somebody looks at one worry alone, or
        in another language.

        Example:
            >>> RingsWords().roomy().ring_none == RingsWords.of_one_worry().roomy().ring_none
            True
        """
        known = (self, *_in_every_language())
        return replace(
            self,
            ring_all=_widest(one.ring_all for one in known),
            ring_some=_widest(one.ring_some for one in known),
            ring_none=_widest(one.ring_none for one in known),
            not_asked=_widest(one.not_asked for one in known),
            areas={area: _widest(one.areas[area] for one in known) for area in self.areas},
        )


def _widest(texts: Iterable[str]) -> str:
    return max(texts, key=lambda text: (text_width(text, SECOND_PX), text))


@cache
def _in_every_language() -> tuple[RingsWords, ...]:
    said: list[RingsWords] = []
    for language in LANGUAGES:
        with speaking(language):
            said += (RingsWords(), RingsWords.of_one_worry())
    return tuple(said)
