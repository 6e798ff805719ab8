"""The doors of the family's view, and the secrets of the store itself."""

from typing import NamedTuple

from graphmodel.store.queries.records import Id
from graphmodel.store.queries.state import One
from graphmodel.store.query import query


class DoorRow(NamedTuple):
    """A door as it is stored; the moment is an ISO text."""

    household: str
    closed_by: str
    salt: str
    code: str
    closed_at: str


class TriesRow(NamedTuple):
    """How often a code was tried at a door, and when last, as ISO text."""

    tries: int
    tried_at: str | None


class Secret(NamedTuple):
    """A random text that only the store knows."""

    value: str


@query("door/close")
def close_door(
    door: str, household: str, closed_by: str, salt: str, code: str, closed_at: str
) -> list[Id]:
    """Close a door before a household; no row when there is no such household."""


@query("door/find")
def find_door(door: str) -> list[DoorRow]:
    """The door with this id."""


@query("door/hold")
def hold_door(door: str) -> list[TriesRow]:
    """The tries at this door, held for the length of this transaction by counting one."""


@query("door/count_try")
def count_try(door: str, tries: int, tried_at: str | None) -> list[Id]:
    """Note how often a code was tried at a door, and when last."""


@query("door/open")
def open_door(door: str) -> list[One]:
    """Take a door away."""


@query("door/forget")
def forget_doors(before: str) -> list[One]:
    """Take away the doors closed before a moment."""


@query("secret/keep")
def keep_secret(name: str, value: str) -> list[Secret]:
    """The secret of this name; the value given when there is none yet."""


@query("secret/find")
def find_secret(name: str) -> list[Secret]:
    """The secret of this name, when there is one."""
