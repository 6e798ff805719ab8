"""How people stand around a household and towards each other, in Dutch."""

from typing import Final

from graphmodel.domain.words import (
    Area,
    BondKind,
    MemberRole,
    MissingKin,
    ParentKind,
    PartnerEnd,
    PartnerKind,
)
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
PARENT_WORDS: Final[Spoken[ParentKind]] = Spoken(
    {
        "biological": mark("ouder"),
        "adoptive": mark("adoptieouder"),
        "step": mark("stiefouder"),
        "foster": mark("pleegouder"),
        "donor": mark("donor"),
    }
)
PARTNER_WORDS: Final[Spoken[PartnerKind]] = Spoken(
    {
        "married": mark("getrouwd"),
        "living_together": mark("samenwonend"),
        "relationship": mark("partners"),
    }
)
PARTNER_END_WORDS: Final[Spoken[PartnerEnd]] = Spoken(
    {
        "separated": mark("uit elkaar"),
        "divorced": mark("gescheiden"),
        "widowed": mark("samen geweest tot een van beiden overleed"),
    }
)
MISSING_WORDS: Final[Spoken[MissingKin]] = Spoken(
    {
        "mother": mark("moeder"),
        "father": mark("vader"),
        "parent": mark("andere ouder"),
    }
)
