"""The rings of a household as a drawing: who stands where, under which name, in which words."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.rules.circles import Circles, PlacedPerson
from graphmodel.rules.standing import Standing
from visualise.draw.rings import RingsDrawing, draw_rings
from visualise.dutch.terms import day_in_words
from visualise.layout.rings import place_rings
from visualise.layout.rings_model import Circle, Doubt, RingsPerson
from visualise.layout.words import RingsWords
from visualise.views.people import age_words, second_line

NO_CELLS: Mapping[PersonId, str] = {}


@dataclass(frozen=True, slots=True)
class RingsPicture:
    """The rings as SVG text, and how wide they are drawn. Units: px."""

    svg: str
    width: float


def rings_svg(
    standing: Standing,
    circles: Circles,
    *,
    standalone: bool,
    worry: WorryId | None = None,
    cells: Mapping[PersonId, str] = NO_CELLS,
) -> str:
    """The rings as SVG text: a file of its own, or for a page, where people are links.

    `worry` says that `circles` looks at that one alone; `cells` are stored places.
    """
    picture = rings_picture(standing, circles, standalone=standalone, worry=worry, cells=cells)
    return picture.svg


def rings_picture(
    standing: Standing,
    circles: Circles,
    *,
    standalone: bool,
    worry: WorryId | None = None,
    cells: Mapping[PersonId, str] = NO_CELLS,
) -> RingsPicture:
    """The same with its width, so that a page can make room for it."""
    people = rings_people(standing, circles, cells)
    words = RingsWords() if worry is None else RingsWords.of_one_worry()
    placement = place_rings(people, open_worries=bool(circles.worries), words=words)
    drawing = RingsDrawing(
        of=circles.household,
        on=circles.on.isoformat(),
        title=rings_title(standing, worry),
        subtitle=f"Zo was het op {day_in_words(circles.on)}",
        words=words,
    )
    svg = draw_rings(drawing, placement, standalone=standalone, link=not standalone)
    return RingsPicture(svg, placement.width)


def rings_title(standing: Standing, worry: WorryId | None = None) -> str:
    """What the drawing is about; a worry by its number, never by its words."""
    about = f"Veilige cirkels van {standing.household.name}"
    order = [one.id for one in standing.worries]
    if worry is None:
        return about
    return f"{about}: wie weet zorg {order.index(worry) + 1}" if worry in order else about


def rings_people(
    standing: Standing, circles: Circles, cells: Mapping[PersonId, str] = NO_CELLS
) -> list[RingsPerson]:
    """Everybody on the map as the layout wants to know them."""
    guards = {guard for guards in standing.safety.values() for guard in guards}
    return [_person(standing, circles, one, guards, cells) for one in circles.people]


def _person(
    standing: Standing,
    circles: Circles,
    placed: PlacedPerson,
    guards: set[PersonId],
    cells: Mapping[PersonId, str],
) -> RingsPerson:
    person, tie = placed.person, standing.ties.get(placed.person)
    since = tie.from_ if tie else None
    circle: Circle | None = "member" if placed.member else placed.circle
    return RingsPerson(
        id=person,
        name=standing.name(person),
        second=age_words(standing, person) if placed.member else second_line(standing, person),
        circle=circle,
        area=tie.area if tie and not placed.member else None,
        paid=bool(placed.paid),
        active=placed.active is not False,
        asked=placed.asked or not circles.worries,
        safety_person=person in guards,
        doubts=_doubts(standing, circles, person),
        since=since.isoformat() if since else "",
        cell=cells.get(person),
    )


def _doubts(standing: Standing, circles: Circles, person: PersonId) -> frozenset[Doubt]:
    """How sure it is what somebody knows of the worries in view."""
    found: set[Doubt] = set()
    for worry in circles.worries:
        record = standing.known[worry].get(person)
        if record is not None and record.basis != "said":
            found.add(record.basis)
    return frozenset(found)
