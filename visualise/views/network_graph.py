"""The network map as people and lines, for a file in which one can look around."""

from typing import Final, Literal

from graphmodel.domain.dossier import Dossier
from graphmodel.rules.standing import Standing
from visualise.dutch.network_map import LINE_WORDS, TIE_WORDS
from visualise.layout.network.model import RelationLine, TieLine
from visualise.layout.rings_model import PlacedPerson
from visualise.paper.picture import MapGraph, MapLine, MapNode
from visualise.views.network_map import network_placement
from visualise.views.network_relations import betweens

_ARROWS: Final = frozenset({"violence", "controlling"})
_LOOKS: Final[dict[str, Literal["tie", "bond", "hard", "thin"]]] = {
    **dict.fromkeys(("kin", "knows"), "thin"),
    **dict.fromkeys(("conflict", "violence", "controlling"), "hard"),
}
_DASHED: Final = frozenset({"distant", "knows", "cut_off"})


def network_graph(dossier: Dossier, standing: Standing, *, shared: bool = False) -> MapGraph:
    """Everybody where the drawing has them, with the same lines."""
    between = betweens(standing, dossier.case)
    placement = network_placement(dossier, standing, between, shared=shared)
    return MapGraph(
        home=placement.home,
        name=standing.household.name,
        nodes=tuple(map(_node, placement.people)),
        lines=(*map(_tie, placement.ties), *map(_line, placement.lines)),
    )


def _node(placed: PlacedPerson) -> MapNode:
    person, at = placed.person, placed.symbol.middle
    kind: Literal["member", "social", "paid"] = "paid" if person.paid else "social"
    return MapNode(
        id=person.id,
        name=person.name,
        second=person.second,
        x=at.x,
        y=at.y,
        kind="member" if person.is_member else kind,
        active=person.active or person.is_member,
    )


def _tie(line: TieLine) -> MapLine:
    return MapLine(
        one="",
        left_at=line.points[0],
        other=line.person,
        said=TIE_WORDS[line.state],
        dashed=line.state not in ("fresh", "untold"),
        arrow=False,
        look="tie",
    )


def _line(line: RelationLine) -> MapLine:
    relation = line.relation
    return MapLine(
        one=relation.one,
        other=relation.other,
        said=LINE_WORDS[relation.kind],
        dashed=relation.kind in _DASHED,
        arrow=relation.kind in _ARROWS,
        look=_LOOKS.get(relation.kind, "bond"),
    )
