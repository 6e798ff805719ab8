"""Who sees in a print with which foster family a child is: the region's rule, as dated data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, cast, get_args

from graphmodel.domain.calendar import Day
from graphmodel.errors import WrongUse
from graphmodel.policy.entries import day_in, no_others, text_in

FosterReader = Literal["child", "foster_parent"]
"""Who can be shown it unasked: the child itself, and who cares for it that day."""

FosterBar = Literal["named_as_cause", "secret_address"]
"""What makes that it is not shown even where the maker wants it: the reader is named as a cause
of anything, or somebody of that family or this household lives at a secret address."""


@dataclass(frozen=True, slots=True)
class FosterPolicy:
    """Who sees where a child is cared for: unasked, and others when the maker shows it.

    `ticked`: whether a maker may show it to others at all; `bars` hold for those others alone.
    """

    shown_to: frozenset[FosterReader]
    ticked: bool
    bars: frozenset[FosterBar]
    source: str
    from_: Day | None = None


NOBODY: Final = FosterPolicy(
    shown_to=frozenset(), ticked=False, bars=frozenset(), source="nothing is said about it"
)
"""Where no policy says anything: it is shown to nobody."""


def foster_policy(entry: Mapping[str, Any], where: str) -> FosterPolicy:
    """The rule that an entry of a policy file gives.

    Raises:
        WrongUse: it is not such a rule, with what is wrong.
    """
    shown, bars = entry.get("shown_to"), entry.get("not_even_ticked")
    if not _are(shown, get_args(FosterReader)):
        allowed = ", ".join(get_args(FosterReader))
        raise WrongUse(f"{where}: expected shown_to as a list out of {allowed}")
    if not _are(bars, get_args(FosterBar)):
        allowed = ", ".join(get_args(FosterBar))
        raise WrongUse(f"{where}: expected not_even_ticked as a list out of {allowed}")
    ticked = entry.get("ticked")
    if not isinstance(ticked, bool):
        raise WrongUse(f"{where}: ticked is true or false")
    no_others(entry, {"shown_to", "ticked", "not_even_ticked", "source", "from"}, where)
    return FosterPolicy(
        frozenset(cast("list[FosterReader]", shown)),
        ticked,
        frozenset(cast("list[FosterBar]", bars)),
        text_in(entry, "source", where),
        day_in(entry, where),
    )


def _are(values: object, allowed: tuple[str, ...]) -> bool:
    return isinstance(values, list) and all(one in allowed for one in values)
