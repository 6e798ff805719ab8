"""What was measured: rows with a target where one was set, as a table and as JSON."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.table import Table

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One number; `at_most` is the target of the full size on the embedded engine, if any."""

    engine: str
    measure: str
    value: float
    unit: str
    at_most: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the target is reached, where there is one."""
        if self.at_most is None:
            return ""
        return "ok" if self.value <= self.at_most else "missed"

    def as_values(self) -> dict[str, object]:
        """The row as a JSON object; without a target `verdict` is null."""
        return {**asdict(self), "verdict": self.verdict or None}


class Rows:
    """Gathers rows of one engine; targets count on the embedded engine alone."""

    def __init__(self, engine: str, *, targets: bool) -> None:
        self.engine = engine
        self.all: list[Row] = []
        self._targets = targets

    def add(self, measure: str, value: float, unit: str, at_most: float | None = None) -> None:
        """One number under a name of its own."""
        target = at_most if self._targets else None
        self.all.append(Row(self.engine, measure, value, unit, target))

    def add_times(self, measure: str, seconds: Sequence[float], at_most: float | None) -> None:
        """The median and the 95th percentile in milliseconds; the target is for the second."""
        self.add(f"{measure}, median", statistics.median(seconds) * 1000, "ms")
        self.add(f"{measure}, p95", percentile(seconds, 95) * 1000, "ms", at_most)


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that so many percent of all do not exceed.

    >>> percentile([3.0, 1.0, 2.0, 4.0], 50), percentile([3.0, 1.0, 2.0, 4.0], 95)
    (2.0, 4.0)
    """
    return sorted(values)[max(0, math.ceil(len(values) * percent / _HUNDRED) - 1)]


def print_table(title: str, rows: Iterable[Row]) -> None:
    """The rows on standard output, engine by engine."""
    table = Table(title=title, title_justify="left")
    for name in ("engine", "measured"):
        table.add_column(name)
    for name in ("value", "at most"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("")
    before = ""
    for row in rows:
        if before not in ("", row.engine):
            table.add_section()
        before = row.engine
        target = "" if row.at_most is None else f"{row.at_most:g} {row.unit}"
        table.add_row(row.engine, row.measure, _shown(row), target, row.verdict)
    Console(width=None if Console().is_terminal else _HUNDRED).print(table)


def _shown(row: Row) -> str:
    digits = 0 if row.value >= _HUNDRED else 2
    return f"{row.value:,.{digits}f} {row.unit}".rstrip()
