"""Loading, dumping and checking: nothing is lost, and files are written whole or not at all."""

import gzip
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graphmodel.errors import StoreError
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.queries.state import state
from graphmodel.store.store import Store, open_store
from tests.cli.command import ROOT, cirkels, run, start
from tests.engines.waiting import wait_until

DATA = Path(__file__).parents[1] / "data"
JSON = ("--format", "json")


def test_loading_again_changes_nothing_and_says_so(corners: Path) -> None:
    before = cirkels("dump", "--store", corners).output
    report = cirkels("load", DATA / "example-corners.jsonl", *JSON, "--store", corners).json
    assert (report["new"], report["changed"]) == ({}, {})
    assert sum(report["same"].values()) == before.count("\n") - _added(before)
    assert cirkels("dump", "--store", corners).output == before


def _added(dump: str) -> int:
    """Lines that another test loaded into the shared store."""
    return sum("names" in line or "GM-n" in line for line in dump.splitlines())


def test_a_dump_into_a_file_is_the_dump_and_only_for_its_owner(
    corners: Path, tmp_path: Path
) -> None:
    target = tmp_path / "dump.jsonl"
    assert cirkels("dump", target, "--store", corners).status == 0
    assert target.read_text("utf-8") == cirkels("dump", "--store", corners).output
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["dump.jsonl"]


def test_a_dump_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "dump.jsonl"
    target.write_text("what was there", "utf-8")
    assert cirkels("dump", target, "--store", tmp_path / "missing").status == 2
    assert target.read_text("utf-8") == "what was there"


def test_demo_data_is_the_same_in_a_file_and_on_standard_output(tmp_path: Path) -> None:
    for target in ([tmp_path / "demo.jsonl"], ["-o", tmp_path / "again.jsonl"]):
        assert cirkels("demo", *target).status == 0
    assert cirkels("demo").output == (tmp_path / "demo.jsonl").read_text("utf-8")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "demo.jsonl").read_bytes()


def _as_sets(lines: str) -> list[str]:
    """Lines in no order, with ids in lists in no order."""
    found = []
    for line in lines.splitlines():
        record = json.loads(line)
        for name, value in record.items():
            if isinstance(value, list) and all(isinstance(one, str) for one in value):
                record[name] = sorted(value)
        found.append(json.dumps(record, sort_keys=True))
    return sorted(found)


def test_a_store_in_order_is_told_so(corners: Path) -> None:
    answer = cirkels("check", "--store", corners)
    assert (answer.status, answer.complaint) == (0, "")
    assert answer.output.endswith("alles is heel en past bij elkaar.\n")
    found = cirkels("check", *JSON, "--store", corners).json
    assert (found["problems"], found["unfinished_load"]) == ([], False)


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    program = start("demo")
    assert program.stdout is not None
    assert program.stderr is not None
    assert program.stdout.readline().startswith(b"{")
    program.stdout.close()
    assert program.stderr.read() == b""
    assert program.wait(30) == 141
    program.communicate()


def test_ctrl_c_ends_a_command_without_a_word() -> None:
    program = start("demo")
    assert program.stdout is not None
    assert program.stdout.readline().startswith(b"{")
    program.send_signal(signal.SIGINT)
    assert (program.communicate(timeout=30)[1], program.returncode) == (b"", 130)


def test_a_program_that_is_told_to_stop_ends_as_with_ctrl_c(corners: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    program = start("load", pipe, "--store", corners)
    with pipe.open("wb"):
        program.send_signal(signal.SIGTERM)
        assert program.wait(30) == 130
    assert b"Traceback" not in program.communicate()[1]


@pytest.mark.parametrize(
    ("closed", "command", "status", "words"),
    [
        ("<&-", "circles - --format json", 0, b"[]"),
        (">&-", "demo", 2, b"cirkels: the output cannot be written: Bad file descriptor"),
        ("2>&-", "circles nobody", 2, b""),
    ],
)
def test_a_closed_stream_is_no_mistake_of_the_program(
    closed: str, command: str, status: int, words: bytes, corners: Path
) -> None:
    line = f'exec "$0" -m api.cli {command} {closed}'
    answer = subprocess.run(
        ["/bin/sh", "-c", line, sys.executable],
        cwd=ROOT,
        env={**os.environ, "CIRKELS_STORE": str(corners)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    told = answer.stdout + answer.stderr
    assert answer.returncode == status
    assert words in told
    assert b"Traceback" not in told


def test_output_that_cannot_be_written_gives_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        program = start("demo", stdout=full)
        complaint = program.communicate(timeout=30)[1]
    assert complaint == b"cirkels: the output cannot be written: the disk is full\n"
    assert program.returncode == 2


def test_a_mistake_in_the_program_is_told_without_data(
    monkeypatch: pytest.MonkeyPatch, corners: Path
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("Ria Bos")

    monkeypatch.setattr("graphmodel.usecases.show_circles.circles", fail)
    line = cirkels("circles", "a", "--store", corners).line
    assert "ValueError at test_keeping.py" in line
    assert "Ria" not in line


def test_a_shell_is_told_how_a_command_goes_on() -> None:
    answer = run(
        variables={
            "_CIRKELS_COMPLETE": "complete_bash",
            "COMP_WORDS": "cirkels ca",
            "COMP_CWORD": "1",
        }
    )
    assert answer.output.split() == ["candidates"]


def test_a_load_that_is_killed_leaves_a_store_in_order_and_can_be_repeated(
    tmp_path: Path,
) -> None:
    demo, folder = tmp_path / "demo.jsonl", tmp_path / "store"
    assert cirkels("demo", demo).status == 0
    with open_store(EmbeddedAddress(folder), create=True) as store, _loading(demo, folder) as pid:
        wait_until(lambda: _is_loading(store), seconds=60, what="the load has begun to write")
        os.kill(pid, signal.SIGKILL)
    with open_store(EmbeddedAddress(folder)):
        half = cirkels("check", *JSON, "--store", folder)
        assert (half.status, half.json["problems"]) == (0, [])
        assert half.json["unfinished_load"]
        zipped = tmp_path / "demo.jsonl.gz"
        zipped.write_bytes(gzip.compress(demo.read_bytes()))
        assert cirkels("load", zipped, "--store", folder).status == 0
        assert not cirkels("check", *JSON, "--store", folder).json["unfinished_load"]
        dumped = cirkels("dump", "--store", folder).output
    assert _as_sets(dumped) == _as_sets(demo.read_text("utf-8"))


def _is_loading(store: Store) -> bool:
    try:
        now = store.read(state)[0]
    except StoreError:
        return False
    return now.loads_begun > now.loads_finished


@contextmanager
def _loading(file: Path, folder: Path) -> Iterator[int]:
    program = start("load", file, "--store", folder)
    try:
        yield program.pid
    finally:
        program.communicate(timeout=60)
