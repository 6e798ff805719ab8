"""Make a household ready for one reader: what they may see of it, and what is left out."""

from collections.abc import Collection

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.errors import NotFound
from graphmodel.policy.policy import Policy
from graphmodel.rules.share import NotToShare, Share, share
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor
from graphmodel.usecases.show_dossier import show_dossier


def make_share(
    store: Store,
    actor: Actor,
    household: str,
    reader: str,
    policy: Policy,
    on: Day,
    *,
    ticked: Collection[str] = (),
    safety_persons: bool = False,
) -> Share:
    """A household on a day for a reader; what is left out is in it, for who makes it alone.

    Raises:
        NotFound: it is not in the store, nobody in it is called so, or a ticked worry is not
            one that was open on that day.
    """
    dossier = show_dossier(store, actor, household)
    made = share(
        dossier,
        PersonId(reader),
        policy.on(on),
        [WorryId(one) for one in ticked],
        safety_persons=safety_persons,
    )
    if isinstance(made, NotToShare):
        what = "person in this household" if made.kind == "person" else "worry open on that day"
        raise NotFound.named(what, made.id)
    return made
