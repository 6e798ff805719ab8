"""The answers for programs about households, as the interchange format promises them."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query
from starlette.responses import Response

from api.answers.candidates import candidates_answer
from api.answers.circles import circles_answer
from api.answers.connections import connections_answer, without_answer
from api.answers.phase import phase_answer
from api.answers.signals import signal_answer
from api.web import models
from api.web.asking import Asking
from api.web.parameters import (
    ID_PATTERN,
    HouseholdPath,
    OnDay,
    SinceDay,
    Topic,
    WorryQuery,
)
from api.web.site import Site
from graphmodel.domain.finding import SignalCode
from graphmodel.domain.ids import WorryId
from graphmodel.domain.words import Phase
from graphmodel.usecases.check_phase import check_phase
from graphmodel.usecases.find_candidates import find_candidates
from graphmodel.usecases.find_signals import find_signals
from graphmodel.usecases.show_circles import show_circles
from graphmodel.usecases.trace_connections import imagine_without, trace_connections

PersonQuery = Annotated[str, Query(pattern=ID_PATTERN, description="the id of a person")]
FromPerson = Annotated[str, Query(alias="from", pattern=ID_PATTERN, description="a person")]


def as_json(answer: object) -> Response:
    """An answer as a response; what the rules made is not validated again."""
    return Response(msgspec.json.encode(answer), media_type="application/json")


def household_routes(site: Site) -> APIRouter:
    """The questions about one household."""
    router = APIRouter(prefix="/api/households/{household}", tags=["households"])

    @router.get("/circles", response_model=models.CirclesAnswer, operation_id="circles")
    def circles(
        household: HouseholdPath,
        actor: Asking,
        on: OnDay = None,
        worry: WorryQuery = None,
        since: SinceDay = None,
    ) -> Response:
        """The rings: who knows all worries, some, none."""
        asked = WorryId(worry) if worry else None
        ((now, before),) = show_circles(
            site.store,
            actor,
            [household],
            site.policy,
            site.day(on),
            worry=asked,
            since=since,
        )
        return as_json(circles_answer(now, before))

    @router.get("/signals", response_model=list[models.SignalAnswer], operation_id="signals")
    def signals(
        household: HouseholdPath, actor: Asking, on: OnDay = None, code: SignalCode | None = None
    ) -> Response:
        """What fires or cannot be judged in this household."""
        found = find_signals(site.store, actor, household, site.policy, site.day(on), code=code)
        return as_json([signal_answer(one) for one in found])

    _next_phase(site, router)
    _imagined(site, router)
    return router


def _next_phase(site: Site, router: APIRouter) -> None:
    @router.get("/candidates", response_model=models.CandidatesAnswer, operation_id="candidates")
    def candidates(
        household: HouseholdPath,
        phase: Phase,
        actor: Asking,
        on: OnDay = None,
        expertise: Topic = None,
    ) -> Response:
        """Who can take a phase of this household, ranked, and who cannot."""
        (found,) = find_candidates(
            site.store,
            actor,
            [household],
            phase,
            site.policy,
            site.day(on),
            expertise=expertise,
        )
        return as_json(candidates_answer(found))

    @router.get("/phase", response_model=models.PhaseAnswer, operation_id="phase")
    def phase_check(household: HouseholdPath, actor: Asking, on: OnDay = None) -> Response:
        """What the present phase still needs before it may end."""
        (check,) = check_phase(site.store, actor, [household], site.policy, site.day(on))
        return as_json(phase_answer(check))


def _imagined(site: Site, router: APIRouter) -> None:
    @router.get("/connections", response_model=models.ConnectionsAnswer, operation_id="connections")
    def connections(
        household: HouseholdPath,
        start: FromPerson,
        to: PersonQuery,
        actor: Asking,
        on: OnDay = None,
    ) -> Response:
        """The shortest connections between two people around this household."""
        _, found = trace_connections(
            site.store, actor, household, start, to, site.policy, site.day(on)
        )
        return as_json(connections_answer(found))

    @router.get("/without", response_model=models.WithoutAnswer, operation_id="without")
    def without(
        household: HouseholdPath, person: PersonQuery, actor: Asking, on: OnDay = None
    ) -> Response:
        """What appears, disappears and is cut off without somebody."""
        _, found = imagine_without(site.store, actor, household, person, site.policy, site.day(on))
        return as_json(without_answer(found))
