"""The web application over one store: answers for programs under /api, pages for people."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.web.errors import PROBLEM, Trouble, note, problem_response, trouble_of
from api.web.guard import LOOPBACK, Guard
from api.web.json_region import region_routes
from api.web.json_routes import household_routes
from api.web.models import Problem
from api.web.overview import Overviews
from api.web.site import Site
from graphmodel.domain.calendar import Day
from graphmodel.errors import CirkelsError
from graphmodel.policy.policy import Policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor

API: Final = "/api"
FAILURES: Final[dict[int | str, dict[str, Any]]] = {
    status: {"model": Problem} for status in (400, 403, 404, 405, 422, 500, 503)
}


def create_app(
    store: Store,
    actor: Actor,
    policy: Policy,
    today: Callable[[], Day],
    *,
    hosts: frozenset[str] = LOOPBACK,
) -> FastAPI:
    """The application that shows a store to an actor; it answers only to these host names."""
    site = Site(store, actor, policy, today)
    app = FastAPI(
        title="Veilige Cirkels",
        version="1",
        description="Who stands around a household, what they know, and who can take which role.",
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{API}/openapi.json",
    )
    overviews = Overviews(site)
    for router in (household_routes(site), region_routes(site, overviews)):
        app.include_router(router, responses=FAILURES)
    app.router.routes.append(Mount("/static", StaticFiles(directory=_static()), name="static"))
    _handle_errors(app)
    app.openapi = _described(app)  # type: ignore[method-assign]  # the way the framework names
    app.add_middleware(Guard, hosts=hosts, answer=failure)
    return app


def _static() -> str:
    return str(files("visualise").joinpath("static"))


def _handle_errors(app: FastAPI) -> None:
    def handle(request: Request, error: Exception) -> Response:
        note(error)
        return failure(request.scope, trouble_of(error))

    for kind in (CirkelsError, HTTPException, _validation_error()):
        app.add_exception_handler(kind, handle)


def _validation_error() -> type[Exception]:
    from fastapi.exceptions import RequestValidationError

    return RequestValidationError


def failure(scope: Scope, trouble: Trouble) -> Response:
    """The answer to what went wrong: a problem for programs, a page for people."""
    return problem_response(trouble)


def _described(app: FastAPI) -> Callable[[], dict[str, Any]]:
    """The description of the interface; failures under their own media type."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            routes = [one for one in app.routes if getattr(one, "path", "").startswith(API)]
            described = get_openapi(
                title=app.title, version=app.version, description=app.description, routes=routes
            )
            for path in described["paths"].values():
                for status, answer in path["get"]["responses"].items():
                    if status >= "400":
                        answer["content"] = {PROBLEM: answer["content"]["application/json"]}
            app.openapi_schema = described
        return app.openapi_schema

    return openapi
