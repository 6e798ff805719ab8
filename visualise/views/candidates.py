"""The page of who can take over: ranked, each with why, and those who fall off."""

from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import Fact
from graphmodel.domain.words import WORKING_PHASES, Phase
from graphmodel.rules.abilities import Abilities, Unit
from graphmodel.rules.candidates import Candidate, Candidates, DecidedBy, Room
from graphmodel.rules.standing import Standing
from visualise.dutch.candidates import say_candidate, say_fact, say_rejected
from visualise.dutch.roles import LEVELS
from visualise.dutch.terms import PHASE_WORDS, capitalised
from visualise.language import Spoken, _, mark, n_
from visualise.views.frame import CaseHead, case_head

Tone = Literal["yes", "no", "ask"]
ROOM_WORDS: Final[Spoken[Room]] = Spoken(
    {"free": mark("vrij"), "full": mark("vol"), "unknown": mark("niet bekend")}
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One reason in short; `decides` where the row loses from the one above."""

    text: str
    tone: Tone
    decides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """Somebody who can, with a cell for each reason in the order in which they count."""

    place: int
    name: str
    of: str
    organisation: str
    cells: tuple[Cell, ...]
    why: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """Somebody who cannot now, and why."""

    name: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice in a list."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidatesPage:
    """Everything the page says."""

    head: CaseHead
    question: str
    answer: str
    phases: tuple[Option, ...]
    topics: tuple[Option, ...]
    asked_topic: bool
    ranked: tuple[CandidateRow, ...]
    rejected: tuple[RejectedRow, ...]


def candidates_page(
    standing: Standing, place: str, found: Candidates, abilities: Abilities, today: Day
) -> CandidatesPage:
    """The page for one household and phase."""
    number = len(found.ranked)
    return CandidatesPage(
        head=case_head(standing, place, today),
        question=_("Wie kan de fase {phase} doen?").format(phase=PHASE_WORDS[found.phase]),
        answer=_answer(number, place),
        phases=_phases(found.phase),
        topics=_topics(abilities, found.expertise),
        asked_topic=found.expertise is not None,
        ranked=tuple(_row(at, one, abilities) for at, one in enumerate(found.ranked, 1)),
        rejected=tuple(
            RejectedRow(_named(abilities, Unit(one.organisation, one.team)), say_rejected(one))
            for one in found.rejected
        ),
    )


def _answer(number: int, place: str) -> str:
    if not number:
        return _("Niemand kan dit nu in {place}.").format(place=place)
    text = n_("In {place} kan één het.", "In {place} kunnen {n} het.", number)
    return text.format(place=place, n=number)


def _phases(chosen: Phase) -> tuple[Option, ...]:
    return tuple(
        Option(one, capitalised(PHASE_WORDS[one]), one == chosen) for one in WORKING_PHASES
    )


def _topics(abilities: Abilities, chosen: str | None) -> tuple[Option, ...]:
    known = {one.topic for one in abilities.directory.expertise} | ({chosen} if chosen else set())
    every = Option("", _("niets bijzonders"), chosen is None)
    each = (
        Option(topic, _("ervaring met {topic}").format(topic=topic), topic == chosen)
        for topic in sorted(known, key=str.casefold)
    )
    return (every, *each)


def _named(abilities: Abilities, unit: Unit) -> str:
    """The name of the unit; of a team with its organisation behind it."""
    names = [one.name for one in abilities.records(unit)]
    return names[0] if unit.team is None else f"{names[1]} ({names[0]})"


def _row(at: int, one: Candidate, abilities: Abilities) -> CandidateRow:
    unit = Unit(one.organisation, one.team)
    organisation = abilities.organisation_of(unit)
    return CandidateRow(
        place=at,
        name=one.name,
        of=organisation.name if one.team else organisation.type,
        organisation=one.organisation,
        cells=_cells(one),
        why=say_candidate(one)[0],
    )


def _cells(one: Candidate) -> tuple[Cell, ...]:
    facts = {fact.code: fact for fact in one.facts}
    cells = [_relation(one, facts["relation"])]
    if one.expertise is not None:
        cells.append(_cell(one, "expertise", _yes_or_no(one.expertise), one.expertise))
    cells.append(_cell(one, "level", LEVELS[one.level], one.level == "lead"))
    cells.append(_room(one, facts["capacity"]))
    later = one.later_handovers
    times = n_("{n} keer", "{n} keer", later).format(n=later) if later else _("nee")
    cells.append(_cell(one, "later_handovers", times, not later))
    return tuple(cells)


def _yes_or_no(yes: bool) -> str:
    return _("ja") if yes else _("nee")


def _cell(one: Candidate, key: DecidedBy, text: str, good: bool | None) -> Cell:
    return Cell(text, "yes" if good else "no", one.decided_by == key)


def _relation(one: Candidate, bond: Fact) -> Cell:
    return _cell(one, "relation", say_fact(bond), one.relation != "new")


def _room(one: Candidate, measured: Fact) -> Cell:
    free = measured.get("free")
    text = ROOM_WORDS[one.capacity]
    if one.capacity == "free" and isinstance(free, int):
        text = _("{n} vrij").format(n=free)
    tone: Tone = {"free": "yes", "full": "no", "unknown": "ask"}[one.capacity]  # type: ignore[assignment]  # the three rooms
    return Cell(text, tone, one.decided_by == "capacity")
