"""How large a made-up region is, and from which seed it grows."""

from dataclasses import dataclass
from datetime import date

from graphmodel.domain.calendar import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPlan:
    """What to make; the same plan always gives the same region.

    `people` is the least and the most a household counts with everybody round it, staff apart.
    `worries`: least and most. `kin_tied_share`: of the relatives, who also has a tie. `told_share`:
    of those round the household who are no confidants, who was told or asked anything at all.
    `organisations` and `teams` fill the directory file up to that number.
    """

    seed: int
    households: int
    today: Day = date(2026, 11, 22)
    people: tuple[int, int] = (5, 30)
    open_share: float = 0.9
    organisations: int = 0
    teams: int = 0
    staff_per_team: int = 4
    worries: tuple[int, int] = (1, 3)
    kin_tied_share: float = 0.85
    told_share: float = 1.0
