"""Interchange records in and out of the graph, in batches."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from graphmodel.domain.records import KIND_BY_CLASS, KINDS, Key, Record, key_of
from graphmodel.store.queries.records import (
    CREATE,
    FORGET,
    LIST_IDS,
    READ,
    WRITE,
    handovers_of_roles,
    roles_of_households,
    worries_of_households,
)
from graphmodel.store.query import QueryError, Transaction
from graphmodel.store.shape import (
    anchor_of,
    flat,
    pointers_of,
    query_names,
    record_of,
    row_of,
)
from graphmodel.store.store import Store

T = TypeVar("T")

BATCH = 2000
"""Records or ids a transaction; measured, larger is not faster."""

_ANCHOR_KIND = {
    "serves_organisation": "organisation",
    "serves_team": "team",
    "phase_role_organisation": "organisation",
    "phase_role_team": "team",
    "capacity_organisation": "organisation",
    "capacity_team": "team",
    "expertise_organisation": "organisation",
    "expertise_team": "team",
    "member": "household",
    "tie": "household",
    "position": "household",
    "preference": "household",
    "parent": "person",
    "partner": "person",
    "twins": "person",
    "bond": "person",
    "knows": "person",
    "safety_person": "person",
    "works_for": "person",
    "asked_kin": "person",
    "hidden_bond": "household",
}
"""Which ids the reading queries of relations are asked with; the others with their own."""


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _ask(
    store: Store, question: Callable[[Transaction, list[str]], list[T]], ids: list[str]
) -> list[T]:
    return store.read(lambda transaction: question(transaction, ids))


def read_records(store: Store, name: str, ids: Iterable[str]) -> Iterator[Record]:
    """The records a reading query finds for these ids; `name` is the query's, with its unit."""
    kind = next(kind.name for kind in KINDS if name in query_names(kind.name))
    for batch in batches(ids):
        for values in flat(_ask(store, READ[name], batch)):
            yield record_of(kind, values)


def read_same(store: Store, records: Sequence[Record]) -> dict[Key, Record]:
    """What the store holds around the nodes these records of one kind hang on, by key."""
    anchors: dict[str, set[str]] = defaultdict(set)
    for record in records:
        name, anchor = anchor_of(record)
        anchors[name].add(anchor)
    return {
        key_of(found): found
        for name, ids in anchors.items()
        for found in read_records(store, name, sorted(ids))
    }


def related_ids(store: Store, question: str, ids: Iterable[str]) -> set[str]:
    """Ids of the records of one kind that hang on others: `worry`, `role`, `handover`."""
    ask: Callable[[Transaction, list[str]], list[Any]] = {
        "worry": worries_of_households,
        "role": roles_of_households,
        "handover": handovers_of_roles,
    }[question]
    return {row.id for batch in batches(sorted(ids)) for row in _ask(store, ask, batch)}


def all_records(store: Store) -> Iterator[Record]:
    """Every record, in the order of a dump: kinds as in the table, then by key."""
    ids: dict[str, list[str]] = {}
    for kind in KINDS:
        for name in query_names(kind.name):
            anchor = _ANCHOR_KIND.get(name, kind.name)
            if anchor not in ids:
                ids[anchor] = sorted(row.id for row in store.read(LIST_IDS[anchor]))
        # a unit kind sorts its teams first: the organisation of such a key is empty
        for name in reversed(query_names(kind.name)):
            yield from _in_key_order(store, name, ids[_ANCHOR_KIND.get(name, kind.name)])


def _in_key_order(store: Store, name: str, ids: list[str]) -> Iterator[Record]:
    """Records by key: the anchor leads the key, so ordered batches follow each other."""
    for batch in batches(ids):
        yield from sorted(read_records(store, name, batch), key=key_of)


@dataclass(frozen=True, slots=True)
class Batch:
    """Records of one kind as the rows that write them; `forget` are ids written before."""

    kind: str
    size: int
    fresh: bool
    rows: dict[str, list[dict[str, Any]]]
    forget: list[str]


def batch_of(records: Sequence[Record], *, fresh: bool) -> Batch:
    """The rows for records of one kind; `fresh` when none of them was in the store."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records:
        row = row_of(record)
        rows[row.query].append(row.values)
        for pointer in pointers_of(record):
            rows[pointer.query].append(pointer.values)
    name = KIND_BY_CLASS[type(records[0])].name
    known = name in FORGET and not fresh
    forget = [str(key_of(record)[0]) for record in records] if known else []
    return Batch(name, len(records), fresh, rows, forget)


def write_batch(transaction: Transaction, batch: Batch) -> None:
    """Write a batch in a running transaction.

    Raises:
        QueryError: a row did not find what it names, although that was checked before.
    """
    if batch.forget:
        FORGET[batch.kind](transaction, batch.forget)
    for query_name, values in batch.rows.items():
        write = CREATE.get(query_name) if batch.fresh else None
        (answer,) = (write or WRITE[query_name])(transaction, values)
        if answer.written != len(values):
            raise QueryError(f"{query_name}: {len(values)} rows, {answer.written} written")
