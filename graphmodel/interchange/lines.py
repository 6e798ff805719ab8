"""Lines out of a file, plain or gzipped, none longer than fits."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from graphmodel.errors import BadInput
from graphmodel.interchange.problems import Place, Problem

LONGEST_LINE = 1024 * 1024
"""Bytes; no record of the format comes near it."""

_GZIP = b"\x1f\x8b"
_BOM = b"\xef\xbb\xbf"


def lines_of(path: Path) -> Iterator[tuple[Place, bytes | Problem]]:
    """Every line that is not blank with its place, or the problem of one that is too long.

    Raises:
        BadInput: the file is not there, cannot be read, or is damaged.
    """
    try:
        with path.open("rb") as file:
            start = file.peek(len(_GZIP))[: len(_GZIP)]
            stream = cast("BinaryIO", gzip.GzipFile(fileobj=file)) if start == _GZIP else file
            yield from _lines(stream, str(path))
    except (OSError, EOFError, zlib.error) as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: Exception) -> BadInput:
    """Why a file cannot be read, as its one problem."""
    if isinstance(error, FileNotFoundError):
        why = "no such file"
    elif isinstance(error, IsADirectoryError):
        why = "expected a file, this is a folder"
    elif isinstance(error, PermissionError):
        why = "may not be read"
    else:
        why = "damaged or cannot be read"
    problem = Problem(Place(str(path), 0), "", why)
    return BadInput((problem,), str(problem))


def _lines(stream: BinaryIO, name: str) -> Iterator[tuple[Place, bytes | Problem]]:
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        place = Place(name, number)
        if len(line) > LONGEST_LINE:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST_LINE)
            yield place, Problem(place, "", f"expected a line of at most {LONGEST_LINE} bytes")
            continue
        if number == 1:
            line = line.removeprefix(_BOM)
        if not line.isspace():
            yield place, line
