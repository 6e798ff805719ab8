"""Chairs: a numbered place in a life area for everybody who ever stood around a household.

Drawings are laid out from them. Whoever has a chair keeps it, on every day that is looked at;
whoever is new takes the first one that nobody needs on the same days.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from graphmodel.domain.calendar import Day, overlap, valid_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Position, Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import Area, Lens

LENS: Final[Lens] = "network"
"""The lens of the positions that store a chair: the life area as sector, the number as cell."""

MOST_EMPTY: Final = 60
"""How many more chairs than people a stored number can mean; the drawing makes room for all."""

Holder = tuple[PersonId, Area]
Chairs = Mapping[Holder, int]


def chairs_of(dossier: Dossier) -> Chairs:
    """The chair of everybody in every life area they stood in: the stored one, else the lowest.

    Who came first is asked first; two people share a chair only when they were never there
    together.
    """
    most = len(dossier.case.ties) + MOST_EMPTY
    stored = {
        (one.person, one.sector): _number(one, most)
        for one in dossier.positions
        if one.lens == LENS
    }
    times: dict[Holder, list[Tie]] = {}
    for tie in sorted(dossier.case.ties, key=lambda tie: (tie.from_ or Day.min, tie.person)):
        times.setdefault((tie.person, tie.area), []).append(tie)
    chairs: dict[Holder, int] = {}
    sitting: dict[tuple[Area, int], list[Tie]] = {}
    for holder in sorted(times, key=lambda holder: stored.get(holder) is None):
        chair = _free_chair(times[holder], stored.get(holder), sitting)
        chairs[holder] = chair
        sitting.setdefault((holder[1], chair), []).extend(times[holder])
    return chairs


def kept_chairs(before: Dossier, after: Dossier, day: Day) -> dict[PersonId, Position]:
    """The chairs of those around the household after a change; who had one before keeps it."""
    kept = _positions(before, day)
    others = (one for one in after.positions if one.lens != LENS or one.person not in kept)
    return _positions(replace(after, positions=(*others, *kept.values())), day)


def _positions(dossier: Dossier, day: Day) -> dict[PersonId, Position]:
    """A position for the chair of everybody who stands around the household that day."""
    chairs = chairs_of(dossier)
    return {
        tie.person: Position(
            household=tie.household,
            person=tie.person,
            lens=LENS,
            sector=tie.area,
            cell=chairs[(tie.person, tie.area)],
        )
        for tie in dossier.case.ties
        if valid_on(tie, day)
    }


def _number(position: Position, most: int) -> int | None:
    """The number that a position stores, None where it stores none that can be meant."""
    cell = str(position.cell)
    digits = cell.isascii() and cell.isdigit() and len(cell) <= len(str(most))
    return int(cell) if digits and int(cell) < most else None


def _free_chair(
    times: list[Tie], stored: int | None, sitting: Mapping[tuple[Area, int], list[Tie]]
) -> int:
    """The stored chair when nobody is on it at the same time, else the lowest such chair."""

    def free(chair: int) -> bool:
        others = sitting.get((times[0].area, chair), ())
        return not any(overlap(one, other) for one in times for other in others)

    if stored is not None and free(stored):
        return stored
    return next(chair for chair in range(len(sitting) + 1) if free(chair))
