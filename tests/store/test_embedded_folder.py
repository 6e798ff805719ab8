"""A store folder is private, and one clear line says why another folder cannot be used."""

import errno
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from graphmodel.errors import (
    NotAStore,
    QueryRefused,
    StoreConflict,
    StoreLoginRefused,
    StoreNotFlushed,
    StoreUnavailable,
    StoreUnwritable,
)
from graphmodel.store.address import EmbeddedAddress
from graphmodel.store.bolt import Bolt
from graphmodel.store.folder import StoreFolder, file_trouble, write_private
from graphmodel.store.opening import open_bolt
from tests.engines.programs import ROOT, client, end_client, engine_is_gone

pytestmark = pytest.mark.embedded


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def run(bolt: Bolt, statement: str) -> None:
    bolt.write(lambda transaction: transaction.run(statement, {"id": "Luca"}))


def test_only_the_owner_reads_a_store(new_store: EmbeddedAddress) -> None:
    with open_bolt(new_store, create=True):
        assert mode(new_store.path) == 0o700
        for name in ("password", "engine.json", "engine.log", "store.json", "control.sock"):
            assert mode(new_store.path / name) == 0o600, name


def test_each_store_has_a_password_of_its_own(tmp_path: Path) -> None:
    passwords = set()
    for name in ("one", "two"):
        folder = StoreFolder(tmp_path / name)
        folder.prepare(create=True)
        passwords.add(folder.read_password())
    assert len(passwords) == 2
    assert all(len(password) >= 24 for password in passwords)


def test_the_engine_talks_to_its_log_and_the_terminal_stays_empty(
    new_store: EmbeddedAddress,
) -> None:
    with client("hold", new_store) as program:
        assert end_client(program) == ("", "")
    assert "ArcadeDB Server" in (new_store.path / "engine.log").read_text(encoding="utf-8")


def test_the_log_holds_nothing_of_what_is_stored(new_store: EmbeddedAddress) -> None:
    unique = "CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE"
    create = "CREATE (:Thing {id: $id})"
    with open_bolt(new_store, create=True) as bolt:
        run(bolt, unique)
        run(bolt, create)
        with pytest.raises(StoreConflict):
            run(bolt, create)
        with pytest.raises(QueryRefused):
            run(bolt, "NO 'Luca' $id")
        with pytest.raises(QueryRefused):
            run(bolt, "MATCH (n:Thing) SET n.map = {id: n.id}")
    written = [path.read_bytes() for path in new_store.path.rglob("*log*") if path.is_file()]
    assert written
    assert all(b"Luca" not in content for content in written)


def test_a_deep_folder_is_no_trouble_for_the_engine(tmp_path: Path) -> None:
    address = EmbeddedAddress(tmp_path / ("deep" * 20) / ("deeper" * 20) / "store")
    with open_bolt(address, create=True) as bolt:
        bolt.assert_flushed()


def test_the_flush_mode_is_the_engines_own_word(new_store: EmbeddedAddress) -> None:
    with open_bolt(new_store, create=True) as bolt:
        bolt.assert_flushed()


def test_an_engine_that_would_not_flush_is_refused(
    new_store: EmbeddedAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCADEDB_JVM_ARGS", "-Darcadedb.txWalFlush=0")
    with (
        pytest.raises(StoreNotFlushed, match="does not write a commit to disk"),
        open_bolt(new_store, create=True),
    ):
        pass
    assert engine_is_gone(new_store)


def test_a_backup_is_made_while_the_store_is_used(
    new_store: EmbeddedAddress, tmp_path: Path
) -> None:
    target = tmp_path / "it's a copy.zip"
    with open_bolt(new_store, create=True) as bolt:
        bolt.write(lambda transaction: transaction.run("CREATE (:Thing {id: '1'})"))
        bolt.back_up(target)
        with pytest.raises(StoreUnwritable):
            bolt.back_up(target)
    assert mode(target) == 0o600
    assert any("Thing" in name for name in zipfile.ZipFile(target).namelist())


def test_a_stale_note_of_a_dead_engine_is_recognised(new_store: EmbeddedAddress) -> None:
    StoreFolder(new_store.path).prepare(create=True)
    note = {"pid": os.getpid(), "bolt_port": 9}
    (new_store.path / "engine.json").write_text(json.dumps(note), encoding="utf-8")
    with open_bolt(new_store, create=False) as bolt:
        assert bolt.read(lambda transaction: transaction.run("RETURN 1 AS one"))[1] == [[1]]


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.txt").write_text("sun", encoding="utf-8")
    with pytest.raises(NotAStore, match="something else"), open_bolt(_at(tmp_path), create=True):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.txt"]


def test_a_file_is_not_a_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(NotAStore), open_bolt(_at(tmp_path / "file"), create=True):
        pass


def test_a_store_of_another_program_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "store.json").write_text('{"product": "something"}', encoding="utf-8")
    with pytest.raises(NotAStore), open_bolt(_at(tmp_path), create=True):
        pass


def test_nothing_is_created_where_only_reading_was_asked(new_store: EmbeddedAddress) -> None:
    with pytest.raises(StoreUnavailable, match="no store here"), open_bolt(new_store, create=False):
        pass
    assert not new_store.path.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "may not write"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "cannot be used"),
    ],
)
def test_what_the_system_says_becomes_one_line(number: int, words: str, tmp_path: Path) -> None:
    with pytest.raises(StoreUnwritable, match=words), file_trouble(tmp_path):
        raise OSError(number, os.strerror(number))


def test_a_full_disk_is_named_before_the_engine_starts(
    new_store: EmbeddedAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10, 10, 0))
    with pytest.raises(StoreUnwritable, match="full"), open_bolt(new_store, create=True):
        pass


def test_a_folder_of_somebody_else_gives_one_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    code = (
        "import os, sys; os.geteuid() == 0 and (os.setgid(65534), os.setuid(65534))\n"
        "from pathlib import Path; from graphmodel.store.folder import StoreFolder\n"
        "from graphmodel.errors import StoreUnwritable\n"
        "try: StoreFolder(Path(sys.argv[1])).prepare(create=True)\n"
        "except StoreUnwritable as error: print(error)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", "import graphmodel.store.folder\n" + code, str(tmp_path / "s")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "may not write" in answer.stdout
    assert answer.stdout.count("\n") == 1


def test_a_changed_password_file_is_a_refused_login(new_store: EmbeddedAddress) -> None:
    with open_bolt(new_store, create=True):
        (new_store.path / "password").write_text("something else", encoding="utf-8")
        with pytest.raises(StoreLoginRefused), open_bolt(new_store, create=False):
            pass


def test_a_password_that_was_taken_away_is_said_and_can_be_put_back(
    new_store: EmbeddedAddress,
) -> None:
    with open_bolt(new_store, create=True):
        pass
    file = new_store.path / "password"
    kept = file.read_bytes()
    file.unlink()
    with pytest.raises(StoreLoginRefused, match="put it back"), open_bolt(new_store, create=False):
        pass
    assert not file.exists()
    file.write_bytes(kept)
    with open_bolt(new_store, create=False) as bolt:
        assert bolt.server_kind.startswith("ArcadeDB")


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe", "gehëim".encode()])
def test_a_file_that_holds_no_password_is_said(content: bytes, tmp_path: Path) -> None:
    folder = StoreFolder(tmp_path / "store")
    folder.prepare(create=True)
    folder.password.write_bytes(content)
    with pytest.raises(StoreLoginRefused, match="no password"):
        folder.read_password()


def _at(path: Path) -> EmbeddedAddress:
    return EmbeddedAddress(path)


def test_a_folder_somebody_else_is_making_a_store_of_is_no_stranger(tmp_path: Path) -> None:
    draft = tmp_path / "store" / ".store.json-1-abcd"
    draft.parent.mkdir()
    draft.touch()
    folder = StoreFolder(draft.parent)
    folder.prepare(create=True)
    assert folder.marker.exists()


def test_two_programs_that_make_a_store_at_once_agree_on_its_password(tmp_path: Path) -> None:
    password = tmp_path / "password"
    write_private(password, "first")
    write_private(password, "second")
    assert password.read_text(encoding="utf-8") == "first"
