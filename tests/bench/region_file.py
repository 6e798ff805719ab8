"""The benchmark's region as an interchange file, and whether another file holds the same lines."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphmodel.domain.household import Household
from graphmodel.domain.records import KIND_BY_CLASS
from graphmodel.interchange.encode import encode_line
from tests.bench.region import bench_plan, bench_region

_DIGEST = 8  # bytes of a line's fingerprint
_ROUND = 1 << 64


@dataclass(frozen=True)
class RegionFile:
    """A file with a region in it: how many records of each kind, and the lines' fingerprint.

    `households` are those open on the day of the plan, by id.
    """

    path: Path
    counts: Counter[str]
    households: Sequence[str]
    fingerprint: int

    @property
    def records(self) -> int:
        """How many lines it has."""
        return self.counts.total()


def write_region(path: Path, households: int) -> RegionFile:
    """Write the region of so many households, line by line."""
    counts: Counter[str] = Counter()
    today = bench_plan(households=households).today
    found: list[str] = []

    def lines() -> Iterator[bytes]:
        for record in bench_region(households=households):
            counts[KIND_BY_CLASS[type(record)].name] += 1
            if isinstance(record, Household) and record.is_open_on(today):
                found.append(record.id)
            yield encode_line(record)

    with path.open("wb") as file:
        file.writelines(lines())
    return RegionFile(path, counts, sorted(found), fingerprint_of(path))


def fingerprint_of(path: Path) -> int:
    """The same number for the same lines in any order."""
    with path.open("rb") as file:
        return _sum(file)


def _sum(lines: Iterable[bytes]) -> int:
    parts = (hashlib.blake2b(line, digest_size=_DIGEST).digest() for line in lines)
    return sum(int.from_bytes(part, "big") for part in parts) % _ROUND
