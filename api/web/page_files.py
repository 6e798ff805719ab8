"""Files to take along from a household's pages; their names say nothing of the family."""

from typing import Final

from fastapi import APIRouter
from starlette.responses import Response

from api.web.asking import Asking
from api.web.parameters import HouseholdPath, PageDay
from api.web.site import Site
from api.zipped import zipped
from graphmodel.analysis.graph import graph_of, graphml
from graphmodel.analysis.leaving import on_day
from graphmodel.analysis.tables import tables_of
from graphmodel.domain.calendar import Day
from graphmodel.domain.records import Record
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.export_records import household_records
from visualise.views.people_list import GRAPH_FILE, TABLES_FILE

GRAPHML: Final = "application/graphml+xml"
ZIP: Final = "application/zip"


def page_files(site: Site) -> APIRouter:
    """A household for analysts: of every day, or of the day asked."""
    router = APIRouter(include_in_schema=False)

    @router.get(f"/huishouden/{{household}}/{GRAPH_FILE}")
    def graph_file(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """Everything with an id a node, every fact between two an edge."""
        content = graphml(graph_of(_records(site, actor, household, op)))
        return _file(content, GRAPHML, GRAPH_FILE)

    @router.get(f"/huishouden/{{household}}/{TABLES_FILE}")
    def tables_file(household: HouseholdPath, actor: Asking, op: PageDay = None) -> Response:
        """One table a kind of record, in a zip."""
        content = zipped(tables_of(_records(site, actor, household, op)))
        return _file(content, ZIP, TABLES_FILE)

    return router


def _records(site: Site, actor: Actor, household: str, op: Day | None) -> tuple[Record, ...]:
    records = household_records(site.store, actor, household)
    return records if op is None else tuple(on_day(records, op))


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)
