"""Words of GEDCOM and of the programs that write it, and what they mean with us."""

from types import MappingProxyType
from typing import Final

from graphmodel.domain.words import Life, ParentKind, PartnerEnd, PartnerKind, Sex

SEXES: Final = MappingProxyType[str, Sex | None](
    {"M": "m", "F": "f", "X": "x", "U": None, "N": None, "": None}
)
PARENT_KINDS: Final = MappingProxyType[str, ParentKind](
    {
        "birth": "biological",
        "natural": "biological",
        "biological": "biological",
        "adopted": "adoptive",
        "adoptive": "adoptive",
        "foster": "foster",
        "step": "step",
        "stepchild": "step",
        "stepparent": "step",
        "stief": "step",
        "donor": "donor",
    }
)
"""What a PEDI, its phrase, or a `_FREL` or `_MREL` of other programs says, in small letters."""

PEDIGREES: Final = MappingProxyType[ParentKind, str](
    {
        "biological": "birth",
        "adoptive": "adopted",
        "foster": "foster",
        "step": "step",
        "donor": "donor",
    }
)
"""The same the other way; version 7 writes step and donor as the phrase of OTHER."""

COUPLES: Final = MappingProxyType[str, PartnerKind](
    {
        "living together": "living_together",
        "cohabitation": "living_together",
        "samenwonend": "living_together",
        "relationship": "relationship",
        "relatie": "relationship",
    }
)
"""The TYPE of an EVEN or a MARR of a family."""

ENDS: Final = MappingProxyType[str, PartnerEnd | None](
    {"separated": "separated", "separation": "separated", "widowed": "widowed", "ended": None}
)
"""The TYPE of an EVEN that ends a couple; `ended`: it is not known how."""

NO_COUPLE: Final = "no couple"
"""The TYPE of an EVEN of a family whose parents are no couple."""

LIVES: Final = MappingProxyType[str, Life](
    {
        "expected": "expected",
        "miscarriage": "miscarriage",
        "abortion": "abortion",
        "stillborn": "stillborn",
        "stillbirth": "stillborn",
    }
)
"""The TYPE of an EVEN of somebody who was not, or not yet, born alive."""

TWINS: Final = MappingProxyType[str, bool | None](
    {
        "twin": None,
        "tweeling": None,
        "identical twin": True,
        "fraternal twin": False,
        "triplet": None,
        "drieling": None,
    }
)
"""What somebody is to another (ROLE with its phrase, or RELA), and whether identical."""

PERIOD: Final = "_PERIOD"
"""Our own tag below a FAMC: from when until when somebody is a parent."""

PERIOD_URI: Final = "urn:x-veilige-cirkels:period"
