"""The pages that look at the same people otherwise, each through a lens of its own."""

from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from api.web.asking import Asking
from api.web.page_map import map_of
from api.web.parameters import ID_PATTERN, HouseholdPath, PageDay
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.ids import PersonId
from graphmodel.usecases.actor import Actor
from visualise.language import _
from visualise.views.kringen import kringen_page
from visualise.views.list_query import read_query
from visualise.views.matrix import matrix_page
from visualise.views.mobility import mobility_page
from visualise.views.network_map import network_page
from visualise.views.people_csv import list_csv
from visualise.views.people_list import ListPage, list_page
from visualise.views.roles_over_time import roles_over_time_page

PersonChoice = Annotated[str | None, Query(alias="mens", pattern=ID_PATTERN)]
CSV: Final = "text/csv; charset=utf-8"


def lens_pages(site: Site, pages: Pages) -> APIRouter:
    """The lenses besides the rings: drawings, tables, and what lies along time."""
    router = APIRouter(include_in_schema=False)
    _drawings(site, pages, router)
    _tables(site, pages, router)
    _along_time(site, pages, router)
    return router


def _drawings(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/kringen")
    def kringen(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """The same people in the circles of the Arnhem-Achterhoek document."""
        found = map_of(site, actor, household, op)
        view = kringen_page(
            found.dossier, found.standing, found.place, site.today(), found.findings
        )
        return pages.render("kringen.html", title=_("Kringen"), place="start", view=view)

    @router.get("/huishouden/{household}/netwerk")
    def network(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """How everybody stands towards the household and towards each other."""
        found = map_of(site, actor, household, op)
        view = network_page(
            found.dossier, found.standing, found.place, site.today(), found.findings
        )
        return pages.render("netwerk.html", title=_("Netwerk"), place="start", view=view)


def _tables(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/matrix")
    def matrix(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """Everybody by what they know and what they do."""
        found = map_of(site, actor, household, op)
        view = matrix_page(found.dossier, found.standing, found.place, site.today(), found.findings)
        return pages.render("matrix.html", title=_("Matrix"), place="start", view=view)

    @router.get("/huishouden/{household}/lijst")
    def people(
        household: HouseholdPath, request: Request, actor: Asking, op: PageDay = None
    ) -> Response:
        """Everybody in a list, in the order and the selection asked for."""
        view = _list(site, actor, household, request, op)
        return pages.render("lijst.html", title=_("Lijst"), place="start", view=view)

    @router.get("/huishouden/{household}/lijst.csv")
    def people_file(
        household: HouseholdPath, request: Request, actor: Asking, op: PageDay = None
    ) -> Response:
        """The same list for a spreadsheet; its name says nothing of the family."""
        view = _list(site, actor, household, request, op)
        headers = {"Content-Disposition": 'attachment; filename="lijst.csv"'}
        return Response(list_csv(view), media_type=CSV, headers=headers)


def _list(site: Site, actor: Actor, household: str, request: Request, op: PageDay) -> ListPage:
    found = map_of(site, actor, household, op)
    return list_page(
        found.dossier,
        found.standing,
        found.place,
        site.today(),
        read_query(request.query_params),
        found.findings,
    )


def _along_time(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/plekken")
    def places(
        household: HouseholdPath, actor: Asking, op: PageDay = None, mens: PersonChoice = None
    ) -> Response:
        """The places of a life and who was good there."""
        found = map_of(site, actor, household, op)
        view = mobility_page(
            found.dossier,
            found.standing,
            found.place,
            site.today(),
            PersonId(mens) if mens else None,
            found.findings,
        )
        return pages.render("plekken.html", title=_("Plekken"), place="start", view=view)

    @router.get("/huishouden/{household}/rollen")
    def roles(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """Who held which role when."""
        found = map_of(site, actor, household, op)
        view = roles_over_time_page(
            found.dossier, found.standing, found.place, site.today(), found.findings
        )
        return pages.render("rollen.html", title=_("Rollen"), place="start", view=view)
