"""Check the store: every record is whole and keeps the rules of the interchange format."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphmodel.domain.records import KIND_BY_NAME, KINDS, Key, Record, RecordKind, key_of
from graphmodel.interchange.content import Content, Problems
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.encode import encode_line
from graphmodel.interchange.fields import FIELDS
from graphmodel.interchange.problems import Place, Problem
from graphmodel.interchange.record_rules import faults_of
from graphmodel.interchange.world_rules import world_problems
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.store.queries.records import BY_UNIT, LIST_IDS, READ, Read
from graphmodel.store.records import batches
from graphmodel.store.schema import current_state
from graphmodel.store.shape import flat, query_names, record_of
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.check_journals import journal_problems

_FIELDS: Final = {
    kind.name: {field.attribute: field for field in FIELDS[kind.name]} for kind in KINDS
}
_NOTHING: Final[Mapping[str, Mapping[Key, Record]]] = {kind.name: {} for kind in KINDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCheck:
    """What a check found; a problem names its record by kind and key, never by a name.

    `count` is how many problems there are, of which the first are kept. `unfinished_load` is no
    problem of what is there: a load was broken off, or goes on right now.
    """

    records: int
    unfinished_load: bool
    problems: tuple[Problem, ...]
    count: int


class _Stored(Content):
    """The records of the store, of which each stands at a place named by its kind and key."""

    def place(self, kind: str, key: Key) -> Place:
        record = self.records[kind][key]
        return _place(kind, (getattr(record, part) for part in KIND_BY_NAME[kind].key))


def check_store(store: Store, actor: Actor, policy: PolicyOnDay) -> StoreCheck:
    """Read every record once more as if it were loaded now, all together, and every journal."""
    require(actor, "check")
    state = store.read(current_state)
    content, problems = _Stored(), Problems()
    for kind in KINDS:
        for values in _stored(store, kind):
            _take(content, problems, kind, values)
    problems.extend(world_problems(content, _NOTHING, policy))
    households = {str(identity) for (identity,) in content.records["household"]}
    problems.extend(journal_problems(store, households))
    return StoreCheck(
        records=content.count(),
        unfinished_load=state.loads_begun != state.loads_finished,
        problems=tuple(sorted(problems.kept)),
        count=problems.count,
    )


def _stored(store: Store, kind: RecordKind) -> Iterator[dict[str, Any]]:
    """What the store holds of a kind, as maps of the fields of a line."""
    for name in query_names(kind.name):
        ids = [row.id for row in store.read(LIST_IDS[_anchor(kind, name)])]
        for batch in batches(ids):
            yield from _rows(store, READ[name], batch)


def _rows(store: Store, read: Read, ids: list[str]) -> Iterator[dict[str, Any]]:
    return flat(store.read(lambda transaction: read(transaction, ids)))


def _anchor(kind: RecordKind, query: str) -> str:
    """The kind of the nodes by whose ids a reading query is asked."""
    if kind.key == ("id",):
        return kind.name
    if kind.name in BY_UNIT:
        return query.removeprefix(f"{kind.name}_")
    return _FIELDS[kind.name][kind.key[0]].refers_to or kind.name


def _take(content: Content, problems: Problems, kind: RecordKind, values: dict[str, Any]) -> None:
    """Add a record to the content, or what is wrong with it to the problems."""
    fields = _FIELDS[kind.name]
    place = _place(kind.name, (values.get(fields[part].name) for part in kind.key))
    lacking = [one for one in fields.values() if one.required and values.get(one.name) is None]
    if lacking:
        problems.extend(
            Problem(place, one.name, f"missing; expected {one.expected}") for one in lacking
        )
        return
    try:
        record = record_of(kind.name, values)
        found = decode_line(encode_line(record), place)
    except (TypeError, ValueError, KeyError):
        problems.add(Problem(place, "", f"expected the fields of a {kind.name}"))
        return
    if isinstance(found, list):
        problems.extend(found)
        return
    problems.extend(Problem(place, name, expected) for name, expected in faults_of(record))
    key = key_of(record)
    if key in content.records[kind.name]:
        problems.add(Problem(place, "", f"the same {kind.name} stands twice in the store"))
    content.records[kind.name][key] = record


def _place(kind: str, key: Iterable[object]) -> Place:
    return Place(f"{kind} {' '.join(_text(part) for part in key if part)}".rstrip(), 0)


def _text(part: object) -> str:
    return " ".join(map(str, part)) if isinstance(part, list | tuple) else str(part)
