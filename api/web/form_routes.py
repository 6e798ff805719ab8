"""Forms of pages that change a household: they work without script, and come back when refused."""

from typing import Final
from uuid import UUID, uuid4

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.web.again import PageAgain
from api.web.asking import Asking
from api.web.carrying import Accepted, Carrier, Clashing, NotDone
from api.web.command_routes import CONFLICT, status_of
from api.web.forms import Form, Pairs, one_of
from api.web.languages import local_path
from api.web.parameters import HouseholdPath
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.changes.forms import OF_THE_FORM
from graphmodel.usecases.actor import Actor, require
from visualise.language import _
from visualise.views.attempt import Attempt

DEVICE: Final = "toestel"
"""The cookie by which the forms of one browser are known as those of one device."""


def form_routes(site: Site, pages: Pages, carrier: Carrier, again: PageAgain) -> APIRouter:
    """Where the forms of pages go."""
    router = APIRouter(include_in_schema=False)

    async def carried(
        request: Request, sent: Pairs, actor: Actor, household: str, onward: str, page: str
    ) -> Response:
        """Go `onward` when it is done; show the `page` again when it is not."""
        device = _device(request)
        raw = _command(sent, site.today().isoformat(), device)
        outcome = await run_in_threadpool(carrier.carry, actor, household, raw)
        if isinstance(outcome, Accepted):
            answer = RedirectResponse(local_path(onward), 303)
            _remember(answer, device, secure=request.url.scheme == "https")
            return answer
        attempt, status = _attempt(sent, outcome), status_of(outcome)
        shown = await again.show(request, page, attempt, status)
        return shown or pages.refusal(attempt.said, status)

    @router.post("/huishouden/{household}/doe")
    async def do(household: HouseholdPath, request: Request, sent: Form, actor: Asking) -> Response:
        """Do what a form says, then go on where it says; or show it again with what was wrong."""
        back = one_of(sent, "terug")
        return await carried(request, sent, actor, household, back, one_of(sent, "van", back))

    @router.post("/nieuw")
    async def open_household(request: Request, sent: Form, actor: Asking) -> Response:
        """Open a household and go there; or show the form again with what was wrong."""
        require(actor, "open_household")
        household = one_of(sent, "household")
        onward = f"/huishouden/{household}"
        return await carried(request, sent, actor, household, onward, "/nieuw")

    @router.get("/huishouden/{household}/doe")
    def look(household: HouseholdPath) -> Response:
        """Somebody opens the address of a form that came back."""
        return RedirectResponse(f"/huishouden/{household}", 303)

    return router


def _command(sent: Pairs, today: str, device: str) -> dict[str, object]:
    """A form of a page as a command made today."""
    seen = one_of(sent, "seen")
    return {
        "id": one_of(sent, "id"),
        "do": one_of(sent, "do"),
        "form": [list(pair) for pair in sent],
        "made_on": today,
        "seen": int(seen) if seen.isdecimal() and len(seen) < _LONGEST_NUMBER else seen,
        "device": device,
    }


_LONGEST_NUMBER: Final = 16


def _attempt(sent: Pairs, outcome: NotDone) -> Attempt:
    fields = tuple(pair for pair in sent if pair[0] not in OF_THE_FORM)
    do = one_of(sent, "do")
    if isinstance(outcome, Clashing):
        said = _("{what} Er staat nu: {theirs} Jij koos: {yours} Bewaar nog eens als dat klopt.")
        words = said.format(what=outcome.said, theirs=outcome.theirs, yours=outcome.yours)
        return Attempt(do=do, fields=fields, said=words, code=CONFLICT)
    return Attempt(do=do, fields=fields, field=outcome.field, said=outcome.said, code=outcome.code)


def _device(request: Request) -> str:
    try:
        return str(UUID(request.cookies.get(DEVICE, "")))
    except ValueError:
        return str(uuid4())


def _remember(answer: Response, device: str, *, secure: bool) -> None:
    answer.set_cookie(DEVICE, device, httponly=True, samesite="strict", secure=secure)
