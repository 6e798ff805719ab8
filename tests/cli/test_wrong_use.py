"""Whatever is asked wrongly gives one clear line and status 2."""

import shutil
import socket
from collections import namedtuple
from pathlib import Path

import pytest

from graphmodel.store.address import PASSWORD_VARIABLE, USER_VARIABLE, ServerAddress
from tests.cli.command import cirkels

LONG = "x" * 10_000
Usage = namedtuple("Usage", "total used free")

ASKED_WRONGLY = [
    ((), "Missing command"),
    (("frobnicate",), "frobnicate"),
    (("--frobnicate",), "--frobnicate"),
    (("circles",), "HOUSEHOLD"),
    (("circles", "a", "--frobnicate"), "--frobnicate"),
    (("circles", "a", "--on", "2026-13-40"), "'2026-13-40' is not a day, expected YYYY-MM-DD"),
    (("circles", "a", "--on", "20261101"), "expected YYYY-MM-DD"),
    (("circles", "a", "--on", ""), "expected YYYY-MM-DD"),
    (("circles", "a", "--on", "2026-W01-1"), "expected YYYY-MM-DD"),
    (("circles", "a", "--since", "gisteren"), "--since"),
    (("circles", "a", "--format", "xml"), "--format"),
    (("candidates", "a"), "--phase"),
    (("candidates", "a", "--phase", "frobnicate"), "'frobnicate' is not one of 'alignment'"),
    (("roles", "--phase", "frobnicate"), "--phase"),
    (("signals", "--code", "frobnicate"), "'frobnicate' is not one of 'no_safety_person'"),
    (("connections", "a", "a0"), "PERSON"),
    (("connections", "a", "a0", "a0"), "two different people"),
    (("circles", "nobody"), "nobody: no such household"),
    (("circles", "a", "b", "nobody", "c"), "nobody: no such household"),
    (("signals", "nobody"), "nobody: no such household"),
    (("phase", "a", "nobody"), "nobody: no such household"),
    (("candidates", "nobody", "--phase", "recovery"), "nobody: no such household"),
    (("without", "a", "nobody"), "nobody"),
    (("connections", "a", "nobody", "a0"), "nobody"),
    (("roles", "--municipality", "GM9999"), "GM9999"),
    (("circles", LONG), "no such household"),
    (("circles", "\u202ea\x1b[31m"), "no such household"),
    (("circles", "a\udcff"), "cirkels: "),
    (("circles", "a", "--policy", "missing.toml"), "missing.toml"),
    (("draw",), "Missing command"),
    (("draw", "circles", "a"), "--output"),
    (("draw", "circles", "a", "-o", "rings.gif"), ".svg"),
    (("draw", "circles", "a", "-o", "/proc/nowhere/rings.svg"), "/proc/nowhere/rings.svg"),
    (("draw", "circles", "nobody", "-o", "rings.svg"), "nobody: no such household"),
    (("dump", "/"), "expected a file, this is a folder"),
    (("dump", "/dev/full"), "the disk is full"),
    (("dump", "/proc/nowhere/dump.jsonl"), "cannot be written"),
]


@pytest.mark.parametrize(("arguments", "words"), ASKED_WRONGLY)
def test_a_wrong_question_gives_one_line(
    arguments: tuple[str, ...],
    words: str,
    corners: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CIRKELS_STORE", str(corners))
    monkeypatch.chdir(tmp_path)
    line = cirkels(*arguments).line
    assert line.startswith("cirkels: ")
    assert words in line
    assert len(line) < 600
    assert list(tmp_path.iterdir()) == []


NO_STORE = [
    ("", "--store is empty"),
    ("missing", "load something first"),
    ("file", "this is a file"),
    ("file/below", "cirkels: "),
    ("holiday", "something else than a store"),
    ("empty", "load something first"),
    ("http://127.0.0.1:7687", "not a store address"),
    ("bolt://", "names no host"),
    ("bolt://127.0.0.1:99999", "host and port cannot be read"),
    ("bolt://ria:secret@127.0.0.1", "not in the address"),
    ("y" * 5000, "cirkels: "),
]


@pytest.mark.parametrize(("store", "words"), NO_STORE)
def test_what_is_no_store_gives_one_line_and_stays_as_it_was(
    store: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "holiday").mkdir()
    (tmp_path / "holiday" / "sun.txt").write_text("", "utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    line = cirkels("signals", "--store", store).line
    assert words in line
    assert "secret" not in line
    left = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*"))
    assert left == ["empty", "file", "holiday", "holiday/sun.txt"]


def test_a_server_that_is_down_gives_one_line() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"bolt://127.0.0.1:{closed.getsockname()[1]}"
        assert cirkels("signals", "--store", address).line.endswith("no store answers here")


@pytest.mark.neo4j
@pytest.mark.xdist_group("neo4j")
def test_a_wrong_password_gives_one_line_without_it(
    neo4j_server: ServerAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(USER_VARIABLE, neo4j_server.user)
    monkeypatch.setenv(PASSWORD_VARIABLE, "open-sesame")
    line = cirkels("signals", "--store", neo4j_server.uri).line
    assert "not accepted" in line
    assert "open-sesame" not in line


@pytest.mark.parametrize("command", [("load", "example.jsonl"), ("signals",)])
def test_a_full_disk_gives_one_line(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "example.jsonl").write_text("", "utf-8")
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "store.json").write_text(
        '{"product": "veilige-cirkels", "layout": 1}', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10, 10, 0))
    assert "the disk is full" in cirkels(*command, "--store", "store").line


def test_a_store_where_nothing_may_be_written_gives_one_line(tmp_path: Path) -> None:
    (tmp_path / "example.jsonl").write_text("", "utf-8")
    line = cirkels("load", tmp_path / "example.jsonl", "--store", "/proc/nowhere").line
    assert line.startswith("cirkels: /proc/nowhere: ")


def test_a_port_that_is_taken_gives_one_line_before_anything_is_made(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = cirkels("serve", "--demo", "--port", port, "--store", tmp_path / "store")
    assert str(port) in answer.line
    assert not (tmp_path / "store").exists()


NOT_A_POLICY = {
    "value = 3": "expected value as tables",
    "signal = [1, 2]": "expected signal as tables",
    "[[value]]\nname = ['quiet_days']": "unknown name",
    "[[value]]\nname = 'quiet_days'\nvalue = 99999999999999999999": "expected a whole number",
    "[[signal]]\ncode = 'no_safety_person'\nphases = [[1]]": "expected phases",
    "value = " + "[" * 100_000: "nested too deep",
}


@pytest.mark.parametrize("text", NOT_A_POLICY, ids=NOT_A_POLICY.values())
def test_a_file_that_is_no_policy_gives_one_line(text: str, tmp_path: Path) -> None:
    file = tmp_path / "region.toml"
    file.write_text(text, "utf-8")
    line = cirkels("signals", "--store", tmp_path, "--policy", file).line
    assert str(file) in line
    assert NOT_A_POLICY[text] in line
