"""What is wrong with a line: a value with its place and what was expected there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file; `line` counts from 1, 0 is the file as a whole."""

    file: str
    line: int


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong: where, in which field, and what was expected. It never repeats the data."""

    place: Place
    field: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.place.file}:{self.place.line}" if self.place.line else self.place.file
        return (
            f"{where}: {self.field}: {self.expected}" if self.field else f"{where}: {self.expected}"
        )
