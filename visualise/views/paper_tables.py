"""What every drawing shows, as a table in words: the second sheet of a print."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import WorryId
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import capitalised
from visualise.language import _
from visualise.layout.words import RingsWords
from visualise.paper.picture import Table, TableGroup
from visualise.views.kringen import kring_groups
from visualise.views.life import Life
from visualise.views.matrix import MatrixPage
from visualise.views.matrix_model import KnowCell, MatrixRow, TaskCell
from visualise.views.mobility import place_cards
from visualise.views.network import PersonRow, person_rows
from visualise.views.network_map import network_rows
from visualise.views.network_relations import betweens
from visualise.views.people import age_words, second_line
from visualise.views.people_list import SORT_WORDS, ListRow, list_rows
from visualise.views.role_lines import RoleLine
from visualise.views.roles_over_time import role_block

WHO: Final = 2.0
CELL: Final = 1.5
HEAD_LETTERS: Final = 32
NOTHING: Final = "\N{EN DASH}"


def circles_table(standing: Standing, worry: WorryId | None) -> Table:
    """Everybody ring by ring, from the inside out."""
    words = RingsWords() if worry is None else RingsWords.of_one_worry()
    rows = person_rows(standing, circles_of(standing, worry), words)
    rings = tuple(dict.fromkeys(row.ring for row in rows))
    return _people(
        _("Iedereen op een rij"),
        [
            (capitalised(ring), [_person(standing, one) for one in rows if one.ring == ring])
            for ring in rings
        ],
    )


def kringen_table(standing: Standing) -> Table:
    """Everybody circle by circle; an empty circle is not named."""
    return _people(
        _("Iedereen op een rij"),
        [
            (f"{group.name}: {group.meaning}", [_person(standing, one) for one in group.people])
            for group in kring_groups(standing)
        ],
    )


def network_table(dossier: Dossier, standing: Standing, *, shared: bool = False) -> Table:
    """How everybody stands towards the household, and towards each other."""
    rows = network_rows(standing, betweens(standing, dossier.case))
    contact = () if shared else (_("Contact met het gezin"),)
    return Table(
        caption=_("Iedereen, en wie wie kent"),
        heads=(_("Wie"), *contact, _("Banden met anderen")),
        shares=(WHO, *(CELL for _head in contact), 2.5),
        groups=tuple(
            TableGroup(
                capitalised(area),
                tuple(
                    (
                        _named(row.person, what_words(standing, row.person)),
                        *(row.tie or _("in huis") for _head in contact),
                        "; ".join(row.others),
                    )
                    for row in rows
                    if row.person.area == area
                ),
            )
            for area in dict.fromkeys(row.person.area for row in rows)
        ),
    )


def mobility_table(standing: Standing, life: Life | None) -> Table:
    """The places of a life, with who was good there."""
    cards = place_cards(standing, life, editable=False) if life else ()
    return Table(
        caption=_("De plekken op een rij"),
        heads=(_("Wie"), _("Wat"), _("Nu")),
        shares=(WHO, WHO, WHO),
        groups=tuple(
            TableGroup(
                " · ".join(part for part in (card.name, card.when, card.ages) if part),
                tuple((one.name, one.second, one.status) for one in card.people)
                or ((_("Nog niemand"), "", ""),),
            )
            for card in cards
        ),
    )


def roles_table(standing: Standing, lines: Sequence[RoleLine]) -> Table:
    """Who held which role when, and when nobody did."""
    blocks = [role_block(standing, line, editable=False) for line in lines]
    return Table(
        caption=_("De rollen op een rij"),
        heads=(_("Wie"), _("Wanneer"), _("Bijzonder")),
        shares=(WHO, WHO, WHO),
        groups=tuple(
            TableGroup(block.title, tuple((row.words, row.when, row.note) for row in block.rows))
            for block in blocks
        ),
    )


def list_table(standing: Standing, *, shared: bool = False) -> Table:
    """Everybody with their role, their ring and when they were spoken; that not in a share."""
    columns = 4 if shared else 5
    return Table(
        caption=_("Iedereen op een rij"),
        heads=(
            SORT_WORDS["naam"],
            SORT_WORDS["gebied"],
            SORT_WORDS["cirkel"],
            SORT_WORDS["betaald"],
            SORT_WORDS["contact"],
        )[:columns],
        shares=(2.4, 1.3, 1.4, 1.2, 1.2)[:columns],
        groups=(
            TableGroup("", tuple(_listed(standing, row)[:columns] for row in list_rows(standing))),
        ),
    )


def matrix_table(page: MatrixPage) -> Table:
    """What everybody knows and does; the worries in full above their columns."""
    return Table(
        caption=_("Wie weet wat, en wie doet wat?"),
        heads=(
            _("Wie"),
            *(_short(one.title, one.statement) for one in page.worries),
            *(_short(_("Taak {n}").format(n=n), one.what) for n, one in enumerate(page.tasks, 1)),
        ),
        key=(
            *(f"{one.title}: {one.statement}{_aside(one.known)}" for one in page.worries),
            *(
                f"{_('Taak {n}').format(n=n)}: {one.what}{_aside(one.doing)}"
                for n, one in enumerate(page.tasks, 1)
            ),
        ),
        shares=(WHO, *(CELL for _one in page.worries), *(1.0 for _one in page.tasks)),
        groups=tuple(
            TableGroup(group.title, tuple(_matrix_row(row) for row in group.rows))
            for group in page.groups
        ),
    )


def as_shared(page: MatrixPage, children: Collection[str]) -> MatrixPage:
    """The page for a share: what a child knows was taken out, which is not "not asked".

    How many know a worry or do a task is not said: not all of them need be in the share.
    """

    def row_of(row: MatrixRow) -> MatrixRow:
        if row.id not in children:
            return row
        cells = (one if one.level else replace(one, words=NOTHING) for one in row.knows)
        return replace(row, knows=tuple(cells))

    groups = tuple(replace(one, rows=tuple(map(row_of, one.rows))) for one in page.groups)
    return replace(
        page,
        groups=groups,
        worries=tuple(replace(one, known="") for one in page.worries),
        tasks=tuple(replace(one, doing="") for one in page.tasks),
        summary="",
    )


def _aside(text: str) -> str:
    return f" ({text})" if text else ""


def know_words(cell: KnowCell) -> str:
    """What somebody knows of a worry, and how sure that is."""
    return f"{cell.words} ({cell.doubt})" if cell.doubt else cell.words


def task_words(cell: TaskCell) -> str:
    """Since when somebody does a task; a dash when they do not."""
    return (cell.when or _("doet dit")) if cell.task else NOTHING


def contact_words(row: ListRow) -> str:
    """When somebody was last spoken; not known is said too."""
    if row.contact is not None:
        return row.contact_words
    return _("in huis") if row.person.member else _("niet bekend")


def extra_words(row: PersonRow) -> str:
    """What else the drawing shows of somebody by a sign."""
    quiet = "" if row.active or row.member else _("nu niet actief")
    return ", ".join(part for part in (row.guards, quiet, row.doubt) if part)


def what_words(standing: Standing, row: PersonRow) -> str:
    """What somebody is to the family, as the drawing says it: never what was noted further."""
    person = next(one for one in standing.case.people if one == row.id)
    return age_words(standing, person) if row.member else second_line(standing, person)


def _short(title: str, said: str) -> str:
    """A head that is not too long: what it says in full stands in the key."""
    words = " ".join(said.split())
    short = (
        words
        if len(words) <= HEAD_LETTERS
        else f"{words[:HEAD_LETTERS].rstrip()}\N{HORIZONTAL ELLIPSIS}"
    )
    return f"{title}: {short}"


def _matrix_row(row: MatrixRow) -> tuple[str, ...]:
    quiet = "" if row.active or row.member else _("nu niet actief")
    return (
        _lines(row.name, row.second, quiet),
        *map(know_words, row.knows),
        *map(task_words, row.does),
    )


def _listed(standing: Standing, row: ListRow) -> tuple[str, ...]:
    person = row.person
    ring = ", ".join(part for part in (person.ring, person.doubt) if part)
    what = what_words(standing, person)
    return (
        _named(person, what if row.role in what else ", ".join(filter(None, (what, row.role)))),
        person.area,
        ring or NOTHING,
        row.paid,
        contact_words(row),
    )


def _named(row: PersonRow, what: str) -> str:
    """A name with what somebody is, and what the drawing shows by a sign."""
    quiet = "" if row.active or row.member else _("nu niet actief")
    return _lines(row.name, what, row.guards, quiet)


def _lines(name: str, *more: str) -> str:
    """A name, and what is said of somebody on a line under it."""
    said = ", ".join(" ".join(part.split()) for part in more if part)
    return "\n".join(part for part in (" ".join(name.split()), said) if part)


def _person(standing: Standing, row: PersonRow) -> tuple[str, ...]:
    return (row.name, what_words(standing, row), row.area, _kind(row), extra_words(row))


def _kind(row: PersonRow) -> str:
    if row.member:
        return ""
    return _("professional") if row.paid else _("eigen netwerk")


def _people(caption: str, groups: Sequence[tuple[str, list[tuple[str, ...]]]]) -> Table:
    return Table(
        caption=caption,
        heads=(_("Wie"), _("Wat"), _("Waarvan"), _("Wie is dit"), _("Bijzonder")),
        shares=(WHO, WHO, CELL, CELL, WHO),
        groups=tuple(TableGroup(title, tuple(rows)) for title, rows in groups if rows),
    )
