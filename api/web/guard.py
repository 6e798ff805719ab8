"""The guard before every route: which host, which method, which headers, and no error outside."""

from collections.abc import Callable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.errors import Trouble, note, trouble_of

HEADERS: Final[dict[str, str]] = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
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
METHODS: Final = ("GET", "HEAD")

Answer = Callable[[Scope, Trouble], Response]


class Guard:
    """Wraps the whole application; `answer` makes the response to what is refused or failed."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str], answer: Answer) -> None:
        self._app = app
        self._hosts = hosts
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        sender = _Sender(send, static=scope["path"].startswith("/static/"))
        refusal = self._refusal(scope)
        if refusal is not None:
            response = self._answer(scope, refusal)
            if refusal.status == 405:
                response.headers["Allow"] = ", ".join(METHODS)
            await response(scope, receive, sender.send)
            return
        if scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}
            sender.without_body = True
        try:
            await self._app(scope, receive, sender.send)
        except Exception as error:
            note(error)
            if not sender.started:
                await self._answer(scope, trouble_of(error))(scope, receive, sender.send)

    def _refusal(self, scope: Scope) -> Trouble | None:
        if host_name(Headers(scope=scope).get("host", "")) not in self._hosts:
            return Trouble(400, "this program does not answer to that host name")
        if scope["method"] not in METHODS:
            return Trouble(405, "this program only shows: GET or HEAD")
        return None


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
            headers["Cache-Control"] = "no-cache" if self._static else "no-store"
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
