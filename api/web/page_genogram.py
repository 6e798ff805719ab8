"""The page of the genogram: the family drawn, and everything that is done from there."""

from typing import Final

from fastapi import APIRouter
from starlette.responses import Response

from api.web.asking import Asking
from api.web.page_map import map_of
from api.web.parameters import HouseholdPath, PageDay
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.usecases.show_family import show_family
from visualise.language import _
from visualise.views.genogram import genogram_page

CHANGES_TOLD: Final = 60
"""How many of the last changes are looked at for what can be taken back."""


def genogram_pages(site: Site, pages: Pages) -> APIRouter:
    """Where the genogram is."""
    router = APIRouter(include_in_schema=False)

    @router.get("/huishouden/{household}/stamboom")
    def genogram(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """Who is family of whom, who lives where, and who is not drawn yet."""
        found = map_of(site, actor, household, op, changes=CHANGES_TOLD)
        family = show_family(site.store, actor, household, site.policy, site.day(op), empty=True)
        view = genogram_page(
            found.dossier,
            found.standing,
            found.place,
            site.today(),
            family,
            found.findings,
            found.history,
        )
        return pages.render("stamboom.html", title=_("Stamboom"), place="start", view=view)

    return router
