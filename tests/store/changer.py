"""A program of its own that changes households, for tests about programs side by side.

`python -m tests.store.changer FOLDER DEVICE HOUSEHOLD...` speaks with somebody of each household in
turn, for ever, and prints household and number after each change was acknowledged.
"""

import itertools
import sys
from datetime import date
from pathlib import Path
from uuid import uuid4

from graphmodel.changes.command import Command
from graphmodel.changes.deeds import Speak
from graphmodel.domain.change import ChangeId
from graphmodel.domain.ids import HouseholdId, PersonId
from graphmodel.policy.policy import load_policy
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import Store, open_store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.change_household import Done, change_household

_DAY = date(2026, 11, 1)


def main(folder: str, device: str, *households: str) -> None:
    """Change each household in turn until the program is ended."""
    with open_store(EmbeddedAddress(Path(folder))) as store:
        _say("ready")
        for household in itertools.cycle(households):
            _say(_change(store, HouseholdId(household), device))


def _change(store: Store, household: HouseholdId, device: str) -> str:
    """Speak with somebody; the answer is the change and its number."""
    command = Command(
        id=ChangeId(str(uuid4())),
        household=household,
        deed=Speak(person=PersonId(f"{household}-{device}")),
        made_on=_DAY,
        seen=0,
        device=device,
        imprint=device,
    )
    done = change_household(store, OPERATOR, command, load_policy(), _DAY)
    assert isinstance(done, Done), done
    return f"{household} {done.change.number} {command.id}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
