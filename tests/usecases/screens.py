"""Screens on which households are changed, for tests of the use cases."""

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any, Final
from uuid import UUID

from graphmodel.changes.command import Command, Refusal
from graphmodel.changes.deeds import Deed
from graphmodel.domain.change import Change, ChangeId
from graphmodel.domain.ids import HouseholdId
from graphmodel.policy.policy import Policy, load_policy
from graphmodel.store.store import Store
from graphmodel.usecases.actor import DEMO, Actor
from graphmodel.usecases.arranging import Arrange
from graphmodel.usecases.change_household import Conflict, Done, Outcome, change_household
from tests.rules.world import DAY

POLICY: Final[Policy] = load_policy()
HOME: Final = HouseholdId("h")
_NUMBERS = count(1)


def new_id() -> ChangeId:
    """A UUID no other command of these tests has."""
    return ChangeId(str(UUID(int=next(_NUMBERS), version=4)))


@dataclass
class Screen:
    """One device in front of one household; `seen` is the version it shows."""

    store: Store
    device: str = "tablet"
    household: HouseholdId = HOME
    seen: int = 0
    actor: Actor = DEMO
    arrange: Arrange | None = None
    today: date = DAY
    made: list[Command] = field(default_factory=list)

    def command(self, deed: Deed, **values: Any) -> Command:
        """A command made on this screen now."""
        made = Command(
            id=new_id(),
            household=self.household,
            deed=deed,
            made_on=DAY,
            seen=self.seen,
            device=self.device,
            imprint=repr(deed),
        )
        return replace(made, **values)

    def send(self, command: Command) -> Outcome:
        """Whatever comes of a command."""
        self.made.append(command)
        return change_household(self.store, self.actor, command, POLICY, self.today, self.arrange)

    def done(self, deed: Deed, **values: Any) -> Done:
        """A change that is carried out, and is seen from then on."""
        outcome = self.send(self.command(deed, **values))
        assert isinstance(outcome, Done), outcome
        self.seen = outcome.version
        return outcome

    def change(self, deed: Deed, **values: Any) -> Change:
        """The change that is carried out."""
        return self.done(deed, **values).change

    def refused(self, deed: Deed, **values: Any) -> Refusal:
        """Why a deed is not done."""
        outcome = self.send(self.command(deed, **values))
        assert isinstance(outcome, Refusal), outcome
        return outcome

    def conflict(self, deed: Deed, **values: Any) -> Conflict:
        """With what a deed clashes."""
        outcome = self.send(self.command(deed, **values))
        assert isinstance(outcome, Conflict), outcome
        return outcome
