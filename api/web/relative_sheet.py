"""The sheet of somebody who is drawn in a genogram and belongs to another household."""

from typing import Final

from starlette.responses import Response

from api.web.rendering import Pages
from api.web.site import Site
from graphmodel.domain.ids import PersonId
from graphmodel.errors import NotFound
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.show_family import show_family
from graphmodel.usecases.show_map import HouseholdMap
from visualise.language import _
from visualise.views.sheets.relative import relative_sheet

FAMILY_PART: Final = "familie"
"""The part of somebody's sheet that is open when it is opened from the genogram."""


def relative_page(
    site: Site, pages: Pages, actor: Actor, found: HouseholdMap, person: PersonId
) -> Response:
    """What the genogram says of somebody; nothing of them is changed here.

    Raises:
        NotFound: nobody who is drawn has this id.
    """
    household, day = found.standing.household.id, found.standing.day
    family = show_family(site.store, actor, household, site.policy, day)
    if person not in family.people:
        raise NotFound.named("person", person)
    view = relative_sheet(found.dossier, found.standing, found.place, site.today(), family, person)
    return pages.render("verwant.html", title=_("Familie"), place="start", view=view)
