"""The folder of an embedded store: what lies where, and whether it may be used."""

import errno
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graphmodel.errors import (
    NotAStore,
    StoreError,
    StoreLoginRefused,
    StoreUnavailable,
    StoreUnwritable,
)

PRODUCT = "veilige-cirkels"
_LEAST_ROOM = 16 * 1024 * 1024  # bytes that must be free before an engine is started
_FULL = (errno.ENOSPC, errno.EDQUOT)


class StoreFolder:
    """Names of the files in a store folder, and the checks before it is used."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.marker = path / "store.json"
        self.password = path / "password"
        self.data = path / "data"
        self.logins = self.data / "config" / "server-users.jsonl"
        self.log = path / "engine.log"
        self.endpoint = path / "engine.json"
        self.control = path / "control.sock"
        self.users_lock = path / "users.lock"
        self.start_lock = path / "start.lock"
        self.engine_lock = path / "engine.lock"

    def prepare(self, *, create: bool) -> None:
        """Make the folder ready to be used, or say why it cannot be.

        Raises:
            NotAStore: the path holds something else.
            StoreUnavailable: nothing is there and `create` is false.
            StoreLoginRefused: the password was taken away; a new one would fit nothing.
            StoreUnwritable: read-only, full, or somebody else's.
        """
        with file_trouble(self.path):
            if self._is_new():
                if not create:
                    raise StoreUnavailable(f"{self.path}: there is no store here yet")
                self._found()
            self._read_marker()
            self._may_write()
            self.data.mkdir(mode=0o700, exist_ok=True)
            if not self.password.exists():
                self._never_had_a_password()
                write_private(self.password, secrets.token_urlsafe(24))

    def read_password(self) -> str:
        """The generated password of this store.

        Raises:
            StoreLoginRefused: the file holds none.
        """
        with file_trouble(self.path):
            password = self.password.read_bytes().decode("ascii", "replace").strip()
        if not (password.isascii() and password.isprintable() and password):
            raise StoreLoginRefused(f"{self.password}: holds no password of a store; put it back")
        return password

    def room_trouble(self) -> StoreError | None:
        """Why nothing more can be written here, when the reason is the disk."""
        try:
            if shutil.disk_usage(self.path).free < _LEAST_ROOM:
                return StoreUnwritable(f"{self.path}: the disk is full")
        except OSError as error:
            return StoreUnwritable(f"{self.path}: {_words(error)}")
        return None

    def _is_new(self) -> bool:
        if not self.path.exists():
            return True
        if not self.path.is_dir():
            raise NotAStore(f"{self.path}: this is a file, not a store folder")
        if self.marker.exists():
            return False
        # another program may be making the same store at this moment: its draft is no stranger
        return all(one.name.startswith(f".{self.marker.name}-") for one in self.path.iterdir())

    def _found(self) -> None:
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path.chmod(0o700)
        write_private(self.marker, json.dumps({"product": PRODUCT, "layout": 1}) + "\n")

    def _read_marker(self) -> None:
        if not self.marker.exists():
            raise NotAStore(f"{self.path}: this folder holds something else than a store")
        try:
            content = json.loads(self.marker.read_text(encoding="utf-8"))
        except ValueError:
            content = None
        if not isinstance(content, dict) or content.get("product") != PRODUCT:
            raise NotAStore(f"{self.path}: {self.marker.name} is not that of a store")

    def _never_had_a_password(self) -> None:
        if self.logins.exists():
            raise StoreLoginRefused(
                f"{self.password}: is gone; put it back, or remove {self.logins} to get a new one"
            )

    def _may_write(self) -> None:
        probe = self.path / f".write-{os.getpid()}-{secrets.token_hex(4)}"
        try:
            probe.touch(mode=0o600)
        finally:
            probe.unlink(missing_ok=True)
        trouble = self.room_trouble()
        if trouble is not None:
            raise trouble


def write_private(path: Path, text: str, *, instead: bool = False) -> None:
    """Make a file that only its owner can read, whole or not at all.

    The first one made stays, also when two programs make it at once; `instead` replaces it.
    """
    draft = path.with_name(f".{path.name}-{os.getpid()}-{secrets.token_hex(4)}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if instead:
            draft.replace(path)
            return
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def file_trouble(path: Path) -> Iterator[None]:
    """Turn what the operating system says about a store folder into one clear line."""
    try:
        yield
    except OSError as error:
        raise StoreUnwritable(f"{path}: {_words(error)}") from error


def _words(error: OSError) -> str:
    if error.errno in _FULL:
        return "the disk is full"
    if error.errno == errno.EROFS:
        return "the disk is read-only"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "this user may not write here"
    if error.errno == errno.ENAMETOOLONG:
        return "the name is too long"
    return f"cannot be used ({os.strerror(error.errno) if error.errno else 'unknown reason'})"
