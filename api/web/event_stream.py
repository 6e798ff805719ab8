"""The events of a household as a stream of text that a browser listens to (server-sent events)."""

import asyncio
from collections.abc import Callable
from typing import Any, Final

import msgspec
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.web.guard import HEAD_ASKED
from api.web.watch import Listener, Watch
from graphmodel.domain.calendar import Day

HEARTBEAT_SECONDS: Final = 15.0
"""After this silence a comment is sent, so that whoever is between keeps the line open."""

TAKEN_WITHIN_SECONDS: Final = 20.0
"""A browser that takes nothing for so long is gone."""

TRY_AGAIN_MS: Final = 1000


class EventStream(Response):
    """Tells one browser the version of a household whenever it changes, until it leaves."""

    media_type = "text/event-stream"

    def __init__(self, watch: Watch, listener: Listener, today: Callable[[], Day]) -> None:
        super().__init__(headers={"X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._watch = watch
        self._listener = listener
        self._today = today

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer until the browser leaves or the program ends."""
        head = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        leaving = asyncio.ensure_future(_left(receive))
        try:
            await send(head)
            if HEAD_ASKED not in scope:
                await self._tell(send, leaving)
            await send({"type": "http.response.body", "body": b""})
        except TimeoutError:
            return
        finally:
            leaving.cancel()
            self._watch.leave(self._listener)

    async def _tell(self, send: Send, leaving: "asyncio.Future[None]") -> None:
        text = f"retry: {TRY_AGAIN_MS}\n\n"
        told: tuple[int, Day] | None = None
        while not leaving.done():
            if text:
                message = {"type": "http.response.body", "body": text.encode(), "more_body": True}
                await asyncio.wait_for(send(message), TAKEN_WITHIN_SECONDS)
            await self._news(leaving)
            if self._listener.over:
                return
            now = (self._listener.version, self._today())
            text = ": nothing new\n\n" if now == told or now[0] < 0 else _event(*now)
            told = now

    async def _news(self, leaving: "asyncio.Future[None]") -> None:
        """Wait for news, for the browser to leave, or for the next heartbeat."""
        news: asyncio.Future[Any] = asyncio.ensure_future(self._listener.news.wait())
        heard: set[asyncio.Future[Any]] = {news, leaving}
        try:
            await asyncio.wait(
                heard, timeout=HEARTBEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            news.cancel()
        self._listener.news.clear()


def _event(version: int, today: Day) -> str:
    """One event.

    >>> _event(3, Day(2026, 11, 22)).splitlines()
    ['event: changed', 'data: {"version":3,"today":"2026-11-22"}', '']
    """
    data = msgspec.json.encode({"version": version, "today": today.isoformat()}).decode()
    return f"event: changed\ndata: {data}\n\n"


async def _left(receive: Receive) -> None:
    """Comes back when the browser is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
