"""The counts of the whole region: made once for each state of the store and day, then kept up.

A load makes them anew; of a change only the household is counted again.
"""

import logging
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from api.web.site import Site
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId
from graphmodel.errors import CirkelsError
from graphmodel.store.queries.state import State
from graphmodel.usecases.actor import Actor, require
from graphmodel.usecases.follow_changes import versions_of_all
from graphmodel.usecases.list_households import (
    NO_ATTENTION,
    Attention,
    ListedHousehold,
    attention_of,
    count_attention,
    glance,
    list_households,
    state_of_store,
)
from graphmodel.usecases.show_history import changes_of_store

PATIENCE_SECONDS: Final = 3.0
UNSETTLED_SECONDS: Final = 60.0
MOST_KEPT: Final = 8

_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class _Count:
    """The counting of one day; `done` is set when it ended, well or not.

    `changes` and `versions` are how often all and each of the households were changed before it.
    """

    lines: list[ListedHousehold]
    settled: bool
    changes: int
    versions: Mapping[HouseholdId, int]
    begun: float = field(default_factory=time.monotonic)
    done: threading.Event = field(default_factory=threading.Event)
    attention: Mapping[HouseholdId, Attention] | None = None

    @property
    def worn(self) -> bool:
        """Whether it must be made anew: it failed, or a load was going on meanwhile."""
        if self.done.is_set() and self.attention is None:
            return True
        return not self.settled and time.monotonic() - self.begun > UNSETTLED_SECONDS


@dataclass(frozen=True, slots=True)
class Overview:
    """The open households of a day; `attention` is None while it is being counted."""

    lines: list[ListedHousehold]
    attention: Mapping[HouseholdId, Attention] | None

    def of(self, household: HouseholdId) -> Attention:
        """What needs attention in a household; nothing while it is being counted."""
        return (
            NO_ATTENTION if self.attention is None else self.attention.get(household, NO_ATTENTION)
        )


class Overviews:
    """Keeps the counts of a few days; a region too large to wait for is counted meanwhile."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._lock = threading.Lock()
        self._counts: dict[tuple[State, Day], _Count] = {}

    def on(self, actor: Actor, day: Day) -> Overview:
        """The households of a day, those that need attention first once they are counted."""
        count = self._count(actor, day)
        count.done.wait(max(0.0, count.begun + PATIENCE_SECONDS - time.monotonic()))
        if count.attention is None:
            return Overview(count.lines, None)
        ranked = Overview(count.lines, count.attention)
        ordered = sorted(count.lines, key=lambda line: ranked.of(line.household.id).order)
        return Overview(ordered, count.attention)

    def lines(self, actor: Actor, day: Day) -> list[ListedHousehold]:
        """The households open on a day, by name, without waiting for the counts."""
        return self._count(actor, day).lines

    def _count(self, actor: Actor, day: Day) -> _Count:
        require(actor, "see_household")
        state, changes = state_of_store(self._site.store), changes_of_store(self._site.store)
        with self._lock:
            known = self._counts.get((state, day))
            if known is not None and not known.worn:
                return self._kept_up(known, state, day, changes)
            fresh = self._fresh(day, changes, settled=state.loads_begun == state.loads_finished)
            while len(self._counts) >= MOST_KEPT:
                del self._counts[next(iter(self._counts))]
            self._counts[state, day] = fresh
        threading.Thread(target=self._work, args=(fresh, day), daemon=True).start()
        return fresh

    def _fresh(self, day: Day, changes: int, *, settled: bool) -> _Count:
        site = self._site
        versions = versions_of_all(site.store)
        return _Count(list_households(site.store, site.actor, day), settled, changes, versions)

    def _kept_up(self, known: _Count, state: State, day: Day, changes: int) -> _Count:
        """What is known, with the households that were changed since counted again."""
        if known.changes == changes or known.attention is None:
            return known
        site = self._site
        fresh = self._fresh(day, changes, settled=known.settled)
        since = {one for one, number in fresh.versions.items() if number != known.versions.get(one)}
        changed = [one.household.id for one in fresh.lines if one.household.id in since]
        seen = glance(site.store, site.actor, changed, site.policy, day) if changed else []
        again = {one.standing.household.id: attention_of(one.findings) for one in seen}
        fresh.begun, fresh.attention = known.begun, {**known.attention, **again}
        fresh.done.set()
        self._counts[state, day] = fresh
        return fresh

    def _work(self, count: _Count, day: Day) -> None:
        site = self._site
        try:
            count.attention = count_attention(site.store, site.actor, site.policy, day)
        except CirkelsError as error:
            _LOG.warning("counting the signals of the region failed: %s", type(error).__name__)
        finally:
            count.done.set()
