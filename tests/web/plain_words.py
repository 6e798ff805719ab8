"""Households whose names and notes are no words of any language, and what a page says."""

import json
import re
import zlib
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

Line = dict[str, Any]

WRITTEN_BY_PEOPLE: Final = frozenset(
    {"name", "statement", "note", "what", "function", "topic", "type", "address", "checked_by"}
    | {"reason", "title", "email", "website"}
)
"""The fields that hold words somebody wrote; all other texts are codes, ids and days."""

SAID_BY: Final = ("aria-label", "title", "placeholder", "alt", "label")
"""The attributes that are read to somebody."""

WORDS_FOR_SCRIPT: Final = "woorden"
_NOT_SEEN: Final = ("script", "style")
_IN_ITS_OWN_WORDS: Final = "bdi"
_EMPTY: Final = frozenset({"br", "hr", "img", "input", "link", "meta"})
_MADE_UP: Final = re.compile(r"Zz\d+")


def made_up(text: str) -> str:
    """A text as a name that means nothing; the same text always the same name."""
    return f"Zz{zlib.crc32(text.encode())}"


def write_plain(path: Path, lines: Iterable[bytes]) -> Path:
    """Interchange lines in a file, with everything that people wrote made up."""
    with path.open("w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(_plain(json.loads(line))) + "\n")
    return path


def _plain(line: Line) -> Line:
    return {
        key: made_up(value) if key in WRITTEN_BY_PEOPLE and isinstance(value, str) else value
        for key, value in line.items()
    }


class Said(HTMLParser):
    """Gathers what a page says in its own words: not names, notes, scripts."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self.texts: list[str] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; it may be in another language, or not for reading."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        other = values.get("lang", self.language) != self.language
        if tag not in _EMPTY:
            self._open.append((tag, tag in (*_NOT_SEEN, _IN_ITS_OWN_WORDS) or other))
        if not other:
            self.texts += [values[name] for name in SAID_BY if values.get(name)]
        if values.get("id") == WORDS_FOR_SCRIPT:
            self.texts += [value for name, value in values.items() if name.startswith("data-")]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without anything in it."""
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and whatever in it was left open."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Text between elements."""
        if data.strip() and not any(hidden for _, hidden in self._open):
            self.texts.append(" ".join(data.split()))


def said_by(page: str) -> Iterator[str]:
    """Every text that a page says in its own words; made-up names are left out."""
    reader = Said()
    reader.feed(page)
    return (_MADE_UP.sub(" ", text) for text in reader.texts)
