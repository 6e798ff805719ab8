"""A change laid over the graph: what it adds and changes is written, what goes is taken away."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from graphmodel.domain.change import Difference
from graphmodel.domain.person import Person
from graphmodel.domain.records import KIND_BY_NAME, KINDS, Record, key_of
from graphmodel.errors import StoreConflict
from graphmodel.store.journal import Overtaken
from graphmodel.store.queries.journal import hold_people
from graphmodel.store.queries.records import FORGET, READ
from graphmodel.store.queries.removal import REMOVE
from graphmodel.store.query import Transaction
from graphmodel.store.records import batch_of, write_batch
from graphmodel.store.shape import record_of, row_of


class IdTaken(StoreConflict):
    """A new record has the id of one that is there already, with whichever household."""


class StillNeeded(StoreConflict):
    """A record cannot go: something that stays is tied to it."""


def write_differences(transaction: Transaction, differences: Sequence[Difference]) -> None:
    """Write what is new or changed, nodes before what points at them; then take away what goes.

    Raises:
        Overtaken: somebody was changed with another household in the meantime.
        IdTaken: a new record has the id of one that is there already.
        StillNeeded: what should go is not there, or something is tied to it.
        StoreConflict: another program wrote the same thing at the same moment.
    """
    _hold(transaction, differences)
    kinds: dict[str, list[Difference]] = defaultdict(list)
    for difference in differences:
        if difference.before != difference.after:
            kinds[difference.kind].append(difference)
    for kind in KINDS:
        for fresh, records in _written(kind.name, kinds[kind.name]):
            if fresh:
                _see_that_new(transaction, kind.name, records)
            write_batch(transaction, batch_of(records, fresh=fresh))
    for kind in reversed(KINDS):
        gone = [d.before for d in kinds[kind.name] if d.before is not None and d.after is None]
        remove_records(transaction, gone)


def _written(kind: str, differences: Sequence[Difference]) -> Iterator[tuple[bool, list[Record]]]:
    """What is written, and whether it must not be there yet: a node with an id of its own."""
    new = [d.after for d in differences if d.after is not None and d.before is None]
    changed = [d.after for d in differences if d.after is not None and d.before is not None]
    parts = [(True, new), (False, changed)]
    if KIND_BY_NAME[kind].key != ("id",):
        parts = [(False, [*changed, *new])]
    yield from ((fresh, records) for fresh, records in parts if records)


def _see_that_new(transaction: Transaction, kind: str, records: Sequence[Record]) -> None:
    ids = [str(key_of(record)[0]) for record in records]
    if any(row.records for row in READ[kind](transaction, ids)):
        raise IdTaken(f"{kind}: something else has that id")


def remove_records(transaction: Transaction, records: Sequence[Record]) -> None:
    """Take records of one kind away.

    Raises:
        StillNeeded: one of them is not there, or something is tied to it.
    """
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records:
        row = row_of(record)
        values = {name: value for name, value in row.values.items() if name != "properties"}
        rows[row.query].append(values)
    for name, going in rows.items():
        if name in FORGET:
            FORGET[name](transaction, [str(one["id"]) for one in going])
        (answer,) = REMOVE[name](transaction, going)
        if answer.removed != len(going):
            raise StillNeeded(f"{name}: {len(going)} to take away, {answer.removed} could go")


def _hold(transaction: Transaction, differences: Sequence[Difference]) -> None:
    """See to it that people who are changed are still as they were when that was decided.

    Others than this household may know them too.
    """
    before = {d.before.id: d.before for d in differences if isinstance(d.before, Person)}
    if not before:
        return
    held = hold_people(transaction, sorted(before))
    now = {row.person["id"]: record_of("person", row.person) for row in held}
    if now != before:
        raise Overtaken
