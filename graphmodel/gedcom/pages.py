"""What every line of a written file is made of: who is who in it, and how a line looks."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person, Twins
from graphmodel.gedcom.dates import written
from graphmodel.gedcom.grouping import Family


class Ref(str):
    """A reference to another record: written as it is, never as text."""

    __slots__ = ()


Line = tuple[int, str, str]
"""Level, tag (a reference before it), value."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What every line is written from."""

    seven: bool
    people: Mapping[PersonId, Person]
    xrefs: Mapping[PersonId, Ref]
    families: list[Family]
    twins: tuple[Twins, ...]


def shown(line: Line, *, seven: bool) -> str:
    """One line with its escapes.

    >>> shown((1, "NAME", "@home"), seven=True), shown((1, "CHIL", Ref("@I1@")), seven=True)
    ('1 NAME @@home\\n', '1 CHIL @I1@\\n')
    """
    level, tag, value = line
    if not isinstance(value, Ref):
        value = " ".join(value.split())
        if not seven:
            value = value.replace("@", "@@")
        elif value.startswith("@"):
            value = f"@{value}"
    return f"{level} {tag} {value}\n" if value else f"{level} {tag}\n"


def day_text(day: Day | None) -> str:
    """A day as GEDCOM writes it; nothing for none."""
    return written(day.isoformat()) if day else ""
