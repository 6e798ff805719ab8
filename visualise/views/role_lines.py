"""Who held which role when: the holders of each role, when nobody did and when more than one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graphmodel.domain.calendar import Day
from graphmodel.domain.household import Household
from graphmodel.domain.role import Role
from graphmodel.domain.words import ROLE_NAMES, Phase, RoleName
from graphmodel.rules.share_records import TELLING_ROLES
from graphmodel.rules.signals_roles import REQUIRED_ROLES, ended_roles
from graphmodel.rules.standing import Standing


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first one on, None when that is not known; `until` None while it is so."""

    first: Day | None
    until: Day | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A role that was held, is held or will be; `until` as it is known on the day asked."""

    role: Role
    until: Day | None


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One role over time, from its first holder on."""

    name: RoleName
    tenures: tuple[Tenure, ...]
    gaps: tuple[Span, ...]
    together: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """A phase, its first day and the first day no longer, None while it lasts."""

    phase: Phase
    first: Day
    until: Day | None


def role_lines(standing: Standing, *, ahead: bool) -> tuple[RoleLine, ...]:
    """Every role that was held or that a phase asked for, in the order of their names.

    A day counts as a gap when nobody held the role between two holders, or while the phase
    required it (the same roles as in the signal of a dropped baton). With `ahead` also what is
    known of the days to come.
    """
    phases = phase_times(standing.household, standing.day)
    lines = (_line(standing, name, phases, ahead=ahead) for name in ROLE_NAMES)
    return tuple(line for line in lines if line.tenures or line.gaps)


def without_doubtful_gaps(lines: Iterable[RoleLine]) -> tuple[RoleLine, ...]:
    """The lines of a share: of a role whose holders may be hidden it is not said nobody held it.

    For every reader, also who is shown all of them: what is missing tells nothing.
    """
    return tuple(replace(one, gaps=()) if one.name in TELLING_ROLES else one for one in lines)


def phase_times(household: Household, day: Day) -> tuple[PhaseTime, ...]:
    """The phases that had begun by a day, with their days."""
    begun = sorted((step.from_, step.phase) for step in household.phases if step.from_ <= day)
    if not household.phases and household.opened <= day:
        begun = [(household.opened, household.phase)]
    closed = household.closed if household.closed and household.closed <= day else None
    ends = [*(first for first, _ in begun[1:]), closed]
    return tuple(
        PhaseTime(phase, first, until) for (first, phase), until in zip(begun, ends, strict=False)
    )


def _line(
    standing: Standing, name: RoleName, phases: Sequence[PhaseTime], *, ahead: bool
) -> RoleLine:
    tenures = _tenures(standing, name, ahead=ahead)
    held = [_days(one.role.from_, one.until, standing.day) for one in tenures]
    wanted = [
        _days(one.first, one.until, standing.day)
        for one in phases
        if name in REQUIRED_ROLES[one.phase]
    ]
    if held:
        wanted.append((min(first for first, _ in held), max(first for first, _ in held)))
    return RoleLine(
        name=name,
        tenures=tenures,
        gaps=_spans(_without(wanted, held), standing.day),
        together=_spans(_shared(tenures, standing.day), standing.day),
    )


def _tenures(standing: Standing, name: RoleName, *, ahead: bool) -> tuple[Tenure, ...]:
    """Who holds a role or held it; somebody dead since an unknown day counts nowhere."""
    ended = {one.role.id: one.day for one in ended_roles(standing, name)}
    found = []
    for role in standing.case.roles:
        if role.role != name:
            continue
        if role.id in ended:
            found.append(Tenure(role, ended[role.id]))
        elif _holds(standing, role, ahead=ahead):
            found.append(Tenure(role, role.until if ahead else None))
    return tuple(sorted(found, key=lambda one: (one.role.from_ or Day.min, one.role.id)))


def _holds(standing: Standing, role: Role, *, ahead: bool) -> bool:
    begun = role.from_ is None or role.from_ <= standing.day
    ends_later = role.until is None or standing.day < role.until
    lasts = role.from_ is None or role.until is None or role.from_ < role.until
    return role.person in standing.alive and (begun or ahead) and ends_later and lasts


Days = tuple[int, int]
"""The first day and the first day no longer, by number; no day after the one asked."""


def _days(first: Day | None, until: Day | None, day: Day) -> Days:
    end = day.toordinal() + 1
    start = Day.min.toordinal() if first is None else first.toordinal()
    return min(start, end), end if until is None else min(until.toordinal(), end)


def _spans(found: Iterable[Days], day: Day) -> tuple[Span, ...]:
    now, always = day.toordinal(), Day.min.toordinal()
    return tuple(
        Span(
            None if first == always else Day.fromordinal(first),
            None if until > now else Day.fromordinal(until),
        )
        for first, until in found
        if first < until
    )


def _without(wanted: Iterable[Days], held: Sequence[Days]) -> list[Days]:
    """The days of the first that are not among the second, each once."""
    wanted = list(wanted)
    edges = sorted({edge for days in (*wanted, *held) for edge in days})
    pieces = [
        (first, until)
        for first, until in pairwise(edges)
        if any(a <= first < b for a, b in wanted) and not any(a <= first < b for a, b in held)
    ]
    return _joined(pieces)


def _shared(tenures: Sequence[Tenure], day: Day) -> list[Days]:
    """The days on which at least two people held the role."""
    held = [(one.role.person, _days(one.role.from_, one.until, day)) for one in tenures]
    edges = sorted({edge for _, days in held for edge in days})
    return _joined(
        [
            (first, until)
            for first, until in pairwise(edges)
            if len({person for person, (a, b) in held if a <= first < b}) > 1
        ]
    )


def _joined(pieces: Sequence[Days]) -> list[Days]:
    """Neighbouring stretches as one."""
    joined: list[Days] = []
    for first, until in pieces:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], until)
        else:
            joined.append((first, until))
    return joined
