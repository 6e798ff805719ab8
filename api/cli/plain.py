"""Text from anywhere made safe for a terminal: one line, no marks that command it."""

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
LONGEST = 60
"""Characters of a name or an id in a line."""


def plain(text: object) -> str:
    r"""A text without control and direction marks, on one line.

    >>> plain("Ria\x1b[31m\u202e\nBos")
    'Ria[31m Bos'
    """
    shown = (
        " " if char.isspace() else char
        for char in str(text)
        if char.isspace() or char in _JOINERS or unicodedata.category(char) not in _HIDDEN
    )
    return "".join(shown)


def short(text: object, longest: int = LONGEST) -> str:
    """A safe text of at most so many characters.

    >>> short("a long statement", 7)
    'a long…'
    """
    safe = plain(text)
    return safe if len(safe) <= longest else f"{safe[: longest - 1]}…"
