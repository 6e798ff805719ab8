"""Check the journals: every household's changes numbered without a gap, every one readable."""

from collections.abc import Container, Iterator

from graphmodel.domain.ids import HouseholdId
from graphmodel.interchange.problems import Place, Problem
from graphmodel.store.journal import newest_changes
from graphmodel.store.queries.journal import JournalRow, journal_ids, numbers
from graphmodel.store.records import batches
from graphmodel.store.store import Store


def journal_problems(store: Store, households: Container[str]) -> Iterator[Problem]:
    """What is wrong with the journals of a store that holds these households."""
    ids = sorted(row.id for row in store.read(journal_ids))
    for batch in batches(ids):
        for row in store.read(lambda transaction, some=batch: numbers(transaction, some)):  # type: ignore[misc]  # bound at once
            yield from _problems(store, row, households)


def _problems(store: Store, row: JournalRow, households: Container[str]) -> Iterator[Problem]:
    place = Place(f"journal {row.id}", 0)
    if row.id not in households:
        yield Problem(place, "household", "no household with this id")
    if sorted(row.numbers) != list(range(1, row.version + 1)):
        yield Problem(place, "changes", f"expected the numbers 1 to {row.version}, each once")
        return
    try:
        changes = store.read(
            lambda transaction: newest_changes(transaction, HouseholdId(row.id), row.version)
        )
    except ValueError:
        yield Problem(place, "changes", "expected records of the interchange format")
        return
    if len(changes) != row.version:
        yield Problem(place, "changes", "expected every change at its number")
