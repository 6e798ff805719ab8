"""The order of every generation: the best that a search finds in a given amount of work.

CP-SAT of OR-tools with one worker, one seed and a limit in work instead of time, so that the same
family is drawn the same on every machine.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from visualise.layout.genogram_first_order import first_order
from visualise.layout.genogram_kin import Kin, Node
from visualise.layout.genogram_wishes import Rows, Wishes

SEED: Final = 7
MOST_PEOPLE: Final = 80
WORK: Final = 1.0
"""How much work the search does, in CP-SAT's deterministic units (about a second each)."""


def best_order(kin: Kin, wishes: Wishes) -> Rows:
    """The nodes of every row from left to right; what must be is kept in any case."""
    started = first_order(kin, wishes)
    count = len(kin.nodes)
    if count > MOST_PEOPLE or wishes.cost(started) == 0:
        return started
    found = _searched(wishes, started, WORK)
    return min((started, found), key=wishes.cost)


def _searched(wishes: Wishes, started: Rows, work: float) -> Rows:
    from visualise.layout.genogram_search import Search  # imports OR-tools: heavy

    return Search(wishes, started).solve(work, SEED)


def pairs_of(row: Sequence[Node]) -> list[tuple[Node, Node]]:
    """Every two of a row."""
    return list(combinations(row, 2))
