"""Write relatives as GEDCOM, with a report of what stays behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.records import KIND_BY_CLASS, Key, Record, key_of
from graphmodel.gedcom.grouping import families_of
from graphmodel.gedcom.kin import Kin
from graphmodel.gedcom.pages import Line, Pages, Ref, shown
from graphmodel.gedcom.words import PERIOD, PERIOD_URI
from graphmodel.gedcom.write_couples import couples
from graphmodel.gedcom.write_people import individuals

Version = Literal["7.0", "5.5.1"]
_PROGRAM: Final = "VEILIGE_CIRKELS"
_BOM: Final = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class LeftBehind:
    """What GEDCOM has no place for, or what is not given away: record, key, field."""

    record: str
    key: tuple[str, ...]
    field: str


@dataclass(frozen=True, slots=True)
class Written:
    """A file as text, and what is not in it."""

    text: str
    left_behind: tuple[LeftBehind, ...]


def write_gedcom(kin: Kin, version: Version = "7.0") -> Written:
    """The relatives as a file of this version; the same text for the same relatives.

    >>> from graphmodel.domain.ids import PersonId
    >>> from graphmodel.domain.person import Person
    >>> ria = Person(id=PersonId("ria"), name="Ria Bos", sex="f")
    >>> write_gedcom(Kin(people=(ria,))).text.splitlines()[-6:-3]
    ['0 @I1@ INDI', '1 NAME Ria Bos', '1 SEX F']
    """
    people = {one.id: one for one in sorted(kin.people, key=lambda one: one.id)}
    xrefs = {identity: Ref(f"@I{number}@") for number, identity in enumerate(people, 1)}
    seven = version == "7.0"
    pages = Pages(seven, people, xrefs, families_of(kin), kin.twins)
    lines = [*_head(version), *individuals(pages), *couples(pages), (0, "TRLR", "")]
    text = "".join(shown(line, seven=seven) for line in lines)
    return Written(_BOM + text, tuple(sorted(_left_behind(kin))))


def _head(version: Version) -> Iterator[Line]:
    yield 0, "HEAD", ""
    yield 1, "GEDC", ""
    yield 2, "VERS", version
    if version == "7.0":
        yield 1, "SCHMA", ""
        yield 2, "TAG", f"{PERIOD} {PERIOD_URI}"
        yield 1, "SOUR", _PROGRAM
        return
    yield 2, "FORM", "LINEAGE-LINKED"
    yield 1, "CHAR", "UTF-8"
    yield 1, "SOUR", _PROGRAM
    yield 1, "SUBM", Ref("@U1@")
    yield 0, "@U1@ SUBM", ""
    yield 1, "NAME", "Veilige Cirkels"


def _left_behind(kin: Kin) -> Iterator[LeftBehind]:
    """What is known of these people and is not in the file."""
    for person in kin.people:
        if person.vulnerable:
            yield LeftBehind("person", (person.id,), "vulnerable")
        if person.note:
            yield LeftBehind("person", (person.id,), "note")
        if "/" in person.name:
            yield LeftBehind("person", (person.id,), "name")
    others: tuple[Record, ...] = (*kin.bonds, *kin.asked)
    for record in others:
        yield LeftBehind(KIND_BY_CLASS[type(record)].name, _words(key_of(record)), "")


def _words(key: Key) -> tuple[str, ...]:
    return tuple(str(part) for part in key if isinstance(part, str))
