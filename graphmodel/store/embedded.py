"""Sharing the one engine of a store folder: whoever comes first starts it, the last lets it go."""

import json
import os
import select
import subprocess  # nosec B404
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import graphmodel
from graphmodel.errors import (
    NotAStore,
    StoreBusy,
    StoreError,
    StoreNotFlushed,
    StoreUnavailable,
    StoreUnwritable,
)
from graphmodel.store.engine import DATABASE, ENGINE_USER
from graphmodel.store.engine_control import ask_engine
from graphmodel.store.folder import StoreFolder, file_trouble
from graphmodel.store.locks import FileLock, held, is_held

_START = 120.0  # seconds an engine may take to be ready: it may have a log to play back
_GOING = 30.0  # seconds an engine may take to close a large store
_ANSWER = 10.0  # seconds for a short question
_BACKUP = 600.0  # seconds for a backup
_LOOK_AGAIN = 0.02  # seconds between two looks at whether the engine is gone
_LARGEST_LOG = 1024 * 1024  # bytes of log kept before it is turned over
_LAST_PORT = 65_535
_TOLD = {
    kind.__name__: kind
    for kind in (NotAStore, StoreBusy, StoreNotFlushed, StoreUnavailable, StoreUnwritable)
}


@dataclass(frozen=True)
class Endpoint:
    """Where the running engine of a folder is reached."""

    pid: int
    bolt_port: int


class EmbeddedStore:
    """One program's use of the store in a folder; several programs may use it at once."""

    def __init__(self, path: Path, *, create: bool) -> None:
        self.folder = StoreFolder(path)
        self.folder.prepare(create=create)
        self._users = FileLock(self.folder.users_lock)
        try:
            self._users.take(alone=False, seconds=_GOING)
        except BaseException:
            self._users.release()
            raise

    def __str__(self) -> str:
        return str(self.folder.path)

    @property
    def database(self) -> str | None:
        """The one database of the engine."""
        return DATABASE

    @property
    def moves(self) -> bool:
        """Its port changes whenever its engine starts."""
        return True

    def uri(self) -> str:
        """The loopback address of the engine, which is started when it does not run."""
        return f"bolt://127.0.0.1:{self.endpoint().bolt_port}"

    def auth(self) -> tuple[str, str] | None:
        """The generated password of the folder."""
        return ENGINE_USER, self.folder.read_password()

    def endpoint(self) -> Endpoint:
        """The engine of this folder, started when none runs.

        Raises:
            StoreUnavailable: it does not start.
            StoreBusy: another program has been starting it for too long.
        """
        with held(self.folder.start_lock, seconds=_START):
            running = self._running()
            if running is None:
                self._start()
                running = self._running()
        if running is None:
            raise StoreUnavailable(f"{self.folder.path}: the engine of the store stopped at once")
        return running

    def trouble(self) -> StoreError | None:
        """Why the store cannot write now, when the disk is the reason."""
        return self.folder.room_trouble()

    def assert_flushed(self) -> None:
        """Have the engine's own word that a commit is on disk before it is acknowledged.

        Raises:
            StoreNotFlushed: it is not.
        """
        ask_engine(self.folder.control, {"ask": "flush"}, seconds=_ANSWER)

    def back_up(self, target: Path) -> None:
        """Write a zip of the whole store while others go on using it.

        Raises:
            StoreError: the target exists or cannot be written.
        """
        if target.exists():
            raise StoreUnwritable(f"{target}: exists already")
        question = {"ask": "backup", "target": str(target.absolute())}
        ask_engine(self.folder.control, question, seconds=_BACKUP)

    def close(self) -> None:
        """Let go; when nobody else uses the store, come back when its engine is gone."""
        self._users.release()
        end = time.monotonic() + _GOING
        while time.monotonic() < end and is_held(self.folder.engine_lock):
            if self._others_use_it():
                return
            time.sleep(_LOOK_AGAIN)

    def _others_use_it(self) -> bool:
        probe = FileLock(self.folder.users_lock)
        try:
            return not probe.try_take(alone=True) and probe.try_take(alone=False)
        finally:
            probe.release()

    def _running(self) -> Endpoint | None:
        if not is_held(self.folder.engine_lock):
            return None
        try:
            content = json.loads(self.folder.endpoint.read_text(encoding="utf-8"))
            found = Endpoint(pid=int(content["pid"]), bolt_port=int(content["bolt_port"]))
        except (OSError, ArithmeticError, ValueError, KeyError, TypeError):
            return None
        return found if 0 < found.bolt_port <= _LAST_PORT else None

    def _start(self) -> None:
        self.folder.prepare(create=False)
        hear, tell = os.pipe()
        try:
            try:
                self._launch(tell)
            finally:
                os.close(tell)
            self._hear(hear)
        finally:
            os.close(hear)

    def _launch(self, tell: int) -> None:
        with file_trouble(self.folder.path):
            self.folder.endpoint.unlink(missing_ok=True)
            self._turn_log_over()
            log = os.open(self.folder.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        module = "graphmodel.store.engine_process"
        command = [sys.executable, "-P", "-m", module, str(self.folder.path), str(tell)]
        home = str(Path(graphmodel.__file__).parent.parent)
        paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
        try:
            subprocess.run(  # noqa: S603 - our own module, started with our own folder
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder.data,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
                pass_fds=(tell,),
                start_new_session=True,
                check=False,
            )
        finally:
            os.close(log)

    def _hear(self, hear: int) -> None:
        ready, _, _ = select.select([hear], [], [], _START)
        if not ready:
            raise StoreUnavailable(f"{self.folder.path}: the engine is not ready after {_START} s")
        line = os.read(hear, 65_536)
        told = json.loads(line) if line else {}
        if told.get("ready"):
            return
        kind = _TOLD.get(str(told.get("error")), StoreUnavailable)
        reason = told.get("message") or f"the engine stopped; see {self.folder.log.name}"
        raise self.trouble() or kind(f"{self.folder.path}: {reason}")

    def _turn_log_over(self) -> None:
        log = self.folder.log
        if log.exists() and log.stat().st_size > _LARGEST_LOG:
            log.replace(log.with_suffix(".log.1"))
