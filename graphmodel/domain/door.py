"""The door of the family's view: what is shown behind it, and the code that opens it again."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from graphmodel.domain.ids import HouseholdId

DoorId = NewType("DoorId", str)
"""A digest of the token that the screen behind the door holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A screen that shows one household as its family may see it, until the code is given.

    `salt` and `code` are what was made of the code (hexadecimal), `closed_by` who chose it;
    `closed_at` is in UTC.
    """

    id: DoorId
    household: HouseholdId
    closed_by: str
    salt: str
    code: str
    closed_at: datetime
