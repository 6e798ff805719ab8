"""People as INDI records."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from graphmodel.domain.calendar import DEATH_DAY_UNKNOWN
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.gedcom.dates import written
from graphmodel.gedcom.grouping import Family, Way
from graphmodel.gedcom.ids import OUR_ID, OUR_REFERENCE
from graphmodel.gedcom.pages import Line, Pages, Ref, day_text
from graphmodel.gedcom.words import PEDIGREES, PERIOD

_STROKE_INSTEAD: Final = "∕"
"""Stands where a name has a stroke, which GEDCOM keeps for surnames."""

_TWIN_WORDS: Final[Mapping[bool | None, str]] = MappingProxyType(
    {None: "twin", True: "identical twin", False: "fraternal twin"}
)


def individuals(pages: Pages) -> Iterator[Line]:
    """Everybody, with the families they belong to."""
    links = _links(pages.families)
    for identity, person in pages.people.items():
        yield 0, f"{pages.xrefs[identity]} INDI", ""
        yield 1, "NAME", person.name.replace("/", _STROKE_INSTEAD)
        yield 1, "SEX", (person.sex or "u").upper()
        yield from _birth(person)
        yield from _death(person)
        for number, way in links.get(identity, ()):
            if way is None:
                yield 1, "FAMS", Ref(f"@F{number}@")
            else:
                yield from _child_of(pages, number, way)
        yield from _twin_of(pages, identity)
        yield 1, "EXID" if pages.seven else "REFN", identity
        yield 2, "TYPE", OUR_ID if pages.seven else OUR_REFERENCE


def _birth(person: Person) -> Iterator[Line]:
    """A birth; who was not (yet) born alive has an event of that name instead."""
    if person.life != "born":
        yield 1, "EVEN", ""
        yield 2, "TYPE", person.life
    elif person.birth:
        yield 1, "BIRT", ""
    if person.birth:
        yield 2, "DATE", written(person.birth)


def _death(person: Person) -> Iterator[Line]:
    if person.died == DEATH_DAY_UNKNOWN:
        yield 1, "DEAT", "Y"
    elif person.died:
        yield 1, "DEAT", ""
        yield 2, "DATE", written(person.died)


def _links(families: Iterable[Family]) -> dict[PersonId, list[tuple[int, Way | None]]]:
    """By person: in which families, as a child in some way or (None) as a partner."""
    found: dict[PersonId, list[tuple[int, Way | None]]] = {}
    for number, family in enumerate(families, 1):
        for spouse in family.spouses:
            found.setdefault(spouse, []).append((number, None))
        for child, way in family.children:
            found.setdefault(child, []).append((number, way))
    return found


def _child_of(pages: Pages, number: int, way: Way) -> Iterator[Line]:
    yield 1, "FAMC", Ref(f"@F{number}@")
    word = PEDIGREES[way.kind]
    if not pages.seven:
        yield 2, "PEDI", word
    elif way.kind in ("step", "donor"):
        yield 2, "PEDI", "OTHER"
        yield 3, "PHRASE", word
    else:
        yield 2, "PEDI", word.upper()
    if way.from_ or way.until:
        first = f"FROM {day_text(way.from_)} " if way.from_ else ""
        yield 2, PERIOD, first + (f"TO {day_text(way.until)}" if way.until else "")


def _twin_of(pages: Pages, identity: PersonId) -> Iterator[Line]:
    for twins in pages.twins:
        for other in twins.persons if identity in twins.persons else ():
            if other == identity:
                continue
            yield 1, "ASSO", pages.xrefs[other]
            if pages.seven:
                yield 2, "ROLE", "OTHER"
                yield 3, "PHRASE", _TWIN_WORDS[twins.identical]
            else:
                yield 2, "RELA", _TWIN_WORDS[twins.identical]
