"""The page of roles over time: lanes drawn, the same in a table, and who takes or leaves a role."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.domain.words import ROLE_NAMES
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import ROLE_WORDS, capitalised, listed
from visualise.language import _
from visualise.layout.time_axis import shifted
from visualise.views.choices import Choice
from visualise.views.lens_frame import LensFrame, lens_frame
from visualise.views.role_lines import RoleLine, Span, Tenure, role_lines
from visualise.views.roles_drawing import roles_svg, summary_of, tail_words, together_words
from visualise.views.short_days import from_until


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """One line of the table: somebody held the role, nobody did, or more than one did.

    `holding` is what can be ended today, empty where there is nothing to end.
    """

    kind: str
    words: str
    person: str
    when: str
    note: str
    holding: str


@dataclass(frozen=True, slots=True)
class RoleBlock:
    """A role with everything that was so, in the order of time."""

    role: str
    title: str
    rows: tuple[TimeRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesOverTimePage:
    """Everything the page says."""

    frame: LensFrame
    drawing: str
    blocks: tuple[RoleBlock, ...]
    summary: str
    roles: tuple[Choice, ...]
    people: tuple[Choice, ...]


def roles_over_time_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    findings: Sequence[Finding] = (),
) -> RolesOverTimePage:
    """The page of a household on a day; what is known to come is shown from today on."""
    frame = lens_frame(dossier, standing, place, today, findings)
    lines = role_lines(standing, ahead=standing.day >= today)
    return RolesOverTimePage(
        frame=frame,
        drawing=roles_svg(standing, lines, today, standalone=False) if lines else "",
        blocks=tuple(role_block(standing, line, editable=frame.head.editable) for line in lines),
        summary=summary_of(lines, now=standing.day == today),
        roles=tuple(Choice(name, capitalised(ROLE_WORDS[name])) for name in ROLE_NAMES),
        people=_people(standing),
    )


def role_block(standing: Standing, line: RoleLine, *, editable: bool) -> RoleBlock:
    """A role with everybody who held it, the days nobody did, and the days it was shared."""
    rows: list[tuple[Day, int, TimeRow]] = []
    for tenure in line.tenures:
        first = tenure.role.from_ or Day.min
        rows.append((first, 0, _held_row(standing, tenure, editable=editable)))
    for gap in line.gaps:
        rows.append((gap.first or Day.min, 1, _row("nobody", _("Niemand"), gap)))
    for span in line.together:
        words = listed(_names(standing, line, span))
        note = together_words(standing, span)
        rows.append((span.first or Day.min, 2, _row("together", words, span, note)))
    rows.sort(key=lambda one: one[:2])
    title = capitalised(ROLE_WORDS[line.name])
    return RoleBlock(line.name, title, tuple(row for _first, _order, row in rows))


def _held_row(standing: Standing, tenure: Tenure, *, editable: bool) -> TimeRow:
    role = tenure.role
    begun = role.from_ is None or role.from_ <= standing.day
    now = begun and (tenure.until is None or standing.day < tenure.until)
    return TimeRow(
        kind="now" if now else "held" if begun else "coming",
        words=standing.name(role.person),
        person=role.person,
        when=from_until(role.from_, tenure.until),
        note=tail_words(standing, tenure) if now else "",
        holding=role.id if now and editable else "",
    )


def _row(kind: str, words: str, span: Span, note: str = "") -> TimeRow:
    when = from_until(span.first, span.until)
    return TimeRow(kind=kind, words=words, person="", when=when, note=note, holding="")


def _names(standing: Standing, line: RoleLine, span: Span) -> list[str]:
    """Who held the role together in these days."""
    first = span.first or Day.min
    until = span.until or shifted(standing.day, 1)
    people = [
        one.role.person
        for one in line.tenures
        if (one.role.from_ or Day.min) < until and (one.until is None or first < one.until)
    ]
    return [standing.name(person) for person in dict.fromkeys(people)]


def _people(standing: Standing) -> tuple[Choice, ...]:
    on_map = standing.members.keys() | standing.ties.keys()
    people = sorted(on_map, key=lambda one: (standing.name(one).casefold(), one))
    return tuple(Choice(one, standing.name(one)) for one in people)
