"""What somebody sees who sits at a terminal."""

import contextlib
import os
import pty
import signal
from pathlib import Path

from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.store import open_store
from tests.cli.command import cirkels, start

DATA = Path(__file__).parents[1] / "data"


def test_a_load_shows_its_progress_to_who_watches(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with open_store(EmbeddedAddress(folder), create=True):
        seen, output = _watched("load", DATA / "example-corners.jsonl", "--store", folder)
        assert b"laden" in seen
        assert b"samen" in output


def test_tables_have_colours_only_at_a_terminal(corners: Path) -> None:
    question = ("circles", "a", "--on", "2026-11-01", "--store", corners)
    assert "\x1b" not in cirkels(*question).output
    left, right = pty.openpty()
    program = start(*question, stdout=right, variables={"TERM": "xterm", "COLUMNS": "100"})
    os.close(right)
    assert b"\x1b[1m" in _read(left)
    program.communicate(timeout=30)
    assert program.returncode == 0


def test_ctrl_c_during_a_load_ends_it_without_a_traceback(tmp_path: Path) -> None:
    demo, folder = tmp_path / "demo.jsonl", tmp_path / "store"
    assert cirkels("demo", demo).status == 0
    with open_store(EmbeddedAddress(folder), create=True):
        left, right = pty.openpty()
        program = start("load", demo, "--store", folder, stderr=right)
        os.close(right)
        seen = b""
        while b"laden" not in seen:
            seen += os.read(left, 4096)
        program.send_signal(signal.SIGINT)
        seen += _read(left)
        program.communicate(timeout=60)
        assert b"Traceback" not in seen
        assert program.returncode == 130


def _watched(*arguments: object) -> tuple[bytes, bytes]:
    """What a command writes to a terminal as its standard error, and what to a file."""
    left, right = pty.openpty()
    program = start(*arguments, stderr=right, variables={"TERM": "xterm"})
    os.close(right)
    seen = _read(left)
    output, _ = program.communicate(timeout=60)
    assert program.returncode == 0
    return seen, output


def _read(terminal: int) -> bytes:
    """Everything until nobody writes to a terminal any more."""
    seen = b""
    with contextlib.suppress(OSError):  # Linux says so when the other side is closed
        while part := os.read(terminal, 4096):
            seen += part
    os.close(terminal)
    return seen
