"""What one reader may see of a household: a smaller dossier, and what was left out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What a reader does not get to see, for the maker alone."""

    worries: tuple[WorryId, ...] = ()
    bonds: int = 0
    notes: int = 0
    sources: int = 0
    addresses: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A household as one reader may see it; every lens draws it like any other dossier."""

    reader: PersonId
    dossier: Dossier
    left_out: LeftOut = field(default_factory=LeftOut)
    names: Mapping[PersonId, str] = field(default_factory=dict)
