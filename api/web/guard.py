"""The guard before every route: which host, which method, from where, and no error outside."""

from collections.abc import Callable, Sequence
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.bodies import LARGEST, GoneAway, TooLarge, played_back, read_whole
from api.web.errors import Trouble, note, trouble_of
from api.web.origin import FORM, JSON, is_ours, media_type

HEADERS: Final[dict[str, str]] = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
        )
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
READING: Final = ("GET", "HEAD")
HEAD_ASKED: Final = "cirkels.head"
"""In the scope of a request for the headers alone, which routes see as GET."""

Answer = Callable[[Scope, Trouble], Response]


class Guard:
    """Wraps the whole application; `answer` makes the response to what is refused or failed."""

    def __init__(
        self, app: ASGIApp, hosts: frozenset[str], answer: Answer, routes: Sequence[BaseRoute]
    ) -> None:
        self._app = app
        self._hosts = hosts
        self._answer = answer
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        sender = _Sender(send, static=scope["path"].startswith("/static/"))
        refusal = self._refusal(scope)
        if refusal is not None:
            response = self._answer(scope, refusal)
            if refusal.status == 405:
                response.headers["Allow"] = ", ".join(methods_of(self._routes, scope))
            await response(scope, receive, sender.send)
            return
        if scope["method"] == "HEAD":
            scope = {**scope, "method": "GET", HEAD_ASKED: True}
            sender.without_body = True
        await self._let_in(scope, receive, sender)

    async def _let_in(self, scope: Scope, receive: Receive, sender: "_Sender") -> None:
        try:
            if scope["method"] not in READING:
                receive = played_back(await read_whole(receive), receive)
            await self._app(scope, receive, sender.send)
        except GoneAway:
            return
        except TooLarge:
            trouble = Trouble(413, f"more than {LARGEST // 1024} kB was sent")
            await self._answer(scope, trouble)(scope, receive, sender.send)
        except Exception as error:
            note(error)
            if not sender.started:
                await self._answer(scope, trouble_of(error))(scope, receive, sender.send)

    def _refusal(self, scope: Scope) -> Trouble | None:
        headers = Headers(scope=scope)
        if host_name(headers.get("host", "")) not in self._hosts:
            return Trouble(400, "this program does not answer to that host name")
        if scope["method"] in READING:
            return None
        allowed = methods_of(self._routes, scope)
        if scope["method"] not in allowed:
            return Trouble(405, "not possible here") if allowed else Trouble(404, "not found")
        return _refusal_of_change(headers, program=scope["path"].startswith("/api/"))


def _refusal_of_change(headers: Headers, *, program: bool) -> Trouble | None:
    if not is_ours(headers, program=program):
        return Trouble(403, "a page of another site asked for this", code="other_site")
    wanted = JSON if program else FORM
    if media_type(headers) != wanted:
        return Trouble(415, f"expected {wanted}")
    return None


def methods_of(routes: Sequence[BaseRoute], scope: Scope) -> tuple[str, ...]:
    """What can be done at an address; nothing when there is no such address."""

    def fits(route: BaseRoute, method: str) -> bool:
        found, _ = route.matches({**scope, "method": method})
        return found is Match.FULL and (method == "GET" or not isinstance(route, Mount))

    found = [one for one in ("GET", "POST") if any(fits(route, one) for route in routes)]
    return tuple(way for one in found for way in (READING if one == "GET" else (one,)))


class _Sender:
    """Sends with the headers of the house, and without a body where none is asked."""

    def __init__(self, send: Send, *, static: bool) -> None:
        self._send = send
        self._static = static
        self.started = False
        self.without_body = False

    async def send(self, message: Message) -> None:
        """Pass a message on."""
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            if self._static:
                headers.setdefault("Cache-Control", "no-cache")
            else:
                headers["Cache-Control"] = "no-store"
        elif self.without_body and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await self._send(message)


def host_name(host: str) -> str:
    """The name in a Host header, without the port.

    >>> host_name("127.0.0.1:8000"), host_name("[::1]:8000"), host_name("evil.example")
    ('127.0.0.1', '::1', 'evil.example')
    """
    if host.startswith("["):
        name, _, rest = host[1:].partition("]")
        return name.lower() if not rest or rest.startswith(":") else host
    return host.partition(":")[0].lower()
