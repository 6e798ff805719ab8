"""How many generations of a household are in view, and the signal when it is too few."""

from collections.abc import Collection, Mapping
from typing import Final

from graphmodel.domain.finding import Finding, fact
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import ParentKind
from graphmodel.rules.found import about_all, found
from graphmodel.rules.standing import Standing

LINEAGE: Final[frozenset[ParentKind]] = frozenset({"biological", "adoptive"})
"""The kinds of parent that make a generation."""

Kin = Mapping[PersonId, Collection[PersonId]]


def generations_in_view(standing: Standing) -> int:
    """People in the longest chain of parent links through a member; 0 without members.

    The dead and the unborn count; a link that ended counts too, one that still has to begin not.
    """
    parents, children = _lineage(standing)
    return max((_chain(person, parents, children) for person in standing.members), default=0)


def _chain(person: PersonId, parents: Kin, children: Kin) -> int:
    return _steps(person, parents) + len((person,)) + _steps(person, children)


def _lineage(standing: Standing) -> tuple[Kin, Kin]:
    parents: dict[PersonId, list[PersonId]] = {}
    children: dict[PersonId, list[PersonId]] = {}
    for link in standing.case.parents:
        if link.kind in LINEAGE and (link.from_ is None or link.from_ <= standing.day):
            parents.setdefault(link.child, []).append(link.parent)
            children.setdefault(link.parent, []).append(link.child)
    return parents, children


def _steps(start: PersonId, kin: Kin) -> int:
    """The longest way from somebody along kin.

    Raises:
        ValueError: somebody is their own ancestor.
    """
    steps = 0
    layer = {start}
    while layer := {relative for person in layer for relative in kin.get(person, ())}:
        steps += 1
        if steps > len(kin):
            raise ValueError("somebody is their own ancestor")
    return steps


def generations_missing(standing: Standing) -> list[Finding]:
    """Fewer generations in view than agreed.

    Source: interchange format, signals; Routekaart naar veiligheid, genogram.
    """
    enough = standing.policy.numbers.generations
    seen = generations_in_view(standing)
    if seen >= enough:
        return []
    parents, _ = _lineage(standing)
    without = [person for person in sorted(standing.members) if person not in parents]
    return [
        found(
            standing,
            "generations_missing",
            (standing.household.id,),
            measured=seen,
            threshold=enough,
            facts=(
                fact("generations", number=seen),
                *((about_all(standing, "no_parent_known", without),) if without else ()),
            ),
            remedy=(fact("draw_genogram"),),
        )
    ]
