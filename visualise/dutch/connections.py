"""How people are connected, and what somebody holds together, in Dutch."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from graphmodel.rules.connections import Link, Node, Step
from graphmodel.rules.without import Without
from visualise.dutch.phase import TITLES
from visualise.dutch.terms import listed
from visualise.language import Spoken, _, mark, n_

Names = Mapping[Node, str]

_WITH: Final[Spoken[Link]] = Spoken(
    {
        "member": mark("{a} woont bij {b}."),
        "parent": mark("{a} is ouder van {b}."),
        "partner": mark("{a} en {b} zijn partners."),
        "safety_person": mark("{a} is veiligheidspersoon van {b}."),
        "tie": mark("{a} staat in het netwerk van {b}."),
        "role": mark("{a} heeft een rol bij {b}."),
        "bond": mark("{a} en {b} hebben een band."),
        "works_for": mark("{a} werkt bij {b}."),
    }
)


def say_path(path: Sequence[Step], names: Names) -> tuple[str, ...]:
    """A sentence for each step, in the order of the path; `names` of every node on it."""
    return tuple(_say_step(before, step, names) for before, step in pairwise(path))


def _say_step(before: Step, step: Step, names: Names) -> str:
    if step.by is None:
        raise ValueError("only the first step of a path is reached by nothing")
    ends = (before.node, step.node) if step.towards else (step.node, before.node)
    return _WITH[step.by].format(a=names[ends[0]], b=names[ends[1]])


def say_without(found: Without, names: Names) -> tuple[str, ...]:
    """What breaks and who is cut off when somebody drops out; empty when nothing hangs on them."""
    said = [
        _("Dit valt weg: {what}.").format(what=TITLES[one.condition].lower())
        for one in found.breaks
    ]
    if found.cut_off:
        who = listed([names[Node("person", person)] for person in found.cut_off])
        text = n_(
            "{who} hangt alleen via {gone} aan dit huishouden vast.",
            "{who} hangen alleen via {gone} aan dit huishouden vast.",
            len(found.cut_off),
        )
        said.append(text.format(who=who, gone=names[Node("person", found.person)]))
    return tuple(said)
