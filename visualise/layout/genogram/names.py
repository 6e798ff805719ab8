"""The names of everybody in one drawing, on lines so that who is called otherwise reads otherwise.

Units: px.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from visualise.layout.graphemes import graphemes
from visualise.layout.labels import ELLIPSIS, NAME_PX, LabelLine, printable
from visualise.layout.text_width import text_width

NAME_WIDTH: Final = 118.0
NOT_KNOWN: Final = "?"
MOST_LINES: Final = 3
"""How many lines a name takes, unless somebody else's begins with the same."""

_PIECE: Final = re.compile(r"\s*[^\s/-]*[/-]*")
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class NameLines:
    """A name on lines; `shortened` when the last one ends before the name does."""

    lines: tuple[LabelLine, ...]
    shortened: bool

    @property
    def texts(self) -> tuple[str, ...]:
        """What is read, line by line."""
        return tuple(line.text for line in self.lines)


def names_on_lines(names: Mapping[_Key, str]) -> dict[_Key, NameLines]:
    """Every name in as few lines as tell people apart whose names differ.

    Example:
        >>> found = names_on_lines({1: "Annemarie van den Heuvel-Bosboom", 2: "Jo"})
        >>> found[1].texts, found[2].texts
        (('Annemarie van', 'den Heuvel-', 'Bosboom'), ('Jo',))
    """
    called = {key: printable(name) or NOT_KNOWN for key, name in names.items()}
    broken = {name: _broken(name) for name in set(called.values())}
    most = dict.fromkeys(broken, MOST_LINES)
    while alike := _alike({name: _cut(lines, most[name]) for name, lines in broken.items()}):
        for name in alike:
            most[name] += 1
    return {key: _cut(broken[name], most[name]) for key, name in called.items()}


def _alike(cut: Mapping[str, NameLines]) -> list[str]:
    """The names that are shortened to what another one reads as well."""
    count = Counter(one.texts for one in cut.values())
    return [name for name, one in cut.items() if one.shortened and count[one.texts] > 1]


def _cut(lines: tuple[str, ...], most: int) -> NameLines:
    """The first lines, the last of them with an ellipsis where there are more."""
    shown = lines[:most]
    if len(lines) > most:
        shown = (*shown[:-1], _with_ellipsis(shown[-1]))
    return NameLines(
        tuple(LabelLine(line, "name", _width(line)) for line in shown), len(lines) > most
    )


def _with_ellipsis(line: str) -> str:
    signs = list(graphemes(line))
    while signs and _width("".join(signs) + ELLIPSIS) > NAME_WIDTH:
        signs.pop()
    return "".join(signs).rstrip() + ELLIPSIS


def _broken(name: str) -> tuple[str, ...]:
    """The whole name on lines: broken between words, behind a hyphen, within a word too long."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(name):
        if _width((line + piece).strip()) <= NAME_WIDTH:
            line += piece
            continue
        if line:
            lines.append(line.strip())
        line = piece.lstrip()
    return tuple(one for one in (*lines, line.strip()) if one)


def _pieces(name: str) -> list[str]:
    """What stays on one line, with the space before it."""
    found: list[str] = []
    for piece in _PIECE.findall(name):
        if _width(piece.strip()) <= NAME_WIDTH:
            found.append(piece)
        else:
            found += _parts(piece)
    return found


def _parts(word: str) -> list[str]:
    """A word wider than a line, in parts that fit."""
    parts = [""]
    for sign in graphemes(word):
        if parts[-1] and _width((parts[-1] + sign).strip()) > NAME_WIDTH:
            parts.append("")
        parts[-1] += sign
    return parts


def _width(text: str) -> float:
    return text_width(text, NAME_PX, bold=True)
