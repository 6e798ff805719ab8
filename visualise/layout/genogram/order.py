"""The order of every generation: the best that a search finds in a given amount of work.

First a decent order by walking the family and moving groups. Then CP-SAT of OR-tools looks for a
better one: in a small family among all orders, in a larger one row by row. It has one worker, one
seed and a limit in work instead of time: the same family is drawn the same on every machine.
"""

import importlib
from dataclasses import replace
from itertools import combinations
from typing import Final

from visualise.layout.genogram.first_order import first_order
from visualise.layout.genogram.kin import Kin
from visualise.layout.genogram.wishes import Rows, Wishes

SEED: Final = 7
ALL_AT_ONCE: Final = 30
"""Up to so many people every row is looked at together."""

MOST_PEOPLE: Final = 80
"""Above so many people the first order is the answer."""

NEGLIGIBLE: Final = 4
"""An order that costs so little is not looked at again."""

WORK_EACH: Final = 0.0018
WORK_A_ROW: Final = 0.06
"""Work in CP-SAT's deterministic units, about a second each: per person, and per row."""


def best_order(kin: Kin, wishes: Wishes) -> Rows:
    """The nodes of every row from left to right; what must be is kept in any case."""
    started = first_order(kin, wishes, most_rounds=3 if len(kin.nodes) <= MOST_PEOPLE else 2)
    count = len(kin.nodes)
    if count > MOST_PEOPLE or wishes.cost(started) <= NEGLIGIBLE:
        return started
    if count <= ALL_AT_ONCE:
        return _searched(wishes, started, WORK_EACH * count)
    rows = started
    for level in range(len(rows)):
        rows = _searched(_one_row(wishes, rows, level), rows, WORK_A_ROW)
    return rows


def load_search() -> None:
    """Load what a first search would have to wait for: OR-tools takes a second."""
    importlib.import_module("visualise.layout.genogram.search")


def _searched(wishes: Wishes, started: Rows, work: float) -> Rows:
    from visualise.layout.genogram.search import Search  # imports OR-tools: heavy

    found = Search(wishes, started).solve(work, SEED)
    return min((started, found), key=wishes.cost)


def _one_row(wishes: Wishes, rows: Rows, level: int) -> Wishes:
    """The same wishes, with all rows but one as they are."""
    others = (pair for at, row in enumerate(rows) if at != level for pair in combinations(row, 2))
    return replace(wishes, before=wishes.before.union(others))
