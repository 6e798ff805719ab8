"""When and where a deed is decided."""

from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.policy.policy import PolicyOnDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a deed needs to know besides the household.

    `day` is the day it counts from, `today` the day it is decided. `units` are the ids of known
    organisations, teams and municipalities, `elsewhere` the people of this household who are
    known with another one too.
    """

    household: HouseholdId
    day: Day
    today: Day
    policy: PolicyOnDay
    units: frozenset[str] = frozenset()
    elsewhere: frozenset[PersonId] = frozenset()
