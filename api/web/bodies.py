"""Bodies of requests: read whole before anything is done with them, and never too large."""

from typing import Final

from starlette.types import Message, Receive

LARGEST: Final = 64 * 1024
"""Bytes of a body that are read; a command is a few hundred."""

_LISTENED_TO: Final = 1024 * 1024
"""Bytes that are let come in before a body that is too large is refused unheard."""


class TooLarge(Exception):
    """A body has more bytes than a command or a form can have."""


class GoneAway(Exception):
    """Whoever asked left before the question was complete."""


async def read_whole(receive: Receive) -> bytes:
    """The whole body.

    A body that is too large is heard out, up to a point, so that the refusal arrives.

    Raises:
        TooLarge: it has more than `LARGEST` bytes.
        GoneAway: the connection was closed meanwhile.
    """
    parts: list[bytes] = []
    heard, more = 0, True
    while more and heard <= _LISTENED_TO:
        message = await receive()
        if message["type"] != "http.request":
            raise GoneAway
        part = message.get("body", b"")
        heard += len(part)
        if heard <= LARGEST:
            parts.append(part)
        more = message.get("more_body", False)
    if heard > LARGEST:
        raise TooLarge
    return b"".join(parts)


def played_back(body: bytes, receive: Receive) -> Receive:
    """A body that was read already, for whoever reads it next; then what comes after it."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again
