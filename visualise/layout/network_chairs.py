"""Chairs: a numbered place in a life area for everybody who ever stood around the household.

Two drawings are laid out from them. Whoever has a chair keeps it, on every day that is looked at;
whoever is new takes the first one that nobody needs on the same days. Units: px.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from visualise.layout.geometry import Box, Point
from visualise.layout.lattice import FIRST_BASELINE, SYMBOL, SYMBOL_BOX, Footprint
from visualise.layout.network_labels import NARROW_PX, narrow_label
from visualise.layout.rings_model import LifeArea, PlacedPerson, RingsPerson

CHAIR: Final = Box(-NARROW_PX / 2 - 2, -SYMBOL / 2 - 8, NARROW_PX + 4, 84)
"""What a chair covers round the middle of its symbol: marks above it, three lines below it."""

PORTION = 2
LARGER_PORTION = 4
_MANY = 12
_EVER = "9999-99-99"
Holder = tuple[str, LifeArea]
Chairs = Mapping[Holder, int]


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody in a life area, from the first day up to but not including the last.

    Days are YYYY-MM-DD; an empty one is always, or not ended. `chair` is the stored one.
    """

    person: str
    area: LifeArea
    first: str = ""
    until: str = ""
    chair: int | None = None

    def meets(self, other: "Stay") -> bool:
        """Whether the two are there on the same day.

        Example:
            >>> Stay("a", "family", until="2026-02-01").meets(Stay("b", "family", "2026-02-01"))
            False
        """
        return self.first < (other.until or _EVER) and other.first < (self.until or _EVER)


def assign_chairs(stays: Iterable[Stay]) -> dict[Holder, int]:
    """A chair for everybody in every area: the stored one, else the lowest that is free then.

    Who came first is asked first; two people share a chair only when they never met.

    Example:
        >>> ria, mo = Stay("ria", "neighbours"), Stay("mo", "neighbours", "2026-01-01")
        >>> assign_chairs([mo, ria])
        {('ria', 'neighbours'): 0, ('mo', 'neighbours'): 1}
    """
    by_holder: dict[Holder, list[Stay]] = {}
    for stay in sorted(stays, key=lambda stay: (stay.chair is None, stay.first, stay.person)):
        by_holder.setdefault((stay.person, stay.area), []).append(stay)
    sitting: dict[tuple[LifeArea, int], list[Stay]] = {}
    chairs: dict[Holder, int] = {}
    for holder, times in by_holder.items():
        chair = _free_chair(times, holder[1], sitting)
        chairs[holder] = chair
        sitting.setdefault((holder[1], chair), []).extend(times)
    return chairs


def _free_chair(
    times: list[Stay], area: LifeArea, sitting: Mapping[tuple[LifeArea, int], list[Stay]]
) -> int:
    """The stored chair when nobody is on it at the same time, else the lowest such chair."""

    def free(chair: int) -> bool:
        others = sitting.get((area, chair), ())
        return not any(one.meets(other) for one in times for other in others)

    stored = next((stay.chair for stay in times if stay.chair is not None), None)
    if stored is not None and free(stored):
        return stored
    return next(chair for chair in range(len(sitting) + 1) if free(chair))


def reserved(chairs: Chairs, area: LifeArea) -> int:
    """How many chairs an area keeps: a few at least, and a portion more when they are taken.

    Example:
        >>> reserved({("ria", "neighbours"): 2}, "neighbours"), reserved({}, "family")
        (4, 2)
    """
    needed = max((chair for (_, at), chair in chairs.items() if at == area), default=0) + 1
    portion = PORTION if needed <= _MANY else LARGER_PORTION
    return -(-needed // portion) * portion


def on_chair(person: RingsPerson, at: Point) -> PlacedPerson:
    """Somebody with their symbol on a point of the sheet, the label under it."""
    label = narrow_label(person.name, person.second)
    symbol = SYMBOL_BOX.moved(at.x, at.y)
    box = Footprint.of(label, shield=person.safety_person).box.moved(at.x, at.y)
    return PlacedPerson(person, symbol, label, Point(at.x, symbol.bottom + FIRST_BASELINE), box)
