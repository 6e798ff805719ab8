"""What the head of every page of a household says, and the day it is about."""

from dataclasses import dataclass
from typing import Final, Literal

from graphmodel.domain.calendar import Day
from graphmodel.domain.words import PHASES, Phase, RoleName
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import (
    PHASE_WORDS,
    ROLE_WORDS,
    capitalised,
    day_in_words,
    day_of_year,
)
from visualise.language import Spoken, _, mark

Progress = Literal["done", "now", "later"]

SHOWN_ROLES: dict[Phase, tuple[RoleName, ...]] = {
    "alignment": ("case_director",),
    "direct_safety": ("case_director", "direct_safety_worker"),
    "risk_driven": ("case_director", "safety_planner"),
    "recovery": ("case_director", "treatment_provider", "plan_keeper"),
}
"""The roles one looks for first in each phase."""

SHORT_ROLES: Final[Spoken[RoleName]] = Spoken(
    {
        "direct_safety_worker": mark("directe veiligheid"),
        "plan_keeper": mark("regiehouder"),
        "meeting_chair": mark("voorzitter"),
    }
)


@dataclass(frozen=True, slots=True)
class PhaseMark:
    """A phase in the head, and whether it is done, now, or still to come."""

    word: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a role, and until when; `name` is empty when nobody does."""

    role: str
    name: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHead:
    """The head of a page about one household; `banner` is said when it is not about today.

    `version` is how often the household was changed, None on a page that cannot change it;
    `editable` says whether this page may: only today, and only while the household is open.
    """

    id: str
    name: str
    place: str
    opened: str
    closed: str
    day: str
    day_words: str
    is_today: bool
    banner: str
    phases: tuple[PhaseMark, ...]
    holders: tuple[Held, ...]
    today: str = ""
    version: int | None = None
    editable: bool = False

    @property
    def at(self) -> str:
        """The day as an address needs it: nothing for today."""
        return "" if self.is_today else self.day


def case_head(
    standing: Standing, place: str, today: Day, *, version: int | None = None
) -> CaseHead:
    """The head for a household as it stands; with its `version` it can be changed today."""
    household, day = standing.household, standing.day
    closed = household.closed
    return CaseHead(
        id=household.id,
        name=household.name,
        place=place,
        opened=day_in_words(household.opened),
        closed=day_in_words(closed) if closed and closed <= day else "",
        day=day.isoformat(),
        day_words=day_in_words(day),
        is_today=day == today,
        banner=day_banner(day, today, household.opened),
        phases=phase_marks(standing.phase),
        holders=tuple(
            held for role in SHOWN_ROLES[standing.phase] for held in held_by(standing, role)
        ),
        today=today.isoformat(),
        version=version,
        editable=version is not None and day == today and household.is_open_on(day),
    )


def day_banner(day: Day, today: Day, opened: Day | None = None) -> str:
    """What is said when a page is not about today; of a household also when it was opened.

    >>> from datetime import date
    >>> day_banner(date(2026, 6, 22), date(2026, 11, 22))
    'Dit was op 22 juni 2026 zo. Vandaag kan het anders zijn.'
    """
    if day == today:
        return ""
    if opened and day < opened:
        said = _("Op {day} kenden we dit huishouden nog niet. We begonnen op {opened}.")
        return said.format(day=day_in_words(day), opened=day_in_words(opened))
    if day > today:
        said = _("Dit is wat we nu weten over {day}. Dan kan het anders zijn.")
    else:
        said = _("Dit was op {day} zo. Vandaag kan het anders zijn.")
    return said.format(day=day_in_words(day))


def phase_marks(now: Phase) -> tuple[PhaseMark, ...]:
    """The four phases as seen from one of them."""
    at = PHASES.index(now)

    def progress(index: int) -> Progress:
        if index < at:
            return "done"
        return "now" if index == at else "later"

    return tuple(
        PhaseMark(capitalised(PHASE_WORDS[one]), progress(i)) for i, one in enumerate(PHASES)
    )


def held_by(standing: Standing, role: RoleName) -> tuple[Held, ...]:
    """Everybody who holds a role, or one line that says nobody does."""
    word = capitalised(SHORT_ROLES.get(role, ROLE_WORDS[role]))
    held = standing.held.get(role, ())
    if not held:
        return (Held(word, "", ""),)
    return tuple(
        Held(
            word,
            standing.name(one.person),
            _until(one.planned_end, standing.day),
        )
        for one in held
    )


def _until(end: Day | None, day: Day) -> str:
    """The last day of a role, the year only where it is another one."""
    if end is None:
        return ""
    words = day_of_year(end) if end.year == day.year else day_in_words(end)
    return _("tot {day}").format(day=words)
