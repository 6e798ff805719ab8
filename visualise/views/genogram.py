"""The page of the genogram: the family drawn, everybody in words, and who is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from graphmodel.domain.calendar import Day
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.domain.ids import PersonId
from graphmodel.rules.family import Family
from graphmodel.rules.standing import Standing
from visualise.dutch.empty_places import kin_of_empty, names_whose
from visualise.dutch.genogram import generation_words
from visualise.dutch.kin_words import say_life, say_missing
from visualise.dutch.terms import capitalised
from visualise.language import _
from visualise.layout.genogram.kin import Kin, kin_of
from visualise.layout.genogram.model import GenogramPlacement
from visualise.views.genogram_drawing import GenogramLook, drawn_genogram, genogram_placement
from visualise.views.history import Latest, latest
from visualise.views.household import SHEET_PX, Room
from visualise.views.kin_facts import Kinfolk, kin_sentences, kinfolk_drawn
from visualise.views.lens_frame import LensFrame, lens_frame


@dataclass(frozen=True, slots=True, kw_only=True)
class KinRow:
    """Somebody in the list; `left` and `right` are the row as it is once they moved that way.

    `known` when the household has a sheet of them, and not only another one.
    """

    id: PersonId
    name: str
    second: str
    said: tuple[str, ...]
    known: bool
    left: tuple[PersonId, ...]
    right: tuple[PersonId, ...]

    @property
    def left_fields(self) -> list[tuple[str, str]]:
        """The row to the left as the fields of a form."""
        return [("row", one) for one in self.left]

    @property
    def right_fields(self) -> list[tuple[str, str]]:
        """The row to the right as the fields of a form."""
        return [("row", one) for one in self.right]


@dataclass(frozen=True, slots=True)
class Generation:
    """One row of the drawing: what it is called, and who stands in it from left to right."""

    name: str
    people: tuple[KinRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyRow:
    """Somebody who is not drawn yet, and the sheet where one can say who that is.

    `of` says whose parent they are; `named` when `words` say so already.
    """

    id: str
    words: str
    of: str
    named: bool
    asked: bool
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GenogramPage:
    """Everything the page says."""

    frame: LensFrame
    drawing: str
    room: Room
    centred: bool
    generations: tuple[Generation, ...]
    empty: tuple[EmptyRow, ...]
    latest: Latest
    people: int


def opens_centred(placed: GenogramPlacement) -> bool:
    """Whether a drawing wider than its sheet opens in its middle, and not at its first place.

    It does where the household is in view only then.
    """
    xs = [at.x for one in placed.outlines if one.own for at in one.way]
    if not xs:
        return True
    beside = (placed.width - SHEET_PX) / 2
    return max(xs) > SHEET_PX and beside <= min(xs) and max(xs) <= beside + SHEET_PX


def genogram_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    family: Family,
    findings: tuple[Finding, ...] = (),
    history: Sequence[Change] = (),
) -> GenogramPage:
    """The genogram of a household on the day of its standing; `history` has the newest first."""
    frame = lens_frame(dossier, standing, place, today, findings)
    placed = genogram_placement(family)
    look = GenogramLook(
        title=_("Stamboom van {name}").format(name=standing.household.name),
        base=frame.home,
        empty_base=_adding(frame.home) if frame.head.editable else "",
        at=f"?deel=familie{_on(frame)}",
        standalone=False,
    )
    return GenogramPage(
        frame=frame,
        drawing=drawn_genogram(placed, look),
        room="beside" if placed.width <= SHEET_PX else "whole",
        centred=opens_centred(placed),
        generations=tuple(_generations(placed, dossier)),
        empty=tuple(
            EmptyRow(
                id=one.id,
                words=capitalised(kin_of_empty(one, family, alone=False)),
                named=names_whose(one, family),
                of=say_missing(one.kin, family.people[PersonId(one.child)].name),
                asked=one.asked,
                address=f"{_adding(frame.home)}{one.id}",
            )
            for one in family.empty
        ),
        latest=latest(history, dossier.case),
        people=len(family.people),
    )


def _on(frame: LensFrame) -> str:
    return f"&op={frame.head.at}" if frame.head.at else ""


def _adding(home: str) -> str:
    """The address of the sheet for somebody missing, before the id of the empty place."""
    return f"{home}/erbij?als=relative&plek="


def _generations(placed: GenogramPlacement, dossier: Dossier) -> Iterator[Generation]:
    kin = kinfolk_drawn(placed.family)
    fixed = kin_of(placed.family)
    seats = sorted(placed.seats, key=lambda one: (one.generation, one.symbol.x))
    names = generation_names(placed)
    for level, some in groupby(seats, key=lambda one: one.generation):
        ids = [PersonId(one.node) for one in some if one.person is not None]
        people = tuple(_kin_row(kin, dossier, ids, at, fixed) for at in range(len(ids)))
        if people:
            yield Generation(names[level], people)


def _kin_row(
    kin: Kinfolk,
    dossier: Dossier,
    row: list[PersonId],
    at: int,
    fixed: Kin,
) -> KinRow:
    person = row[at]
    known = person in dossier.case.people
    return KinRow(
        id=person,
        name=kin.people[person].name,
        second=say_life(kin.people[person], kin.day),
        said=kin_sentences(kin, person),
        known=known,
        left=_swapped(row, at - 1, dossier, fixed),
        right=_swapped(row, at, dossier, fixed),
    )


def _swapped(row: list[PersonId], at: int, dossier: Dossier, fixed: Kin) -> tuple[PersonId, ...]:
    """The row with these two neighbours the other way round, where births leave that choice.

    Somebody passes twins as a whole.
    """
    if not 0 <= at < len(row) - 1:
        return ()
    mine, theirs = (_with_twins(row, one, fixed) for one in row[at : at + 2])
    if mine == theirs:
        mine, theirs = [row[at]], [row[at + 1]]
    if any((one, other) in fixed.elders for one in mine for other in theirs):
        return ()
    passed = [*theirs, *mine]
    begin = min(map(row.index, passed))
    turned = [*row[:begin], *passed, *row[begin + len(passed) :]]
    return tuple(one for one in turned if one in dossier.case.people)


def _with_twins(row: list[PersonId], person: PersonId, fixed: Kin) -> list[PersonId]:
    born = fixed.together.get(person, frozenset((person,)))
    return [one for one in row if one in born]


def generation_names(placed: GenogramPlacement) -> dict[int, str]:
    """What every row is called in the list beside the drawing, which has the same words."""
    level = {seat.node: seat.generation for seat in placed.seats}
    named = generation_words(placed.family, level)
    first = min(named, default=0)
    return {
        row: capitalised(named[row])
        if row in named
        else (_("Verder terug") if row < first else _("Familie"))
        for row in set(level.values())
    }
