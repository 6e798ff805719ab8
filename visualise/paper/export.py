"""A picture as a file of any kind: what the command line and the pages both make."""

from typing import Final

from visualise.dutch.terms import day_in_words
from visualise.language import _
from visualise.paper.glyphs import TURNING
from visualise.paper.picture import Ending, Picture, Sign
from visualise.paper.sheet import PaperSize
from visualise.paper.svg_file import as_text, read_drawing, sign

MEDIA: Final[dict[Ending, str]] = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}


def export(picture: Picture, ending: Ending, signed: Sign, paper: PaperSize | None = None) -> bytes:
    """The bytes of a file that ends so; `paper` is the sheet it must fit, else what it needs.

    Signs that turn the reading are left out: a name must not turn what stands beside it.

    Raises:
        CannotPrint: the sheets of a PDF cannot be made.
        NotOurDrawing: the drawing holds what ours never do.
    """
    if ending == "pdf":
        from visualise.paper.pdf import Said, pdf_of  # each kind loads its own writer only

        above = (day_and_phase(picture), *sign_lines(signed))
        said = Said(above=above, foot=sign_lines(signed)[0], maker=signed.maker)
        return pdf_of(picture, said, signed.made, paper)
    if ending == "html":
        from visualise.paper.html import html_of

        return html_of(picture, (day_and_phase(picture), *sign_lines(signed)))
    root = read_drawing(picture.svg)
    sign(root, sign_lines(signed))
    svg = as_text(root, declared=True).translate(TURNING)
    if ending == "png":
        from visualise.paper.png import png_of

        return png_of(svg, paper)
    return svg.encode()


def sign_lines(signed: Sign) -> list[str]:
    """For whom it is, and who made it."""
    return [reader_words(signed), maker_words(signed)]


def reader_words(signed: Sign) -> str:
    """For whom it is."""
    if signed.reader:
        return _("Deze afdruk is voor {name}.").format(name=signed.reader)
    return _("Deze afdruk is voor het werk.")


def maker_words(signed: Sign) -> str:
    """Who made it and when; not filled in is said too."""
    day = day_in_words(signed.made)
    if signed.maker:
        return _("Gemaakt door {name} op {day}.").format(name=signed.maker, day=day)
    return _("Gemaakt op {day}. Door wie, is niet ingevuld.").format(day=day)


def day_and_phase(picture: Picture) -> str:
    """The day it shows, and the phase the household was in."""
    if not picture.phase:
        return _("Zo was het op {day}.").format(day=picture.day)
    return _("Zo was het op {day}. Fase: {phase}.").format(day=picture.day, phase=picture.phase)
