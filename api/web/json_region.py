"""The answers for programs about the whole region: its households, signals and roles."""

from collections.abc import Iterator
from itertools import chain

import msgspec
from fastapi import APIRouter
from starlette.responses import Response, StreamingResponse

from api.answers.roles import roles_answer
from api.answers.signals import signal_answer
from api.web import models
from api.web.asking import Asking
from api.web.json_routes import as_json
from api.web.listing import one_page, search
from api.web.overview import Overview, Overviews
from api.web.parameters import MunicipalityQuery, OnDay, PageNumber, SearchText
from api.web.site import Site
from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.domain.finding import Finding, SignalCode
from graphmodel.domain.words import Phase
from graphmodel.usecases.find_signals import find_all_signals
from graphmodel.usecases.list_households import ListedHousehold
from graphmodel.usecases.show_roles import show_roles


def region_routes(site: Site, overviews: Overviews) -> APIRouter:
    """The questions about everything at once."""
    router = APIRouter(prefix="/api", tags=["region"])

    @router.get(
        "/households", response_model=models.HouseholdsAnswer, operation_id="list_households"
    )
    def households(
        actor: Asking, on: OnDay = None, q: SearchText = "", page: PageNumber = 1
    ) -> Response:
        """The open households, those that need attention first; `q` is part of a name."""
        day = site.day(on)
        overview = overviews.on(actor, day)
        lines = one_page(search(overview.lines, q), page)
        return as_json(
            {
                "on": day.isoformat(),
                "total": lines.total,
                "page": lines.number,
                "pages": lines.pages,
                "counted": overview.attention is not None,
                "households": [_line(overview, one, day) for one in lines.items],
            }
        )

    @router.get("/signals", response_model=list[models.SignalAnswer], operation_id="all_signals")
    def signals(actor: Asking, on: OnDay = None, code: SignalCode | None = None) -> Response:
        """The signals of every open household, one after another."""
        found = find_all_signals(site.store, actor, site.policy, site.day(on), code=code)
        # the first is found before the answer begins, so that a failure still gets its status
        first = next(found, None)
        rest = found if first is None else chain([first], found)
        return StreamingResponse(_as_list(rest), media_type="application/json")

    _roles(site, router)
    return router


def _roles(site: Site, router: APIRouter) -> None:
    @router.get("/roles", response_model=models.RolesAnswer, operation_id="roles")
    def roles(
        actor: Asking,
        on: OnDay = None,
        phase: Phase | None = None,
        municipality: MunicipalityQuery = None,
    ) -> Response:
        """Which organisation can take which phase role, and the holes."""
        region = show_roles(site.store, actor, site.day(on), phase=phase, municipality=municipality)
        return as_json(roles_answer(region.roles))


def _line(overview: Overview, one: ListedHousehold, day: Day) -> dict[str, object]:
    household = one.household
    counted = overview.attention is not None
    attention = overview.of(household.id)
    return {
        "id": household.id,
        "name": household.name,
        "phase": household.phase_on(day),
        "municipality": household.municipality,
        "fires": attention.fires if counted else None,
        "unknown": attention.unknown if counted else None,
    }


def _as_list(found: Iterator[tuple[Case, list[Finding]]]) -> Iterator[bytes]:
    """A JSON list in pieces, a household each."""
    yield b"["
    between = b""
    for _, findings in found:
        if findings:
            encoded = b",".join(msgspec.json.encode(signal_answer(one)) for one in findings)
            yield between + encoded
            between = b","
    yield b"]"
