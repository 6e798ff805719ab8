"""Folders of files that are there whole or not at all."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from graphmodel.errors import WrongUse

_OWNER = 0o700
_PRIVATE = 0o600


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """A new folder with these files in it, readable by its owner only.

    Raises:
        WrongUse: something is there already, or the folder cannot be made.
    """
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise WrongUse(f"{path}: is there already, expected a new folder or a name ending in .zip")
    draft = path.with_name(f".cirkels-{os.getpid()}-{secrets.token_hex(4)}")
    try:
        draft.mkdir(_OWNER)
        for name, content in files.items():
            handle = os.open(draft / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
        draft.replace(path)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "cannot be written"
        raise WrongUse(f"{path}: cannot be written: {reason}") from error
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(draft, ignore_errors=True)
