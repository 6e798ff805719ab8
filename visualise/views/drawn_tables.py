"""The matrix and the list as drawings: the same people and words as on their pages."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graphmodel.rules.standing import Standing
from visualise.draw.table import TableDrawing, draw_table
from visualise.dutch.terms import day_in_words
from visualise.language import _
from visualise.layout.table import Cell, Column, Group, Row, Sign, Stands, place_table
from visualise.layout.words import RingsWords
from visualise.views.matrix import MatrixPage
from visualise.views.matrix_model import KnowCell, MatrixRow, TaskCell
from visualise.views.paper_tables import NOTHING, contact_words, task_words, what_words
from visualise.views.people_list import SORT_WORDS, ListRow, list_rows

WHO_PX: Final = 230.0
KNOW_PX: Final = 164.0
TASK_PX: Final = 124.0
LIST_PX: Final = (150.0, 116.0, 136.0, 98.0, 108.0)

_SIGNS: Final[dict[str, Sign]] = {"full": "full", "part": "part", "none": "none", "": "ask"}


def matrix_title(standing: Standing) -> str:
    """What the matrix is called."""
    return _("Matrix van {name}").format(name=standing.household.name)


def list_title(standing: Standing) -> str:
    """What the list is called."""
    return _("Lijst van {name}").format(name=standing.household.name)


def matrix_svg(standing: Standing, page: MatrixPage) -> str:
    """Everybody by what they know and what they do, as a file of its own."""
    columns = [
        Column(_("Wie"), WHO_PX),
        *(Column(one.title, KNOW_PX, _filled(one.statement, one.known)) for one in page.worries),
        *(Column(_("Taak"), TASK_PX, _filled(one.what, one.doing)) for one in page.tasks),
    ]
    groups = [Group(one.title, tuple(map(_matrix_row, one.rows))) for one in page.groups]
    people = sum(len(group.rows) for group in groups)
    said = _("{summary} Mensen in de tabel: {people}.")
    desc = said.format(summary=page.summary, people=people).strip()
    return _drawn(standing, "matrix", matrix_title(standing), desc, columns, groups)


def _filled(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def list_svg(standing: Standing, *, shared: bool = False) -> str:
    """Everybody in a list, as a file of its own; of a share without when they were spoken."""
    heads = (
        _("Rol"),
        SORT_WORDS["gebied"],
        SORT_WORDS["cirkel"],
        SORT_WORDS["betaald"],
        SORT_WORDS["contact"],
    )
    columns = [
        Column(SORT_WORDS["naam"], WHO_PX),
        *(Column(head, width) for head, width in zip(heads, LIST_PX, strict=True)),
    ]
    rows = tuple(_list_row(standing, one) for one in list_rows(standing))
    if shared:
        columns = columns[:-1]
        rows = tuple(replace(row, cells=row.cells[:-1]) for row in rows)
    desc = _("Mensen in de lijst: {people}.").format(people=len(rows))
    return _drawn(standing, "list", list_title(standing), desc, columns, [Group("", rows)])


def _drawn(
    standing: Standing,
    lens: str,
    title: str,
    desc: str,
    columns: list[Column],
    groups: list[Group],
) -> str:
    drawing = TableDrawing(
        lens=lens,
        of=standing.household.id,
        on=standing.day.isoformat(),
        title=title,
        subtitle=_("Zo was het op {day}").format(day=day_in_words(standing.day)),
        desc=desc,
        legend=tuple(_legend(row for group in groups for row in group.rows)),
    )
    return draw_table(drawing, place_table(columns, groups))


def _matrix_row(row: MatrixRow) -> Row:
    return Row(
        id=row.id,
        name=row.name,
        second=_second(row.second, active=row.active or row.member),
        stands=_stands(member=row.member, paid=row.paid),
        active=row.active,
        asked=row.asked,
        cells=(*map(_know_cell, row.knows), *map(_task_cell, row.does)),
    )


def _know_cell(cell: KnowCell) -> Cell:
    sign = "" if cell.words == NOTHING else _SIGNS[cell.level]
    return Cell(cell.words, sign, cell.doubt)


def _task_cell(cell: TaskCell) -> Cell:
    return Cell(task_words(cell), "done" if cell.task else "")


def _list_row(standing: Standing, row: ListRow) -> Row:
    person = row.person
    active = person.active or person.member
    what = what_words(standing, person)
    second = ", ".join(part for part in (what, person.guards) if part)
    return Row(
        id=person.id,
        name=person.name,
        second=_second("" if what == row.role and not person.guards else second, active=active),
        stands=_stands(member=person.member, paid=person.paid),
        active=active,
        asked=person.asked,
        cells=(
            Cell(row.role),
            Cell(person.area),
            Cell(person.ring or _("geen"), second=person.doubt),
            Cell(row.paid),
            Cell(contact_words(row)),
        ),
    )


def _second(what: str, *, active: bool) -> str:
    return ", ".join(part for part in (what, "" if active else _("nu niet actief")) if part)


def _stands(*, member: bool, paid: bool) -> Stands:
    if member:
        return "member"
    return "paid" if paid else "social"


def _legend(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """The signs that occur, with their words."""
    words, every = RingsWords(), list(rows)
    names = {"member": words.member, "social": words.social, "paid": words.paid}
    stands = {row.stands for row in every}
    yield from ((kind, said) for kind, said in names.items() if kind in stands)
    outside = [row for row in every if row.stands != "member"]
    if any(not row.asked for row in outside):
        yield "unasked", words.not_asked
    if any(not row.active for row in outside):
        yield "quiet", words.inactive
    signs = {cell.sign for row in every for cell in row.cells}
    if "done" in signs:
        yield "done", _("doet dit")
