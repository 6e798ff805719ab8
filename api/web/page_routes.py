"""The pages about households: start, one household, and who can take over."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web.asking import Asking
from api.web.listing import one_page, search
from api.web.overview import Overviews
from api.web.parameters import (
    LONGEST_TEXT,
    HouseholdPath,
    PageDay,
    PageNumber,
    SearchText,
)
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.words import Phase
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.list_households import glance
from graphmodel.usecases.show_candidates import show_candidates
from visualise.dutch.terms import day_in_words
from visualise.language import _
from visualise.views.candidates import candidates_page
from visualise.views.household import next_phase
from visualise.views.new_household import new_household_page
from visualise.views.start import Seen, StartPage, household_row

TopicChoice = Annotated[str, Query(alias="nodig", max_length=LONGEST_TEXT)]


def household_pages(site: Site, pages: Pages, overviews: Overviews) -> APIRouter:
    """The pages about households."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def start(actor: Asking, naam: SearchText = "", bladzijde: PageNumber = 1) -> Response:
        """The households, those that need attention first."""
        view = start_page(site, actor, overviews, naam, bladzijde)
        return pages.render("start.html", title=_("Mijn huishoudens"), place="start", view=view)

    @router.get("/nieuw")
    def new_household(actor: Asking) -> Response:
        """Open a household."""
        require(actor, "open_household")
        known = site.store.read(site.store.directory).municipalities
        view = new_household_page(known.values())
        return pages.render("nieuw.html", title=_("Nieuw huishouden"), place="start", view=view)

    _candidates(site, pages, router)
    return router


def _candidates(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/kandidaten")
    def candidates(
        household: HouseholdPath,
        actor: Asking,
        fase: Phase | None = None,
        nodig: TopicChoice = "",
        op: PageDay = None,
    ) -> Response:
        """Who can take a phase of this household, and why."""
        day = site.day(op)
        phase = fase or next_phase(_phase_now(site, actor, household))
        scene = show_candidates(
            site.store, actor, household, phase, site.policy, day, expertise=nodig or None
        )
        view = candidates_page(
            scene.standing, scene.place, scene.found, scene.abilities, site.today()
        )
        return pages.render("candidates.html", title=_("Wie kan dit?"), place="start", view=view)


def _phase_now(site: Site, actor: Actor, household: str) -> Phase:
    (seen,) = glance(site.store, actor, [household], site.policy, site.today())
    return seen.standing.phase


def start_page(site: Site, actor: Actor, overviews: Overviews, name: str, number: int) -> StartPage:
    """The start page: a page of the households whose name holds the text."""
    day = site.today()
    overview = overviews.on(actor, day)
    chosen = one_page(search(overview.lines, name), number)
    ids = [one.household.id for one in chosen.items]
    seen = glance(site.store, actor, ids, site.policy, day) if ids else []
    return StartPage(
        rows=tuple(
            household_row(Seen(one.standing, one.findings, line.place))
            for one, line in zip(seen, chosen.items, strict=True)
        ),
        counted=overview.attention is not None,
        searched=name.strip(),
        total=chosen.total,
        number=chosen.number,
        pages=chosen.pages,
        region=len(overview.lines),
        day=day_in_words(day),
    )
