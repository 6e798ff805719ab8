"""A field that a deed leaves as it is."""

from enum import Enum
from typing import Final


class Unset(Enum):
    """A field a deed leaves as it is; None takes away what was there."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET
