"""Every error as an answer: one table, one shape for programs (RFC 9457), one page for people."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from types import MappingProxyType
from typing import Final

import msgspec
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from graphmodel.errors import (
    AccessDenied,
    CirkelsError,
    NotFound,
    StoreError,
    TooManyToDraw,
    WrongUse,
)

PROBLEM: Final = "application/problem+json"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What to answer: the status, a line for programs, and a word for what it is, if it has one."""

    status: int
    detail: str = ""
    code: str = ""


TABLE: Final[tuple[tuple[type[Exception], Trouble], ...]] = (
    (NotFound, Trouble(404)),
    (AccessDenied, Trouble(403)),
    (WrongUse, Trouble(400)),
    (TooManyToDraw, Trouble(422, code="too_many_to_draw")),
    (StoreError, Trouble(503, "the store does not answer now; try again in a moment")),
    (RequestValidationError, Trouble(422)),
    (HTTPException, Trouble(0)),
)
"""The first line that fits counts; an empty detail takes the error's own words."""

NOTHING_MORE: Final[Mapping[str, object]] = MappingProxyType({})

UNEXPECTED: Final = Trouble(500, "something went wrong here; nothing was changed")


def trouble_of(error: Exception) -> Trouble:
    """The answer to an error, its own words filled in where they may be told.

    >>> trouble_of(NotFound("no such household"))
    Trouble(status=404, detail='no such household', code='')
    """
    if isinstance(error, HTTPException):
        return Trouble(error.status_code, HTTPStatus(error.status_code).phrase.lower())
    if isinstance(error, RequestValidationError):
        return Trouble(422, _expected(error))
    for kind, trouble in TABLE:
        if isinstance(error, kind):
            return trouble if trouble.detail else replace(trouble, detail=str(error))
    return UNEXPECTED


def _expected(error: RequestValidationError) -> str:
    """What was expected where; never what was given."""
    said = [
        f"{one['loc'][-1]}: {one['msg'].removeprefix('Value error, ')}" for one in error.errors()
    ]
    return "; ".join(said)


def problem_response(trouble: Trouble, more: Mapping[str, object] = NOTHING_MORE) -> Response:
    """The answer for a program, with `more` beside what every problem says."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(trouble.status).phrase,
        "status": trouble.status,
        "detail": trouble.detail,
        **({"code": trouble.code} if trouble.code else {}),
        **more,
    }
    return Response(msgspec.json.encode(body), trouble.status, media_type=PROBLEM)


def note(error: Exception) -> None:
    """Tell the log that something broke, by kind and place in the program, without any data."""
    if isinstance(error, StoreError):
        _LOG.warning("the store failed: %s", type(error).__name__)
    elif not isinstance(error, CirkelsError | HTTPException | RequestValidationError):
        _LOG.error("unexpected %s at %s", type(error).__name__, _place(error))


def _place(error: Exception) -> str:
    trace = error.__traceback__
    place = "an unknown place"
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{trace.tb_frame.f_globals.get('__name__')}:{code.co_name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
