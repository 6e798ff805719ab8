"""A household as it is drawn and changed: the case with its plan, its places and its map."""

from dataclasses import dataclass

from graphmodel.domain.case import Case
from graphmodel.domain.household import HiddenBond, Position, Task
from graphmodel.domain.person import AskedKin, Place, Twins


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All recorded facts around one household, of every day.

    Here the case also holds partners, bonds and wishes, and people come with their notes.
    `version` counts the changes made to it; 0 when it was only ever loaded from a file. `sheet`
    says how the drawing of its rings was last divided, in the drawing's own words.
    `hidden_elsewhere` are bonds of these people that other households hide: no facts of this one,
    but what one household keeps from somebody another must not tell.
    """

    case: Case
    version: int = 0
    tasks: tuple[Task, ...] = ()
    places: tuple[Place, ...] = ()
    positions: tuple[Position, ...] = ()
    twins: tuple[Twins, ...] = ()
    asked_kin: tuple[AskedKin, ...] = ()
    hidden_bonds: tuple[HiddenBond, ...] = ()
    hidden_elsewhere: tuple[HiddenBond, ...] = ()
    sheet: str | None = None
