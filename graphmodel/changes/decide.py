"""What a deed changes in a household, or why it is not done."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from graphmodel.changes.anchoring import keep_known
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding import (
    correcting,
    genogram,
    household,
    knowledge,
    network,
    people,
    plan,
)
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deeds import Deed, OpenHousehold, Undo
from graphmodel.changes.draft import Draft
from graphmodel.changes.moment import Moment
from graphmodel.changes.sound import unsound
from graphmodel.domain.change import Difference
from graphmodel.domain.dossier import Dossier

__all__ = ["Moment", "decide"]

_DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {
        **household.DECIDERS,
        **people.DECIDERS,
        **network.DECIDERS,
        **knowledge.DECIDERS,
        **plan.DECIDERS,
        **correcting.DECIDERS,
        **genogram.DECIDERS,
    }
)

_WHEN_CLOSED: Final = frozenset(correcting.DECIDERS)
"""What may be done to a household that is not open: put the past right."""


def decide(dossier: Dossier | None, deed: Deed, moment: Moment) -> tuple[Difference, ...] | Refusal:
    """The differences a deed makes; none when it was so already. The dossier stays as it is.

    Raises:
        ValueError: the deed is to take a change back, which needs that change (`take_back`).
    """
    if isinstance(deed, Undo):
        raise ValueError("a change is taken back by taking_back.take_back")
    draft = Draft(dossier, moment)
    refusal = _cannot_begin(draft, deed) or _DECIDERS[type(deed)](draft, deed)
    if refusal is not None:
        return refusal
    keep_known(draft)
    differences = draft.differences()
    return unsound(dossier, differences, moment) or differences


def _cannot_begin(draft: Draft, deed: Deed) -> Refusal | None:
    if draft.dossier is None:
        return None if isinstance(deed, OpenHousehold) else Refusal(code="elsewhere")
    if isinstance(deed, OpenHousehold):
        return Refusal(code="id_taken")
    if type(deed) not in _WHEN_CLOSED and not draft.household.is_open_on(draft.day):
        return Refusal(code="closed_household")
    return None
