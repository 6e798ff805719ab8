"""INDI records become people: their name, sex, birth and death."""

from typing import Final

from graphmodel.domain.calendar import (
    DEATH_DAY_UNKNOWN,
    DeathDate,
    PartialDate,
    earliest_reading,
    latest_reading,
)
from graphmodel.domain.person import Person
from graphmodel.domain.words import Life, Sex
from graphmodel.gedcom.desk import Desk
from graphmodel.gedcom.tree import Node
from graphmodel.gedcom.words import LIVES, SEXES

NAMELESS: Final = "Naam onbekend"
"""Shown for somebody whose name the file does not say."""

_PARTS: Final = ("NPFX", "GIVN", "NICK", "SPFX", "SURN", "NSFX")
_WHOLE: Final = ("NPFX", "GIVN", "SPFX", "SURN", "NSFX")
_BURIED: Final = ("BURI", "CREM")
_CHRISTENED: Final = ("CHR", "BAPM")
_STILLBORN: Final = "stillborn"
_SLASHES: Final = 2


def read_people(desk: Desk) -> None:
    """Put everybody of the file on the desk."""
    for node, identity in desk.ids.items():
        node.told = True
        if node in desk.ids_told:
            desk.tell(node, desk.ids_told[node])
        birth, life = _birth(desk, node)
        died, stillborn = _death(desk, node)
        person = Person(
            id=identity,
            name=_name(desk, node),
            birth=birth,
            sex=_sex(desk, node),
            died=died,
            life="stillborn" if stillborn else life,
        )
        desk.put(person, node)
        if _died_before_birth(person):
            desk.tell(node.first("DEAT") or node, "died_before_birth")


def _died_before_birth(person: Person) -> bool:
    """Whether somebody certainly died before they were born, as the file says it."""
    birth, died = person.birth, person.died
    if birth is None or died is None or died == DEATH_DAY_UNKNOWN:
        return False
    return latest_reading(died) < earliest_reading(birth)


def _name(desk: Desk, person: Node) -> str:
    """The first name that says anything; a second one is told."""
    for node in person.all("NAME"):
        shown = _plain(node.value) or _from_parts(node)
        if shown:
            node.told = True
            _take_parts(node, shown)
            _tell_others(desk, person, node, "NAME")
            return shown
    desk.tell(next(person.all("NAME"), person), "name_missing")
    return NAMELESS


def _plain(value: str) -> str:
    """A name without the strokes around the surname.

    >>> _plain('Joseph "John" /de Allen/ jr.')
    'Joseph "John" de Allen jr.'
    """
    if value.count("/") == _SLASHES:
        value = value.replace("/", " ")
    return " ".join(value.split())


def _from_parts(node: Node) -> str:
    found = [" ".join(part.value.split()) for tag in _WHOLE for part in node.all(tag)]
    return " ".join(part for part in found if part)


def _take_parts(node: Node, shown: str) -> None:
    """Parts that stand in the name say nothing more than it does."""
    for part in node.all(*_PARTS):
        part.told = " ".join(part.value.split()) in shown


def _tell_others(desk: Desk, person: Node, taken: Node, *tags: str) -> None:
    for other in person.all(*tags):
        if other is not taken and not other.told:
            desk.tell(other, "second_value")


def _sex(desk: Desk, person: Node) -> Sex | None:
    node = person.first("SEX")
    if node is None:
        return None
    _tell_others(desk, person, node, "SEX")
    said = node.value.strip().upper()
    if said not in SEXES:
        desk.tell(node, "value_unknown")
    return SEXES.get(said)


def _birth(desk: Desk, person: Node) -> tuple[PartialDate | None, Life]:
    """The birth date, and whether somebody was born; a christening is no birth."""
    for node in person.all(*_CHRISTENED):
        for found in node.all("DATE"):
            desk.tell(found, "not_a_birth_date")
    event = person.first("BIRT")
    if event is not None:
        desk.hear(event)
        _tell_others(desk, person, event, "BIRT")
    life, unborn = _life(person)
    born = desk.date(event.first("DATE")).partial if event is not None else None
    if born is None and unborn is not None:
        born = desk.date(unborn.first("DATE")).partial
    return born, life


def _life(person: Node) -> tuple[Life, Node | None]:
    for event in person.all("EVEN"):
        kind = next(event.all("TYPE"), None)
        if kind is not None and kind.value in LIVES:
            event.told = kind.told = True
            return LIVES[kind.value], event
    return "born", None


def _death(desk: Desk, person: Node) -> tuple[DeathDate | None, bool]:
    """When somebody died, `unknown` without a date; and whether at birth."""
    event = person.first("DEAT")
    if event is None:
        return _buried(desk, person), False
    desk.hear(event)
    _tell_others(desk, person, event, "DEAT")
    if event.value.strip().upper() == "N":
        return None, False
    found = desk.date(event.first("DATE")).partial
    if _is_stillborn(event):
        return (DeathDate(found) if found else None), True
    return DeathDate(found or DEATH_DAY_UNKNOWN), False


def _is_stillborn(event: Node) -> bool:
    """Version 5.5.1 says it as an age, version 7 as the phrase of one."""
    for age in event.all("AGE"):
        for node in (age, *age.all("PHRASE")):
            if node.value.strip().lower() == _STILLBORN:
                age.told = node.told = True
                return True
    return False


def _buried(desk: Desk, person: Node) -> DeathDate | None:
    for event in person.all(*_BURIED):
        desk.tell(event, "dead_by_burial")
        return DeathDate(DEATH_DAY_UNKNOWN)
    return None
