"""Closing a screen to all but the family's view, and opening it again with the code."""

from typing import Final

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.web.again import PageAgain
from api.web.asking import Asking
from api.web.doors import hold, let_go
from api.web.forms import Form, one_of
from api.web.parameters import HouseholdPath
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.door import Door
from graphmodel.domain.ids import HouseholdId
from graphmodel.usecases.family_door import close_door, try_code
from visualise.dutch.doors import say_code_form, say_wait, say_wrong_code
from visualise.views.attempt import Attempt

ENTER: Final = "gezin"
LEAVE: Final = "uit"
CODE: Final = "code"


def family_routes(site: Site, pages: Pages, again: PageAgain) -> APIRouter:
    """The door of the family's view."""
    router = APIRouter(include_in_schema=False)

    async def sorry(request: Request, address: str, do: str, said: str) -> Response:
        attempt = Attempt(do=do, field=CODE, said=said, code=CODE)
        shown = await again.show(request, address, attempt, 422)
        return shown or pages.refusal(said, 422)

    @router.post("/huishouden/{household}/gezin")
    async def enter(
        household: HouseholdPath, request: Request, sent: Form, actor: Asking
    ) -> Response:
        """Close this screen to all but the family's view of this household."""
        code = one_of(sent, CODE).strip()
        home = HouseholdId(household)
        token = await run_in_threadpool(close_door, site.store, actor, home, code, site.now())
        if token is None:
            return await sorry(request, f"/huishouden/{household}/gezin", ENTER, say_code_form())
        answer = RedirectResponse(f"/gezin/{household}", 303)
        hold(answer, token, secure=request.url.scheme == "https")
        return answer

    @router.post("/gezin/{household}/uit")
    async def leave(household: HouseholdPath, request: Request, sent: Form) -> Response:
        """Show everything again, to whoever knows the code."""
        door: Door | None = request.state.door
        if door is not None:
            code = one_of(sent, CODE).strip()
            numbers = site.policy.on(site.today()).numbers
            tried = await run_in_threadpool(try_code, site.store, door, code, numbers, site.now())
            if tried.outcome != "opened":
                said = say_wait(tried.minutes) if tried.minutes else say_wrong_code()
                return await sorry(request, f"/gezin/{household}/uit", LEAVE, said)
        answer = RedirectResponse(f"/huishouden/{household}", 303)
        let_go(answer)
        return answer

    _sign_out(router)
    return router


def _sign_out(router: APIRouter) -> None:
    @router.post("/afmelden")
    def sign_out() -> Response:
        """Leave nothing of what was drawn in this browser."""
        return RedirectResponse("/", 303, headers={"Clear-Site-Data": '"storage"'})
