"""The page of one household: the rings, the list that says the same, signals, phase, worries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.change import Change
from graphmodel.domain.finding import Finding
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.words import PHASES, ROLE_NAMES, Phase
from graphmodel.rules.circles import Circles, circles_of
from graphmodel.rules.phase import ConditionState, PhaseCheck
from graphmodel.rules.standing import Standing
from visualise.dutch.phase import TITLES, say_condition, say_may_end
from visualise.language import _
from visualise.layout.words import RingsWords
from visualise.views.cards import Card, cards, unknown_cards
from visualise.views.changes import Changes, changes
from visualise.views.days import neighbours, stops
from visualise.views.frame import CaseHead, Held, case_head, held_by
from visualise.views.history import NOTHING_DONE, Latest, latest
from visualise.views.network import PersonRow, found, person_rows
from visualise.views.rings import RingsLook, RingsPicture, rings_picture
from visualise.views.wishes import WishRow, wish_rows
from visualise.views.worries import WorryRow, full_of_worries, room_for_worries, worry_rows

Room = Literal["beside", "roomy", "whole"]
_ROOMS: Final[tuple[tuple[float, Room], ...]] = ((720.0, "beside"), (1000.0, "roomy"))
"""Up to which width a drawing stands beside the words on a tablet that lies down: as wide as
its sheet, and wider, so that it is moved under a sheet that stays as it is. Units: px."""


SHEET_PX: Final = _ROOMS[0][0]
"""How wide the sheet of a drawing is beside the words on a tablet that lies down."""


def room_for(width: float) -> Room:
    """How much room the page gives to a drawing of this width, in px.

    Example:
        >>> room_for(700.0), room_for(1200.0)
        ('beside', 'whole')
    """
    return next((room for most, room in _ROOMS if width <= most), "whole")


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdFacts:
    """What the page is made of: the household as it stands, what was found, what day it is.

    With its `version` the household can be changed; `history` are its last changes, the newest
    first, and `wanted` the name somebody looks for.
    """

    standing: Standing
    place: str
    today: Day
    findings: tuple[Finding, ...] = ()
    check: PhaseCheck | None = None
    before: Standing | None = None
    worry: WorryId | None = None
    cells: Mapping[PersonId, str] = field(default_factory=dict)
    sheet: str | None = None
    version: int | None = None
    history: tuple[Change, ...] = ()
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to look: all worries or one of them in its own words, and its id for the address."""

    label: str
    worry: str
    current: bool
    statement: str = ""


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """What a phase asks, whether it is so, and the sentence that says it."""

    title: str
    state: ConditionState
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdPage:
    """Everything the page says."""

    head: CaseHead
    rings: str
    room: Room
    worry: str
    choices: tuple[Choice, ...]
    has_rings: bool
    earlier: str
    later: str
    since: str
    changes: Changes | None
    fires: tuple[Card, ...]
    unknown: tuple[Card, ...]
    people: tuple[PersonRow, ...]
    found: tuple[PersonRow, ...]
    wanted: str
    worry_heads: tuple[str, ...]
    worries: tuple[WorryRow, ...]
    may_worry: bool
    full_of_worries: str
    wishes: tuple[WishRow, ...]
    latest: Latest
    roles: tuple[Held, ...]
    phase_sentence: str
    conditions: tuple[ConditionRow, ...]
    candidates: str


def household_page(facts: HouseholdFacts) -> HouseholdPage:
    """The page of a household on a day."""
    standing = facts.standing
    worry = _open_worry(facts)
    circles = circles_of(standing, worry)
    words = RingsWords() if worry is None else RingsWords.of_one_worry()
    earlier, later = neighbours(stops(standing.case, facts.today), standing.day)
    head = case_head(standing, facts.place, facts.today, version=facts.version)
    candidates = f"/huishouden/{standing.household.id}/kandidaten?fase={next_phase(standing.phase)}"
    picture = _rings(facts, circles, worry, head)
    people = person_rows(standing, circles, words)
    return HouseholdPage(
        head=head,
        rings=picture.svg,
        room=room_for(picture.width),
        worry=worry or "",
        choices=_choices(standing, worry),
        has_rings=bool(circles.worries),
        earlier=earlier.isoformat() if earlier else "",
        later=later.isoformat() if later else "",
        since=facts.before.day.isoformat() if facts.before else "",
        changes=changes(facts.before, standing, worry, words) if facts.before else None,
        fires=cards((one for one in facts.findings if one.state == "fires"), candidates),
        unknown=unknown_cards(
            (one for one in facts.findings if one.state == "unknown"), candidates
        ),
        people=people,
        found=found(people, facts.wanted),
        wanted=facts.wanted,
        worry_heads=_worry_heads(standing, circles),
        worries=worry_rows(standing),
        may_worry=room_for_worries(standing) > 0,
        full_of_worries=full_of_worries(standing),
        wishes=wish_rows(standing)[0],
        latest=latest(facts.history, standing.case) if facts.history else NOTHING_DONE,
        roles=_roles(standing),
        phase_sentence=say_may_end(facts.check) if facts.check else "",
        conditions=_conditions(facts.check),
        candidates=candidates,
    )


def _rings(
    facts: HouseholdFacts, circles: Circles, worry: WorryId | None, head: CaseHead
) -> RingsPicture:
    """The rings, with links to the sheets when the household can be changed."""
    return rings_picture(
        facts.standing,
        circles,
        standalone=False,
        worry=worry,
        cells=facts.cells,
        sheet=facts.sheet,
        look=RingsLook(
            base=f"/huishouden/{facts.standing.household.id}" if facts.version is not None else "",
            at=f"?op={head.at}" if head.at else "",
        ),
    )


def next_phase(phase: Phase) -> Phase:
    """The phase somebody is looked for: the one that comes after, or the last one.

    >>> next_phase("alignment"), next_phase("recovery")
    ('direct_safety', 'recovery')
    """
    return PHASES[min(PHASES.index(phase) + 1, len(PHASES) - 1)]


def _open_worry(facts: HouseholdFacts) -> WorryId | None:
    """The worry chosen, when it is open that day; else all of them are shown."""
    is_open = any(one.id == facts.worry for one in facts.standing.worries)
    return facts.worry if is_open else None


def _choices(standing: Standing, worry: WorryId | None) -> tuple[Choice, ...]:
    if len(standing.worries) < 2:
        return ()
    every = Choice(_("Alle zorgen"), "", worry is None)
    each = (
        Choice(worry_name(number), one.id, one.id == worry, one.statement)
        for number, one in enumerate(standing.worries, 1)
    )
    return (every, *each)


def worry_name(number: int) -> str:
    """A worry by its number, where its own words do not fit.

    >>> worry_name(2)
    'Zorg 2'
    """
    return _("Zorg {number}").format(number=number)


def _roles(standing: Standing) -> tuple[Held, ...]:
    """Every role that somebody holds."""
    return tuple(
        held for role in ROLE_NAMES if role in standing.held for held in held_by(standing, role)
    )


def _worry_heads(standing: Standing, circles: Circles) -> tuple[str, ...]:
    numbers = {one.id: number for number, one in enumerate(standing.worries, 1)}
    return tuple(worry_name(numbers[worry]) for worry in circles.worries)


def _conditions(check: PhaseCheck | None) -> tuple[ConditionRow, ...]:
    return tuple(
        ConditionRow(TITLES[one.condition], one.state, say_condition(one))
        for one in (check.conditions if check else ())
    )
