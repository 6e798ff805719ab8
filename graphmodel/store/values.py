"""What comes back over Bolt, as the program's own values: days as `datetime.date`."""

from datetime import date
from typing import Protocol

Rows = list[list[object]]


class DriverDay(Protocol):
    """A day as the driver hands it over."""

    def to_native(self) -> date:
        """The same day, as Python's own."""


class DayConverter:
    """Makes every day of the driver's kind, however deep in rows, a plain one.

    A list without days, lists or maps costs one look.
    """

    def __init__(self, kind: type[DriverDay]) -> None:
        self._kind = kind
        self._deep = frozenset({kind, list, dict})

    def rows(self, rows: Rows) -> Rows:
        """The same rows, changed in place."""
        for row in rows:
            self._list(row)
        return rows

    def _list(self, values: list[object]) -> None:
        deep = self._deep
        if deep.isdisjoint(map(type, values)):
            return
        for place, value in enumerate(values):
            if type(value) in deep:
                values[place] = self._value(value)

    def _dict(self, values: dict[str, object]) -> None:
        for name, value in values.items():
            if type(value) in self._deep:
                values[name] = self._value(value)

    def _value(self, value: object) -> object:
        if isinstance(value, self._kind):
            return value.to_native()
        if isinstance(value, list):
            self._list(value)
        elif isinstance(value, dict):
            self._dict(value)
        return value
