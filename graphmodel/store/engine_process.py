"""The process that owns the files of an embedded store, as long as somebody uses it.

Started by `embedded.py`; it tells through a pipe whether it is ready, serves Bolt on a loopback
port, and goes when the last user let go of `users.lock`.
"""

import contextlib
import json
import os
import signal
import sys
import traceback
from pathlib import Path
from types import FrameType

from graphmodel.errors import CirkelsError, StoreBusy, StoreUnavailable
from graphmodel.store.engine import Engine, start_engine
from graphmodel.store.engine_control import Control
from graphmodel.store.folder import StoreFolder, write_private
from graphmodel.store.locks import FileLock

_OTHER_ENGINE = 20.0  # seconds to wait for an engine that is going away


def main(arguments: list[str]) -> int:
    """Serve the store in a folder until nobody uses it: `engine_process FOLDER PIPE`."""
    folder, herald = StoreFolder(Path(arguments[0])), Herald(int(arguments[1]))
    if os.fork():
        return 0
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    try:
        _serve(folder, herald)
    except CirkelsError as error:
        herald.tell({"error": type(error).__name__, "message": str(error)})
    except Exception as error:
        traceback.print_exc()
        herald.tell({"error": StoreUnavailable.__name__, "message": _first_line(error)})
    finally:
        _go()
    return 0


class Herald:
    """Tells once, to the program that started this process, whether the engine is ready."""

    def __init__(self, pipe: int) -> None:
        self._pipe: int | None = pipe

    def tell(self, message: dict[str, object]) -> None:
        """Tell it, if nothing was told yet and somebody still listens."""
        if self._pipe is None:
            return
        pipe, self._pipe = self._pipe, None
        with contextlib.suppress(OSError), os.fdopen(pipe, "w", encoding="utf-8") as stream:
            stream.write(json.dumps(message) + "\n")


def _serve(folder: StoreFolder, herald: Herald) -> None:
    alone = FileLock(folder.engine_lock)
    alone.take(alone=True, seconds=_OTHER_ENGINE)
    engine = start_engine(
        folder.data, folder.read_password(), crash_file=folder.path / "engine-crash.log"
    )
    users = FileLock(folder.users_lock)
    try:
        _serve_until_unused(engine, folder, users, herald)
    finally:
        engine.stop()


def _serve_until_unused(
    engine: Engine, folder: StoreFolder, users: FileLock, herald: Herald
) -> None:
    control = Control(folder.control, engine)
    control.start()
    try:
        endpoint = {"pid": os.getpid(), "bolt_port": engine.bolt_port}
        write_private(folder.endpoint, json.dumps(endpoint) + "\n", instead=True)
        herald.tell({"ready": True})
        users.wait_alone()
    finally:
        folder.endpoint.unlink(missing_ok=True)
        control.stop()


def _go() -> None:
    """End at once: nothing is open any more, and the threads of the engine may linger."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise StoreBusy("the engine was asked to stop")


def _first_line(error: Exception) -> str:
    return f"the engine does not start ({(str(error).splitlines() or [''])[0][:200]})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
