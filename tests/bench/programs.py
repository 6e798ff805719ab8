"""Programs the benchmark starts: one command from begin to end, or the web application."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.memory import MemoryWatch
from tests.bench.places import Place

_ROOT = Path(__file__).parents[2]
_LISTENS = re.compile(r"(http://\S+)")
_STOPPING = 60.0  # seconds the web application may take to end


@dataclass(frozen=True)
class Run:
    """How long a command took in seconds, what it printed, and what memory was held meanwhile."""

    seconds: float
    output: bytes
    memory: MemoryWatch


@dataclass(frozen=True)
class Served:
    """A running web application."""

    url: str
    pid: int


def run(place: Place, folder: Path, *arguments: object) -> Run:
    """Run one command on a store, as a process of its own, to its end.

    Raises:
        AssertionError: it failed; with its last words.
    """
    words = folder / "words.log"
    with words.open("wb") as told:
        begin = time.perf_counter()
        program = _start(place, told.fileno(), *arguments)
        programs = {"engine": place.engine_pid, "program": lambda: program.pid}
        with program, MemoryWatch(programs) as memory:
            output, _ = program.communicate()
            seconds = time.perf_counter() - begin
    assert program.returncode == 0, f"{arguments[0]} failed: {words.read_text('utf-8')[-500:]}"
    return Run(seconds, output, memory)


@contextmanager
def serving(place: Place, folder: Path) -> Iterator[Served]:
    """The web application on a store, on a free loopback port, for the length of a block.

    Raises:
        AssertionError: it does not start; with its last words.
    """
    words = folder / "serve.log"
    with ExitStack() as stack:
        told = stack.enter_context(words.open("wb"))
        program = stack.enter_context(_start(place, told.fileno(), "serve", "--demo", "--port", 0))
        stack.callback(_stop, program)
        assert program.stdout is not None
        listens = _LISTENS.search(program.stdout.readline().decode())
        assert listens, f"serve does not start: {words.read_text('utf-8')[-500:]}"
        yield Served(listens[1], program.pid)


def _start(place: Place, told: int, *arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "api.cli", *map(str, arguments)]
    return subprocess.Popen(
        [*command, "--store", str(place.address)],
        cwd=_ROOT,
        env={**os.environ, **place.variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=told,
    )


def _stop(program: subprocess.Popen[bytes]) -> None:
    program.send_signal(signal.SIGTERM)
    try:
        program.wait(_STOPPING)
    except subprocess.TimeoutExpired:
        program.kill()
