"""How a name and what somebody is become lines under a symbol, measured before they are drawn."""

from dataclasses import dataclass
from typing import Literal

from visualise.layout.text_width import text_width

NAME_PX = 13.0
SECOND_PX = 12.0
LINE_PX = 15.0
ONE_LINE_PX = 120.0
TWO_LINES_PX = 164.0
SECOND_LINE_PX = 118.0
COMPACT_ONE_LINE_PX = 84.0
COMPACT_PX = 108.0
ELLIPSIS = "\u2026"
_LONGEST_READ = 400


@dataclass(frozen=True, slots=True)
class LabelLine:
    """One line of a label, which of the two it says, how wide it is (px), and what follows it."""

    text: str
    kind: Literal["name", "second"]
    width: float
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """The lines of a label; `shortened` when the name is not there in full."""

    lines: tuple[LabelLine, ...]
    shortened: bool

    @property
    def width(self) -> float:
        """The width of its widest line in px."""
        return max((line.width for line in self.lines), default=0.0)


def printable(text: str) -> str:
    """The text without signs that cannot be drawn, its white space made single spaces.

    Example:
        >>> printable(" Oma\\x00\\n Wil ")
        'Oma Wil'
    """
    kept = (character for character in text if _can_be_drawn(character))
    return " ".join("".join(kept).split())


def _can_be_drawn(character: str) -> bool:
    code = ord(character)
    if code < 0x20:
        return character in "\t\n\r"
    return not (0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF))


def label_of(name: str, second: str = "") -> Label:
    """Name on one line and what somebody is under it; a long name takes both lines.

    Example:
        >>> [line.text for line in label_of("Oma Fatima", "moeder van Noor").lines]
        ['Oma Fatima', 'moeder van Noor']
        >>> [line.text for line in label_of("Annemarie van den Heuvel-Bos", "huisarts").lines]
        ['Annemarie van', 'den Heuvel-Bos']
    """
    text = printable(name) or ELLIPSIS
    if len(text) <= _LONGEST_READ and text_width(text, NAME_PX, bold=True) <= ONE_LINE_PX:
        below = printable(second)
        lines = [_name_line(text)]
        if below:
            lines.append(second_line(below, SECOND_LINE_PX))
        return Label(tuple(lines), shortened=False)
    first, rest, shortened = _two_lines(text, TWO_LINES_PX)
    return Label((_name_line(first), _name_line(rest)), shortened)


def compact_label_of(name: str) -> Label:
    """The name alone, narrow: on one short line, else on two; for a crowded sheet.

    Example:
        >>> [line.text for line in compact_label_of("Marleen de Groot").lines]
        ['Marleen', 'de Groot']
    """
    text = printable(name) or ELLIPSIS
    if len(text) <= _LONGEST_READ:
        width = text_width(text, NAME_PX, bold=True)
        if width <= COMPACT_ONE_LINE_PX or (width <= COMPACT_PX and not _breaks(text)):
            return Label((_name_line(text),), shortened=False)
    first, rest, shortened = _two_lines(text, COMPACT_PX)
    return Label((_name_line(first), _name_line(rest)), shortened)


def second_line(text: str, limit_px: float) -> LabelLine:
    """What somebody is, on one line, shortened where it is too long."""
    fitted = fit(text, SECOND_PX, limit_px, bold=False)
    return LabelLine(fitted, "second", text_width(fitted, SECOND_PX))


def fit(text: str, size_px: float, limit_px: float, *, bold: bool) -> str:
    """The text, or as much of its beginning as fits with an ellipsis.

    Example:
        >>> fit("vriendin van Noor", 12, 60, bold=False)
        'vriendin\u2026'
    """
    short = text[:_LONGEST_READ]
    if short == text and text_width(text, size_px, bold=bold) <= limit_px:
        return text
    room = limit_px - text_width(ELLIPSIS, size_px, bold=bold)
    return _longest_start(short, size_px, room, bold=bold).rstrip() + ELLIPSIS


def _longest_start(text: str, size_px: float, room_px: float, *, bold: bool) -> str:
    used = 0.0
    for at, character in enumerate(text):
        used += text_width(character, size_px, bold=bold)
        if used > room_px:
            return text[:at]
    return text


def _name_line(text: str) -> LabelLine:
    return LabelLine(text, "name", text_width(text, NAME_PX, bold=True))


def _two_lines(text: str, limit_px: float) -> tuple[str, str, bool]:
    """The most even split whose halves both fit, else a full first line and an ellipsis."""
    if len(text) <= _LONGEST_READ:
        splits = [_split(text, at) for at in _breaks(text)]
        fitting = [(max(widths), parts) for parts, widths in splits if max(widths) <= limit_px]
        if fitting:
            first, rest = min(fitting)[1]
            return first, rest, False
    first = _first_line(text[:_LONGEST_READ], limit_px)
    rest = text[len(first) :].lstrip()
    shown = fit(rest, NAME_PX, limit_px, bold=True)
    return first, shown, shown != rest


def _breaks(text: str) -> list[int]:
    return [at for at in range(1, len(text)) if text[at] == " " or text[at - 1] in "-/"]


def _split(text: str, at: int) -> tuple[tuple[str, str], tuple[float, float]]:
    first, rest = text[:at].rstrip(), text[at:].lstrip()
    widths = tuple(text_width(part, NAME_PX, bold=True) for part in (first, rest))
    return (first, rest), (widths[0], widths[1])


def _first_line(text: str, limit_px: float) -> str:
    """The longest start that ends between words; a first word too long is cut at the line's end."""
    start = _longest_start(text, NAME_PX, limit_px, bold=True) or text[:1]
    between = [at for at in _breaks(text) if at <= len(start)]
    return text[: between[-1]].rstrip() if between else start
