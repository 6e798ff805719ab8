"""The pages about households: start, one household, and who can take over."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web.listing import one_page, search
from api.web.overview import Overviews
from api.web.parameters import (
    ID_PATTERN,
    LONGEST_TEXT,
    HouseholdPath,
    PageDay,
    PageNumber,
    SearchText,
)
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.ids import WorryId
from graphmodel.domain.words import Phase
from graphmodel.usecases.list_households import glance
from graphmodel.usecases.show_household import show_candidates, show_household
from visualise.dutch.terms import day_in_words
from visualise.views.candidates import candidates_page
from visualise.views.household import HouseholdFacts, household_page, next_phase
from visualise.views.start import Seen, StartPage, household_row

WorryChoice = Annotated[str | None, Query(alias="zorg", pattern=ID_PATTERN)]
TopicChoice = Annotated[str, Query(alias="nodig", max_length=LONGEST_TEXT)]


def household_pages(site: Site, pages: Pages, overviews: Overviews) -> APIRouter:
    """The pages about households."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def start(naam: SearchText = "", bladzijde: PageNumber = 1) -> Response:
        """The households, those that need attention first."""
        view = start_page(site, overviews, naam, bladzijde)
        return pages.render("start.html", title="Mijn huishoudens", place="start", view=view)

    @router.get("/huishouden/{household}")
    def household(
        household: HouseholdPath,
        op: PageDay = None,
        sinds: PageDay = None,
        zorg: WorryChoice = None,
    ) -> Response:
        """The rings of one household, and everything beside them."""
        scene = show_household(
            site.store, site.actor, household, site.policy, site.day(op), since=sinds
        )
        facts = HouseholdFacts(
            standing=scene.standing,
            place=scene.place,
            today=site.today(),
            findings=scene.findings,
            check=scene.check,
            before=scene.before,
            worry=WorryId(zorg) if zorg else None,
            cells=scene.cells,
        )
        return pages.render(
            "household.html", title="Huishouden", place="start", view=household_page(facts)
        )

    _candidates(site, pages, router)
    return router


def _candidates(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/kandidaten")
    def candidates(
        household: HouseholdPath,
        fase: Phase | None = None,
        nodig: TopicChoice = "",
        op: PageDay = None,
    ) -> Response:
        """Who can take a phase of this household, and why."""
        day = site.day(op)
        phase = fase or next_phase(_phase_now(site, household))
        scene = show_candidates(
            site.store, site.actor, household, phase, site.policy, day, expertise=nodig or None
        )
        view = candidates_page(
            scene.scene.standing, scene.scene.place, scene.found, scene.abilities, site.today()
        )
        return pages.render("candidates.html", title="Wie kan dit?", place="start", view=view)


def _phase_now(site: Site, household: str) -> Phase:
    (seen,) = glance(site.store, site.actor, [household], site.policy, site.today())
    return seen.standing.phase


def start_page(site: Site, overviews: Overviews, name: str, number: int) -> StartPage:
    """The start page: a page of the households whose name holds the text."""
    day = site.today()
    overview = overviews.on(day)
    chosen = one_page(search(overview.lines, name), number)
    ids = [one.household.id for one in chosen.items]
    seen = glance(site.store, site.actor, ids, site.policy, day) if ids else []
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
