"""The door for programs through which a household is changed, and what a browser needs for it."""

import base64
from typing import Any, Final

import msgspec
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.web import change_models as models
from api.web.asking import Asking
from api.web.carrying import NOTHING_READ, Accepted, Carrier, Clashing, NotDone, Outcome
from api.web.errors import Trouble, problem_response
from api.web.event_stream import EventStream
from api.web.forms import Body
from api.web.json_routes import as_json
from api.web.parameters import HouseholdPath
from api.web.site import Site
from api.web.watch import Watch
from graphmodel.domain.door import Door
from graphmodel.domain.ids import HouseholdId
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.outbox_key import outbox_key
from visualise.language import language

CONFLICT: Final = "conflict"
_CONFLICTS: Final = frozenset({"out_of_order"})
_PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    409: {"model": models.ChangeProblem},
    422: {"model": models.ChangeProblem},
}


def command_routes(site: Site, carrier: Carrier) -> APIRouter:
    """Changing a household, and opening a new one."""
    router = APIRouter(prefix="/api", tags=["changes"])

    @router.post(
        "/households/{household}/commands",
        response_model=models.ChangeAnswer,
        responses=_PROBLEMS,
        operation_id="change_household",
        openapi_extra=_body(models.CommandBody),
    )
    def change(household: HouseholdPath, sent: Body, actor: Asking) -> Response:
        """Do one deed to a household; sent twice it is done once."""
        raw = read_json(sent)
        if raw is None:
            return as_answer(carrier.refused(actor, household, NOTHING_READ))
        return as_answer(carrier.carry(actor, household, raw))

    @router.post(
        "/households",
        response_model=models.ChangeAnswer,
        responses=_PROBLEMS,
        operation_id="open_household",
        openapi_extra=_body(models.NewHouseholdBody),
    )
    def open_household(sent: Body, actor: Asking) -> Response:
        """Open a household; its id is made by who asks."""
        require(actor, "open_household")
        raw = read_json(sent)
        household = raw.get("household") if raw is not None else None
        if raw is None or not isinstance(household, str) or raw.get("do") != "open_household":
            return as_answer(carrier.refused(actor, "", NOTHING_READ))
        return as_answer(carrier.carry(actor, household, raw))

    _me(site, router)
    return router


def _me(site: Site, router: APIRouter) -> None:
    @router.get("/me", response_model=models.Me, operation_id="me")
    def me(request: Request, actor: Asking) -> Response:
        """Who asks, in which language, and the key of what this browser keeps."""
        asker = _behind(actor, request.state.door)
        key = outbox_key(site.store, asker)
        said = {"user": asker.name, "language": language()}
        return as_json(said | {"outbox_key": base64.b64encode(key).decode()})

    def _behind(actor: Actor, door: Door | None) -> Actor:
        """Whoever closed the door goes on using this browser, and what it still has to send."""
        return actor if door is None else site.actor


def event_routes(site: Site, watch: Watch) -> APIRouter:
    """Hearing of changes; no answer that ends, so it is in no description."""
    router = APIRouter(prefix="/api", include_in_schema=False)

    @router.get("/households/{household}/events")
    async def events(household: HouseholdPath, actor: Asking) -> Response:
        """The version of a household, whenever it changes (server-sent events)."""
        require(actor, "see_household", household)
        listener = watch.listen(HouseholdId(household))
        if listener is None:
            return problem_response(Trouble(503, "too many listen already"))
        return EventStream(watch, listener, site.today)

    return router


def read_json(sent: bytes) -> dict[str, Any] | None:
    """A JSON object; None when it is none."""
    try:
        raw = msgspec.json.decode(sent)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return raw if isinstance(raw, dict) else None


def as_answer(outcome: Outcome) -> Response:
    """What came of a command, for a program."""
    if isinstance(outcome, Accepted):
        return as_json(outcome)
    if isinstance(outcome, Clashing):
        more = {"field": "", "said": outcome.said, "yours": outcome.yours, "theirs": outcome.theirs}
        trouble = Trouble(status_of(outcome), "somebody else changed this", CONFLICT)
        return problem_response(trouble, more)
    more = {"field": outcome.field, "said": outcome.said}
    return problem_response(Trouble(status_of(outcome), "not carried out", outcome.code), more)


def status_of(outcome: NotDone) -> int:
    """What came of a command that was not carried out, as an HTTP status."""
    if isinstance(outcome, Clashing) or outcome.code in _CONFLICTS:
        return 409
    return 422


def _body(model: type[Any]) -> dict[str, Any]:
    """The description of what is sent, which is read here and not by the framework."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
