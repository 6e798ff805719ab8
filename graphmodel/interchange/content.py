"""What a load brings: the records of all its files by kind, each with its place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from graphmodel.domain.records import KINDS, Key, Record, key_of
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.lines import lines_of
from graphmodel.interchange.problems import Place, Problem
from graphmodel.interchange.record_rules import faults_of

MOST_PROBLEMS = 10_000
"""Kept in memory; the rest is only counted."""

LONG_LINE = 16 * 1024
"""Bytes; records of longer lines travel to the store a few at a time."""

_LINES = 2**40
"""More lines than a file has: file and line fit in one number."""


@dataclass(slots=True)
class Problems:
    """Everything wrong so far; only so many are kept, all are counted."""

    kept: list[Problem] = field(default_factory=list)
    count: int = 0

    def add(self, problem: Problem) -> None:
        """Note one more."""
        self.count += 1
        if len(self.kept) < MOST_PROBLEMS:
            self.kept.append(problem)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note more."""
        for problem in problems:
            self.add(problem)


@dataclass(slots=True)
class Content:
    """Records by kind and key, a later file over an earlier one; and where each stands."""

    files: list[str] = field(default_factory=list)
    records: dict[str, dict[Key, Record]] = field(
        default_factory=lambda: {kind.name: {} for kind in KINDS}
    )
    lines: dict[str, dict[Key, int]] = field(
        default_factory=lambda: {kind.name: {} for kind in KINDS}
    )

    long: set[tuple[str, Key]] = field(default_factory=set)

    def place(self, kind: str, key: Key) -> Place:
        """Where a record stands."""
        file, line = divmod(self.lines[kind][key], _LINES)
        return Place(self.files[file], line)

    def all(self) -> Iterator[tuple[str, Key, Record]]:
        """Every record with its kind and key, kinds in the order of the table."""
        for kind, records in self.records.items():
            for key, record in records.items():
                yield kind, key, record

    def count(self) -> int:
        """How many records there are."""
        return sum(len(records) for records in self.records.values())


def read_files(
    paths: Iterable[Path], problems: Problems, progress: Callable[[int], None]
) -> Content:
    """Every record of the files; what is wrong with lines by themselves goes to `problems`.

    `progress` is told how many lines were read since it was last told.

    Raises:
        BadInput: a file is not there or cannot be read.
    """
    content = Content()
    names = {kind.cls: kind.name for kind in KINDS}
    for path in paths:
        number = len(content.files)
        content.files.append(str(path))
        for place, line in lines_of(path):
            found = decode_line(line, place) if isinstance(line, bytes) else [line]
            if isinstance(found, list):
                problems.extend(found)
            else:
                kind = names[type(found)]
                take(content, problems, kind, found, (number, place))
                if len(cast("bytes", line)) > LONG_LINE:
                    content.long.add((kind, key_of(found)))
            if place.line % 5000 == 0:
                progress(5000)
    return content


def take(
    content: Content, problems: Problems, kind: str, record: Record, at: tuple[int, Place]
) -> None:
    """Note a record with its place; what is wrong with it by itself goes to `problems`."""
    number, place = at
    problems.extend(Problem(place, name, expected) for name, expected in faults_of(record))
    key = key_of(record)
    before = content.lines[kind].get(key)
    if before is not None and before // _LINES == number:
        line = before % _LINES
        problems.add(Problem(place, "", f"the same {kind} stands on line {line} already"))
        return
    content.records[kind][key] = record
    content.lines[kind][key] = number * _LINES + place.line
