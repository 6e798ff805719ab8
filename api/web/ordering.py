"""In which order a genogram is drawn before somebody is added to it."""

from collections.abc import Mapping

from api.web.site import Site
from graphmodel.changes.deeds import AddKin, AddPerson, Deed
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
    try:
        family = show_family(site.store, actor, household, site.policy, site.today(), empty=True)
    except (NotFound, TooManyToDraw):
        return {}
    return genogram_order(genogram_placement(family))
