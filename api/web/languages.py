"""The language of a request: a cookie remembers it, `/taal` changes it, all answers speak it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final
from urllib.parse import parse_qs, quote

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from visualise.language import SOURCE, Language, as_language, speaking

COOKIE: Final = "taal"
REMEMBERED_SECONDS: Final = 365 * 24 * 3600
START: Final = "/"

_here: ContextVar[str] = ContextVar("here", default="")


class Languages:
    """Wraps the whole application: whatever is said within a request is in its language."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with speaking(language_of(Request(scope))), _being_at(_address(scope)):
            await self._app(scope, receive, send)


def language_of(request: Request) -> Language:
    """The language this browser chose, or Dutch."""
    return as_language(request.cookies.get(COOKIE)) or SOURCE


def this_address() -> str:
    """The address of the page that is asked now, to come back to; empty after a form was sent."""
    return _here.get()


def local_path(text: str) -> str:
    """The address when it is one of this site, else that of the start page.

    >>> local_path("/huishouden/h?op=2026-11-01"), local_path("//evil.example")
    ('/huishouden/h?op=2026-11-01', '/')
    >>> local_path("///evil.example")  # a browser reads this as another site too
    '/'
    """
    ours = text.startswith(START) and not text.startswith("//")
    return text if ours and "\\" not in text and text.isprintable() else START


def language_routes() -> APIRouter:
    """The door where one chooses another language."""
    router = APIRouter(include_in_schema=False)

    @router.post("/taal")
    async def choose(request: Request) -> Response:
        """Remember the language in this browser and go back to where one was."""
        fields = parse_qs((await request.body()).decode("utf-8", "replace"))
        chosen = as_language(fields.get(COOKIE, [""])[0])
        if chosen is None:
            raise HTTPException(422)
        answer = RedirectResponse(local_path(fields.get("terug", [START])[0]), 303)
        answer.set_cookie(
            COOKIE,
            chosen,
            max_age=REMEMBERED_SECONDS,
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )
        return answer

    return router


def _address(scope: Scope) -> str:
    if scope["method"] not in ("GET", "HEAD"):
        return ""
    asked = scope["query_string"].decode("latin-1")
    return quote(scope["path"]) + (f"?{asked}" if asked else "")


@contextmanager
def _being_at(address: str) -> Iterator[None]:
    token = _here.set(address)
    try:
        yield
    finally:
        _here.reset(token)
