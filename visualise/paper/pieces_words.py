"""What is said of a drawing that is printed in pieces, on the sheets and before they are made."""

from visualise.language import _, n_
from visualise.paper.pieces import Laid, Pieces


def pieces_words(pieces: Pieces) -> str:
    """Above the overview: what follows, and what to do with it."""
    size, count = pieces.sheet.size.upper(), len(pieces.frames)
    said = _("Dit is het overzicht. De tekening is te groot om zo op {size} te lezen.")
    more = n_(
        "Hierna staat zij groter op een blad alleen.",
        "Hierna komt zij in {n} stukken. Leg die aan elkaar; aan de randen staat wat dubbel.",
        count,
    )
    return f"{said.format(size=size)} {more.format(n=count)}"


def piece_words(pieces: Pieces, at: int) -> str:
    """Above one piece: which it is, and where it lies."""
    said = _("Stuk {n} van {total}.").format(n=at + 1, total=len(pieces.frames))
    if pieces.columns == 1 or pieces.rows == 1:
        way = _("Van boven naar beneden.") if pieces.columns == 1 else _("Van links naar rechts.")
        return f"{said} {way}"
    row, place = divmod(at, pieces.columns)
    where = _("Rij {row} van boven, plaats {place} van links.").format(row=row + 1, place=place + 1)
    return f"{said} {where}"


def sheets_words(laid: Laid) -> str:
    """Before it is made: how many sheets the drawing takes."""
    if laid.pieces is not None:
        count = len(laid.pieces.frames)
        return n_("overzicht en {n} stuk", "overzicht en {n} stukken", count).format(n=count)
    return _("één blad") if laid.fitted.readable else _("één blad, met kleine letters")
