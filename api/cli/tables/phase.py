"""What a phase still needs, as a list to go through together."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from rich.padding import Padding

from api.cli.output import paper
from api.cli.plain import short
from api.cli.tables.sheet import line
from graphmodel.rules.phase import ConditionState, PhaseCheck
from visualise.dutch.phase import TITLES, say_condition, say_may_end
from visualise.dutch.terms import day_in_words

STATES: Final[Mapping[ConditionState, str]] = MappingProxyType(
    {
        "met": "✓ klaar",
        "not_met": "✗ nog niet",
        "unknown": "? weten we niet",
        "kept_elsewhere": "→ staat ergens anders",
    }
)


def show_phases(found: Sequence[PhaseCheck], names: Mapping[str, str]) -> None:
    """Print the conditions of the present phase of each household."""
    console = paper()
    for check in found:
        day = day_in_words(check.on)
        title = f"{short(names[check.household])} ({check.household}), {day}"
        console.print(line(title, "bold"))
        console.print(line(f"  {say_may_end(check)}"))
        for one in check.conditions:
            console.print(line(f"  {STATES[one.state]}: {TITLES[one.condition]}"))
            console.print(Padding(line(say_condition(one)), (0, 0, 0, 6), expand=False))
        console.print()
