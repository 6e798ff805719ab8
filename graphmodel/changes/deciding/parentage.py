"""Whether somebody can be a parent of a child."""

from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding.lifetimes import earliest_reading
from graphmodel.changes.draft import Draft
from graphmodel.domain.calendar import latest_reading
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import AskedKin, Parent
from graphmodel.domain.words import MissingKin, ParentKind, Sex

BY_BLOOD: ParentKind = "biological"
MOST_BY_BLOOD = 2
"""Nature's number, not the region's: a child comes from two people."""

_OLDER: frozenset[ParentKind] = frozenset({"biological", "adoptive", "donor"})
"""Kinds of parent who were there before the child."""

_WHICH: dict[Sex | None, MissingKin] = {"f": "mother", "m": "father"}


def may_be_parent(
    draft: Draft, parent: PersonId, child: PersonId, kind: ParentKind
) -> Refusal | None:
    """A child has two parents by blood, and none who was born later."""
    if kind == BY_BLOOD:
        others = {
            link.parent
            for link in draft.all(Parent)
            if link.child == child and link.kind == BY_BLOOD and link.parent != parent
        }
        if len(others) >= MOST_BY_BLOOD:
            return Refusal(code="two_parents", field="parent_kind", about=(child,))
    elder, younger = draft.person(parent).birth, draft.person(child).birth
    older = kind in _OLDER and elder is not None and younger is not None
    if older and earliest_reading(str(elder)) >= latest_reading(str(younger)):
        return Refusal(code="born_later", field="birth", about=(parent, child))
    return None


def which_parent(sex: Sex | None) -> MissingKin:
    """Which parent of a child somebody of this sex is.

    >>> which_parent("f"), which_parent(None)
    ('mother', 'parent')
    """
    return _WHICH.get(sex, "parent")


def take_question_away(draft: Draft, parent: PersonId, child: PersonId) -> None:
    """That nobody knows who this parent is, is not so any more."""
    kin = which_parent(draft.person(parent).sex)
    for asked in list(draft.all(AskedKin)):
        if (asked.person, asked.kin) == (child, kin):
            draft.take(asked)
