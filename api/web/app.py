"""The web application over one store: answers for programs under /api, pages for people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from api.web.again import PageAgain
from api.web.assets import AT, Assets
from api.web.carrying import Carrier
from api.web.command_routes import command_routes, event_routes
from api.web.doors import FAMILY_VIEW, Doors
from api.web.errors import PROBLEM, note, trouble_of
from api.web.family_routes import family_routes
from api.web.form_routes import form_routes
from api.web.guard import LOOPBACK, Answer, Guard, methods_of
from api.web.json_region import region_routes
from api.web.json_routes import household_routes
from api.web.languages import Languages, language_routes
from api.web.models import Problem
from api.web.overview import Overviews
from api.web.page_family import family_pages
from api.web.page_files import page_files
from api.web.page_genogram import genogram_pages
from api.web.page_lenses import lens_pages
from api.web.page_map import map_pages
from api.web.page_print import print_pages
from api.web.page_region import region_pages
from api.web.page_routes import household_pages
from api.web.rendering import Pages
from api.web.site import Site, utc_now
from api.web.watch import Watch
from graphmodel.domain.calendar import Day
from graphmodel.errors import AccessDenied, CirkelsError
from graphmodel.policy.policy import Policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.show_history import versions_of

API: Final = "/api"
FAILURES: Final[dict[int | str, dict[str, Any]]] = {
    status: {"model": Problem} for status in (400, 403, 404, 405, 422, 500, 503)
}
FAILURES_OF_CHANGES: Final[dict[int | str, dict[str, Any]]] = {
    status: {"model": Problem} for status in (413, 415)
}


def create_app(
    store: Store,
    actor: Actor,
    policy: Policy,
    today: Callable[[], Day],
    *,
    hosts: frozenset[str] = LOOPBACK,
    now: Callable[[], datetime] = utc_now,
) -> FastAPI:
    """The application that shows a store to an actor; it answers only to these host names."""
    site = Site(store, actor, policy, today, now)
    app = FastAPI(
        title="Veilige Cirkels",
        version="1",
        description="Who stands around a household, what they know, and who can take which role.",
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{API}/openapi.json",
    )
    assets = Assets()
    pages = Pages(actor, assets.address)
    _add_routes(app, site, pages)
    app.router.routes.append(Mount(AT, assets, name="static"))
    _handle_errors(app, pages.failure)
    app.openapi = _described(app, actor)  # type: ignore[method-assign]  # the way the framework names
    app.add_middleware(Doors, site=site, answer=pages.failure)
    app.add_middleware(Guard, hosts=hosts, answer=pages.failure, routes=app.router.routes)
    app.add_middleware(Languages)
    return app


def _add_routes(app: FastAPI, site: Site, pages: Pages) -> None:
    overviews, watch = Overviews(site), Watch(partial(versions_of, site.store))
    app.state.watch = watch
    carrier, again = Carrier(site, watch), PageAgain(app.router)
    for router in (household_routes(site), region_routes(site, overviews)):
        app.include_router(router, responses=FAILURES)
    app.include_router(command_routes(site, carrier), responses=FAILURES | FAILURES_OF_CHANGES)
    for router in (
        household_pages(site, pages, overviews),
        map_pages(site, pages),
        genogram_pages(site, pages),
        lens_pages(site, pages),
        print_pages(site, pages),
        page_files(site),
        family_pages(site, pages),
        region_pages(site, pages, overviews),
        form_routes(site, pages, carrier, again),
        family_routes(site, pages, again),
        event_routes(site, watch),
        language_routes(),
    ):
        app.include_router(router)


def _handle_errors(app: FastAPI, failure: Answer) -> None:
    def handle(request: Request, error: Exception) -> Response:
        note(error)
        trouble = trouble_of(error)
        if isinstance(error, AccessDenied) and request.state.actor.kind == "family":
            trouble = replace(trouble, code=FAMILY_VIEW)
        response = failure(request.scope, trouble)
        if response.status_code == 405:
            response.headers["Allow"] = ", ".join(methods_of(app.router.routes, request.scope))
        return response

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
                for method in path.values():
                    for status, answer in method["responses"].items():
                        if status >= "400":
                            answer["content"] = {PROBLEM: answer["content"]["application/json"]}
            app.openapi_schema = described
        return app.openapi_schema

    return openapi
