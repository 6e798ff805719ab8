"""Turns: within one program the changes of one household are made one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """Who is next at each household; different households do not wait for each other.

    Programs side by side are told apart by the journal itself; this only spares the tries.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[str, tuple[Lock, int]] = {}

    @contextmanager
    def of(self, household: str) -> Iterator[None]:
        """Have the turn at a household for the length of a block.

        >>> turns = Turns()
        >>> with turns.of("h1"), turns.of("h2"):
        ...     len(turns)
        2
        >>> len(turns)
        0
        """
        with self._lock:
            lock, waiting = self._waiting.get(household, (Lock(), 0))
            self._waiting[household] = (lock, waiting + 1)
        try:
            with lock:
                yield
        finally:
            with self._lock:
                lock, waiting = self._waiting.pop(household)
                if waiting > 1:
                    self._waiting[household] = (lock, waiting - 1)

    def __len__(self) -> int:
        """At how many households somebody is busy."""
        return len(self._waiting)
