"""Show which organisation can take which phase role where, and one organisation by itself."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Directory
from graphmodel.domain.ids import MunicipalityId
from graphmodel.domain.words import Phase
from graphmodel.errors import NotFound
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.role_map import RoleMap, role_map
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.region import abilities_on


@dataclass(frozen=True, slots=True)
class Region:
    """The directory on a day, and what it adds up to."""

    abilities: Abilities
    roles: RoleMap

    @property
    def directory(self) -> Directory:
        """The directory itself."""
        return self.abilities.directory


def show_roles(
    store: Store,
    actor: Actor,
    on: Day,
    *,
    phase: Phase | None = None,
    municipality: str | None = None,
) -> Region:
    """The role map of the region, or the rows of one phase or municipality.

    Raises:
        NotFound: there is no such municipality.
    """
    require(actor, "see_directory")
    abilities = abilities_on(store, on)
    if municipality not in (None, *abilities.directory.municipalities):
        raise NotFound.named("municipality", municipality or "")
    chosen = MunicipalityId(municipality) if municipality is not None else None
    return Region(abilities, role_map(abilities, phase, chosen))


def show_organisation(store: Store, actor: Actor, organisation: str, on: Day) -> Abilities:
    """One organisation with its teams, and what they can on a day.

    Raises:
        NotFound: it is not in the store.
    """
    require(actor, "see_directory")
    abilities = abilities_on(store, on)
    if organisation not in abilities.directory.organisations:
        raise NotFound.named("organisation", organisation)
    return abilities
