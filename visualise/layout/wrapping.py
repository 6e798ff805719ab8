"""Words under each other, measured before they are drawn. Units: px."""

from visualise.layout.labels import LabelLine, fit, printable
from visualise.layout.text_width import text_width


def wrap(
    text: str, size_px: float, limit_px: float, *, bold: bool = False, most_lines: int = 2
) -> tuple[LabelLine, ...]:
    """The text in lines that are not wider than the limit; what is left over gets an ellipsis.

    Example:
        >>> [line.text for line in wrap("voorzitter van het netwerkberaad", 13, 130)]
        ['voorzitter van het', 'netwerkberaad']
        >>> [line.text for line in wrap("een twee drie", 13, 40, most_lines=1)]
        ['een\u2026']
    """
    lines: list[str] = []
    rest = printable(text).split(" ")
    while rest and len(lines) < most_lines:
        if len(lines) == most_lines - 1:
            taken = len(rest)
        else:
            taken = _words_that_fit(rest, size_px, limit_px, bold=bold)
        lines.append(fit(" ".join(rest[:taken]), size_px, limit_px, bold=bold))
        rest = rest[taken:]
    return tuple(
        LabelLine(line, "name" if bold else "second", text_width(line, size_px, bold=bold))
        for line in lines
        if line
    )


def fits_whole(lines: tuple[LabelLine, ...], text: str) -> bool:
    """Whether these lines say the whole text.

    Example:
        >>> fits_whole(wrap("een twee", 13, 40), "een twee")
        True
    """
    return " ".join(line.text for line in lines) == printable(text)


def _words_that_fit(words: list[str], size_px: float, limit_px: float, *, bold: bool) -> int:
    """How many words stand on one line; at least one."""
    taken = 1
    while (
        taken < len(words)
        and text_width(" ".join(words[: taken + 1]), size_px, bold=bold) <= limit_px
    ):
        taken += 1
    return taken
