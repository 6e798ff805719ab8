"""Questions to a running engine that Bolt has no words for: its flush mode, a backup."""

import json
import os
import shutil
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from graphmodel.errors import (
    CirkelsError,
    StoreError,
    StoreNotFlushed,
    StoreUnavailable,
    StoreUnwritable,
)

_LONGEST_SOCKET_NAME = 90  # bytes; the systems allow 104 or 108
_LONGEST_QUESTION = 65_536
_KINDS = {kind.__name__: kind for kind in (StoreNotFlushed, StoreUnwritable)}


class Answerer(Protocol):
    """What an engine can be asked."""

    def assert_flushed(self) -> str:
        """The flush mode, or StoreNotFlushed."""

    def back_up(self, target: Path) -> None:
        """Write a zip of the database."""


class Control:
    """Answers one question a connection, on a socket only the owner of the folder reaches."""

    def __init__(self, path: Path, engine: Answerer) -> None:
        self._path = path
        self._engine = engine
        self._listener = socket.socket(socket.AF_UNIX)
        path.unlink(missing_ok=True)
        with _short(path) as name:
            self._listener.bind(name)
        path.chmod(0o600)
        self._listener.listen()

    def start(self) -> None:
        """Answer from now on, in a thread that does not keep the process alive."""
        threading.Thread(target=self._answer_all, name="control", daemon=True).start()

    def stop(self) -> None:
        """Answer no more."""
        self._path.unlink(missing_ok=True)
        self._listener.close()

    def _answer_all(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer_one, args=(connection,), daemon=True).start()

    def _answer_one(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rw", encoding="utf-8") as stream:
            try:
                answer = self._answer(json.loads(stream.readline(_LONGEST_QUESTION)))
            except CirkelsError as error:
                answer = {"error": type(error).__name__, "message": str(error)}
            except Exception as error:
                answer = {"error": StoreError.__name__, "message": type(error).__name__}
            stream.write(json.dumps(answer) + "\n")

    def _answer(self, question: dict[str, str]) -> dict[str, str]:
        if question["ask"] == "flush":
            return {"mode": self._engine.assert_flushed()}
        if question["ask"] == "backup":
            self._engine.back_up(Path(question["target"]))
            return {"target": question["target"]}
        raise StoreError(f"the engine does not know the question {question['ask']}")


def ask_engine(path: Path, question: dict[str, str], *, seconds: float) -> dict[str, str]:
    """Put one question to the engine behind a control socket.

    Raises:
        StoreNotFlushed, StoreUnwritable: that is the answer.
        StoreUnavailable: nobody answers.
        StoreError: the engine could not do it.
    """
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(seconds)
            with _short(path) as name:
                connection.connect(name)
            with connection.makefile("rw", encoding="utf-8") as stream:
                stream.write(json.dumps(question) + "\n")
                stream.flush()
                line = stream.readline()
            answer: dict[str, str] = json.loads(line)
    except (OSError, ValueError) as error:
        raise StoreUnavailable(f"{path.parent}: the engine of the store does not answer") from error
    if "error" in answer:
        raise _KINDS.get(answer["error"], StoreError)(f"{path.parent}: {answer['message']}")
    return answer


@contextmanager
def _short(path: Path) -> Iterator[str]:
    """A name for a socket that fits what the system allows, however deep its folder lies."""
    if len(os.fsencode(path)) <= _LONGEST_SOCKET_NAME:
        yield str(path)
        return
    bridge = Path(tempfile.mkdtemp(prefix="cirkels-"))
    try:
        (bridge / "store").symlink_to(path.parent)
        yield str(bridge / "store" / path.name)
    finally:
        shutil.rmtree(bridge, ignore_errors=True)
