"""The doors: behind the one of the family's view a screen reaches a few addresses and no others."""

import re
from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.web.errors import Trouble
from api.web.guard import Answer
from api.web.site import Site
from graphmodel.domain.door import Door
from graphmodel.usecases.actor import Actor, family_of
from graphmodel.usecases.family_door import KEPT, door_of

COOKIE: Final = "gezin"
FAMILY_VIEW: Final = "family_view"

_FAMILY_REACHES: Final = (
    r"/gezin/{home}(/.*)?",
    r"/huishouden/{home}/doe",
    r"/api/households/{home}/(commands|events)",
    r"/api/me",
    r"/taal",
    r"/static/.*",
)


class Doors:
    """Wraps the routes: says who asks, and sends a family back to its own view."""

    def __init__(self, app: ASGIApp, site: Site, answer: Answer) -> None:
        self._app = app
        self._site = site
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        door = await self._door(scope)
        actor = self._site.actor if door is None else family_of(door.household)
        scope = {**scope, "state": {**scope.get("state", {}), "actor": actor, "door": door}}
        if not is_open(actor, scope["path"]):
            await self._sent_back(actor, scope)(scope, receive, send)
        elif door is None and scope["method"] == "GET" and scope["path"].startswith("/gezin/"):
            await _to_the_door(scope["path"])(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _door(self, scope: Scope) -> Door | None:
        token = Request(scope).cookies.get(COOKIE)
        if not token or scope["path"].startswith("/static/"):
            return None
        return await run_in_threadpool(door_of, self._site.store, token)

    def _sent_back(self, actor: Actor, scope: Scope) -> Response:
        if scope["path"].startswith("/api/"):
            said = "this screen shows one household as its family sees it"
            return self._answer(scope, Trouble(403, said, code=FAMILY_VIEW))
        return RedirectResponse(f"/gezin/{actor.household}", 303)


def _to_the_door(path: str) -> Response:
    """The family's view is shown on a screen that was closed to all else, and on no other."""
    home = quote(path.split("/")[2])
    return RedirectResponse(f"/huishouden/{home}/gezin" if home else "/", 303)


def is_open(actor: Actor, path: str) -> bool:
    """Whether this path may be reached by whoever asks.

    >>> from graphmodel.domain.ids import HouseholdId
    >>> family = family_of(HouseholdId("h1"))
    >>> is_open(family, "/gezin/h1"), is_open(family, "/gezin/h2"), is_open(family, "/")
    (True, False, False)
    """
    if actor.kind != "family":
        return True
    home = re.escape(str(actor.household))
    return any(re.fullmatch(one.replace("{home}", home), path) for one in _FAMILY_REACHES)


def hold(answer: Response, token: str, *, secure: bool) -> None:
    """Give a browser the token of its door.

    The cookie takes rights away, so a browser must send it along wherever a request began.
    """
    answer.set_cookie(
        COOKIE,
        token,
        max_age=int(KEPT.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=secure,
    )


def let_go(answer: Response) -> None:
    """Take the token back."""
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax")
