"""Files that are written whole or not at all."""

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graphmodel.errors import WrongUse

_PRIVATE = 0o600
_OPEN = 0o644


@contextmanager
def whole_file(path: Path, *, private: bool) -> Iterator[BinaryIO]:
    """A new file that takes its name only when the block ends well.

    `private`: only its owner may read it; otherwise as the user's own mask says.

    Raises:
        WrongUse: the path is a folder, or its folder is not there or cannot be written.
    """
    if path.is_dir():
        raise WrongUse(f"{path}: expected a file, this is a folder")
    if path.exists() and not path.is_file():
        with path.open("wb") as device:
            yield device
        return
    draft = path.with_name(f".cirkels-{os.getpid()}-{secrets.token_hex(4)}")
    try:
        handle = os.open(
            draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE if private else _OPEN
        )
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def write_whole(path: Path, parts: Iterable[bytes], *, private: bool) -> None:
    """Write the parts to a new file, all of them or none."""
    with whole_file(path, private=private) as stream:
        for part in parts:
            stream.write(part)


def refuse_where_no_file_can_be(path: Path) -> None:
    """Before long work: say now when there is no folder to write this file in.

    Raises:
        WrongUse: the path is a folder, or its folder is not there.
    """
    if path.is_dir():
        raise WrongUse(f"{path}: expected a file, this is a folder")
    if not path.parent.is_dir():
        raise WrongUse(f"{path}: cannot be written: {path.parent} is not a folder that is there")


def _unwritable(path: Path, error: OSError) -> WrongUse:
    reason = os.strerror(error.errno) if error.errno else "cannot be written"
    return WrongUse(f"{path}: cannot be written: {reason}")
