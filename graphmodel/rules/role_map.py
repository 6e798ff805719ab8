"""Which organisation and team can take which phase where, and where nobody can."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.ids import MunicipalityId, OrganisationId, TeamId
from graphmodel.domain.words import WORKING_PHASES, Level, Phase
from graphmodel.rules.abilities import Abilities, Unit, unit_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A unit is listed for a phase with a level; `municipalities` is None for the whole region."""

    organisation: OrganisationId
    team: TeamId | None
    phase: Phase
    level: Level
    municipalities: tuple[MunicipalityId, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Who can take the main role of a phase in a municipality; nobody is a hole."""

    municipality: MunicipalityId
    phase: Phase
    able: tuple[Unit, ...]

    @property
    def organisations(self) -> tuple[OrganisationId, ...]:
        """The organisations that can, themselves or with a team."""
        return tuple(dict.fromkeys(unit.organisation for unit in self.able))


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMap:
    """The listings valid on a day and, per municipality and working phase, who can."""

    on: Day
    listed: tuple[Listed, ...]
    cover: tuple[Cover, ...]

    @property
    def holes(self) -> tuple[Cover, ...]:
        """The municipalities and phases for which nobody can."""
        return tuple(one for one in self.cover if not one.able)


def role_map(
    abilities: Abilities, phase: Phase | None = None, municipality: MunicipalityId | None = None
) -> RoleMap:
    """The whole map, or only the rows of one phase, of one municipality.

    `able` of a cover holds every organisation and team that can, also teams that can by the
    listing of their organisation. A listing shows all its municipalities, also when one is asked.

    Source: "roles" of the interchange format; Routekaart naar veiligheid (Haaglanden), tabel van
    rollen en organisaties.

    >>> from graphmodel.domain.case import Directory
    >>> role_map(Abilities(Directory(), Day(2026, 11, 1))).listed
    ()
    """
    asked = _municipalities(abilities, municipality)
    phases = [one for one in sorted(WORKING_PHASES) if phase in (None, one)]
    return RoleMap(
        on=abilities.day,
        listed=tuple(_listed(abilities, phase, municipality)),
        cover=tuple(_cover(abilities, phases, asked)),
    )


def _municipalities(
    abilities: Abilities, municipality: MunicipalityId | None
) -> list[MunicipalityId]:
    every = sorted(abilities.directory.municipalities)
    return [one for one in every if municipality in (None, one)]


def _listed(
    abilities: Abilities, phase: Phase | None, municipality: MunicipalityId | None
) -> list[Listed]:
    rows: list[Listed] = []
    for listing in abilities.directory.phase_roles:
        if phase not in (None, listing.phase) or not valid_on(listing, abilities.day):
            continue
        unit = abilities.unit(listing.organisation, listing.team)
        if not abilities.exists(unit):
            continue
        if municipality is not None and not abilities.serves(unit, municipality):
            continue
        row = Listed(
            organisation=unit.organisation,
            team=unit.team,
            phase=listing.phase,
            level=listing.level,
            municipalities=abilities.municipalities(unit),
        )
        rows.append(row)
    return sorted(rows, key=_row_order)


def _row_order(row: Listed) -> tuple[str, str, str, str]:
    return (row.organisation, row.team or "", row.phase, row.level)


def _cover(
    abilities: Abilities, phases: Sequence[Phase], municipalities: Sequence[MunicipalityId]
) -> list[Cover]:
    """Every municipality and phase asked for, sorted, with who can there."""
    able: dict[tuple[MunicipalityId, Phase], list[Unit]] = {
        (municipality, phase): [] for municipality in municipalities for phase in phases
    }
    for unit in _units(abilities):
        taken = [phase for phase in phases if abilities.level(unit, phase) is not None]
        if not taken or not abilities.exists(unit):
            continue
        areas = abilities.municipalities(unit)
        for municipality in municipalities if areas is None else areas:
            for phase in taken:
                if (municipality, phase) in able:
                    able[municipality, phase].append(unit)
    return [
        Cover(municipality=municipality, phase=phase, able=tuple(units))
        for (municipality, phase), units in able.items()
    ]


def _units(abilities: Abilities) -> list[Unit]:
    """Every unit of the directory, sorted."""
    directory = abilities.directory
    units = [Unit(one) for one in directory.organisations]
    units += [Unit(team.organisation, team.id) for team in directory.teams.values()]
    return sorted(units, key=unit_order)
