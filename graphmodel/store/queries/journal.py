"""Questions about the journals: how far each household is, and what was changed in it."""

from typing import Any, NamedTuple

from graphmodel.store.queries.records import Id
from graphmodel.store.queries.state import One
from graphmodel.store.query import query


class Version(NamedTuple):
    """How many changes a household has had."""

    id: str
    version: int


class Look(NamedTuple):
    """How far household and store are; of the changes asked for: id, whose it is and imprint."""

    version: int
    loads_begun: int
    loads_finished: int
    shared: int
    known: list[list[str]]


class Touched(NamedTuple):
    """What a change touched, as JSON text, and on which device it was made."""

    id: str
    number: int
    device: str
    touches: str


class ChangeRow(NamedTuple):
    """A change as it is kept; `differences` is JSON text, `day` and `at` are ISO text."""

    id: str
    household: str
    number: int
    deed: str
    day: str
    at: str
    author: str
    device: str
    reason: str | None
    differences: str
    undoes: str | None
    undone_by: str | None


class JournalRow(NamedTuple):
    """What a journal says of itself, and the numbers of the changes that hang on it."""

    id: str
    version: int
    numbers: list[int]


class Held(NamedTuple):
    """Somebody who stays as they are until the transaction ends, as a map."""

    person: dict[str, Any]


@query("journal/versions")
def versions(ids: list[str]) -> list[Version]:
    """How many changes these households have had; those without any left out."""


@query("journal/look")
def look(household: str, ids: list[str]) -> list[Look]:
    """How far a household is, and which of these changes are stored, of whatever household."""


@query("journal/advance")
def advance(household: str, number: int, change: dict[str, Any]) -> list[One]:
    """Add the change with this number; no row when another one came before it."""


@query("journal/share")
def share() -> list[One]:
    """Count one more change that other households may see too."""


@query("journal/keep_sheet")
def keep_sheet(household: str, sheet: str) -> list[Id]:
    """Keep how the drawing of a household's rings divides its sheet now."""


@query("journal/take_back")
def take_back(change: str, undoes: str) -> list[One]:
    """Note that one change takes another one back."""


@query("journal/touched")
def touched(places: list[str]) -> list[Touched]:
    """What the changes at these places touched, in any order."""


@query("journal/changes_at")
def changes_at(places: list[str]) -> list[ChangeRow]:
    """The changes at these places, in any order."""


@query("journal/changes")
def changes(ids: list[str]) -> list[ChangeRow]:
    """The changes with these ids, in any order."""


@query("journal/changes_made")
def changes_made() -> list[One]:
    """How many changes were ever made; the number only grows."""


@query("journal/hold_people")
def hold_people(ids: list[str]) -> list[Held]:
    """Nobody else changes these people until the transaction ends."""


@query("journal/ids")
def journal_ids() -> list[Id]:
    """The ids of every journal."""


@query("journal/numbers")
def numbers(ids: list[str]) -> list[JournalRow]:
    """What these journals say of themselves beside what hangs on them."""
