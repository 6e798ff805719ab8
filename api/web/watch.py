"""Watching households: whoever listens hears of a change, made here or by another process."""

import asyncio
import logging
import threading
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from typing import Final

from graphmodel.domain.ids import HouseholdId
from graphmodel.errors import CirkelsError

LOOK_AGAIN_SECONDS: Final = 0.2
"""Between two looks at the versions of all watched households together."""

AFTER_TROUBLE_SECONDS: Final = 2.0
MOST_LISTENERS: Final = 400
"""How many may listen to one process; each holds a connection."""

Versions = Callable[[Collection[HouseholdId]], Mapping[HouseholdId, int]]

_LOG = logging.getLogger(__name__)


class Listener:
    """One who listens, on the event loop it was made on; only the newest version is kept."""

    def __init__(self, household: HouseholdId) -> None:
        self.household = household
        self.version = -1
        self.over = False
        self.news = asyncio.Event()
        self._loop = asyncio.get_running_loop()

    def tell(self, version: int) -> None:
        """A household has this version now; an older one, heard late, is no news."""
        if version > self.version:
            self.version = version
            self._wake()

    def end(self) -> None:
        """Nothing more will be told."""
        self.over = True
        self._wake()

    def _wake(self) -> None:
        with suppress(RuntimeError):  # the loop is gone, and with it whoever listened
            self._loop.call_soon_threadsafe(self.news.set)


class Watch:
    """Everybody who listens to this process, and the one thread that looks for them."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._lock = threading.Lock()
        self._listeners: set[Listener] = set()
        self._look = threading.Event()
        self._thread: threading.Thread | None = None
        self._closed = False

    def listen(self, household: HouseholdId) -> Listener | None:
        """Hear of a household, at once how it is now; None when too many listen already."""
        listener = Listener(household)
        with self._lock:
            if self._closed or len(self._listeners) >= MOST_LISTENERS:
                return None
            self._listeners.add(listener)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="watch", daemon=True)
                self._thread.start()
        self._look.set()
        return listener

    def leave(self, listener: Listener) -> None:
        """Hear no more."""
        with self._lock:
            self._listeners.discard(listener)
        self._look.set()

    def announce(self, household: HouseholdId, version: int) -> None:
        """Tell at once what was changed in this process."""
        for listener in self._all():
            if listener.household == household:
                listener.tell(version)

    def close(self) -> None:
        """End every listening, so that nobody holds up the end of the program."""
        with self._lock:
            self._closed = True
        for listener in self._all():
            listener.end()
        self._look.set()

    def __len__(self) -> int:
        """How many listen now."""
        return len(self._all())

    def _all(self) -> tuple[Listener, ...]:
        with self._lock:
            return tuple(self._listeners)

    def _work(self) -> None:
        while True:
            self._look.clear()
            with self._lock:
                if self._closed or not self._listeners:
                    self._thread = None
                    return
                watched = {one.household for one in self._listeners}
            pause = LOOK_AGAIN_SECONDS if self._tell_of(watched) else AFTER_TROUBLE_SECONDS
            self._look.wait(pause)

    def _tell_of(self, watched: set[HouseholdId]) -> bool:
        try:
            found = self._versions(watched)
        except CirkelsError as error:
            _LOG.warning("looking for changes failed: %s", type(error).__name__)
            return False
        for listener in self._all():
            if listener.household in watched:
                listener.tell(found.get(listener.household, 0))
        return True
