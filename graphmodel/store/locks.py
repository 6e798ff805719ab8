"""Locks between processes that the kernel frees when their holder dies."""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from graphmodel.errors import StoreBusy
from graphmodel.store.folder import file_trouble

_LOOK_AGAIN = 0.02  # seconds between two looks at a lock that somebody else holds


class FileLock:
    """A lock on a file, shared or exclusive, held by this process until it is released."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with file_trouble(path.parent):
            self._handle: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def wait_alone(self) -> None:
        """Hold the lock alone, waiting as long as that takes."""
        fcntl.flock(self._number(), fcntl.LOCK_EX)

    def take(self, *, alone: bool, seconds: float) -> None:
        """Hold the lock, alone or shared, within so many seconds.

        Raises:
            StoreBusy: somebody else holds it all that time.
        """
        end = time.monotonic() + seconds
        while not self.try_take(alone=alone):
            if time.monotonic() >= end:
                raise StoreBusy(f"{self._path.parent}: another program holds the store")
            time.sleep(_LOOK_AGAIN)

    def try_take(self, *, alone: bool) -> bool:
        """Hold the lock if that can be done at once."""
        kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
        try:
            fcntl.flock(self._number(), kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Let go; nothing happens when it was not held."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            os.close(handle)

    def _number(self) -> int:
        if self._handle is None:
            raise RuntimeError(f"{self._path.name} was released already")
        return self._handle


@contextlib.contextmanager
def held(path: Path, *, seconds: float) -> Iterator[None]:
    """Hold the lock on `path` alone for the length of a block."""
    lock = FileLock(path)
    try:
        lock.take(alone=True, seconds=seconds)
        yield
    finally:
        lock.release()


def is_held(path: Path) -> bool:
    """Whether somebody holds the lock on `path` alone."""
    lock = FileLock(path)
    try:
        return not lock.try_take(alone=False)
    finally:
        lock.release()
