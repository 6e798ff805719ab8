"""Which signs the fonts that travel with the program can show, and what stands for the others."""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from visualise.layout.graphemes import graphemes

FONTS: Final = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
)
PLACEHOLDER: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands for a sign that no font of ours has."""

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
TURNING: Final = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Signs that turn the reading of what follows: a name is read as its own letters ask."""

_SEGMENTS, _GROUPS = 4, 12


def font_folder() -> Path:
    """Where the fonts lie."""
    return Path(str(files("visualise").joinpath("paper", "fonts")))


def shown(text: str) -> str:
    """The text as our fonts can show it; what they do not have is seen to be missing.

    Example:
        >>> shown("Şükrü"), shown("فاطمة"), shown("李 Ria")
        ('Şükrü', 'فاطمة', '\N{REPLACEMENT CHARACTER} Ria')
    """
    composed = unicodedata.normalize("NFC", text).translate(TURNING)
    if all(ord(letter) in known_signs() or letter in "\n" for letter in composed):
        return composed
    return "".join(_signs(composed))


def all_shown(text: str) -> bool:
    """Whether nothing of a text gets lost.

    Example:
        >>> all_shown("Zoë Özgür"), all_shown("李")
        (True, False)
    """
    return shown(text).count(PLACEHOLDER) == text.count(PLACEHOLDER)


def _signs(text: str) -> Iterator[str]:
    """One placeholder for each sign that is lost, also where it is made of several."""
    known = known_signs()
    for sign in graphemes(text):
        there = [letter for letter in sign if ord(letter) in known or letter == "\n"]
        if all(letter in there or unicodedata.category(letter) in _INVISIBLE for letter in sign):
            yield from there
        else:
            yield from (letter for letter in there if letter.isalpha())
            yield PLACEHOLDER


@cache
def known_signs() -> frozenset[int]:
    """The code points that are in the plain and in the bold font of one of our two families."""
    tables = [_code_points((font_folder() / name).read_bytes()) for name in FONTS]
    return (tables[0] & tables[1]) | (tables[2] & tables[3])


def _code_points(font: bytes) -> frozenset[int]:
    """The code points of a TrueType font, out of the table in which it says so."""
    count = struct.unpack_from(">H", font, 4)[0]
    for at in range(12, 12 + 16 * count, 16):
        name, _sum, start, _length = struct.unpack_from(">4sIII", font, at)
        if name == b"cmap":
            return frozenset(_of_table(font, start))
    return frozenset()


def _of_table(font: bytes, start: int) -> Iterator[int]:
    count = struct.unpack_from(">H", font, start + 2)[0]
    for at in range(start + 4, start + 4 + 8 * count, 8):
        offset = start + struct.unpack_from(">HHI", font, at)[2]
        kind = struct.unpack_from(">H", font, offset)[0]
        if kind == _GROUPS:
            yield from _of_groups(font, offset)
        elif kind == _SEGMENTS:
            yield from _of_segments(font, offset)


def _of_groups(font: bytes, offset: int) -> Iterator[int]:
    count = struct.unpack_from(">I", font, offset + 12)[0]
    for at in range(offset + 16, offset + 16 + 12 * count, 12):
        first, last, _glyph = struct.unpack_from(">III", font, at)
        yield from range(first, last + 1)


def _of_segments(font: bytes, offset: int) -> Iterator[int]:
    size = struct.unpack_from(">H", font, offset + 6)[0]
    ends, starts = offset + 14, offset + 16 + size
    shifts, ranges = starts + size, starts + 2 * size
    for at in range(0, size, 2):
        last, first = (struct.unpack_from(">H", font, one + at)[0] for one in (ends, starts))
        shift, away = (struct.unpack_from(">H", font, one + at)[0] for one in (shifts, ranges))
        for code in range(first, min(last, 0xFFFE) + 1):
            if away:
                where = ranges + at + away + 2 * (code - first)
                known = bool(struct.unpack_from(">H", font, where)[0])
            else:
                known = bool((code + shift) & 0xFFFF)
            if known:
                yield code
