"""The page of one household, the sheets that open over it, and the pages behind it."""

from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.web.asking import Asking
from api.web.parameters import ID_PATTERN, HouseholdPath, PageDay, PageNumber, SearchText
from api.web.relative_sheet import FAMILY_PART, relative_page
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.errors import NotFound
from graphmodel.rules.standing import stand
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.show_map import HouseholdMap, show_map
from visualise.language import _
from visualise.views.compare import compare_page
from visualise.views.history_page import history_page
from visualise.views.household import HouseholdFacts, household_page
from visualise.views.sheets.home import home_sheet
from visualise.views.sheets.near import near_asked
from visualise.views.sheets.newcomer import newcomer_sheet
from visualise.views.sheets.person import person_sheet
from visualise.views.sheets.wish import wish_sheet
from visualise.views.sheets.worry import worry_sheet
from visualise.views.wishes_page import wishes_page

WorryChoice = Annotated[str | None, Query(alias="zorg", pattern=ID_PATTERN)]
PersonChoice = Annotated[str | None, Query(alias="mens", pattern=ID_PATTERN)]
IdPath = Annotated[str, Path(pattern=ID_PATTERN)]
Stands = Annotated[str, Query(max_length=16)]
NearPerson = Annotated[str | None, Query(pattern=ID_PATTERN)]
EmptyPlaceChoice = Annotated[str | None, Query(max_length=80)]
Part = Annotated[str, Query(max_length=16)]

CHANGES_BESIDE: Final = 60
"""How many of the last changes a drawing is told with."""


def map_pages(site: Site, pages: Pages) -> APIRouter:
    """The rings of one household, and everything that is done from there."""
    router = APIRouter(include_in_schema=False)
    _rings(site, pages, router)
    _sheets(site, pages, router)
    _person_and_worry(site, pages, router)
    _pages_behind(site, pages, router)
    return router


def map_of(
    site: Site,
    actor: Actor,
    household: str,
    op: date | None = None,
    *,
    since: date | None = None,
    changes: int | None = 0,
) -> HouseholdMap:
    """The map of a household on a day, today when none is asked."""
    return show_map(
        site.store, actor, household, site.policy, site.day(op), since=since, changes=changes
    )


def _rings(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}")
    def household(
        household: HouseholdPath,
        actor: Asking,
        op: PageDay = None,
        sinds: PageDay = None,
        zorg: WorryChoice = None,
        wie: SearchText = "",
    ) -> Response:
        """The rings of one household, and everything beside them."""
        since = sinds if sinds and sinds < site.day(op) else None
        found = map_of(site, actor, household, op, since=since, changes=CHANGES_BESIDE)
        facts = HouseholdFacts(
            standing=found.standing,
            place=found.place,
            today=site.today(),
            findings=found.findings,
            check=found.check,
            before=found.before,
            worry=WorryId(zorg) if zorg else None,
            cells=found.cells,
            sheet=found.dossier.sheet,
            version=found.dossier.version,
            history=found.history,
            wanted=wie.strip(),
        )
        return _page(pages, "household.html", _("Huishouden"), household_page(facts))


def _sheets(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/erbij")
    def newcomer(
        household: HouseholdPath,
        actor: Asking,
        als: Stands = "",
        bij: NearPerson = None,
        wat: Stands = "",
        plek: EmptyPlaceChoice = None,
    ) -> Response:
        """Put somebody on the map, or beside somebody in the genogram."""
        found = map_of(site, actor, household, changes=CHANGES_BESIDE)
        near = near_asked(found.dossier, bij or "", wat, plek or "")
        view = newcomer_sheet(
            found.dossier, found.standing, found.place, site.today(), found.history, als, near
        )
        return _page(pages, "erbij.html", _("Iemand erbij"), view)

    @router.get("/huishouden/{household}/thuis")
    def home(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """Who lives there."""
        found = map_of(site, actor, household, op)
        view = home_sheet(found.dossier, found.standing, found.place, site.today())
        return _page(pages, "thuis.html", _("Wie woont hier?"), view)

    @router.get("/huishouden/{household}/wens/nieuw")
    def wish(household: HouseholdPath, actor: Asking, mens: PersonChoice = None) -> Response:
        """Agree on a step inward."""
        found = map_of(site, actor, household)
        who = PersonId(mens) if mens else None
        view = wish_sheet(found.dossier, found.standing, found.place, site.today(), who)
        return _page(pages, "wens.html", _("Stap naar binnen"), view)

    @router.get("/huishouden/{household}/gezin")
    def for_the_family(household: HouseholdPath, actor: Asking) -> Response:
        """Turn the screen into the family's."""
        found = map_of(site, actor, household)
        view = home_sheet(found.dossier, found.standing, found.place, site.today())
        return _page(pages, "gezin_op.html", _("Voor het gezin"), view)


def _person_and_worry(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/mens/{person}")
    def person(
        household: HouseholdPath,
        person: IdPath,
        actor: Asking,
        op: PageDay = None,
        deel: Part = "",
    ) -> Response:
        """What is recorded of somebody, and what they know."""
        found = map_of(site, actor, household, op, changes=None)
        who = PersonId(person)
        if who not in found.dossier.case.people:
            return relative_page(site, pages, actor, found, who)
        view = person_sheet(
            found.dossier,
            found.standing,
            found.place,
            site.today(),
            who,
            directory=found.directory,
            history=found.history,
            family_first=deel == FAMILY_PART,
        )
        return _page(pages, "mens.html", _("Iemand op de kaart"), view)

    @router.get("/huishouden/{household}/zorg/{worry}")
    def worry(household: HouseholdPath, worry: IdPath, actor: Asking) -> Response:
        """One worry, or a new one."""
        found = map_of(site, actor, household)
        which = None if worry == NEW else WorryId(worry)
        if which is not None and all(one.id != which for one in found.dossier.case.worries):
            raise NotFound.named("worry", worry)
        view = worry_sheet(found.dossier, found.standing, found.place, site.today(), which)
        return _page(pages, "zorg.html", _("Zorg"), view)


NEW: Final = "nieuw"


def _pages_behind(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/wensen")
    def wishes(household: HouseholdPath, actor: Asking) -> Response:
        """The steps inward for the next network meeting."""
        found = map_of(site, actor, household)
        view = wishes_page(found.dossier, found.standing, found.place, site.today())
        return _page(pages, "wensen.html", _("Wie mag meer weten?"), view)

    @router.get("/huishouden/{household}/geschiedenis")
    def history(household: HouseholdPath, actor: Asking, bladzijde: PageNumber = 1) -> Response:
        """Everything that was changed, in sentences."""
        found = map_of(site, actor, household, changes=None)
        view = history_page(
            found.dossier, found.standing, found.place, site.today(), found.history, bladzijde
        )
        return _page(pages, "geschiedenis.html", _("Geschiedenis"), view)

    @router.get("/huishouden/{household}/vergelijk")
    def compare(
        household: HouseholdPath, actor: Asking, toen: PageDay = None, op: PageDay = None
    ) -> Response:
        """Two days in their order, beside each other; without an earlier one, the first day."""
        if toen and toen > site.day(op):
            toen, op = site.day(op), toen
        found = map_of(site, actor, household, op)
        then = toen or min(found.dossier.case.household.opened, site.day(op))
        before = stand(found.dossier.case, site.policy.on(then))
        view = compare_page(
            found.dossier, before, found.standing, found.place, site.today(), found.cells
        )
        return _page(pages, "vergelijk.html", _("Wat veranderde er?"), view)


def _page(pages: Pages, template: str, title: str, view: object) -> Response:
    return pages.render(template, title=title, place="start", view=view)
