"""Days along a line: where a day lies on the sheet, and which days are named. Units: px."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graphmodel.domain.calendar import Day, days_between

STEPS_MONTHS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000)
"""How far named days may lie apart."""

MONTHS_A_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A line from `left` (the first day) to `right` (the last one)."""

    first: Day
    last: Day
    left: float
    right: float

    def x(self, day: Day) -> float:
        """Where a day lies; a day before the first or after the last lies at that end.

        Example:
            >>> from datetime import date
            >>> axis = TimeAxis(date(2026, 1, 1), date(2026, 1, 11), 100, 200)
            >>> axis.x(date(2026, 1, 6)), axis.x(date(2027, 1, 1))
            (150.0, 200.0)
        """
        whole = max(days_between(self.first, self.last), 1)
        at = min(max(days_between(self.first, day), 0), whole)
        return self.left + (self.right - self.left) * at / whole

    def ticks(self, apart_px: float) -> tuple[Day, ...]:
        """First days of months or years, as close as may be but at least `apart_px` apart.

        Example:
            >>> from datetime import date
            >>> axis = TimeAxis(date(2025, 11, 20), date(2026, 11, 20), 0, 240)
            >>> [day.isoformat() for day in axis.ticks(50)]
            ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']
        """
        for step in STEPS_MONTHS:
            days = self._firsts(step)
            if all(self.x(later) - self.x(one) >= apart_px for one, later in pairwise(days)):
                return days
        return ()

    def _firsts(self, step_months: int) -> tuple[Day, ...]:
        start = self.first.year * MONTHS_A_YEAR + self.first.month - 1
        start += self.first.day > 1
        start += -start % step_months
        end = self.last.year * MONTHS_A_YEAR + self.last.month - 1
        return tuple(
            Day(month // MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1, 1)
            for month in range(start, end + 1, step_months)
        )


def shifted(day: Day, days: int) -> Day:
    """A day so many days later; never outside the calendar.

    Example:
        >>> shifted(Day(2026, 3, 1), -1), shifted(Day.max, 1) == Day.max
        (datetime.date(2026, 2, 28), True)
    """
    at = day.toordinal() + days
    return Day.fromordinal(min(max(at, Day.min.toordinal()), Day.max.toordinal()))
