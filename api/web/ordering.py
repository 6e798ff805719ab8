"""In which order a genogram is drawn: before somebody is added, and after a row was asked for."""

from collections.abc import Mapping

from api.web.site import Site
from graphmodel.changes.deeds import AddKin, AddPerson, Deed, PlaceInGenogram
from graphmodel.domain.ids import PersonId
from graphmodel.errors import NotFound, TooManyToDraw
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.show_family import show_family
from visualise.views.genogram_drawing import genogram_order, genogram_placement


def order_before(site: Site, actor: Actor, household: str, deed: Deed) -> Mapping[PersonId, str]:
    """Where everybody stands in the genogram now; nothing for a deed that relates nobody."""
    adds = isinstance(deed, AddKin) or (isinstance(deed, AddPerson) and deed.stands == "relative")
    if not adds:
        return {}
    return _drawn(site, actor, household)


def stand_elsewhere(site: Site, actor: Actor, household: str, deed: Deed) -> bool:
    """Whether the rules of the drawing put somebody elsewhere than a deed asked for."""
    if not isinstance(deed, PlaceInGenogram):
        return False
    cells = _drawn(site, actor, household)
    asked = [one for one in deed.row if one in cells]
    return asked != sorted(asked, key=lambda one: cells[one])


def _drawn(site: Site, actor: Actor, household: str) -> Mapping[PersonId, str]:
    try:
        family = show_family(site.store, actor, household, site.policy, site.today(), empty=True)
    except (NotFound, TooManyToDraw):
        return {}
    return genogram_order(genogram_placement(family))
