"""A household through one lens, ready to be written as a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.errors import NotFound
from graphmodel.rules.circles import circles_of
from graphmodel.rules.family import Family
from graphmodel.rules.reader import children_of
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import PHASE_WORDS, capitalised, day_in_words
from visualise.language import _
from visualise.paper.numbered import numbered
from visualise.paper.picture import Lens, Picture, Table
from visualise.views import paper_tables
from visualise.views.drawn_tables import list_svg, list_title, matrix_svg, matrix_title
from visualise.views.genogram_drawing import (
    GenogramLook,
    drawn_genogram,
    genogram_placement,
)
from visualise.views.genogram_table import genogram_table
from visualise.views.kringen import kringen_svg
from visualise.views.life import life_of
from visualise.views.matrix import matrix_page
from visualise.views.mobility_drawing import life_svg
from visualise.views.network_graph import network_graph
from visualise.views.network_map import network_svg
from visualise.views.rings import RingsLook, rings_picture, rings_title
from visualise.views.role_lines import role_lines, without_doubtful_gaps
from visualise.views.roles_drawing import roles_svg


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be drawn of a household, as it stands on a day.

    `worry` is for the circles alone, `person` whose life is shown; `today` says which day is now,
    `family` who is in the genogram. With a `reader` the dossier is their share: what was taken
    out of it is not drawn as unknown, and a life is their own.
    """

    dossier: Dossier
    standing: Standing
    today: Day
    worry: WorryId | None = None
    person: PersonId | None = None
    family: Family | None = None
    reader: PersonId | None = None

    @property
    def shared(self) -> bool:
        """Whether it is made for somebody."""
        return self.reader is not None


def picture_of(lens: Lens, asked: Asked) -> Picture:
    """The picture of this lens; of a share without the ids of anybody.

    Raises:
        NotFound: the worry or the person asked for is not of this household.
    """
    picture = _DRAWN[lens](asked)
    return replace(picture, svg=numbered(picture.svg).svg) if asked.shared else picture


def _circles(asked: Asked) -> Picture:
    standing, worry = asked.standing, asked.worry
    if worry is not None and all(one.id != worry for one in asked.dossier.case.worries):
        raise NotFound.named("worry", worry)
    picture = rings_picture(
        standing,
        circles_of(standing, worry),
        standalone=True,
        worry=worry,
        cells={
            one.person: str(one.cell) for one in asked.dossier.positions if one.lens == "circles"
        },
        sheet=asked.dossier.sheet,
        look=RingsLook(why_no_rings=not asked.shared),
    )
    table = paper_tables.circles_table(standing, worry)
    return _picture(asked, "circles", rings_title(standing, worry), picture.svg, table)


def _kringen(asked: Asked) -> Picture:
    title = _("Kringen rond {name}").format(name=asked.standing.household.name)
    svg = kringen_svg(asked.dossier, asked.standing)
    return _picture(asked, "kringen", title, svg, paper_tables.kringen_table(asked.standing))


def _network(asked: Asked) -> Picture:
    title = _("Netwerk van {name}").format(name=asked.standing.household.name)
    svg = network_svg(asked.dossier, asked.standing, shared=asked.shared)
    table = paper_tables.network_table(asked.dossier, asked.standing, shared=asked.shared)
    return _picture(asked, "network", title, svg, table)


def _matrix(asked: Asked) -> Picture:
    page = matrix_page(asked.dossier, asked.standing, "", asked.today)
    if asked.shared:
        untold = children_of(asked.dossier.case, asked.standing.policy)
        page = paper_tables.as_shared(page, untold)
    svg, table = matrix_svg(asked.standing, page), paper_tables.matrix_table(page)
    return _picture(asked, "matrix", matrix_title(asked.standing), svg, table)


def _list(asked: Asked) -> Picture:
    svg = list_svg(asked.standing, shared=asked.shared)
    table = paper_tables.list_table(asked.standing, shared=asked.shared)
    return _picture(asked, "list", list_title(asked.standing), svg, table)


def _genogram(asked: Asked) -> Picture:
    if asked.family is None:
        raise NotFound("nobody here of whom a genogram can be drawn")
    name = asked.standing.household.name
    return _of_family(asked.family, name, capitalised(PHASE_WORDS[asked.standing.phase]))


def picture_of_relatives(family: Family) -> Picture:
    """The genogram of somebody, without a household."""
    return _of_family(family, family.people[PersonId(family.of)].name, "")


def _of_family(family: Family, name: str, phase: str) -> Picture:
    placed, title = genogram_placement(family), _("Stamboom van {name}").format(name=name)
    return Picture(
        lens="genogram",
        title=title,
        day=day_in_words(family.day),
        phase=phase,
        svg=drawn_genogram(placed, GenogramLook(title=title)),
        table=genogram_table(placed),
    )


def _mobility(asked: Asked) -> Picture:
    standing = asked.standing
    if asked.person is not None and asked.person not in asked.dossier.case.people:
        raise NotFound.named("person", asked.person)
    chosen = asked.person or asked.reader
    life = life_of(asked.dossier, standing, chosen)
    if life is None or (asked.shared and life.person != chosen):
        raise NotFound("nobody here of whom a life can be drawn")
    if asked.shared and chosen != asked.reader:
        raise NotFound("a reader is shown the places of their own life alone")
    title = _("Plekken in het leven van {name}").format(name=standing.name(life.person))
    svg = life_svg(standing, life, asked.today, standalone=True)
    table = paper_tables.mobility_table(standing, life)
    return _picture(asked, "mobility", title, svg, table)


def _roles(asked: Asked) -> Picture:
    standing = asked.standing
    lines = role_lines(standing, ahead=standing.day >= asked.today)
    if asked.shared:
        lines = without_doubtful_gaps(lines)
    title = _("Rollen rond {name}").format(name=standing.household.name)
    svg = roles_svg(standing, lines, asked.today, standalone=True, shared=asked.shared)
    return _picture(asked, "roles", title, svg, paper_tables.roles_table(standing, lines))


def _picture(asked: Asked, lens: Lens, title: str, svg: str, table: Table) -> Picture:
    standing = asked.standing
    return Picture(
        lens=lens,
        title=title,
        day=day_in_words(standing.day),
        phase=capitalised(PHASE_WORDS[standing.phase]),
        svg=svg,
        table=table,
        is_table=lens in ("matrix", "list"),
        graph=network_graph(asked.dossier, standing, shared=asked.shared)
        if lens == "network"
        else None,
    )


_DRAWN: Final[dict[Lens, Callable[[Asked], Picture]]] = {
    "circles": _circles,
    "kringen": _kringen,
    "genogram": _genogram,
    "network": _network,
    "matrix": _matrix,
    "list": _list,
    "mobility": _mobility,
    "roles": _roles,
}
