"""Printing and keeping: choosing a print, seeing what stays out of it, and getting the file."""

import re
from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.web.asking import Asking
from api.web.forms import Form, Pairs, one_of
from api.web.page_map import map_of
from api.web.parameters import ID_PATTERN, HouseholdPath, PageDay, read_day
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.errors import NotFound
from graphmodel.rules.family import Family
from graphmodel.rules.share import NotToShare, Share, share
from graphmodel.rules.share_family import share_family
from graphmodel.rules.standing import stand
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.show_family import show_family
from graphmodel.usecases.show_map import HouseholdMap
from visualise.language import _
from visualise.paper.export import MEDIA, export
from visualise.paper.picture import ENDINGS, LONGEST_MAKER, Picture, Sign
from visualise.paper.printing import CannotPrint
from visualise.paper.sheet import PAPER_SIZES
from visualise.views.pictures import Asked, picture_of
from visualise.views.print_page import (
    LENS_OF,
    LensWord,
    PrintAsked,
    PrintFacts,
    print_page,
    problem_of,
)

ID_OR_NOTHING: Final = r"^[A-Za-z0-9._-]{0,64}$"
MOST_TICKED: Final = 20

Someone = Annotated[str, Query(pattern=ID_OR_NOTHING)]
Yes = Annotated[str, Query(pattern="^(ja)?$")]
Ticked = Annotated[
    list[Annotated[str, Query(pattern=ID_OR_NOTHING)]], Query(max_length=MOST_TICKED)
]


def print_pages(site: Site, pages: Pages) -> APIRouter:
    """Where a print is chosen and made."""
    router = APIRouter(include_in_schema=False)
    _choosing(site, pages, router)
    _making(site, pages, router)
    return router


def _choosing(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.get("/huishouden/{household}/afdruk")
    def choose(
        household: HouseholdPath,
        actor: Asking,
        lens: LensWord = "cirkels",
        op: PageDay = None,
        mens: Someone = "",
        voor: Someone = "",
        ook: Ticked = [],  # noqa: B006  # the framework copies it
        veilig: Yes = "",
        pleeg: Yes = "",
    ) -> Response:
        """Choose what is printed, and see what stays out of it."""
        asked = PrintAsked(
            lens=lens,
            op=op,
            life=mens,
            reader=voor,
            ticked=tuple(filter(None, ook)),
            guards=bool(veilig),
            carers=bool(pleeg),
        )
        return _Found(site, actor, household, asked).shown(pages)


def _making(site: Site, pages: Pages, router: APIRouter) -> None:
    @router.post("/huishouden/{household}/afdruk")
    def make(household: HouseholdPath, sent: Form, actor: Asking) -> Response:
        """The file; its name says nothing of the family."""
        found = _Found(site, actor, household, _read(sent))
        picture = found.picture()
        if picture is None:
            return found.shown(pages, 422)
        signed = Sign(reader=found.reader_name, maker=found.asked.maker, made=site.today())
        try:
            made = export(picture, found.asked.kind, signed, found.asked.paper)
        except CannotPrint:
            found.problem = _("De afdruk is niet gelukt. Kies een ander soort bestand.")
            return found.shown(pages, 500)
        name = f"cirkels.{found.asked.kind}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(made, media_type=MEDIA[found.asked.kind], headers=headers)


class _Found:
    """A household, and what of it will be in the print that was asked for."""

    def __init__(self, site: Site, actor: Actor, household: str, asked: PrintAsked) -> None:
        self.asked, self.problem = asked, ""
        self._site = site
        self._map: HouseholdMap = map_of(site, actor, household, asked.op)
        self._share: Share | None = None
        self._family: Family | None = None
        if asked.lens == "stamboom":
            day = site.day(asked.op)
            self._family = show_family(site.store, actor, household, site.policy, day)
        if asked.reader:
            self._share_with(asked.reader)

    def _share_with(self, reader: str) -> None:
        ticked = [WorryId(one) for one in self.asked.ticked]
        policy = self._site.policy.on(self._map.standing.day)
        made = share(
            self._map.dossier,
            PersonId(reader),
            policy,
            ticked,
            safety_persons=self.asked.guards,
        )
        if isinstance(made, NotToShare):
            self.problem = problem_of(made)
        else:
            self._share = made

    @property
    def reader_name(self) -> str:
        """For whom it is; nothing when it is for the work."""
        return self._share.names[self._share.reader] if self._share else ""

    def picture(self) -> Picture | None:
        """What is printed: of what the reader may see alone; nothing where that is a problem."""
        if self.problem:
            return None
        dossier = self._share.dossier if self._share else self._map.dossier
        asked = Asked(
            dossier=dossier,
            standing=stand(dossier.case, self._site.policy.on(self._map.standing.day)),
            today=self._site.today(),
            person=PersonId(self.asked.life) if self.asked.life and not self._share else None,
            family=self._seen(self._family),
            reader=self._share.reader if self._share else None,
        )
        try:
            return picture_of(LENS_OF[self.asked.lens], asked)
        except NotFound:
            self.problem = _("Daarvan is niets te tekenen. Kies iemand anders.")
            return None

    def _seen(self, family: Family | None) -> Family | None:
        """The family as the reader may see it."""
        if family is None or self._share is None:
            return family
        return share_family(family, self._share, foster_families=self.asked.carers)

    def shown(self, pages: Pages, status: int = 200) -> Response:
        """The page where a print is chosen."""
        view = print_page(self._facts(), self.asked)
        return pages.render(
            "afdruk.html", title=_("Afdrukken of bewaren"), place="start", status=status, view=view
        )

    def _facts(self) -> PrintFacts:
        picture = self.picture()
        return PrintFacts(
            dossier=self._map.dossier,
            standing=self._map.standing,
            place=self._map.place,
            today=self._site.today(),
            share=self._share,
            family=self._family,
            picture=picture,
            problem=self.problem,
        )


def _read(sent: Pairs) -> PrintAsked:
    """What the form of the page sends.

    Raises:
        HTTPException: something in it that no form of ours has.
    """
    lens = next((one for one in LENS_OF if one == one_of(sent, "lens")), None)
    kind = next((one for one in ENDINGS if one == one_of(sent, "soort")), None)
    asked_paper = one_of(sent, "papier")
    paper = next((one for one in PAPER_SIZES if one == asked_paper), None)
    if lens is None or kind is None or (asked_paper and paper is None):
        raise HTTPException(422)
    ids = [value for name, value in sent if name in ("mens", "voor", "ook") and value]
    if len(ids) > MOST_TICKED or not all(re.fullmatch(ID_PATTERN, one) for one in ids):
        raise HTTPException(422)
    try:
        day = read_day(one_of(sent, "op") or None)
    except ValueError as error:
        raise HTTPException(422) from error
    return PrintAsked(
        lens=lens,
        op=day if isinstance(day, date) else None,
        life=one_of(sent, "mens"),
        reader=one_of(sent, "voor"),
        ticked=tuple(value for name, value in sent if name == "ook" and value),
        guards=one_of(sent, "veilig") == "ja",
        carers=one_of(sent, "pleeg") == "ja",
        kind=kind,
        paper=paper,
        maker=" ".join(one_of(sent, "door").split())[:LONGEST_MAKER],
    )
