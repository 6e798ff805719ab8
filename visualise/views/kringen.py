"""The page of the kringen: the same people by where they are met, from home to special help."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.draw.kringen import draw_kringen
from visualise.dutch.kringen import KRING_WORDS, MEANINGS
from visualise.dutch.terms import capitalised
from visualise.language import _
from visualise.layout.kringen import place_kringen
from visualise.layout.kringen_model import KRING_OF, KRINGEN, Kring
from visualise.layout.words import RingsWords
from visualise.views.frame import CaseHead
from visualise.views.household import Room, room_for
from visualise.views.lens_frame import LensFrame, lens_frame
from visualise.views.network import PersonRow, person_rows
from visualise.views.network_people import map_drawing, map_people, seats_of


@dataclass(frozen=True, slots=True)
class KringGroup:
    """One circle in the list: its name, what it holds, and who stands in it."""

    name: str
    meaning: str
    people: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KringenPage:
    """Everything the page says."""

    frame: LensFrame
    drawing: str
    room: Room
    groups: tuple[KringGroup, ...]


def kringen_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    findings: tuple[Finding, ...] = (),
) -> KringenPage:
    """The kringen of a household on the day of its standing."""
    frame = lens_frame(dossier, standing, place, today, findings)
    drawing, width = _picture(dossier, standing, frame.head)
    return KringenPage(
        frame=frame,
        drawing=drawing,
        room=room_for(width),
        groups=kring_groups(standing),
    )


def kringen_svg(dossier: Dossier, standing: Standing) -> str:
    """The kringen as a file of its own."""
    return _picture(dossier, standing, None)[0]


def _picture(dossier: Dossier, standing: Standing, head: CaseHead | None) -> tuple[str, float]:
    """The drawing and its width in px; with the head of a page it has links."""
    placement = place_kringen(map_people(standing), seats_of(dossier))
    title = _("Kringen rond {name}").format(name=standing.household.name)
    drawing = map_drawing(standing, head, title, "kringen")
    svg = draw_kringen(drawing, placement, standalone=head is None, link=head is not None)
    return svg, placement.width


def kring_groups(standing: Standing) -> tuple[KringGroup, ...]:
    """The list that says the same: who lives here, then circle by circle."""
    rows = [
        replace(row, asked=True)
        for row in person_rows(standing, circles_of(standing), RingsWords())
    ]
    by_kring: Mapping[Kring | None, tuple[PersonRow, ...]] = {
        kring: tuple(row for row in rows if _kring(standing, row) == kring)
        for kring in (None, *KRINGEN)
    }
    at_home = KringGroup(_("Thuis"), _("wie in dit huis woont"), by_kring[None])
    circles = (
        KringGroup(capitalised(KRING_WORDS[kring]), MEANINGS[kring], by_kring[kring])
        for kring in KRINGEN
    )
    return (at_home, *circles)


def _kring(standing: Standing, row: PersonRow) -> Kring | None:
    areas = {str(person): tie.area for person, tie in standing.ties.items()}
    return None if row.member else KRING_OF[areas[row.id]]
