"""How a household stands towards organisations and teams: who of them it knows and wants."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.calendar import valid_on
from graphmodel.domain.case import Case
from graphmodel.domain.finding import Fact, fact
from graphmodel.domain.ids import PersonId
from graphmodel.domain.role import Preference
from graphmodel.domain.words import RoleName
from graphmodel.rules.abilities import Abilities, Part, Unit, parts_of
from graphmodel.rules.ages import alive_on

Relation = Literal["same_person", "colleague", "wanted", "involved", "new"]
RELATIONS: Final[tuple[Relation, ...]] = ("same_person", "colleague", "wanted", "involved", "new")
"""The best relation first."""


@dataclass(frozen=True, slots=True)
class Bond:
    """The relation of a household to one unit, and the person it rests on."""

    relation: Relation
    person: PersonId | None
    fact: Fact


class Acquaintance:
    """What one household has with organisations and teams on the day of the abilities.

    Source: "candidates" of the interchange format, the key `relation`.
    """

    def __init__(self, case: Case, abilities: Abilities) -> None:
        self._case: Final = case
        self._alive: Final = {
            id_ for id_, person in case.people.items() if alive_on(person, abilities.day)
        }
        valid = [wish for wish in case.preferences if valid_on(wish, abilities.day)]
        self._wanted: Final = _by_part(valid, "wanted")
        self.refusals: Final = _by_part(valid, "refused")
        """Refused organisations and teams, each with the preference that says so."""
        self._wanted_people: Final = _people(valid, "wanted")
        self._holding: Final = self._roles_held(abilities)
        self._staff: Final = self._staff_by_unit(abilities, _people(valid, "refused"))

    def with_unit(self, unit: Unit) -> Bond:
        """The relation to a unit; somebody refused by name counts in none of it."""
        staff = self._staff.get(unit, set())
        holders = sorted(staff & self._holding.keys())
        by_name = sorted(staff & self._wanted_people)
        both = sorted(set(holders) & set(by_name))
        unit_wanted = any(part in self._wanted for part in parts_of(unit))
        if both:
            return self._bond("same_person", both[0], unit_wanted)
        if holders and unit_wanted:
            return self._bond("colleague", holders[0], unit_wanted)
        if unit_wanted or by_name:
            return self._bond("wanted", by_name[0] if by_name else None, unit_wanted)
        if holders:
            return self._bond("involved", holders[0], unit_wanted)
        return self._bond("new", None, unit_wanted)

    def _bond(self, relation: Relation, person: PersonId | None, unit_wanted: bool) -> Bond:
        known = self._case.people[person] if person is not None else None
        why = fact(
            "relation",
            relation=relation,
            person=person,
            name=known.name if known else None,
            sex=known.sex if known else None,
            roles=tuple(sorted(self._holding.get(person, ()))) if person is not None else (),
            unit_wanted=unit_wanted,
        )
        return Bond(relation, person, why)

    def _roles_held(self, abilities: Abilities) -> dict[PersonId, set[RoleName]]:
        """Who has which roles by the records; only the living are staff."""
        held: defaultdict[PersonId, set[RoleName]] = defaultdict(set)
        for role in self._case.roles:
            if valid_on(role, abilities.day):
                held[role.person].add(role.role)
        return dict(held)

    def _staff_by_unit(
        self, abilities: Abilities, refused: set[PersonId]
    ) -> dict[Unit, set[PersonId]]:
        """Who is of a unit; of an organisation also who is of its teams, existing or not."""
        staff: defaultdict[Unit, set[PersonId]] = defaultdict(set)
        for work in self._case.works_for:
            if work.person not in self._alive or work.person in refused:
                continue
            if valid_on(work, abilities.day):
                unit = abilities.unit(work.organisation, work.team)
                staff[unit].add(work.person)
                staff[Unit(unit.organisation)].add(work.person)
        return dict(staff)


def _by_part(valid: list[Preference], wish: str) -> dict[Part, Preference]:
    return {
        (one.organisation, one.team): one
        for one in valid
        if one.wish == wish and one.person is None
    }


def _people(valid: list[Preference], wish: str) -> set[PersonId]:
    return {one.person for one in valid if one.wish == wish and one.person is not None}
