"""Who is not drawn yet, in words: the empty places of a genogram."""

from typing import Final

from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.rules.family import EmptyPlace, Family
from visualise.language import Spoken, _, mark
from visualise.layout.labels import printable

MOST_NAMES: Final = 60
_FAR: Final[Spoken[str]] = Spoken(
    {
        "mother": mark("moeder van {name}"),
        "father": mark("vader van {name}"),
        "parent": mark("ouder van {name}"),
        "m mother": mark("oma van vaders kant"),
        "m father": mark("opa van vaders kant"),
        "m parent": mark("grootouder van vaders kant"),
        "f mother": mark("oma van moeders kant"),
        "f father": mark("opa van moeders kant"),
        "f parent": mark("grootouder van moeders kant"),
    }
)
_SHORT: Final[Spoken[str]] = Spoken(
    {
        "mother": mark("moeder"),
        "father": mark("vader"),
        "parent": mark("ouder"),
        "far mother": mark("oma"),
        "far father": mark("opa"),
        "far parent": mark("grootouder"),
    }
)


def kin_of_empty(place: EmptyPlace, family: Family, *, alone: bool = True) -> str:
    """Who is missing, as the family would say it.

    `alone`, where nothing beside it says of whom, that is added if it would be said of two.
    """
    said = _kin(place, family)
    below, side = _below(place, family)
    if below is None or not side or not alone:
        return said
    if not any(_kin(one, family) == said for one in family.empty if one.id != place.id):
        return said
    return f"{said}, {_near(place, below)}"


def names_whose(place: EmptyPlace, family: Family) -> bool:
    """Whether who is missing is called after whose parent they are."""
    below, side = _below(place, family)
    return below is not None and not side


def short_of_empty(place: EmptyPlace, family: Family) -> str:
    """Who is missing in one word, for under the symbol."""
    return _SHORT[place.kin if names_whose(place, family) else f"far {place.kin}"]


def said_of_empty(place: EmptyPlace, family: Family) -> str:
    """What a screen reader says of an empty place."""
    state = _("gevraagd, niet bekend") if place.asked else _("nog niet getekend")
    return f"{kin_of_empty(place, family)}: {state}"


def _kin(place: EmptyPlace, family: Family) -> str:
    below, side = _below(place, family)
    if below is not None and not side:
        return _near(place, below)
    if side in ("m", "f"):
        return _FAR[f"{side} {place.kin}"]
    return _SHORT[f"far {place.kin}"]


def _near(place: EmptyPlace, below: Person) -> str:
    return _FAR[place.kin].format(name=printable(below.name)[:MOST_NAMES])


def _below(place: EmptyPlace, family: Family) -> tuple[Person | None, str]:
    """The person below an empty place, and of whom of the two it is the parent: m, f or nothing.

    A side only where that person is a parent of one of the youngest the map starts from.
    """
    person = family.people.get(PersonId(place.child))
    if person is None:
        other = next((one for one in family.empty if one.id == place.child), None)
        return None, {"father": "m", "mother": "f"}.get(other.kin if other else "", "x")
    young = _youngest(family)
    parent = any(one.parent == person.id and one.child in young for one in family.parents)
    return person, (person.sex or "") if parent else ""


def _youngest(family: Family) -> frozenset[PersonId]:
    """Whom the family is drawn around, without their parents."""
    own = [home.members for home in family.homes if home.id == family.own]
    centre = family.start | family.protected | frozenset[PersonId]().union(*own)
    return centre - {one.parent for one in family.parents if one.child in centre}
