"""Bytes of a GEDCOM file become text: UTF-8, UTF-16, ANSEL and the old code pages."""

import codecs
import re
from types import MappingProxyType
from typing import Final

import ansel

from graphmodel.interchange.problems import Place, Problem

LARGEST_FILE: Final = 64 * 1024 * 1024
"""Bytes; no file of relatives comes near it."""

_HEAD: Final = 8 * 1024
"""Bytes in which the header says its version and its characters."""

_CODECS: Final = MappingProxyType(
    {
        "UTF-8": "utf-8",
        "UTF8": "utf-8",
        "UNICODE": "utf-8",  # those in two bytes are known by their zeros, before they are asked
        "ANSEL": "gedcom",
        "ASCII": "ascii",
        "ANSI": "cp1252",
        "CP1252": "cp1252",
        "WINDOWS-1252": "cp1252",
        "IBM WINDOWS": "cp1252",
        "IBMPC": "cp437",
        "IBM": "cp437",
        "IBM DOS": "cp437",
        "MSDOS": "cp437",
        "MACINTOSH": "mac_roman",
        "ISO-8859-1": "latin-1",
        "ISO8859-1": "latin-1",
    }
)
_STARTS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"0\x00", "utf-16-le"),
    (b"\x000", "utf-16-be"),
)
_BOM: Final = "\ufeff"
_CHARSET: Final = re.compile(rb"(?:^|[\r\n])[ \t]*1[ \t]+CHAR[ \t]+([^\r\n]*)")
_SEVEN: Final = re.compile(
    r"[\r\n][ \t]*1[ \t]+GEDC[ \t]*"
    r"(?:[\r\n]+[ \t]*[2-9][ \t]+(?!VERS)[^\r\n]*)*[\r\n]+[ \t]*2[ \t]+VERS[ \t]+7\."
)
_LINE_END: Final = re.compile(rb"\r\n|\n|\r")


def text_of(data: bytes, file: str) -> str | list[Problem]:
    """The text of a file, or which of its lines cannot be read."""
    codec = _codec(data)
    if codec is None:
        expected = "expected one of UTF-8, UNICODE, ANSEL, ASCII, ANSI, IBMPC, MACINTOSH"
        return [Problem(Place(file, _charset_line(data)), "HEAD.CHAR", expected)]
    ansel.register()
    try:
        return data.decode(codec).removeprefix(_BOM)
    except UnicodeDecodeError as error:
        return _unreadable(data, codec, error.start, file)


def is_seven(text: str) -> bool:
    """Whether the header says version 7.

    >>> is_seven("0 HEAD\\n1 GEDC\\n2 VERS 7.0\\n")
    True
    """
    return _SEVEN.search(text[:_HEAD]) is not None


def _codec(data: bytes) -> str | None:
    for start, codec in _STARTS:
        if data.startswith(start):
            return codec
    said = _CHARSET.search(data[:_HEAD])
    if said is None:
        return "utf-8"
    return _CODECS.get(said[1].decode("ascii", "replace").strip().upper())


def _charset_line(data: bytes) -> int:
    said = _CHARSET.search(data[:_HEAD])
    return len(_LINE_END.findall(data[: said.start(1)])) + 1 if said else 0


def _unreadable(data: bytes, codec: str, at: int, file: str) -> list[Problem]:
    """Every line that is not in the characters the file says; in UTF-16 the first one."""
    expected = f"expected {'ANSEL' if codec == 'gedcom' else codec.upper()} text"
    if codec.startswith("utf-16"):
        before = data[:at].decode(codec, "ignore")
        return [Problem(Place(file, len(_LINE_END.findall(before.encode())) + 1), "", expected)]
    found = []
    for number, line in enumerate(_LINE_END.split(data), 1):
        try:
            line.decode(codec)
        except UnicodeDecodeError:
            found.append(Problem(Place(file, number), "", expected))
    return found or [Problem(Place(file, 0), "", expected)]
