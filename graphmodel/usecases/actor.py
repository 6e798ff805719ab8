"""Who asks, and the one place that decides who may see and do what."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from graphmodel.domain.ids import HouseholdId
from graphmodel.errors import AccessDenied

Deed = Literal[
    "load",
    "dump",
    "check",
    "see_household",
    "see_person",
    "see_directory",
    "export_household",
    "open_household",
    "change_household",
]
Kind = Literal["operator", "demo", "family", "stranger"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks.

    `operator` works on the machine with the store's own files or password in hand; `demo` is
    everybody who opens the demonstration; `family` sits at a screen that was closed to all but
    its own `household`; `stranger` is everybody else until they can sign in.
    """

    name: str
    kind: Kind
    household: HouseholdId | None = None


OPERATOR = Actor("operator", "operator")
DEMO = Actor("demo", "demo")
STRANGER = Actor("stranger", "stranger")

_MAY: Final = MappingProxyType[Kind, frozenset[Deed]](
    {
        "demo": frozenset(
            {
                "see_household",
                "see_directory",
                "export_household",
                "open_household",
                "change_household",
            }
        ),
        "family": frozenset({"see_household", "change_household"}),
        "stranger": frozenset(),
    }
)
"""What each may do; who works on the machine may do everything."""

FAMILY_DEEDS: Final = frozenset({"add_person", "move", "undo"})
"""What a family changes on its own screen: who stands where, and back again."""


def family_of(household: HouseholdId) -> Actor:
    """Whoever sits at a screen that was closed to all but this household."""
    return Actor("gezin", "family", household)


def require(actor: Actor, deed: Deed, household: str | None = None) -> None:
    """Go on only if this actor may do this, to this household when it is about one alone.

    Raises:
        AccessDenied: they may not.

    >>> family = Actor("gezin", "family", HouseholdId("h1"))
    >>> require(family, "see_household", "h1")
    >>> require(family, "see_household", "h2")
    Traceback (most recent call last):
    graphmodel.errors.AccessDenied: this screen shows one family alone
    """
    if actor.kind == "operator":
        return
    if deed not in _MAY[actor.kind]:
        raise AccessDenied("nobody can sign in yet: only the demonstration (--demo) shows anything")
    if actor.kind == "family" and (household is None or household != actor.household):
        raise AccessDenied("this screen shows one family alone")


def require_deed(actor: Actor, name: str) -> None:
    """Go on only if this actor may change a household in this way; `name` is that of the deed.

    Raises:
        AccessDenied: they may not.
    """
    if actor.kind == "family" and name not in FAMILY_DEEDS:
        raise AccessDenied("this is not changed on the screen of a family")
