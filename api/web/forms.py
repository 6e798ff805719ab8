"""What a form of a page sends: names and texts in the order they stood."""

from typing import Annotated, Final
from urllib.parse import parse_qsl

from fastapi import Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request

MOST_FIELDS: Final = 400

Pairs = tuple[tuple[str, str], ...]


def read_form(body: bytes) -> Pairs:
    """The fields of a form; lines end as the program's own do.

    Raises:
        ValueError: there are more fields than a form of ours can have.

    >>> read_form(b"naam=Ria&tekst=een%0D%0Atwee")
    (('naam', 'Ria'), ('tekst', 'een\\ntwee'))
    """
    text = body.decode("utf-8", "replace")
    found = parse_qsl(text, keep_blank_values=True, errors="replace", max_num_fields=MOST_FIELDS)
    return tuple((name, value.replace("\r\n", "\n")) for name, value in found)


def one_of(pairs: Pairs, name: str, otherwise: str = "") -> str:
    """The first value of a field."""
    return next((value for field, value in pairs if field == name), otherwise)


async def _pairs(request: Request) -> Pairs:
    try:
        return read_form(await request.body())
    except ValueError as error:
        raise HTTPException(422) from error


async def _body(request: Request) -> bytes:
    return await request.body()


Form = Annotated[Pairs, Depends(_pairs)]
"""The parameter of a route that is what a form sent."""

Body = Annotated[bytes, Depends(_body)]
"""The parameter of a route that is the body as it came."""
