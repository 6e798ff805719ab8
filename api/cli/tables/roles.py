"""The role map as a table, the holes under it."""

from collections.abc import Mapping

from api.cli.output import paper
from api.cli.tables.sheet import line, row, sheet
from graphmodel.domain.ids import MunicipalityId
from graphmodel.rules.role_map import Listed
from graphmodel.usecases.show_roles import Region
from visualise.dutch.roles import LEVELS, say_hole
from visualise.dutch.terms import PHASE_WORDS, day_in_words


def show_role_map(region: Region) -> None:
    """Print who is listed for which phase where, and where nobody can."""
    console, roles = paper(), region.roles
    places = {one.id: one.name for one in region.directory.municipalities.values()}
    console.print(line(f"Wie kan wat, {day_in_words(roles.on)}", "bold"))
    table = sheet("Organisatie", "Team", "Fase", "Rol", "Waar", "Id")
    for listed in roles.listed:
        organisation = region.directory.organisations[listed.organisation].name
        team = region.directory.teams[listed.team].name if listed.team else None
        row(
            table,
            organisation,
            team,
            PHASE_WORDS[listed.phase],
            LEVELS[listed.level],
            _where(listed, places),
            listed.team or listed.organisation,
        )
    console.print(table)
    console.print()
    if not roles.holes:
        console.print(line("Overal is er iemand die de hoofdrol kan nemen."))
    for hole in roles.holes:
        console.print(line(say_hole(hole.phase, places[hole.municipality])))


def _where(listed: Listed, places: Mapping[MunicipalityId, str]) -> str:
    if listed.municipalities is None:
        return "hele regio"
    return ", ".join(places[one] for one in listed.municipalities)
