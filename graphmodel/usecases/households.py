"""Cases of households as the use cases need them."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from graphmodel.domain.calendar import Day
from graphmodel.domain.case import Case
from graphmodel.errors import NotFound
from graphmodel.store.cases import read_cases, read_circles
from graphmodel.store.queries.household import open_household_ids
from graphmodel.store.records import batches
from graphmodel.store.store import Store

PAGE = 250
"""Households a query; measured: smaller pages cost round trips, larger ones wait for the engine."""


def cases_in_order(store: Store, ids: Sequence[str]) -> list[Case]:
    """Whole cases in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    return _in_order(store.read(lambda transaction: read_cases(transaction, ids)), ids)


def circles_in_order(store: Store, ids: Sequence[str]) -> list[Case]:
    """Cases with what the rings need, in the order asked.

    Raises:
        NotFound: one of them is not in the store.
    """
    return _in_order(store.read(lambda transaction: read_circles(transaction, ids)), ids)


def _in_order(found: dict[str, Case], ids: Sequence[str]) -> list[Case]:
    for one in ids:
        if one not in found:
            raise NotFound.named("household", one)
    return [found[one] for one in ids]


def open_cases(store: Store, day: Day) -> Iterator[list[Case]]:
    """Every case open on a day, by id, a page at a time; the next page is read meanwhile."""
    ids = [row.id for row in store.read(lambda transaction: open_household_ids(transaction, day))]

    def read(page: list[str]) -> list[Case]:
        return _in_order(store.read(lambda transaction: read_cases(transaction, page)), page)

    with ThreadPoolExecutor(max_workers=1) as ahead:
        waiting = None
        for page in batches(ids, PAGE):
            following = ahead.submit(read, page)
            if waiting is not None:
                yield waiting.result()
            waiting = following
        if waiting is not None:
            yield waiting.result()
