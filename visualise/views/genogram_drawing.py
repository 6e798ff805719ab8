"""A family becomes a genogram: what is said about it, where its links go, what order is kept."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.rules.family import Family
from visualise.draw.genogram import GenogramDrawing, draw_genogram
from visualise.dutch.empty_places import short_of_empty
from visualise.dutch.terms import day_in_words
from visualise.language import _
from visualise.layout.genogram import EmptyWords, place_genogram
from visualise.layout.genogram.model import GenogramPlacement
from visualise.layout.genogram.order import load_search

STEP: Final = 10
"""Cells are this far apart, so that somebody can be put between two others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GenogramLook:
    """How a family is shown.

    `base` is the address of the household's pages, where a drawing has links; `at` what comes
    behind every address; `empty_base` the address before the id of an empty place. `title` says
    whose family it is, `subtitle` stands under it in a file of its own.
    """

    title: str = ""
    subtitle: str = ""
    base: str = ""
    empty_base: str = ""
    at: str = ""
    prefix: str = "genogram"
    standalone: bool = True


def genogram_placement(family: Family) -> GenogramPlacement:
    """Everybody in place, with words for who is not drawn yet."""
    words = {
        place.id: EmptyWords(
            short_of_empty(place, family), {"mother": "f", "father": "m"}.get(place.kin, "")
        )
        for place in family.empty
    }
    return place_genogram(family, words)


def warm_up() -> None:
    """Load all that the first genogram would have to wait for, and lay out a small one."""
    load_search()
    couple = {one: Person(id=one, name="") for one in (PersonId("a"), PersonId("b"))}
    genogram_placement(Family(of="", day=date.min, people=couple))


def genogram_svg(family: Family, look: GenogramLook) -> str:
    """The genogram of a family as SVG text."""
    return drawn_genogram(genogram_placement(family), look)


def drawn_genogram(placed: GenogramPlacement, look: GenogramLook) -> str:
    """A genogram that has its places already, as SVG text."""
    day = day_in_words(placed.family.day)
    drawing = GenogramDrawing(
        title=look.title or _("Genogram"),
        subtitle=look.subtitle or _("Zo was het op {day}").format(day=day),
        sheet=f"{look.base}/mens/" if look.base else "",
        empty=look.empty_base,
        at=look.at,
        prefix=look.prefix,
        standalone=look.standalone,
    )
    return draw_genogram(placed, drawing)


def genogram_order(placed: GenogramPlacement) -> Mapping[PersonId, str]:
    """The cell of everybody to keep, so that the next drawing leaves them in this order.

    Counted within a generation: a generation drawn above does not change them.
    """
    counted: defaultdict[int, int] = defaultdict(int)
    cells: dict[PersonId, str] = {}
    for seat in placed.seats:
        if seat.person is not None:
            counted[seat.generation] += STEP
            cells[seat.person.id] = f"{counted[seat.generation]:05}"
    return cells
