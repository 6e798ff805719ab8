"""What organisations and teams can take on one day: existing, listed, serving."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.case import Directory
from graphmodel.domain.ids import MunicipalityId, OrganisationId, TeamId
from graphmodel.domain.organisation import Capacity, Organisation, PhaseRole, Serves, Team
from graphmodel.domain.words import Level, Phase
from graphmodel.errors import NotFound

ABLE_LEVELS: Final[tuple[Level, ...]] = ("lead", "trained")
"""The levels that let a unit take the main role of a phase, the best one first."""


class Unit(NamedTuple):
    """An organisation (`team` is None) or a team with the organisation it belongs to."""

    organisation: OrganisationId
    team: TeamId | None = None


Part = tuple[OrganisationId | None, TeamId | None]
"""What an "organisation or team" field names: exactly one of the two."""


def parts_of(unit: Unit) -> tuple[Part, ...]:
    """Whose facts hold for a unit: its organisation's and, for a team, its own.

    >>> parts_of(Unit(OrganisationId("o"), TeamId("t")))
    (('o', None), (None, 't'))
    """
    organisation: Part = (unit.organisation, None)
    return (organisation,) if unit.team is None else (organisation, (None, unit.team))


def own_part(unit: Unit) -> Part:
    """How the unit itself is named in an "organisation or team" field."""
    return parts_of(unit)[-1]


def unit_order(unit: Unit) -> tuple[str, str]:
    """Sorts by organisation, then team, the organisation itself first."""
    return (unit.organisation, unit.team or "")


class Abilities:
    """Which unit can take which phase where on one day; a team has its organisation's too.

    Source: the words "a unit can" under the signal organisation_cannot of the interchange format.

    >>> from datetime import date
    >>> org = Organisation(id=OrganisationId("o"), name="Het Anker", type="x", regional=True)
    >>> listed = PhaseRole(organisation=org.id, phase="recovery", level="trained")
    >>> known = Directory(organisations={org.id: org}, phase_roles=(listed,))
    >>> able = Abilities(known, date(2026, 11, 1))
    >>> able.can(org.id, None, "recovery", MunicipalityId("GM0518"))
    True
    """

    def __init__(self, directory: Directory, day: Day) -> None:
        self.directory: Final = directory
        self.day: Final = day
        self._levels = _levels_by_unit(directory.phase_roles, day)
        self._areas = _areas_by_unit(directory.serves, day)
        self._sorted_areas: dict[Unit, tuple[MunicipalityId, ...]] = {}
        self._answers: dict[tuple[Unit, Phase, MunicipalityId], bool] = {}

    def unit(self, organisation: OrganisationId | None, team: TeamId | None) -> Unit:
        """The unit an "organisation or team" field names.

        Raises:
            NotFound: the directory does not hold it.
        """
        if team is not None:
            return Unit(self._team(team).organisation, team)
        if organisation is None or organisation not in self.directory.organisations:
            raise NotFound(f"organisation {organisation} is not in the directory")
        return Unit(organisation)

    def organisation_of(self, unit: Unit) -> Organisation:
        """The organisation of a unit.

        Raises:
            NotFound: the directory does not hold it.
        """
        found = self.directory.organisations.get(unit.organisation)
        if found is None:
            raise NotFound(f"organisation {unit.organisation} is not in the directory")
        return found

    def records(self, unit: Unit) -> tuple[Organisation | Team, ...]:
        """The organisation, and for a team the team after it."""
        organisation = self.organisation_of(unit)
        return (organisation,) if unit.team is None else (organisation, self._team(unit.team))

    def name(self, unit: Unit) -> str:
        """The name of the unit itself."""
        return self.records(unit)[-1].name

    def ceased(self, unit: Unit) -> bool:
        """Whether it or its organisation ended on or before the day."""
        return any(part.until is not None and part.until <= self.day for part in self.records(unit))

    def not_yet(self, unit: Unit) -> bool:
        """Whether it or its organisation begins after the day."""
        return any(part.from_ is not None and part.from_ > self.day for part in self.records(unit))

    def exists(self, unit: Unit) -> bool:
        """Whether it, and for a team its organisation too, exists on the day."""
        here = self._existing
        return all(part in here for part in parts_of(unit))

    def level(self, unit: Unit, phase: Phase) -> Level | None:
        """The highest of lead and trained it is listed with on the day, else None."""
        best: Level | None = None
        for part in parts_of(unit):
            level = self._levels.get((part, phase))
            if level == ABLE_LEVELS[0]:
                return level
            best = best or level
        return best

    def municipalities(self, unit: Unit) -> tuple[MunicipalityId, ...] | None:
        """The municipalities it serves on the day, sorted; None for the whole region."""
        if self.organisation_of(unit).regional:
            return None
        areas = self._sorted_areas.get(unit)
        if areas is None:
            served = {area for part in parts_of(unit) for area in self._areas.get(part, ())}
            areas = self._sorted_areas[unit] = tuple(sorted(served))
        return areas

    def serves(self, unit: Unit, municipality: MunicipalityId) -> bool:
        """Whether it serves this municipality on the day, or the whole region."""
        if self.organisation_of(unit).regional:
            return True
        return any(municipality in self._areas.get(part, ()) for part in parts_of(unit))

    def can(
        self,
        organisation: OrganisationId | None,
        team: TeamId | None,
        phase: Phase,
        municipality: MunicipalityId,
    ) -> bool:
        """Whether the unit exists, is listed lead or trained, and serves the municipality.

        Raises:
            NotFound: the directory does not hold the unit.
        """
        return self.unit_can(self.unit(organisation, team), phase, municipality)

    def unit_can(self, unit: Unit, phase: Phase, municipality: MunicipalityId) -> bool:
        """The same for a unit already known."""
        question = (unit, phase, municipality)
        answer = self._answers.get(question)
        if answer is None:
            answer = (
                self.level(unit, phase) is not None
                and self.exists(unit)
                and self.serves(unit, municipality)
            )
            self._answers[question] = answer
        return answer

    def units_named_for(self, phase: Phase) -> tuple[Unit, ...]:
        """Units with a listing of their own for this phase, at any time and level, sorted."""
        return self._units_named.get(phase, ())

    def covers(self, unit: Unit, topic: str) -> bool:
        """Whether it, or its organisation, has this expertise on the day."""
        return any(part in self._covering.get(topic, ()) for part in parts_of(unit))

    def capacity(self, unit: Unit, phase: Phase) -> Capacity | None:
        """What was last measured, on or before the day, of the unit itself for this phase."""
        return self._capacities.get((own_part(unit), phase))

    @cached_property
    def _existing(self) -> set[Part]:
        known = self.directory
        existing: set[Part] = {
            (one.id, None) for one in known.organisations.values() if valid_on(one, self.day)
        }
        existing |= {(None, one.id) for one in known.teams.values() if valid_on(one, self.day)}
        return existing

    @cached_property
    def _units_named(self) -> dict[Phase, tuple[Unit, ...]]:
        named: defaultdict[Phase, set[Unit]] = defaultdict(set)
        for listing in self.directory.phase_roles:
            named[listing.phase].add(self.unit(listing.organisation, listing.team))
        return {phase: tuple(sorted(units, key=unit_order)) for phase, units in named.items()}

    @cached_property
    def _covering(self) -> dict[str, set[Part]]:
        covering: defaultdict[str, set[Part]] = defaultdict(set)
        for known in self.directory.expertise:
            if valid_on(known, self.day):
                covering[known.topic].add((known.organisation, known.team))
        return dict(covering)

    @cached_property
    def _capacities(self) -> dict[tuple[Part, Phase], Capacity]:
        measured = [one for one in self.directory.capacities if one.measured_on <= self.day]
        measured.sort(key=lambda one: one.measured_on)
        return {((one.organisation, one.team), one.phase): one for one in measured}

    def _team(self, team: TeamId) -> Team:
        found = self.directory.teams.get(team)
        if found is None:
            raise NotFound(f"team {team} is not in the directory")
        return found


def _levels_by_unit(phase_roles: Iterable[PhaseRole], day: Day) -> dict[tuple[Part, Phase], Level]:
    """The highest level a unit itself is able by, per phase."""
    levels: dict[tuple[Part, Phase], Level] = {}
    for listing in phase_roles:
        if listing.level in ABLE_LEVELS and valid_on(listing, day):
            key: tuple[Part, Phase] = (listing.organisation, listing.team), listing.phase
            known = levels.get(key, listing.level)
            levels[key] = min(known, listing.level, key=ABLE_LEVELS.index)
    return levels


def _areas_by_unit(serves: Iterable[Serves], day: Day) -> dict[Part, set[MunicipalityId]]:
    areas: defaultdict[Part, set[MunicipalityId]] = defaultdict(set)
    for area in serves:
        if valid_on(area, day):
            areas[area.organisation, area.team].add(area.municipality)
    return dict(areas)
