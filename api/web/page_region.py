"""The pages about the region: who can do what, and the directory of organisations."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.web.asking import Asking
from api.web.listing import folded
from api.web.overview import Overviews
from api.web.parameters import ID_PATTERN, PageDay, SearchText
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.ids import OrganisationId
from graphmodel.domain.words import Phase
from graphmodel.usecases.show_roles import show_organisation, show_roles
from visualise.language import _
from visualise.views.organisation import organisation_page, organisations_page
from visualise.views.roles import roles_page

Town = Annotated[str | None, Query(alias="gemeente", pattern=ID_PATTERN)]
OrganisationPath = Annotated[str, Path(pattern=ID_PATTERN)]


def region_pages(site: Site, pages: Pages, overviews: Overviews) -> APIRouter:
    """The pages about the region."""
    router = APIRouter(include_in_schema=False)

    @router.get("/wie-kan-wat")
    def roles(
        actor: Asking, op: PageDay = None, gemeente: Town = None, fase: Phase | None = None
    ) -> Response:
        """Municipality by phase, with the holes."""
        day = site.day(op)
        region = show_roles(site.store, actor, day)
        homes = [one.household for one in overviews.lines(actor, day)]
        chosen = (gemeente, fase) if gemeente and fase else None
        view = roles_page(region.roles, region.abilities, homes, chosen, site.today())
        return pages.render("roles.html", title=_("Wie kan wat"), place="roles", view=view)

    @router.get("/organisaties")
    def organisations(actor: Asking, naam: SearchText = "", op: PageDay = None) -> Response:
        """Every organisation of the directory."""
        abilities = show_roles(site.store, actor, site.day(op)).abilities
        words = folded(naam).split()
        shown = [
            one
            for one in abilities.directory.organisations.values()
            if all(word in folded(one.name) for word in words)
        ]
        view = organisations_page(abilities, shown, naam.strip(), site.today())
        return pages.render(
            "organisations.html", title=_("Organisaties"), place="organisations", view=view
        )

    _organisation(site, pages, router)
    return router


def _organisation(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/organisaties/{organisation}")
    def organisation(organisation: OrganisationPath, actor: Asking, op: PageDay = None) -> Response:
        """One organisation with its teams."""
        day = site.day(op)
        abilities = show_organisation(site.store, actor, organisation, day)
        record = abilities.directory.organisations[OrganisationId(organisation)]
        view = organisation_page(
            abilities,
            record,
            {one: abilities.directory.organisations[one].name for one in record.successors},
            site.policy.on(day).numbers.stale_capacity_days,
            site.today(),
        )
        return pages.render(
            "organisation.html", title=_("Organisatie"), place="organisations", view=view
        )
