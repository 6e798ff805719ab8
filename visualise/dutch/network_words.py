"""How people stand around a household and towards each other, in Dutch."""

from typing import Final

from graphmodel.domain.words import Area, BondKind, MemberRole
from visualise.language import Spoken, mark

AREA_WORDS: Final[Spoken[Area]] = Spoken(
    {
        "family": mark("familie"),
        "friends": mark("vrienden"),
        "neighbours": mark("buurt"),
        "school_work": mark("school en werk"),
        "community": mark("club en geloof"),
        "everyday_services": mark("voor iedereen"),
        "specialist_services": mark("hulp voor een tijd"),
    }
)
BOND_WORDS: Final[Spoken[BondKind]] = Spoken(
    {
        "close": mark("hecht"),
        "fused": mark("heel hecht"),
        "distant": mark("op afstand"),
        "conflict": mark("ruzie"),
        "violence": mark("geweld"),
        "controlling": mark("de een bepaalt alles"),
        "cut_off": mark("geen contact meer"),
    }
)
MEMBER_WORDS: Final[Spoken[MemberRole]] = Spoken(
    {
        "parent": mark("ouder"),
        "partner": mark("partner"),
        "child": mark("kind"),
        "grandparent": mark("grootouder"),
        "other": mark("iemand anders"),
    }
)
