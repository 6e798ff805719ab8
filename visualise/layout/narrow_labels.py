"""Narrow labels of a few lines, so that all chairs can be of one size. Units: px."""

from collections.abc import Sequence

from visualise.layout.labels import (
    ELLIPSIS,
    NAME_PX,
    SECOND_PX,
    Label,
    LabelLine,
    fit,
    printable,
)
from visualise.layout.text_width import text_width

NARROW_PX = 108.0
LINES = 3
_NARROWER_PX = 4.0
_LONGEST_READ = 200


def narrow_label(name: str, second: str) -> Label:
    """The name on as few lines as it needs, and what somebody is under it where there is room.

    Example:
        >>> [line.text for line in narrow_label("Oma Fatima", "moeder van Noor").lines]
        ['Oma Fatima', 'moeder van Noor']
        >>> [line.text for line in narrow_label("Annemarie van den Heuvel-Bos", "huisarts").lines]
        ['Annemarie van', 'den Heuvel-Bos', 'huisarts']
    """
    text = printable(name) or ELLIPSIS
    names = _balanced(text)
    shortened = len(names) > LINES or any(_width(one) > NARROW_PX for one in names)
    if shortened:
        names = _shortened(text, names)
    shown = [LabelLine(one, "name", _width(one)) for one in names]
    below = printable(second)
    if below and len(shown) < LINES:
        fitted = fit(below, SECOND_PX, NARROW_PX, bold=False)
        shown.append(LabelLine(fitted, "second", text_width(fitted, SECOND_PX)))
    return Label(tuple(shown), shortened)


def _balanced(text: str) -> list[str]:
    """As few lines as there must be, and those as even as can be."""
    best = _wrapped(text, NARROW_PX)
    limit = NARROW_PX
    while limit > NARROW_PX / 2:
        limit -= _NARROWER_PX
        lines = _wrapped(text, limit)
        if len(lines) > len(best) or any(_width(line) > limit for line in lines):
            break
        best = lines
    return best


def _wrapped(text: str, limit_px: float) -> list[str]:
    """Lines that break at spaces; after a hyphen only where one word is too wide for a line."""
    lines: list[str] = []
    for word in text[:_LONGEST_READ].split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _width(joined) <= limit_px:
            lines[-1] = joined
        elif _width(word) <= limit_px:
            lines.append(word)
        else:
            lines.extend(_parts(word, limit_px))
    return lines


def _parts(word: str, limit_px: float) -> list[str]:
    parts: list[str] = []
    for piece in word.replace("-", "-\n").split("\n"):
        if parts and _width(parts[-1] + piece) <= limit_px:
            parts[-1] += piece
        elif piece:
            parts.append(piece)
    return parts


def _shortened(text: str, names: Sequence[str]) -> list[str]:
    """The first lines; the last one holds what fits of all that is left."""
    first = names[: LINES - 1]
    read = 0
    for one in first:
        read = text.index(one, read) + len(one)
    shown = [*first, text[read:].strip()]
    return [fit(one, NAME_PX, NARROW_PX, bold=True) for one in shown if one]


def _width(text: str) -> float:
    return text_width(text, NAME_PX, bold=True)
