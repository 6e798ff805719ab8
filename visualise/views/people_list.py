"""The page of the list: everybody in the order and the selection asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.finding import Finding
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import AREAS, Area
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing
from visualise.dutch.network_words import AREA_WORDS
from visualise.dutch.terms import capitalised
from visualise.language import Spoken, _, mark, n_
from visualise.layout.words import RingsWords
from visualise.views.lens_frame import LensFrame, lens_frame
from visualise.views.list_query import NO, RINGS, YES, ListQuery, SortBy, address
from visualise.views.network import RING_ORDER, PersonRow, person_rows, plain
from visualise.views.people import role_words
from visualise.views.start import ago

SORT_WORDS: Final[Spoken[SortBy]] = Spoken(
    {
        "naam": mark("Wie"),
        "gebied": mark("Waarvan"),
        "cirkel": mark("Cirkel"),
        "betaald": mark("Betaald"),
        "contact": mark("Laatste contact"),
    }
)
GRAPH_FILE: Final = "netwerk.graphml"
TABLES_FILE: Final = "tabellen.zip"
"""What the files for analysts are called: nothing of the family."""

COLUMNS: Final[tuple[SortBy, ...]] = ("naam", "gebied", "cirkel", "betaald", "contact")


@dataclass(frozen=True, slots=True)
class Option:
    """A choice in a list, and whether it is chosen."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One way to look at fewer people: its name in the address, and what it can be."""

    name: str
    words: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column that can be sorted: where that leads, and how it is sorted now."""

    words: str
    address: str
    sorted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """Somebody in the list: what the map says of them, their role, and when they were spoken.

    `area` is empty for a member, and `contact` None when it is not known.
    """

    person: PersonRow
    area: Area | None
    role: str
    paid: str
    contact: Day | None
    contact_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """Everything the page says; `total` counts those who were left out too.

    `csv` is where the list as shown is taken along, `graph` and `tables` everything there is.
    """

    frame: LensFrame
    query: ListQuery
    rows: tuple[ListRow, ...]
    total: int
    summary: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    everybody: str
    csv: str
    graph: str
    tables: str


def list_page(
    dossier: Dossier,
    standing: Standing,
    place: str,
    today: Day,
    query: ListQuery,
    findings: Sequence[Finding] = (),
) -> ListPage:
    """The page of a household on a day, of whom and in the order that was asked."""
    frame = lens_frame(dossier, standing, place, today, findings)
    every = list_rows(standing)
    shown = [one for one in every if _is_asked(one, query)]
    home, at = f"{frame.home}/lijst", frame.head.at
    return ListPage(
        frame=frame,
        query=query,
        rows=tuple(_in_order(shown, query)),
        total=len(every),
        summary=_summary(len(shown), len(every)),
        columns=tuple(_column(sort, query, home, at) for sort in COLUMNS),
        filters=_filters(query),
        everybody=address(home, ListQuery(sort=query.sort, backwards=query.backwards), at),
        csv=address(f"{home}.csv", query, at),
        graph=_file(frame, GRAPH_FILE),
        tables=_file(frame, TABLES_FILE),
    )


def list_rows(standing: Standing) -> tuple[ListRow, ...]:
    """Everybody, from the inside out, then by name."""
    people = person_rows(standing, circles_of(standing), RingsWords())
    return tuple(_row(standing, one) for one in people)


def _file(frame: LensFrame, name: str) -> str:
    """Where a file of the household is taken along: of every day, or of the day shown."""
    return f"{frame.home}/{name}{f'?op={frame.head.at}' if frame.head.at else ''}"


def _row(standing: Standing, person: PersonRow) -> ListRow:
    id_ = PersonId(person.id)
    tie = standing.ties.get(id_)
    known = tie.last_contact if tie is not None else None
    contact = known if known is not None and known <= standing.day else None
    return ListRow(
        person=person,
        area=None if tie is None or person.member else tie.area,
        role=role_words(standing, id_),
        paid="" if tie is None else _("betaald") if tie.paid else _("eigen netwerk"),
        contact=contact,
        contact_words="" if contact is None else ago(contact, standing.day),
    )


def _is_asked(row: ListRow, query: ListQuery) -> bool:
    """Whether somebody is among those asked for."""
    person = row.person
    return (
        query.ring in ("", person.ring_key)
        and query.area in ("", row.area)
        and query.active in ("", YES if person.active else NO)
        and query.asked in ("", YES if person.asked else NO)
        and query.paid in ("", YES if person.paid else NO)
        and plain(query.name) in person.plain
    )


def _in_order(rows: Sequence[ListRow], query: ListQuery) -> list[ListRow]:
    """In the order asked; who has no value there comes last, either way round."""
    key = KEYS[query.sort]
    named = sorted(rows, key=lambda row: (row.person.plain, row.person.id))
    known = [row for row in named if key(row) is not None]
    known.sort(key=key, reverse=query.backwards)
    return known + [row for row in named if key(row) is None]


def _area_order(row: ListRow) -> int:
    """Members first, then the life areas as they are always named."""
    return -1 if row.area is None else AREAS.index(row.area)


KEYS: Final[dict[SortBy, Callable[[ListRow], Any]]] = {
    "naam": lambda row: (row.person.plain, row.person.id),
    "cirkel": lambda row: RING_ORDER[row.person.ring_key],
    "gebied": _area_order,
    "betaald": lambda row: row.person.paid if row.paid else None,
    "contact": lambda row: row.contact,
}
"""What each order looks at."""


def _column(sort: SortBy, query: ListQuery, home: str, at: str) -> Column:
    now = ("descending" if query.backwards else "ascending") if sort == query.sort else ""
    return Column(
        words=SORT_WORDS[sort], address=address(home, query.sorted_by(sort), at), sorted=now
    )


def _summary(shown: int, total: int) -> str:
    if not total:
        return _("Er staat nog niemand op de kaart.")
    if shown == total:
        return n_("{n} mens", "{n} mensen", total).format(n=total)
    return _("{n} van de {total} mensen").format(n=shown, total=total)


def _filters(query: ListQuery) -> tuple[Filter, ...]:
    words = RingsWords()
    rings = dict(
        zip(
            RINGS,
            (words.member, words.ring_all, words.ring_some, words.ring_none, words.not_asked),
            strict=True,
        )
    )
    areas: dict[str, str] = {one: AREA_WORDS[one] for one in AREAS}
    return (
        _filter("cirkel", _("Cirkel"), _("alle cirkels"), rings, query.ring),
        _filter("gebied", _("Levensgebied"), _("alle gebieden"), areas, query.area),
        _filter(
            "betaald",
            _("Betaald"),
            _("betaald en niet"),
            {NO: _("eigen netwerk"), YES: _("betaald")},
            query.paid,
        ),
        _filter(
            "actief",
            _("Actief"),
            _("actief en niet"),
            {YES: _("nu actief"), NO: _("nu niet actief")},
            query.active,
        ),
        _filter(
            "gevraagd",
            _("Gevraagd"),
            _("gevraagd en niet"),
            {YES: _("wel gevraagd"), NO: _("niet gevraagd")},
            query.asked,
        ),
    )


def _filter(name: str, words: str, every: str, options: dict[str, str], chosen: str) -> Filter:
    first = Option("", capitalised(every), not chosen)
    rest = (Option(value, capitalised(text), value == chosen) for value, text in options.items())
    return Filter(name=name, words=words, options=(first, *rest))
