"""The page of the network map: who stands round the household, and what lies between people."""

from collections import defaultdict
from dataclasses import dataclass, replace

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.draw.network import draw_network
from visualise.dutch.network_map import TIE_WORDS
from visualise.language import _
from visualise.layout.network.model import NetworkPlacement, TieState
from visualise.layout.network.placing import place_network
from visualise.layout.words import RingsWords
from visualise.views.frame import CaseHead
from visualise.views.household import Room, room_for
from visualise.views.lens_frame import LensFrame, lens_frame
from visualise.views.network import PersonRow, person_rows
from visualise.views.network_people import map_drawing, map_people, seats_of
from visualise.views.network_relations import Between, betweens, drawn, tie_state


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """Somebody in the list: how the tie with the household is, and what lies between others.

    `state` and `tie` are empty for who lives here.
    """

    person: PersonRow
    state: TieState | None
    tie: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPage:
    """Everything the page says."""

    frame: LensFrame
    drawing: str
    room: Room
    rows: tuple[NetworkRow, ...]


def network_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    findings: tuple[Finding, ...] = (),
) -> NetworkPage:
    """The network map of a household on the day of its standing."""
    frame = lens_frame(dossier, standing, place, today, findings)
    between = betweens(standing, dossier.case)
    drawing, width = _picture(dossier, standing, between, frame.head)
    return NetworkPage(
        frame=frame,
        drawing=drawing,
        room=room_for(width),
        rows=network_rows(standing, between),
    )


def network_svg(dossier: Dossier, standing: Standing, *, shared: bool = False) -> str:
    """The network map as a file of its own; of a share it tells nothing of last contact."""
    between = betweens(standing, dossier.case)
    return _picture(dossier, standing, between, None, shared=shared)[0]


def network_placement(
    dossier: Dossier, standing: Standing, between: tuple[Between, ...], *, shared: bool = False
) -> NetworkPlacement:
    """Where everybody stands on the map, and how the lines between them run."""
    states: dict[str, TieState] = {
        person: tie_state(standing, tie, shared=shared)
        for person, tie in sorted(standing.ties.items())
        if person not in standing.members
    }
    return place_network(
        map_people(standing),
        seats_of(dossier),
        states,
        drawn(between, standing),
        frozenset(standing.children),
    )


def _picture(
    dossier: Dossier,
    standing: Standing,
    between: tuple[Between, ...],
    head: CaseHead | None,
    *,
    shared: bool = False,
) -> tuple[str, float]:
    """The drawing and its width in px; with the head of a page it has links."""
    placement = network_placement(dossier, standing, between, shared=shared)
    title = _("Netwerk van {name}").format(name=standing.household.name)
    drawing = map_drawing(standing, head, title, "netwerk")
    svg = draw_network(drawing, placement, standalone=head is None, link=head is not None)
    return svg, placement.width


def network_rows(standing: Standing, between: tuple[Between, ...]) -> tuple[NetworkRow, ...]:
    """The list that says the same: who lives here first, then by life area and name."""
    others: defaultdict[str, list[str]] = defaultdict(list)
    for one in between:
        others[one.relation.one].append(one.said)
        others[one.relation.other].append(one.said_back)
    states = {str(person): tie_state(standing, tie) for person, tie in standing.ties.items()}
    people = person_rows(standing, circles_of(standing), RingsWords())
    order = sorted(people, key=lambda row: (not row.member, row.area, row.name.casefold(), row.id))
    return tuple(
        NetworkRow(
            person=replace(row, asked=True),
            state=None if row.member else states[row.id],
            tie="" if row.member else TIE_WORDS[states[row.id]],
            others=tuple(dict.fromkeys(others[row.id])),
        )
        for row in order
    )
