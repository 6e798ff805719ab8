"""What every route of one web application works with."""

from collections.abc import Callable
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.policy.policy import Policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import Actor


@dataclass(frozen=True, slots=True)
class Site:
    """The store that is shown, to whom, by which policy, and what day it is."""

    store: Store
    actor: Actor
    policy: Policy
    today: Callable[[], Day]

    def day(self, asked: Day | None) -> Day:
        """The day asked, or today."""
        return asked or self.today()
