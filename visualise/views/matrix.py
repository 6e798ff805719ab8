"""The matrix: what everybody knows, and what everybody does in the plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.domain.household import Task
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import AREAS, KnowLevel
from graphmodel.domain.worry import Worry
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import AREA_WORDS
from visualise.dutch.terms import capitalised, listed
from visualise.language import Spoken, _, mark, n_
from visualise.views.choices import Choice
from visualise.views.lens_frame import LensFrame, lens_frame
from visualise.views.matrix_model import (
    KnowCell,
    MatrixRow,
    RowGroup,
    TaskCell,
    TaskHead,
    TaskLine,
    WorryHead,
)
from visualise.views.people import age_words, second_line
from visualise.views.short_days import short_day
from visualise.views.worries import Outside, known_outside

LEVEL_WORDS: Spoken[KnowLevel] = Spoken(
    {"full": mark("weet het"), "part": mark("een deel"), "none": mark("weet het niet")}
)
"""What somebody knows of one worry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPage:
    """Everything the page says."""

    frame: LensFrame
    worries: tuple[WorryHead, ...]
    tasks: tuple[TaskHead, ...]
    groups: tuple[RowGroup, ...]
    levels: tuple[Choice, ...]
    summary: str
    later: tuple[TaskLine, ...]

    @property
    def people(self) -> tuple[Choice, ...]:
        """Everybody who can be given a task, as the rows stand."""
        rows = (row for group in self.groups for row in group.rows if row.on_map)
        return tuple(Choice(row.id, row.name) for row in rows)


def matrix_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    findings: Sequence[Finding] = (),
) -> MatrixPage:
    """The page of a household on a day: members first, then each life area."""
    now = [one for one in dossier.tasks if valid_on(one, standing.day)]
    tasks = _columns(now)
    return MatrixPage(
        frame=lens_frame(dossier, standing, place, today, findings),
        worries=tuple(
            _worry_head(standing, one, number) for number, one in enumerate(standing.worries, 1)
        ),
        tasks=tuple(_task_head(key, group) for key, group in tasks.items()),
        groups=_groups(standing, tasks),
        levels=tuple(Choice(level, words) for level, words in LEVEL_WORDS.items()),
        summary=_summary(standing, now),
        later=_later(standing, dossier.tasks) if standing.day >= today else (),
    )


Columns = Mapping[str, Sequence[Task]]
"""The tasks that are the same, by their words without capitals."""


def _columns(tasks: Sequence[Task]) -> Columns:
    """Tasks of the same words stand in one column; who began first stands first."""
    columns: dict[str, list[Task]] = {}
    for task in sorted(tasks, key=lambda one: (one.from_ or Day.min, one.id)):
        columns.setdefault(" ".join(task.what.casefold().split()), []).append(task)
    return columns


def _worry_head(standing: Standing, worry: Worry, number: int) -> WorryHead:
    return WorryHead(
        id=worry.id,
        title=_("Zorg {n}").format(n=number),
        statement=worry.statement,
        known=_known(known_outside(standing, worry.id)),
    )


def _known(outside: Outside) -> str:
    if outside.fully:
        said = n_("{n} van buiten weet het", "{n} van buiten weten het", outside.fully)
        return said.format(n=outside.fully)
    if outside.asked == outside.people:
        return _("niemand van buiten weet het")
    return _("niet iedereen gevraagd") if outside.asked else _("nog niemand gevraagd")


def _task_head(key: str, tasks: Sequence[Task]) -> TaskHead:
    people = len({one.person for one in tasks})
    doing = n_("{n} mens doet dit", "{n} mensen doen dit", people).format(n=people)
    return TaskHead(key=key, what=tasks[0].what, doing=doing)


def _groups(standing: Standing, columns: Columns) -> tuple[RowGroup, ...]:
    on_map = standing.members.keys() | standing.ties.keys()
    doing = {one.person for tasks in columns.values() for one in tasks}
    sets: list[tuple[str, list[PersonId]]] = [(_("Woont in dit huis"), list(standing.members))]
    for area in AREAS:
        there = [
            person
            for person, tie in standing.ties.items()
            if tie.area == area and person not in standing.members
        ]
        sets.append((capitalised(AREA_WORDS[area]), there))
    sets.append((_("Staat niet in het netwerk"), [one for one in doing if one not in on_map]))
    return tuple(
        RowGroup(title, tuple(_row(standing, one, columns) for one in _by_name(standing, people)))
        for title, people in sets
        if people
    )


def _by_name(standing: Standing, people: Sequence[PersonId]) -> list[PersonId]:
    return sorted(people, key=lambda one: (standing.name(one).casefold(), one))


def _row(standing: Standing, person: PersonId, columns: Columns) -> MatrixRow:
    tie, member = standing.ties.get(person), person in standing.members
    second = age_words(standing, person) if member else second_line(standing, person)
    knows = tuple(
        _know_cell(standing, person, one, number) for number, one in enumerate(standing.worries, 1)
    )
    return MatrixRow(
        id=person,
        name=standing.name(person),
        second=second,
        member=member,
        paid=tie is not None and tie.paid,
        active=tie is None or tie.active or member,
        asked=not knows or any(one.level for one in knows),
        on_map=member or tie is not None,
        knows=knows,
        does=tuple(_task_cell(standing, person, key, tasks) for key, tasks in columns.items()),
    )


def _know_cell(standing: Standing, person: PersonId, worry: Worry, number: int) -> KnowCell:
    record = standing.known[worry.id].get(person)
    doubts = {"assumed": _("vermoed"), "disputed": _("niet iedereen eens")}
    basis = "" if record is None or record.basis == "said" else record.basis
    return KnowCell(
        worry=worry.id,
        title=_("Zorg {n}").format(n=number),
        level="" if record is None else record.level,
        words=_("niet gevraagd") if record is None else LEVEL_WORDS[record.level],
        basis=basis,
        doubt=doubts.get(basis, ""),
    )


def _task_cell(standing: Standing, person: PersonId, key: str, tasks: Sequence[Task]) -> TaskCell:
    own = next((one for one in tasks if one.person == person), None)
    return TaskCell(
        key=key,
        what=tasks[0].what,
        task="" if own is None else own.id,
        when="" if own is None else _since(own, standing.day),
    )


def _since(task: Task, day: Day) -> str:
    """From when and until when; the year only where it is another one."""
    parts = []
    if task.from_ is not None:
        parts.append(_("sinds {day}").format(day=short_day(task.from_, day)))
    if task.until is not None:
        parts.append(_("tot {day}").format(day=short_day(task.until, day)))
    return ", ".join(parts)


def _later(standing: Standing, tasks: Sequence[Task]) -> tuple[TaskLine, ...]:
    coming = [one for one in tasks if one.from_ is not None and one.from_ > standing.day]
    coming.sort(key=lambda one: (one.from_ or Day.max, one.id))
    return tuple(
        TaskLine(
            standing.name(one.person),
            one.what,
            _("vanaf {day}").format(day=short_day(one.from_)) if one.from_ else "",
        )
        for one in coming
    )


def _summary(standing: Standing, tasks: Sequence[Task]) -> str:
    """Who does something in the plan, in a sentence."""
    own = [one.person for one in tasks if one.person in standing.social]
    names = [standing.name(one) for one in _by_name(standing, list(dict.fromkeys(own)))]
    if not names:
        return _("Nog niemand uit het eigen netwerk doet iets in het plan.")
    if len(names) > MOST_NAMES:
        text = _("{n} mensen uit het eigen netwerk doen iets in het plan.")
        return text.format(n=len(names))
    text = n_("{names} doet iets in het plan.", "{names} doen iets in het plan.", len(names))
    return text.format(names=listed(names))


MOST_NAMES = 6
"""More people than this are counted, not named."""
