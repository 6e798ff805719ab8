"""Load interchange files: validate everything first, then write what is new or changed."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Protocol, cast

from graphmodel.domain.organisation import Organisation
from graphmodel.domain.person import Parent
from graphmodel.domain.records import KINDS, Key, Record, key_of
from graphmodel.domain.role import Handover
from graphmodel.errors import BadInput, StoreBusy
from graphmodel.interchange.content import Content, Problems, read_files
from graphmodel.interchange.fields import FIELDS
from graphmodel.interchange.world_rules import world_problems
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.store.queries.state import State, begin_load, finish_load
from graphmodel.store.records import (
    Batch,
    batch_of,
    batches,
    read_records,
    read_same,
    related_ids,
    write_batch,
)
from graphmodel.store.schema import current_state
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require

LONG_BATCH = 8
"""Records of long lines a transaction: together they fit one message to the store."""

Around = dict[str, dict[Key, Record]]


class Progress(Protocol):
    """Told how the work goes on, so that somebody can see it."""

    def begin(self, step: str, total: int | None) -> None:
        """A step begins, with so many things to do if that is known."""
        ...

    def advance(self, count: int) -> None:
        """So many more are done."""
        ...


class Silent:
    """Progress nobody looks at."""

    def begin(self, step: str, total: int | None) -> None:
        """Nothing."""

    def advance(self, count: int) -> None:
        """Nothing."""


@dataclass(slots=True)
class LoadReport:
    """How many records of each kind were new, changed, the same."""

    new: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)


def load(
    store: Store,
    actor: Actor,
    paths: Sequence[Path],
    policy: PolicyOnDay,
    progress: Progress | None = None,
) -> LoadReport:
    """Validate the files together and store what is new or changed in them.

    Broken off half-way, the same call finishes it: every batch is stored whole or not at all.

    Raises:
        BadInput: with every problem; nothing was stored.
        StoreBusy: another load began while this one looked at the store.
    """
    shown = progress or Silent()
    return load_content(
        store, actor, lambda problems: read_files(paths, problems, shown.advance), policy, shown
    )


def load_content(
    store: Store,
    actor: Actor,
    read: Callable[[Problems], Content],
    policy: PolicyOnDay,
    progress: Progress | None = None,
) -> LoadReport:
    """The same for records from anywhere: `read` makes them and notes what is wrong with them.

    Raises:
        BadInput, StoreBusy: as `load` does.
    """
    require(actor, "load")
    with _many_objects():
        return _load(store, read, policy, progress or Silent())


def _load(
    store: Store, read: Callable[[Problems], Content], policy: PolicyOnDay, shown: Progress
) -> LoadReport:
    state = store.read(current_state)
    problems = Problems()
    shown.begin("reading", None)
    content = read(problems)
    shown.begin("checking", None)
    stored = _around(store, content) if state.loads_begun else {kind.name: {} for kind in KINDS}
    problems.extend(world_problems(content, stored, policy))
    if problems.count:
        raise BadInput(
            tuple(sorted(problems.kept)),
            f"{problems.count} problem{'s' * (problems.count != 1)}; nothing was loaded",
            problems.count,
        )
    return _write(store, content, stored, state, shown)


@contextmanager
def _many_objects() -> Iterator[None]:
    """No search for cycles while millions of records, which form none, are being made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        if was_on:
            gc.enable()


def _write(
    store: Store, content: Content, stored: Around, state: State, progress: Progress
) -> LoadReport:
    report, begun = LoadReport(), state.loads_begun
    todo = list(_differences(content, stored, report))
    if not todo and begun == state.loads_finished:
        return report
    if not store.write(lambda transaction: begin_load(transaction, expected=begun)):
        raise StoreBusy("another load began in the meantime: run this one again")
    gc.freeze()  # what was read stays; what comes and goes from here on is searched again
    gc.enable()
    progress.begin("loading", sum(len(records) for _, records in todo))
    with ThreadPoolExecutor(max_workers=1) as ahead:
        for batch in _one_ahead(ahead, todo):
            _write_batch(store, batch)
            progress.advance(batch.size)
    store.assert_flushed()
    store.write(lambda transaction: finish_load(transaction, begun=begun + 1))
    return report


def _one_ahead(ahead: Executor, todo: list[tuple[bool, list[Record]]]) -> Iterator[Batch]:
    """Each batch in turn; while one is written the next is laid out."""
    waiting: Future[Batch] | None = None
    for fresh, records in todo:
        following = ahead.submit(batch_of, records, fresh=fresh)
        if waiting is not None:
            yield waiting.result()
        waiting = following
    if waiting is not None:
        yield waiting.result()


def _write_batch(store: Store, batch: Batch) -> None:
    store.write(lambda transaction: write_batch(transaction, batch))


def _differences(
    content: Content, stored: Around, report: LoadReport
) -> Iterator[tuple[bool, list[Record]]]:
    """Batches of one kind, whether all is new in them, in an order that finds what they name."""
    for kind, records in content.records.items():
        new, changed = [], []
        for key, record in (
            _successors_first(records) if kind == "organisation" else records.items()
        ):
            before = stored[kind].get(key)
            if before is None:
                new.append(record)
            elif before == record:
                report.same[kind] += 1
            else:
                changed.append(record)
        report.new[kind] += len(new)
        report.changed[kind] += len(changed)
        parts = [(False, changed), (True, new)]  # what ends before what begins
        if kind == "organisation":
            parts.reverse()  # one that ended may name a new one as its successor
        for fresh, some in parts:
            yield from ((fresh, batch) for batch in _batches(content, kind, some))


def _batches(content: Content, kind: str, records: list[Record]) -> Iterator[list[Record]]:
    """Batches that fit a message: long records a few at a time."""
    if not content.long:
        yield from batches(records)
        return
    short = [one for one in records if (kind, key_of(one)) not in content.long]
    yield from batches(short)
    yield from batches((one for one in records if (kind, key_of(one)) in content.long), LONG_BATCH)


def _successors_first(records: Mapping[Key, Record]) -> Iterator[tuple[Key, Record]]:
    graph = {
        organisation.id: organisation.successors
        for organisation in cast("Iterable[Organisation]", records.values())
    }
    for identity in TopologicalSorter(graph).static_order():
        if (identity,) in records:
            yield (identity,), records[identity,]


def _around(store: Store, content: Content) -> Around:
    """What the store holds that the rules between records need to see."""
    stored: Around = {kind.name: {} for kind in KINDS}
    for kind, records in content.records.items():
        if records:
            stored[kind].update(read_same(store, list(records.values())))
    for kind, question in (("worry", "household"), ("role", "household")):
        owners = {str(getattr(record, question)) for record in content.records[kind].values()}
        _fetch(store, stored, kind, related_ids(store, kind, owners))
    touched = {str(key[0]) for key in content.records["role"]}
    _fetch(store, stored, "handover", related_ids(store, "handover", touched))
    for handover in cast("list[Handover]", list(stored["handover"].values())):
        roles = {role for role in (handover.leaving, handover.coming) if role}
        _fetch(store, stored, "role", roles)
    for target, ids in _named(content).items():
        _fetch(store, stored, target, ids)
    _follow(store, stored, content, "parent")
    _follow(store, stored, content, "organisation")
    return stored


def _named(content: Content) -> dict[str, set[str]]:
    """The ids the files name without bringing them, by kind."""
    named: dict[str, set[str]] = {}
    for kind, records in content.records.items():
        for spec in (spec for spec in FIELDS[kind] if spec.refers_to):
            target = cast("str", spec.refers_to)
            for record in records.values():
                value = getattr(record, spec.attribute)
                for one in value if spec.is_list else (value,) if spec.names(value) else ():
                    if (one,) not in content.records[target]:
                        named.setdefault(target, set()).add(one)
    return named


def _fetch(store: Store, stored: Around, kind: str, ids: Iterable[str]) -> None:
    missing = sorted(one for one in ids if (one,) not in stored[kind])
    stored[kind].update((key_of(record), record) for record in read_records(store, kind, missing))


def _follow(store: Store, stored: Around, content: Content, kind: str) -> None:
    """Fetch all that is reached from the records of the files: downward from parents, forward."""
    seen: set[str] = set()
    wave = {one for record in content.records[kind].values() for one in _next(record)}
    while wave := wave - seen:
        seen |= wave
        found = {key_of(record): record for record in read_records(store, kind, sorted(wave))}
        stored[kind].update(found)
        wave = {one for record in found.values() for one in _next(record)}
        wave |= {
            one
            for identity in seen
            for one in _next(content.records["organisation"].get((identity,)))
            if kind == "organisation"
        }


def _next(record: Record | None) -> tuple[str, ...]:
    if isinstance(record, Parent):
        return (record.child,)
    return record.successors if isinstance(record, Organisation) else ()
