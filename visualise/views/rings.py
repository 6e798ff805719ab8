"""The rings of a household as a drawing: who stands where, under which name, in which words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.rules.circles import Circles, PlacedPerson
from graphmodel.rules.standing import Standing
from visualise.draw.rings import RingsDrawing, draw_rings
from visualise.dutch.terms import day_in_words
from visualise.language import _, in_every_language
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RingsLook:
    """How a page shows the rings.

    With `base`, the address of a household's pages, people lead to their own sheet (`at` comes
    behind its address), else to the list on the page, or nowhere without `links`; the `middle`
    leads to a sheet of its own. `prefix` keeps two drawings on one page apart; `person` may
    leave out what a reader need not see of somebody. `why_no_rings` says that no worry is open
    where there are none; of a share that may be untrue, or say that some were left out.
    """

    base: str = ""
    at: str = ""
    prefix: str = "rings"
    links: bool = True
    middle: bool = True
    person: Callable[[RingsPerson], RingsPerson] = lambda one: one
    why_no_rings: bool = True


PLAIN: Final = RingsLook()


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
    sheet: str | None = None,
    look: RingsLook = PLAIN,
) -> RingsPicture:
    """The same with its width, so that a page can make room for it.

    `sheet` says how it was divided when it was last changed.
    """
    people = [look.person(one) for one in rings_people(standing, circles, cells)]
    words = RingsWords() if worry is None else RingsWords.of_one_worry()
    if not look.why_no_rings:
        words = replace(words, no_worries="")
    placement = place_rings(people, open_worries=bool(circles.worries), words=words, sheet=sheet)
    drawing = RingsDrawing(
        of=circles.household,
        on=circles.on.isoformat(),
        title=rings_title(standing, worry),
        subtitle=_("Zo was het op {day}").format(day=day_in_words(circles.on)),
        words=words,
        prefix=look.prefix,
        sheet=f"{look.base}/mens/" if look.base else "",
        at=look.at,
        home=f"{look.base}/thuis{look.at}" if look.base and look.middle else "",
    )
    svg = draw_rings(drawing, placement, standalone=standalone, link=look.links and not standalone)
    return RingsPicture(svg, placement.width)


def rings_title(standing: Standing, worry: WorryId | None = None) -> str:
    """What the drawing is about; a worry by its number, never by its words."""
    name = standing.household.name
    order = [one.id for one in standing.worries]
    if worry not in order:
        return _("Veilige cirkels van {name}").format(name=name)
    said = _("Veilige cirkels van {name}: wie weet zorg {number}")
    return said.format(name=name, number=order.index(worry) + 1)


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
        second=_second(standing, placed),
        also=in_every_language(partial(_second, standing, placed)),
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


def _second(standing: Standing, placed: PlacedPerson) -> str:
    say = age_words if placed.member else second_line
    return say(standing, placed.person)


def _doubts(standing: Standing, circles: Circles, person: PersonId) -> frozenset[Doubt]:
    """How sure it is what somebody knows of the worries in view."""
    found: set[Doubt] = set()
    for worry in circles.worries:
        record = standing.known[worry].get(person)
        if record is not None and record.basis != "said":
            found.add(record.basis)
    return frozenset(found)
