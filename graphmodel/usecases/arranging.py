"""Everybody keeps their place: what a change does to the places on the rings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from graphmodel.changes.applied import after_records
from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.change import Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.household import Member, Position, Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Person
from graphmodel.domain.records import Key, key_of
from graphmodel.domain.worry import Knows, SafetyPerson
from graphmodel.rules.chairs import kept_chairs

_OFF_THE_RINGS: Final = frozenset(
    {
        *("wish", "task", "place", "works_for", "household"),
        *("bond", "partner", "parent", "twins", "asked_kin", "hidden_bond"),
    }
)
"""Kinds of records that move nobody on the rings."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where everybody stands on the rings, how the sheet is divided for it, and what grew."""

    cells: Mapping[PersonId, str]
    grew: tuple[str, ...] = ()
    sheet: str | None = None


class Arrange(Protocol):
    """Gives everybody on the rings of a day a place; who has one keeps it where that can be.

    Who is `late` was put somewhere just now, and takes it only where nobody else stands.
    """

    def __call__(
        self, dossier: Dossier, day: Day, late: frozenset[PersonId] = frozenset()
    ) -> Arrangement:
        """The places of that day."""
        ...


@dataclass(frozen=True, slots=True)
class Arranged:
    """The differences with everybody's place among them, the sheet if it changed, and what grew."""

    differences: tuple[Difference, ...]
    sheet: str | None = None
    grew: tuple[str, ...] = ()


def with_places(
    dossier: Dossier | None, differences: Sequence[Difference], arrange: Arrange, day: Day
) -> Arranged:
    """The differences with everybody's place on the rings among them."""
    if dossier is None or all(map(_off_the_rings, differences)):
        return Arranged(tuple(differences))
    drawn = _as_drawn(dossier, arrange, day)
    after = _placed(after_records(replace(dossier, sheet=drawn.sheet), differences), drawn.cells)
    outcome = arrange(after, day, frozenset(_put_somewhere(differences)))
    places = {key_of(one.record): one for one in differences if isinstance(one.record, Position)}
    facts = [one for one in differences if not isinstance(one.record, Position)]
    places |= dict(_moved(dossier, after, outcome.cells, day))
    places |= dict(_seated(dossier, after, day))
    kept = [one for one in places.values() if one.before != one.after]
    sheet = outcome.sheet if outcome.sheet != dossier.sheet else None
    return Arranged((*facts, *kept), sheet, outcome.grew)


def with_order(
    dossier: Dossier, differences: Sequence[Difference], order: Mapping[PersonId, str]
) -> tuple[Difference, ...]:
    """The differences with the order of the genogram as it was drawn before them.

    So that somebody new moves nobody. Who is put elsewhere by the change itself stays there.
    """
    placed = {one.person: one for one in dossier.positions if one.lens == "genogram"}
    moved = {
        one.record.person
        for one in differences
        if isinstance(one.record, Position) and one.record.lens == "genogram"
    }
    gone = {
        one.record.id for one in differences if one.after is None and isinstance(one.record, Person)
    }
    more = []
    for person, cell in sorted(order.items()):
        was = placed.get(person)
        stays = person in dossier.case.people and person not in moved | gone
        if stays and (was is None or was.cell != cell):
            now = Position(
                household=dossier.case.household.id,
                person=person,
                lens="genogram",
                sector=was.sector if was else None,
                cell=cell,
            )
            more.append(Difference(before=was, after=now))
    return (*differences, *more)


def _off_the_rings(difference: Difference) -> bool:
    record = difference.record
    if isinstance(record, Position):
        return record.lens == "genogram" and record.cell is not None
    return difference.kind in _OFF_THE_RINGS


def _put_somewhere(differences: Sequence[Difference]) -> Iterator[PersonId]:
    """Whose place the change itself is about."""
    for one in differences:
        record = one.record
        if isinstance(record, Person):
            yield record.id
        elif isinstance(record, Knows | Tie | Member | Position | SafetyPerson):
            yield record.person


def _as_drawn(dossier: Dossier, arrange: Arrange, day: Day) -> Arrangement:
    """Where everybody stands before the change: as stored, and else as it was drawn."""
    stored = {one.person for one in _on_rings(dossier) if one.cell is not None}
    tied = {one.person for one in dossier.case.ties if valid_on(one, day)}
    if tied <= stored and dossier.sheet is not None:
        return Arrangement({}, sheet=dossier.sheet)
    return arrange(dossier, day)


def _on_rings(dossier: Dossier) -> Iterator[Position]:
    return (one for one in dossier.positions if one.lens == "circles")


def _placed(dossier: Dossier, cells: Mapping[PersonId, str]) -> Dossier:
    """The dossier in which people without a place have the one they were drawn at."""
    stored = {one.person for one in _on_rings(dossier) if one.cell is not None}
    more = tuple(
        _position(dossier, person, cell, None)
        for person, cell in cells.items()
        if person not in stored
    )
    return replace(dossier, positions=(*dossier.positions, *more)) if more else dossier


def _moved(
    before: Dossier, after: Dossier, cells: Mapping[PersonId, str], day: Day
) -> Iterator[tuple[Key, Difference]]:
    """The places that differ from what was stored before."""
    stored = {one.person: one for one in _on_rings(before)}
    areas = {one.person: one.area for one in after.case.ties if valid_on(one, day)}
    for person, cell in cells.items():
        was = stored.get(person)
        now = was
        if was is None or was.cell != cell:
            now = _position(after, person, cell, areas.get(person))
        if now is not None:
            yield key_of(now), Difference(before=was, after=now)


def _seated(before: Dossier, after: Dossier, day: Day) -> Iterator[tuple[Key, Difference]]:
    """The chairs that differ from what was stored before: the place in the other drawings."""
    stored = {key_of(one): one for one in before.positions}
    for now in kept_chairs(before, after, day).values():
        was = stored.get(key_of(now))
        if was != now:
            yield key_of(now), Difference(before=was, after=now)


def _position(dossier: Dossier, person: PersonId, cell: str, sector: str | None) -> Position:
    return Position(
        household=dossier.case.household.id,
        person=person,
        lens="circles",
        sector=sector,
        cell=cell,
    )
