"""Several processes behind one address: one that holds the port and the store, and its workers."""

import multiprocessing
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final

Ready = Callable[[], None]
Work = Callable[[Ready], None]
"""What a worker does until it is asked to stop; it says when it listens."""

SOON_DEAD_SECONDS: Final = 5.0
"""A worker that lived shorter than this is started again after a pause."""

FIRST_PAUSE_SECONDS: Final = 0.25
LONGEST_PAUSE_SECONDS: Final = 8.0
STOPPED_WITHIN_SECONDS: Final = 15.0


class Workers:
    """A number of processes that do the same work; one that dies is started again."""

    def __init__(self, work: Work, number: int) -> None:
        self._workers = [_Worker(work) for _ in range(number)]

    def keep(self, all_ready: Ready) -> None:
        """Keep them going until this is interrupted; says once when all of them listen."""
        said = False
        while True:
            pauses = [worker.mend() for worker in self._workers]
            if not said and all(worker.is_ready() for worker in self._workers):
                said = True
                all_ready()
            shortest = min((one for one in pauses if one is not None), default=None)
            wait([heard for worker in self._workers for heard in worker.signs()], shortest)

    def stop(self) -> None:
        """Ask all to stop, and come back when they are gone."""
        for worker in self._workers:
            worker.ask_to_stop()
        end = time.monotonic() + STOPPED_WITHIN_SECONDS
        for worker in self._workers:
            worker.stop(max(0.0, end - time.monotonic()))


class _Worker:
    """One place for a process, and the process that has it now."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._pause = FIRST_PAUSE_SECONDS
        self._again_at: float | None = None
        self._ready = False
        self._start()

    def mend(self) -> float | None:
        """Start anew when the process died; how long until then. Unit: seconds."""
        if self._again_at is None:
            if self._process.is_alive():
                return None
            self._plan()
        left = (self._again_at or 0.0) - time.monotonic()
        if left > 0:
            return left
        self._hear.close()
        self._start()
        return None

    def is_ready(self) -> bool:
        """Whether it listens."""
        if not self._ready and self._again_at is None and self._hear.poll():
            self._ready = _said_so(self._hear)
        return self._ready

    def signs(self) -> list[Connection | int]:
        """What to look at to hear that it listens, or that it died."""
        if self._again_at is not None:
            return []
        return [self._process.sentinel, *([] if self._ready else [self._hear])]

    def ask_to_stop(self) -> None:
        """It ends what it is doing and stops."""
        self._process.terminate()

    def stop(self, seconds: float) -> None:
        """Wait for its end, and make one after that time."""
        self._process.join(seconds)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._hear.close()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._hear, tell = context.Pipe(duplex=False)
        self._process: SpawnProcess = context.Process(
            target=_run, args=(self._work, tell), daemon=True
        )
        with _deaf_to_interrupts():
            self._process.start()
        tell.close()
        self._begun, self._ready, self._again_at = time.monotonic(), False, None

    def _plan(self) -> None:
        """Start at once after a long life, later and later after short ones."""
        now = time.monotonic()
        lived_long = now - self._begun > SOON_DEAD_SECONDS
        self._again_at = now if lived_long or self._ready else now + self._pause
        self._pause = (
            FIRST_PAUSE_SECONDS if lived_long else min(self._pause * 2, LONGEST_PAUSE_SECONDS)
        )
        sys.stderr.write(f"A process ended ({self._process.exitcode}) and is started again.\n")
        sys.stderr.flush()


def _said_so(hear: Connection) -> bool:
    try:
        return bool(hear.recv_bytes())
    except (EOFError, OSError):
        return False


def _run(work: Work, tell: Connection) -> None:
    """The life of one worker process."""
    work(lambda: tell.send_bytes(b"ready"))


def when_alone(act: Callable[[], None]) -> None:
    """In a worker: do this when the process that started it is gone, however it ended."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        act()

    threading.Thread(target=watch, name="parent", daemon=True).start()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What is started here does not hear Ctrl-C until it wants to; it is stopped by its parent."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
