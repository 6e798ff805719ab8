"""Small GEDCOM files for tests, and what is made of them."""

from pathlib import Path
from typing import Final, TypeVar

from graphmodel.domain.person import Parent, Partner, Person, Twins
from graphmodel.gedcom.read import GedcomContent, read_gedcom
from graphmodel.gedcom.remarks import Why

SAMPLES: Final = Path(__file__).parents[1] / "data" / "gedcom"
MOST: Final = 1000
NEW: Final = "0 HEAD\n1 GEDC\n2 VERS 7.0\n"
OLD: Final = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n2 FORM LINEAGE-LINKED\n1 CHAR UTF-8\n"

_R = TypeVar("_R", Person, Parent, Partner, Twins)


def file_of(lines: str, head: str = NEW) -> bytes:
    """A whole file around these records; spaces before a line are for the reader of the test."""
    body = "".join(f"{line.strip()}\n" for line in lines.splitlines() if line.strip())
    return f"{head}{body}0 TRLR\n".encode()


def read(lines: str, head: str = NEW, prefix: str = "") -> GedcomContent:
    """What these records give; they have no problems."""
    found = read_gedcom(file_of(lines, head), "f.ged", prefix=prefix, most_people=MOST)
    assert found.problems == ()
    return found


def problems(lines: str, head: str = NEW) -> list[str]:
    """What is wrong with these records."""
    found = read_gedcom(file_of(lines, head), "f.ged", most_people=MOST)
    assert found.problems
    assert found.records == ()
    return [str(problem) for problem in found.problems]


def of(kind: type[_R], found: GedcomContent) -> list[_R]:
    """The records of one kind."""
    return [record for record, _ in found.records if isinstance(record, kind)]


def one(kind: type[_R], found: GedcomContent) -> _R:
    """The only record of a kind."""
    (record,) = of(kind, found)
    return record


def told(found: GedcomContent) -> list[tuple[str, str, Why]]:
    """The report without what simply has no place: where, what, why."""
    return [
        (remark.path, remark.value, remark.why)
        for remark in found.remarks
        if remark.why not in ("no_place", "name_missing", "one_side_only")
    ]
