"""The web application over one store: answers for programs under /api, pages for people."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from api.web.errors import PROBLEM, note, trouble_of
from api.web.guard import LOOPBACK, Answer, Guard
from api.web.json_region import region_routes
from api.web.json_routes import household_routes
from api.web.models import Problem
from api.web.overview import Overviews
from api.web.page_region import region_pages
from api.web.page_routes import household_pages
from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.calendar import Day
from graphmodel.errors import CirkelsError
from graphmodel.policy.policy import Policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require

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
    overviews, pages = Overviews(site), Pages(actor)
    for router in (household_routes(site), region_routes(site, overviews)):
        app.include_router(router, responses=FAILURES)
    for router in (household_pages(site, pages, overviews), region_pages(site, pages, overviews)):
        app.include_router(router)
    app.router.routes.append(Mount("/static", StaticFiles(directory=_static()), name="static"))
    _handle_errors(app, pages.failure)
    app.openapi = _described(app, actor)  # type: ignore[method-assign]  # the way the framework names
    app.add_middleware(Guard, hosts=hosts, answer=pages.failure)
    return app


def _static() -> str:
    return str(files("visualise").joinpath("static"))


def _handle_errors(app: FastAPI, failure: Answer) -> None:
    def handle(request: Request, error: Exception) -> Response:
        note(error)
        return failure(request.scope, trouble_of(error))

    for kind in (CirkelsError, HTTPException, RequestValidationError):
        app.add_exception_handler(kind, handle)


def _described(app: FastAPI, actor: Actor) -> Callable[[], dict[str, Any]]:
    """The description of the interface; failures under their own media type."""

    def openapi() -> dict[str, Any]:
        require(actor, "see_directory")
        if app.openapi_schema is None:
            described = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
            )
            for path in described["paths"].values():
                for status, answer in path["get"]["responses"].items():
                    if status >= "400":
                        answer["content"] = {PROBLEM: answer["content"]["application/json"]}
            app.openapi_schema = described
        return app.openapi_schema

    return openapi
