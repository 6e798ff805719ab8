"""Each script in a drawing in its own font, for writers that choose one font for a whole line.

Noto Sans has no Arabic. Left to find another font by themselves, they show empty boxes where a
line has both an Arabic ligature (as in "الله" or "علاء") and a sign that the Arabic font lacks.
"""

import re
from typing import Final
from xml.etree import ElementTree

Root = ElementTree.Element

ARABIC_FONT: Final = "Noto Sans Arabic"
_ARABIC: Final = r"[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]"
_RUN: Final = re.compile(rf"({_ARABIC}+(?:[ \u200c\u200d]+{_ARABIC}+)*)")
_LINES: Final = frozenset({"text", "tspan"})


def name_fonts(root: Root) -> None:
    """Put every run of Arabic in a piece of its own, in the Arabic font.

    Example:
        >>> line = ElementTree.fromstring("<text>Ali علي (1)</text>")
        >>> name_fonts(line)
        >>> ElementTree.tostring(line, encoding="unicode")
        '<text>Ali <tspan font-family="Noto Sans Arabic">علي</tspan> (1)</text>'
    """
    for line in list(root.iter()):
        if line.tag.rpartition("}")[2] not in _LINES:
            continue
        space = line.tag.rpartition("}")[0]
        tspan = f"{space}}}tspan" if space else "tspan"
        if line.text and _RUN.search(line.text):
            line.text, pieces = _parted(line.text, tspan)
            line[:0] = pieces
        for one in list(line):
            if one.tail and _RUN.search(one.tail):
                one.tail, pieces = _parted(one.tail, tspan)
                at = list(line).index(one) + 1
                line[at:at] = pieces


def _parted(text: str, tspan: str) -> tuple[str, list[Root]]:
    """What comes before the first run, and every run with what follows it."""
    first, *rest = _RUN.split(text)
    pieces = []
    for run, after in zip(rest[::2], rest[1::2], strict=True):
        piece = ElementTree.Element(tspan, {"font-family": ARABIC_FONT})
        piece.text, piece.tail = run, after
        pieces.append(piece)
    return first, pieces
