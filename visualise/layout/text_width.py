"""How wide a text becomes in Noto Sans, without a browser."""

import json
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

UNKNOWN_GLYPH_EM = 1.0
PICTOGRAM_EM = 1.4
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_FIRST_PICTOGRAM = 0x1F000


@dataclass(frozen=True, slots=True)
class AdvanceTable:
    """Advance widths of one weight: runs of neighbouring code points, in thousandths of an em."""

    starts: tuple[int, ...]
    runs: tuple[tuple[int, ...], ...]

    def advance_em(self, character: str) -> float:
        """Width of one character; one that the font does not have is taken wide.

        Example:
            >>> advance_table(bold=False).advance_em("i") < UNKNOWN_GLYPH_EM
            True
        """
        code = ord(character)
        at = bisect_right(self.starts, code) - 1
        if at >= 0 and code - self.starts[at] < len(self.runs[at]):
            return self.runs[at][code - self.starts[at]] / 1000
        if unicodedata.category(character) in _INVISIBLE:
            return 0.0
        return PICTOGRAM_EM if code >= _FIRST_PICTOGRAM else UNKNOWN_GLYPH_EM


@lru_cache(maxsize=2)
def advance_table(*, bold: bool) -> AdvanceTable:
    """The widths of the fonts that travel with the program.

    Example:
        >>> len(advance_table(bold=True).starts) > 10
        True
    """
    source = files("visualise.layout").joinpath("noto_sans_widths.json").read_text("utf-8")
    runs: list[tuple[int, list[int]]] = json.loads(source)["700" if bold else "400"]
    return AdvanceTable(tuple(run[0] for run in runs), tuple(tuple(run[1]) for run in runs))


def text_width(text: str, size_px: float, *, bold: bool = False) -> float:
    """Width in px of one line of text; kerning is left out, so it is rather too wide.

    Example:
        >>> round(text_width("Oma Fatima", 13, bold=True))
        79
        >>> text_width("", 13)
        0.0
    """
    return sum([_advance_em(character, bold) for character in text], 0.0) * size_px


@lru_cache(maxsize=4096)
def _advance_em(character: str, bold: bool) -> float:
    return advance_table(bold=bold).advance_em(character)
