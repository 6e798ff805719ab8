"""Starting the client program, and looking at the engine behind a store folder."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.locks import is_held

ROOT = Path(__file__).parents[2]


@contextmanager
def client(verb: str, address: EmbeddedAddress) -> Iterator[subprocess.Popen[str]]:
    """A client program on a store; it is ready when the block begins, and dead after it."""
    program = start_client(verb, address)
    try:
        assert next_line(program) == "ready"
        yield program
    finally:
        end_client(program)


def start_client(verb: str, address: EmbeddedAddress) -> subprocess.Popen[str]:
    """Start a client program without waiting for it."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.engines.client", verb, str(address.path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end_client(program: subprocess.Popen[str]) -> tuple[str, str]:
    """Let a client end as it should, or at once if it does not; what it still printed."""
    try:
        return program.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        program.kill()
        return program.communicate()


def next_line(program: subprocess.Popen[str]) -> str:
    """The next line a client prints; an empty one at its end."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def engine_pid(address: EmbeddedAddress) -> int:
    """The process that owns the files of a store now."""
    content = json.loads((address.path / "engine.json").read_text(encoding="utf-8"))
    return int(content["pid"])


def engine_is_gone(address: EmbeddedAddress) -> bool:
    """Whether nobody owns the files of a store any more."""
    return not is_held(address.path / "engine.lock")
