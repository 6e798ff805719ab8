"""Cases of households as the use cases need them."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.errors import NotFound
from graphmodel.store.cases import read_cases, read_circles
from graphmodel.store.queries.household import open_household_ids
from graphmodel.store.records import batches
from graphmodel.store.store import Store

PAGE = 250
"""Households a query; measured: smaller pages cost round trips, larger ones wait for the engine."""

AHEAD = 2
"""Pages read while the rules look at one: the store finds one while another is taken in."""


def cases_in_order(store: Store, ids: Sequence[str]) -> list[Case]:
    """Whole cases in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    return in_order(store.read(lambda transaction: read_cases(transaction, ids)), ids)


def circles_in_order(store: Store, ids: Sequence[str]) -> list[Case]:
    """Cases with what the rings need, in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    return in_order(store.read(lambda transaction: read_circles(transaction, ids)), ids)


def in_order(found: dict[str, Case], ids: Sequence[str]) -> list[Case]:
    """The cases found in the order asked.

    Raises:
        NotFound: one of them was not found.
    """
    for one in ids:
        if one not in found:
            raise NotFound.named("household", one)
    return [found[one] for one in ids]


def open_cases(store: Store, day: Day) -> Iterator[list[Case]]:
    """Every case open on a day, by id, a page at a time; the next pages are read meanwhile."""
    ids = [row.id for row in store.read(lambda transaction: open_household_ids(transaction, day))]

    def read(page: list[str]) -> list[Case]:
        return in_order(store.read(lambda transaction: read_cases(transaction, page)), page)

    with ThreadPoolExecutor(max_workers=AHEAD) as ahead:
        waiting: deque[Future[list[Case]]] = deque()
        for page in batches(ids, PAGE):
            waiting.append(ahead.submit(read, page))
            if len(waiting) > AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
