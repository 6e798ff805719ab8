"""Roles over time as a drawing: whose bar lies where, and what is said of it."""

from collections.abc import Sequence
from typing import Final

from graphmodel.domain.calendar import Day, days_between
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import PersonId
from graphmodel.rules.standing import Standing
from visualise.draw.roles_over_time import RolesDrawing, RolesWords, draw_roles
from visualise.dutch.terms import PHASE_WORDS, ROLE_WORDS, capitalised, day_in_words, listed
from visualise.language import _, n_
from visualise.layout.swimlanes import place_swimlanes
from visualise.layout.swimlanes_model import HolderKind, Holding, Lane, PhaseSpan, Stretch
from visualise.layout.time_axis import shifted
from visualise.views.role_lines import RoleLine, Span, Tenure, phase_times
from visualise.views.short_days import from_until, short_day, tick_words

LEAST_DAYS: Final = 60
"""How many days the sheet shows at least. Units: days."""

AHEAD_SHARE: Final = 3
"""What is ahead takes at most one part in this many of what has been."""

BEFORE_DAYS: Final = 180
"""How long before the household was opened a role is still drawn to scale. Units: days."""


def roles_svg(
    standing: Standing,
    lines: Sequence[RoleLine],
    today: Day,
    *,
    standalone: bool,
    shared: bool = False,
) -> str:
    """The lanes as SVG text: a file of its own, or for a page.

    Of a share without lanes it does not say that nobody holds a role: roles may be left out.
    """
    days = _sheet_days(standing, lines)
    phases = [
        PhaseSpan(capitalised(PHASE_WORDS[one.phase]), one.first)
        for one in phase_times(standing.household, standing.day)
    ]
    lanes = [_lane(standing, line) for line in lines]
    placement = place_swimlanes(lanes, phases, days, standing.day)
    said = summary_of(lines, now=standing.day == today) if lines or not shared else ""
    drawing = RolesDrawing(
        of=standing.household.id,
        on=standing.day,
        title=_("Rollen rond {name}").format(name=standing.household.name),
        subtitle=_("Zo was het op {day}").format(day=day_in_words(standing.day)),
        desc=_("{summary} De tabel bij de tekening zegt hetzelfde in woorden.")
        .format(summary=said)
        .strip(),
        now=_now_words(standing.day, today),
        ticks=tick_words([day for day, _x in placement.ticks]),
        words=_words(),
    )
    return draw_roles(drawing, placement, standalone=standalone)


def _words() -> RolesWords:
    return RolesWords(
        social=_("eigen netwerk"),
        paid=_("professional"),
        member=_("woont in dit huis"),
        other=_("staat niet in het netwerk"),
        nobody=_("niemand"),
        together=_("samen"),
        ahead=_("afgesproken, komt nog"),
    )


def _now_words(day: Day, today: Day) -> str:
    return _("vandaag, {day}").format(day=short_day(day)) if day == today else short_day(day)


def _sheet_days(standing: Standing, lines: Sequence[RoleLine]) -> tuple[Day, Day]:
    """The first and the last day of the sheet: what was, and a part for what is ahead."""
    day, opened = standing.day, standing.household.opened
    tenures = [one for line in lines for one in line.tenures]
    begun = [one.role.from_ for one in tenures if one.role.from_] + [opened, day]
    first = max(min(begun), shifted(min(opened, day), -BEFORE_DAYS))
    ends = [_end(one) for one in tenures if _end(one) is not None]
    later = [end for end in (*ends, *begun) if end is not None and end > day]
    most = max(days_between(first, day) // AHEAD_SHARE, LEAST_DAYS)
    last = min(max(later, default=day), shifted(day, most))
    first = min(first, shifted(last, -LEAST_DAYS))
    return first, last


def _end(tenure: Tenure) -> Day | None:
    return tenure.until or tenure.role.planned_end


def _lane(standing: Standing, line: RoleLine) -> Lane:
    title = capitalised(ROLE_WORDS[line.name])
    return Lane(
        role=line.name,
        title=title,
        holdings=tuple(_holding(standing, one, title) for one in line.tenures),
        gaps=tuple(
            Stretch(gap.first, gap.until, _("niemand"), f"{title}: {_gap_words(gap)}")
            for gap in line.gaps
        ),
        together=tuple(
            Stretch(one.first, one.until, together_words(standing, one)) for one in line.together
        ),
    )


def _holding(standing: Standing, tenure: Tenure, title: str) -> Holding:
    role = tenure.role
    name = standing.name(role.person)
    tail = tail_words(standing, tenure)
    said = ", ".join(part for part in (name, from_until(role.from_, tenure.until), tail) if part)
    return Holding(
        id=role.id,
        holder=role.person,
        name=name,
        kind=_kind(standing, role.person),
        first=role.from_,
        until=tenure.until,
        planned=role.planned_end,
        tail=tail,
        spoken=f"{title}: {said}",
    )


def tail_words(standing: Standing, tenure: Tenure) -> str:
    """What is said behind a name: when it ends, should have ended, or begins."""
    role, day = tenure.role, standing.day
    if role.from_ is not None and role.from_ > day:
        return _("vanaf {day}").format(day=short_day(role.from_, day))
    if tenure.until is not None and tenure.until <= day:
        return ""
    end = _end(tenure)
    if end is None:
        return ""
    text = _("tot {day}") if end > day else _("zou stoppen op {day}")
    return text.format(day=short_day(end, day))


def _kind(standing: Standing, person: PersonId) -> HolderKind:
    """How somebody stands towards the household: now, or else the last time they did."""
    if person in standing.members:
        return "member"
    tie = standing.ties.get(person) or _last_tie(standing, person)
    if tie is not None:
        return "paid" if tie.paid else "social"
    works = any(one.person == person for one in standing.case.works_for)
    return "paid" if works else "other"


def _last_tie(standing: Standing, person: PersonId) -> Tie | None:
    ties = [one for one in standing.case.ties if one.person == person]
    return max(ties, key=lambda one: one.from_ or Day.min, default=None)


def _gap_words(gap: Span) -> str:
    when = from_until(gap.first, gap.until)
    return _("niemand {when}").format(when=when) if when else _("nog niemand")


def together_words(standing: Standing, span: Span) -> str:
    if span.first is None:
        return _("samen")
    last = span.until or shifted(standing.day, 1)
    days = days_between(span.first, last)
    return n_("{n} dag samen", "{n} dagen samen", days).format(n=days)


def summary_of(lines: Sequence[RoleLine], *, now: bool) -> str:
    """Which roles nobody holds now, or held on the day asked, in a sentence."""
    if not lines:
        return _("Nog niemand heeft hier een rol.")
    empty = [ROLE_WORDS[one.name] for one in lines if any(gap.until is None for gap in one.gaps)]
    if empty:
        text = (
            _("Hiervoor is er nu niemand: {roles}.")
            if now
            else _("Toen was dit van niemand: {roles}.")
        )
        return text.format(roles=listed(empty))
    return (
        _("Bij de rollen hieronder valt nu geen gat.")
        if now
        else _("Bij de rollen hieronder viel toen geen gat.")
    )
