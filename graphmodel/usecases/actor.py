"""Who asks, and the one place that decides who may see and do what."""

from dataclasses import dataclass
from typing import Literal

from graphmodel.errors import AccessDenied

Deed = Literal["load", "dump", "check", "see_household", "see_directory"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks.

    `operator` works on the machine with the store's own files or password in hand; `demo` is
    everybody who opens the demonstration; `stranger` is everybody else until they can sign in.
    """

    name: str
    kind: Literal["operator", "demo", "stranger"]


OPERATOR = Actor("operator", "operator")
DEMO = Actor("demo", "demo")
STRANGER = Actor("stranger", "stranger")

_DEMO_MAY: frozenset[Deed] = frozenset({"see_household", "see_directory"})


def require(actor: Actor, deed: Deed) -> None:
    """Go on only if this actor may do this.

    Raises:
        AccessDenied: they may not.
    """
    if actor.kind == "operator" or (actor.kind == "demo" and deed in _DEMO_MAY):
        return
    raise AccessDenied("nobody can sign in yet: only the demonstration (--demo) shows anything")
