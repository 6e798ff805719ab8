"""Which generation of a home somebody belongs to by their place in it, for want of recorded kin."""

from collections.abc import Collection, Mapping
from typing import Final

from graphmodel.domain.calendar import valid_on
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.words import MemberRole
from graphmodel.rules.family import HomeLayer
from graphmodel.rules.standing import Standing

_BY_ROLE: Final[Mapping[MemberRole | None, HomeLayer]] = {
    "grandparent": "grandparent",
    "parent": "parent",
    "partner": "partner",
    "child": "child",
}


def home_layers(standing: Standing, people: Collection[PersonId]) -> dict[PersonId, HomeLayer]:
    """The generation of these people by their place in the home, else by whether they are of age.

    Nobody is in it of whom neither is known.
    """
    case, day = standing.case, standing.day
    found: dict[PersonId, HomeLayer] = {}
    for member in case.members:
        if member.person in people and valid_on(member, day):
            layer = _BY_ROLE.get(member.role) or _by_age(case.people[member.person], standing)
            if layer is not None:
                found[member.person] = layer
    return found


def _by_age(person: Person, standing: Standing) -> HomeLayer | None:
    if person.life == "expected" or standing.is_minor(person.id):
        return "child"
    return "adult" if person.birth is not None else None
