"""What every route of one web application works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from graphmodel.domain.calendar import Day
from graphmodel.policy.policy import Policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor


def utc_now() -> datetime:
    """The moment it is."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Site:
    """The store that is shown, to whom unless a door says otherwise, by which policy, and when."""

    store: Store
    actor: Actor
    policy: Policy
    today: Callable[[], Day]
    now: Callable[[], datetime] = utc_now

    def day(self, asked: Day | None) -> Day:
        """The day asked, or today."""
        return asked or self.today()
