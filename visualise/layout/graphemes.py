"""What a reader takes for one sign, of however many code points it is made."""

import unicodedata
from typing import Final

_JOINER: Final = "\N{ZERO WIDTH JOINER}"
_PARTS: Final = frozenset({"Mn", "Me", "Mc"})
_SKIN: Final = range(0x1F3FB, 0x1F400)
_FLAG: Final = range(0x1F1E6, 0x1F200)
_TAG: Final = range(0xE0020, 0xE0080)


def graphemes(text: str) -> tuple[str, ...]:
    """A text in the signs that a reader sees: accents, skin and joined people stay with theirs.

    Example:
        >>> graphemes("Ria")
        ('R', 'i', 'a')
        >>> [len(one) for one in graphemes("👩‍👧‍👦👍🏽")]
        [5, 2]
    """
    found: list[str] = []
    for letter in text:
        if found and _belongs(letter, found[-1]):
            found[-1] += letter
        else:
            found.append(letter)
    return tuple(found)


def _belongs(letter: str, before: str) -> bool:
    code = ord(letter)
    if letter == _JOINER or code in _SKIN or code in _TAG:
        return True
    if unicodedata.category(letter) in _PARTS:
        return True
    if code in _FLAG:
        return len(before) == 1 and ord(before) in _FLAG
    return before[-1] == _JOINER and not letter.isalnum()
