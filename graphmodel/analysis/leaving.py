"""What of the records leaves the store for an analyst: no secret address, nothing noted.

Why: docs/decisions/files-for-analysts.md.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphmodel.domain.calendar import Day, within
from graphmodel.domain.household import Household, PhaseStep
from graphmodel.domain.organisation import Municipality, Organisation, Serves
from graphmodel.domain.person import Place
from graphmodel.domain.records import KIND_BY_CLASS, KINDS, Record, key_of
from graphmodel.domain.worry import Worry
from graphmodel.interchange.fields import FIELDS, Field, has_control

STAYS: Final = frozenset({"position", "hidden_bond"})
"""Kinds that say how something is drawn, and for whom not: no fact for an analyst."""

NOTED: Final = frozenset({"note", "reason"})
"""Fields in which anything may be noted: an address or a phone number too."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A record as it leaves: its kind, the fields it may have, and their values, None = unknown."""

    kind: str
    fields: tuple[Field, ...]
    values: Mapping[str, Any]


FIELDS_OUT: Final[Mapping[str, tuple[Field, ...]]] = {
    kind.name: tuple(
        one
        for one in FIELDS[kind.name]
        if one.name not in NOTED and (kind.name, one.name) != ("household", "address")
    )
    for kind in KINDS
    if kind.name not in STAYS
}
"""The fields that leave, by kind; the address of a household never does."""


def taken(records: Iterable[Record]) -> Iterator[Taken]:
    """The records that leave, kinds in the order of the format, then by key.

    >>> from graphmodel.domain.ids import OrganisationId
    >>> safe = Organisation(id=OrganisationId("o"), name="De Haven", type="Opvang",
    ...     address="Laan 1", secret_address=True)
    >>> [one.values["address"] for one in taken([safe])]
    [None]
    """
    every = list(records)
    hidden = any(isinstance(one, Household) and one.secret_address for one in every)
    where = _where_they_hide(every)
    order = {kind.cls: number for number, kind in enumerate(KINDS)}
    for record in sorted(every, key=lambda one: (order[type(one)], key_of(one))):
        kind = KIND_BY_CLASS[type(record)].name
        if kind not in STAYS and record not in where:
            fields = FIELDS_OUT[kind]
            values = {one.name: getattr(record, one.attribute) for one in fields}
            yield Taken(kind, fields, values | _withheld(record, hidden=hidden))


def _where_they_hide(records: Iterable[Record]) -> list[Municipality]:
    """The municipalities that are there for households in hiding alone: where to begin looking."""
    every = list(records)
    homes = [one for one in every if isinstance(one, Household)]
    told = {one.municipality for one in homes if not one.secret_address}
    told |= {one.municipality for one in every if isinstance(one, Serves)}
    hidden = {one.municipality for one in homes if one.secret_address} - told
    return [one for one in every if isinstance(one, Municipality) and one.id in hidden]


def _withheld(record: Record, *, hidden: bool) -> dict[str, None]:
    """What says where somebody is who is hidden."""
    if isinstance(record, Organisation) and record.secret_address:
        return {"address": None}
    if isinstance(record, Household) and record.secret_address:
        return {"municipality": None}
    return {"name": None} if isinstance(record, Place) and hidden else {}


def on_day(records: Iterable[Record], day: Day) -> Iterator[Record]:
    """The records that are so on a day; things and people without days always are.

    >>> from datetime import date
    >>> from graphmodel.domain.ids import HouseholdId, WorryId
    >>> closed = Worry(id=WorryId("w"), household=HouseholdId("h"), statement="...",
    ...     opened=date(2026, 1, 1), closed=date(2026, 2, 1))
    >>> [len(list(on_day([closed], date(2026, month, 1)))) for month in (1, 2)]
    [1, 0]
    """
    for record in records:
        first, until = getattr(record, "from_", None), getattr(record, "until", None)
        is_so = record.is_open_on(day) if isinstance(record, Worry) else within(day, first, until)
        if is_so:
            yield record


def as_text(value: Any) -> str:
    """One value of a field as text; a list with spaces between.

    >>> from datetime import date
    >>> as_text(date(2026, 11, 1)), as_text(True), as_text(("a", "b")), as_text(None)
    ('2026-11-01', 'true', 'a b', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, PhaseStep):
        return f"{value.from_.isoformat()}={value.phase}"
    if isinstance(value, tuple):
        return " ".join(as_text(one) for one in value)
    return "".join(letter for letter in str(value) if not has_control(letter))
