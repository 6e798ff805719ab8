"""A command: one deed for one household, with where and when it was made."""

from dataclasses import dataclass

from graphmodel.changes.deeds import Deed
from graphmodel.changes.refusals import RefusalCode
from graphmodel.domain.calendar import Day
from graphmodel.domain.change import ChangeId
from graphmodel.domain.ids import HouseholdId


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A deed on its way to the store.

    `id` makes it the same command however often it comes. `made_on` is the day it was made,
    `seen` the version of the household on the screen it was made on, `device` which outbox it
    comes from, and `after` the command that must have arrived before it. `imprint` tells two
    commands with one id apart: a digest of all it says.
    """

    id: ChangeId
    household: HouseholdId
    deed: Deed
    made_on: Day
    seen: int
    device: str
    imprint: str
    after: ChangeId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A command that is not carried out: why, at which field, and what it is about.

    `code` is one of a closed list (`visualise` has its sentence), `field` the field of the
    deed, `about` ids or numbers the sentence needs. It never repeats what was given.
    """

    code: RefusalCode
    field: str = ""
    about: tuple[str, ...] = ()
