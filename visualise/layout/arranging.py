"""Where everybody stands after a change, as texts that can be stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from visualise.layout.rings import place_rings
from visualise.layout.rings_model import RingsPerson
from visualise.layout.sheets import sheet_of


@dataclass(frozen=True, slots=True)
class Arranged:
    """The cell of everybody from outside, how the sheet is divided, and what had to grow."""

    cells: Mapping[str, str]
    sheet: str
    grew: tuple[str, ...]


def arrange_rings(
    people: Sequence[RingsPerson], *, open_worries: bool, sheet: str | None = None
) -> Arranged:
    """Places for all: stored cells are kept, whoever is `late` or has none finds a free one.

    Example:
        >>> ria = RingsPerson("ria", "Buurvrouw Ria", circle="some", area="neighbours")
        >>> arrange_rings([ria], open_worries=True).grew
        ()
    """
    placed = place_rings(people, open_worries=open_worries, sheet=sheet)
    return Arranged(placed.cells, sheet_of(placed), placed.grew)
