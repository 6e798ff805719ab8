"""How people are connected, and what somebody holds together, in Dutch."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from graphmodel.rules.connections import Link, Node, Step
from graphmodel.rules.without import Without
from visualise.dutch.phase import TITLES
from visualise.dutch.terms import listed

Names = Mapping[Node, str]

_WITH: Final[Mapping[Link, str]] = MappingProxyType(
    {
        "member": "{a} woont bij {b}",
        "parent": "{a} is ouder van {b}",
        "partner": "{a} en {b} zijn partners",
        "safety_person": "{a} is veiligheidspersoon van {b}",
        "tie": "{a} staat in het netwerk van {b}",
        "role": "{a} heeft een rol bij {b}",
        "bond": "{a} en {b} hebben een band",
        "works_for": "{a} werkt bij {b}",
    }
)


def say_path(path: Sequence[Step], names: Names) -> tuple[str, ...]:
    """A sentence for each step, in the order of the path; `names` of every node on it."""
    return tuple(_say_step(before, step, names) for before, step in pairwise(path))


def _say_step(before: Step, step: Step, names: Names) -> str:
    if step.by is None:
        raise ValueError("only the first step of a path is reached by nothing")
    ends = (before.node, step.node) if step.towards else (step.node, before.node)
    return _WITH[step.by].format(a=names[ends[0]], b=names[ends[1]]) + "."


def say_without(found: Without, names: Names) -> tuple[str, ...]:
    """What breaks and who is cut off when somebody drops out; empty when nothing hangs on them."""
    said = [f"Dit valt weg: {TITLES[one.condition].lower()}." for one in found.breaks]
    if found.cut_off:
        who = listed([names[Node("person", person)] for person in found.cut_off])
        verb = "hangt" if len(found.cut_off) == 1 else "hangen"
        gone = names[Node("person", found.person)]
        said.append(f"{who} {verb} alleen via {gone} aan dit huishouden vast.")
    return tuple(said)
