"""Dump the whole store as interchange lines."""

from collections.abc import Iterator

from graphmodel.interchange.encode import encode_line
from graphmodel.store.records import all_records
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor, require


def dump(store: Store, actor: Actor) -> Iterator[bytes]:
    """Every record as a line; kinds in the order of the format, then by key."""
    require(actor, "dump")
    return map(encode_line, all_records(store))
