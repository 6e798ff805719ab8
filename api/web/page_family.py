"""The family's own pages of one household."""

from dataclasses import replace

from fastapi import APIRouter
from starlette.responses import Response

from api.web.asking import Asking
from api.web.page_map import CHANGES_BESIDE, IdPath, map_of
from api.web.parameters import HouseholdPath
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import FAMILY
from graphmodel.errors import NotFound
from graphmodel.rules.hidden_bonds import seen_by
from graphmodel.rules.standing import stand
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.show_map import HouseholdMap
from visualise.language import _
from visualise.views.family import (
    family_newcomer_sheet,
    family_page,
    family_person_sheet,
)


def family_map(
    site: Site, actor: Actor, household: str, *, changes: int | None = 0
) -> HouseholdMap:
    """The map of today as the family sees it: without the bonds that are hidden for it."""
    found = map_of(site, actor, household, changes=changes)
    dossier = seen_by(found.dossier, FAMILY)
    return replace(found, dossier=dossier, standing=stand(dossier.case, found.standing.policy))


def family_pages(site: Site, pages: Pages) -> APIRouter:
    """What a screen shows that was turned to the family."""
    router = APIRouter(include_in_schema=False)
    _map(site, pages, router)
    _people(site, pages, router)
    return router


def _map(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/gezin/{household}")
    def family(household: HouseholdPath, actor: Asking) -> Response:
        """Who is around the family, and what each knows."""
        found = family_map(site, actor, household, changes=CHANGES_BESIDE)
        view = family_page(
            found.dossier, found.standing, found.place, site.today(), found.cells, found.history
        )
        return pages.render("gezin.html", title=_("Onze cirkels"), view=view)

    @router.get("/gezin/{household}/uit")
    def leave(household: HouseholdPath, actor: Asking) -> Response:
        """Ask for the code that shows everything again."""
        found = family_map(site, actor, household)
        view = family_page(found.dossier, found.standing, found.place, site.today(), found.cells)
        return pages.render("gezin_uit.html", title=_("Stoppen met kijken"), view=view)


def _people(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/gezin/{household}/erbij")
    def newcomer(household: HouseholdPath, actor: Asking) -> Response:
        """Put somebody on the map."""
        found = family_map(site, actor, household, changes=CHANGES_BESIDE)
        view = family_newcomer_sheet(
            found.dossier, found.standing, found.place, site.today(), found.history
        )
        return pages.render("gezin_erbij.html", title=_("Iemand erbij"), view=view)

    @router.get("/gezin/{household}/mens/{person}")
    def person(household: HouseholdPath, person: IdPath, actor: Asking) -> Response:
        """What somebody knows."""
        found = family_map(site, actor, household)
        who = PersonId(person)
        if who not in found.standing.members and who not in found.standing.ties:
            raise NotFound.named("person", person)
        view = family_person_sheet(found.dossier, found.standing, found.place, site.today(), who)
        return pages.render("gezin_mens.html", title=_("Iemand op de kaart"), view=view)
