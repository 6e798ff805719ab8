"""Export the records of a household, or of the directory, for analysts."""

from collections.abc import Iterator

from graphmodel.changes.applied import all_records
from graphmodel.changes.references import named_in
from graphmodel.domain.case import Directory
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import MunicipalityId, OrganisationId, TeamId
from graphmodel.domain.records import Record
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.show_dossier import show_dossier


def household_records(store: Store, actor: Actor, household: str) -> tuple[Record, ...]:
    """Everything recorded around a household, with the organisations and teams it names.

    Raises:
        AccessDenied: they may not take it along, whoever may see it.
        NotFound: it is not in the store.
    """
    require(actor, "export_household", household)
    dossier = show_dossier(store, actor, household)
    directory = store.read(store.directory)
    return (*_named(directory, dossier), *all_records(dossier))


def directory_records(store: Store, actor: Actor) -> tuple[Record, ...]:
    """Every municipality, organisation and team with all they are listed for."""
    require(actor, "see_directory")
    directory = store.read(store.directory)
    return (
        *directory.municipalities.values(),
        *directory.organisations.values(),
        *directory.teams.values(),
        *directory.serves,
        *directory.phase_roles,
        *directory.capacities,
        *directory.expertise,
    )


def _named(directory: Directory, dossier: Dossier) -> Iterator[Record]:
    named = {one for record in all_records(dossier) for one in named_in(record)}
    teams = [directory.teams[TeamId(id_)] for kind, id_ in sorted(named) if kind == "team"]
    organisations = {id_ for kind, id_ in named if kind == "organisation"}
    organisations |= {one.organisation for one in teams}
    yield directory.municipalities[MunicipalityId(dossier.case.household.municipality)]
    yield from (directory.organisations[OrganisationId(one)] for one in sorted(organisations))
    yield from teams
