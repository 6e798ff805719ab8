"""How much memory programs hold at the same moment, looked at again and again."""

import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

import psutil

_LOOK_AGAIN = 0.05  # seconds between two looks
_MEBIBYTE = 1024 * 1024

Pid = Callable[[], int | None]


class MemoryWatch:
    """The most that each of some programs, and all of them together, held during a block.

    Counts resident memory in MiB, so pages that two of them share count twice.
    """

    def __init__(self, programs: Mapping[str, Pid]) -> None:
        self.peaks: dict[str, float] = dict.fromkeys(programs, 0.0)
        self.together = 0.0
        self._programs = programs
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.is_set():
            now = {name: _resident(pid()) for name, pid in self._programs.items()}
            self.peaks = {name: max(most, now[name]) for name, most in self.peaks.items()}
            self.together = max(self.together, sum(now.values()))
            self._ended.wait(_LOOK_AGAIN)


def _resident(pid: int | None) -> float:
    if pid is None:
        return 0.0
    try:
        return psutil.Process(pid).memory_info().rss / _MEBIBYTE
    except psutil.Error:
        return 0.0
