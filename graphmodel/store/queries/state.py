"""The state of the store itself: its schema, its loads, whether it holds anything."""

from typing import NamedTuple

from graphmodel.store.query import query


class State(NamedTuple):
    """The schema version, how many loads began, and the last of them that wrote all it had."""

    schema_version: int
    loads_begun: int
    loads_finished: int


class One(NamedTuple):
    """A single number."""

    number: int


@query("store/ping")
def ping() -> list[One]:
    """Whether the store answers."""


@query("store/state")
def state() -> list[State]:
    """The state of the store; no row when it has none yet."""


@query("store/count_nodes")
def count_nodes() -> list[One]:
    """How many nodes there are."""


@query("store/set_schema_version")
def set_schema_version(version: int) -> list[One]:
    """Note that the store now has this schema."""


@query("store/begin_load")
def begin_load(expected: int) -> list[One]:
    """Count one more load, if nobody began one since; no row when somebody did."""


@query("store/finish_load")
def finish_load(begun: int) -> list[One]:
    """Note that a load wrote all it had; no row when another began since."""
