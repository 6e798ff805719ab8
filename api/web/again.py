"""A page once more, with what was filled in on it and the sentence at the field."""

from contextlib import suppress
from dataclasses import replace
from typing import Final
from urllib.parse import unquote, urlsplit

from markupsafe import escape
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Scope

from api.web.doors import is_open
from api.web.languages import Languages, local_path
from graphmodel.usecases.actor import Actor
from visualise.views.attempt import Attempt, trying

_OF_A_ROUTE: Final = ("endpoint", "path_params", "route", "router")
_KEPT_HEADERS: Final = (b"cookie", b"host")


class PageAgain:
    """Makes a page anew from within a request, as if it had been opened, with an attempt on it."""

    def __init__(self, routes: ASGIApp) -> None:
        self._pages = Languages(routes)

    async def show(
        self, request: Request, address: str, attempt: Attempt, status: int
    ) -> Response | None:
        """The page at a local address; None when there is no page to show there.

        A sentence for which the page has no place is said above it.
        """
        scope = _scope_of(request, local_path(address))
        actor: Actor = request.state.actor
        if not scope["path"].startswith(_PAGES) or not is_open(actor, scope["path"]):
            return None
        shown = await self._made(scope, attempt, status)
        if shown is not None and str(escape(attempt.said)).encode() not in bytes(shown.body):
            shown = await self._made(scope, replace(attempt, above=True), status)
        return shown

    async def _made(self, scope: Scope, attempt: Attempt, status: int) -> Response | None:
        heard: list[Message] = []

        async def hear(message: Message) -> None:
            heard.append(message)

        async def nothing() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        with trying(attempt), suppress(HTTPException):
            await self._pages(dict(scope), nothing, hear)
        return _with_status(heard, status) if heard else None


_PAGES: Final = ("/huishouden/", "/gezin/", "/nieuw")


def _scope_of(request: Request, address: str) -> Scope:
    parts = urlsplit(address)
    kept = {name: value for name, value in request.scope.items() if name not in _OF_A_ROUTE}
    headers = [one for one in request.scope["headers"] if one[0] in _KEPT_HEADERS]
    return {
        **kept,
        "method": "GET",
        "path": unquote(parts.path),
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "headers": headers,
    }


def _with_status(heard: list[Message], status: int) -> Response | None:
    start = heard[0]
    media = Headers(raw=start["headers"]).get("content-type", "")
    if start["status"] != 200 or not media.startswith("text/html"):
        return None
    body = b"".join(one.get("body", b"") for one in heard[1:])
    return Response(body, status, media_type=media)
