"""The page on which a print is chosen: which lens, for whom, and what will stay out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.person import Person
from graphmodel.rules.family import Family
from graphmodel.rules.share import NotToShare, Share
from graphmodel.rules.share_family import left_out_of_family, share_family
from graphmodel.rules.standing import Standing
from visualise.dutch.left_out import left_out_lines
from visualise.language import Spoken, _, mark
from visualise.paper.picture import Ending, Lens, Picture
from visualise.paper.pieces import laid_out
from visualise.paper.pieces_words import sheets_words
from visualise.paper.sheet import PAPER_SIZES, PaperSize
from visualise.paper.svg_file import (
    as_text,
    frame_of,
    read_drawing,
    take_style,
    without_heading,
)
from visualise.views.choices import Choice
from visualise.views.frame import CaseHead, case_head
from visualise.views.life import lives

LensWord = Literal[
    "cirkels", "stamboom", "kringen", "netwerk", "matrix", "lijst", "plekken", "rollen"
]
"""The lenses as the addresses of the pages name them."""

LENS_OF: Final[dict[LensWord, Lens]] = {
    "cirkels": "circles",
    "stamboom": "genogram",
    "kringen": "kringen",
    "netwerk": "network",
    "matrix": "matrix",
    "lijst": "list",
    "plekken": "mobility",
    "rollen": "roles",
}
LENS_WORDS: Final[Spoken[LensWord]] = Spoken(
    {
        "cirkels": mark("Cirkels"),
        "stamboom": mark("Stamboom"),
        "kringen": mark("Kringen"),
        "netwerk": mark("Netwerk"),
        "matrix": mark("Matrix"),
        "lijst": mark("Lijst"),
        "plekken": mark("Plekken"),
        "rollen": mark("Rollen"),
    }
)
KIND_WORDS: Final[Spoken[Ending]] = Spoken(
    {
        "pdf": mark("Afdruk"),
        "png": mark("Plaatje"),
        "svg": mark("Tekening"),
        "html": mark("Bladzijde"),
    }
)
KIND_WHY: Final[Spoken[Ending]] = Spoken(
    {
        "pdf": mark("zwart-wit, met de lijst erbij (PDF)"),
        "png": mark("voor in een brief of verslag (PNG)"),
        "svg": mark("om scherp te vergroten (SVG)"),
        "html": mark("om in te kijken zonder internet (HTML)"),
    }
)
KINDS: Final[tuple[Ending, ...]] = ("pdf", "png", "svg", "html")
PAPER_WORDS: Final[Spoken[str]] = Spoken({"": mark("Wat past"), "a4": mark("A4"), "a3": mark("A3")})


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintAsked:
    """What somebody chose; the empty text stands for nobody and nothing.

    With `guards` the reader sees everybody's safety persons, with `carers` with whom children live.
    """

    lens: LensWord = "cirkels"
    op: Day | None = None
    life: str = ""
    reader: str = ""
    ticked: tuple[str, ...] = ()
    guards: bool = False
    carers: bool = False
    kind: Ending = "pdf"
    paper: PaperSize | None = None
    maker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryChoice:
    """A worry: whether the reader knows it, and whether it is shown besides."""

    id: str
    title: str
    statement: str
    known: bool
    ticked: bool
    unsure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPage:
    """Everything the page says; `problem` is what was not right with what was chosen.

    `guarding`: there are safety persons, of whom the maker says whether the reader sees them;
    `caring`: the same of foster families.
    """

    head: CaseHead
    home: str
    here: str
    asked: PrintAsked
    lenses: tuple[Choice, ...]
    readers: tuple[Choice, ...]
    lives: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    papers: tuple[Choice, ...]
    reader: str
    worries: tuple[WorryChoice, ...] = ()
    guarding: bool = False
    caring: bool = False
    left_out: tuple[str, ...] = ()
    preview: str = ""
    problem: str = field(default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFacts:
    """What the page is made of: the whole household, and the share when it is for somebody.

    `family` is the whole of it, when a genogram is printed.
    """

    dossier: Dossier
    standing: Standing
    place: str
    today: Day
    share: Share | None = None
    family: Family | None = None
    picture: Picture | None = None
    problem: str = ""


def print_page(facts: PrintFacts, asked: PrintAsked) -> PrintPage:
    """The page with what was chosen so far."""
    standing, share = facts.standing, facts.share
    home = f"/huishouden/{standing.household.id}"
    on_map = {*standing.members, *standing.ties}
    return PrintPage(
        head=case_head(standing, facts.place, facts.today),
        home=home,
        here=f"{home}/afdruk",
        asked=asked,
        lenses=tuple(Choice(word, words) for word, words in LENS_WORDS.items()),
        readers=_people(standing, sorted(on_map)),
        lives=_people(standing, lives(facts.dossier, standing)),
        kinds=tuple(Choice(kind, KIND_WORDS[kind], KIND_WHY[kind]) for kind in KINDS),
        papers=_papers(facts.picture),
        reader=share.names[share.reader] if share else "",
        worries=_worries(standing, share, asked),
        guarding=asked.guards or (share is not None and share.left_out.safety_persons > 0),
        caring=share is not None and _may_care(facts, share),
        left_out=_left_out(facts, share, carers=asked.carers) if share else (),
        preview=_preview(facts.picture) if facts.picture else "",
        problem=facts.problem,
    )


def problem_of(wrong: NotToShare) -> str:
    """Why there is no print for somebody."""
    if wrong.kind == "person":
        return _("Deze mens staat niet bij dit huishouden.")
    return _("Een zorg die je aanvinkte, stond die dag niet open.")


def _people(standing: Standing, people: Sequence[PersonId]) -> tuple[Choice, ...]:
    found = [Choice(one, standing.name(one)) for one in people]
    return tuple(sorted(found, key=lambda one: (one.words.casefold(), one.value)))


def _worries(standing: Standing, share: Share | None, asked: PrintAsked) -> tuple[WorryChoice, ...]:
    if share is None:
        return ()
    shown = {one.id for one in share.dossier.case.worries}
    return tuple(
        WorryChoice(
            id=one.id,
            title=_("Zorg {n}").format(n=number),
            statement=one.statement,
            known=one.id in shown and one.id not in asked.ticked,
            ticked=one.id in asked.ticked,
            unsure=one.id in share.unsure,
        )
        for number, one in enumerate(standing.worries, 1)
    )


def _may_care(facts: PrintFacts, share: Share) -> bool:
    """Whether ticking shows the reader of a genogram with whom a child lives."""
    family = facts.family
    if family is None:
        return False
    plain, ticked = (
        share_family(family, share, foster_families=shown).parents for shown in (False, True)
    )
    return plain != ticked


def _left_out(facts: PrintFacts, share: Share, *, carers: bool) -> tuple[str, ...]:
    """What stays out; of a genogram also what it shows of wider kin."""
    standing, family, left_out = facts.standing, facts.family, share.left_out
    statements: dict[WorryId, str] = {one.id: one.statement for one in standing.worries}
    worries = [statements[one] for one in left_out.worries if one in statements]
    if family is None:
        return tuple(left_out_lines(left_out, worries, _named(standing, left_out.people, {})))
    drawn = left_out_of_family(family, facts.dossier, share, foster_families=carers)
    people = _named(standing, drawn.people, family.people)
    homes = [one.name for one in family.homes if one.id in drawn.homes]
    counted = replace(left_out, bonds=drawn.bonds, fostered=drawn.fostered, carers=drawn.carers)
    return tuple(left_out_lines(counted, worries, people, homes))


def _named(
    standing: Standing, people: Sequence[PersonId], kin: Mapping[PersonId, Person]
) -> list[str]:
    return [kin[one].name if one in kin else standing.name(one) for one in people]


def _papers(picture: Picture | None) -> tuple[Choice, ...]:
    """Every size, with how many sheets the drawing takes on it."""
    if picture is None or picture.is_table:
        return tuple(Choice(size, words) for size, words in PAPER_WORDS.items())
    root = read_drawing(picture.svg)
    without_heading(root)
    frame = frame_of(root)
    fits = laid_out(frame)
    whys = {"": f"{fits.fitted.sheet.size.upper()}, {sheets_words(fits)}"}
    whys |= {size: sheets_words(laid_out(frame, size)) for size in PAPER_SIZES}
    return tuple(Choice(size, words, whys[size]) for size, words in PAPER_WORDS.items())


def _preview(picture: Picture) -> str:
    """The drawing in the style of the page it stands on."""
    root = read_drawing(picture.svg)
    without_heading(root)
    take_style(root)
    return as_text(root)
