"""Asking the same in several ways, turn by turn, so that noise of the machine hits all alike."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Way = Callable[[str], Any]
Check = Callable[[str, Mapping[str, Any]], None]
Times = Mapping[str, Sequence[float]]


def take_turns(ways: Mapping[str, Way], asked: Sequence[str], check: Check) -> Times:
    """Seconds of each way for each thing asked; every other turn goes in the opposite order.

    What was answered is checked after the clock stopped.
    """
    times: dict[str, list[float]] = {name: [] for name in ways}
    order = list(ways)
    for one in asked:
        answers = {}
        for name in order:
            begin = time.perf_counter()
            answers[name] = ways[name](one)
            times[name].append(time.perf_counter() - begin)
        check(one, answers)
        order.reverse()
    return times


def ratio(times: Times, way: str, bare: str) -> float:
    """How many times as long as the bare way: the one median over the other."""
    return statistics.median(times[way]) / statistics.median(times[bare])
