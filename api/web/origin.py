"""Whether a request that changes something comes from a page of our own."""

from typing import Final

from starlette.datastructures import Headers

JSON: Final = "application/json"
FORM: Final = "application/x-www-form-urlencoded"


def is_ours(headers: Headers, *, program: bool) -> bool:
    """Whether a page of ours sent this, or a program that is no browser (`program` says it may).

    A browser says with Sec-Fetch-Site where a request began, an older one with Origin; what says
    neither is no browser of today, and may only speak to the interface for programs.

    >>> is_ours(Headers({"sec-fetch-site": "same-origin"}), program=False)
    True
    >>> is_ours(Headers({"origin": "http://evil.example", "host": "localhost"}), program=True)
    False
    """
    began = headers.get("sec-fetch-site")
    if began is not None:
        return began == "same-origin"
    origin = headers.get("origin")
    if origin is None:
        return program
    return origin.lower() in {f"{way}://{headers.get('host', '').lower()}" for way in _WAYS}


_WAYS: Final = ("http", "https")


def media_type(headers: Headers) -> str:
    """What a body says it is, without its parameters.

    >>> media_type(Headers({"content-type": "Application/JSON; charset=utf-8"}))
    'application/json'
    """
    return headers.get("content-type", "").partition(";")[0].strip().lower()
