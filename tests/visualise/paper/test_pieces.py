"""A drawing that cannot be read on one sheet is printed in pieces that can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.visualise.paper.files import crowd, pdf
from visualise.layout.geometry import Box
from visualise.paper.pieces import MOST_PIECES, OVERLAP_PX, PIECE_HEADING_MM, laid_out, pieces_of
from visualise.paper.sheet import MARGIN_MM, MM_PER_PT, READABLE_PT, SMALLEST_PX, PaperSize
from visualise.paper.svg_file import read_drawing

SIDES = st.floats(100, 5000)
SIZES: st.SearchStrategy[PaperSize | None] = st.sampled_from([None, "a4", "a3"])
PEOPLE = crowd(tuple(f"Iemand met een lange naam {at}" for at in range(60)))


@given(SIDES, SIDES, SIZES)
def test_every_piece_can_be_read_and_fits_its_sheet(
    width: float, height: float, asked: PaperSize | None
) -> None:
    laid = laid_out(Box(7, -20, width, height), asked)
    if laid.pieces is None:
        assert laid.fitted.readable or min(width, height) > 1500
        return
    made = laid.pieces
    assert asked is None or made.sheet.size == asked
    assert len(made.frames) == made.columns * made.rows <= MOST_PIECES
    assert SMALLEST_PX * made.mm_a_px / MM_PER_PT >= READABLE_PT - 1e-9
    for one in made.frames:
        assert one.w * made.mm_a_px <= made.sheet.width - 2 * MARGIN_MM + 1e-6
        room = made.sheet.height - 2 * MARGIN_MM - PIECE_HEADING_MM
        assert one.h * made.mm_a_px <= room + 1e-6


@given(SIDES, SIDES, st.floats(0, 1), st.floats(0, 1))
def test_whoever_stands_on_a_cut_is_whole_on_a_piece(
    width: float, height: float, right: float, down: float
) -> None:
    frame = Box(0, 0, width, height)
    pieces = laid_out(frame, "a4").pieces
    if pieces is None:
        return
    side = min(OVERLAP_PX, width, height)
    who = Box(right * (width - side), down * (height - side), side, side)
    assert any(
        one.x <= who.x + 1e-6
        and one.y <= who.y + 1e-6
        and who.right <= one.right + 1e-6
        and who.bottom <= one.bottom + 1e-6
        for one in pieces.frames
    )


def test_a_piece_holds_the_people_who_stand_in_it_and_nobody_else() -> None:
    root = read_drawing(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3000 600"><g>'
        '<g data-person="left" data-box="10 10 100 100"/>'
        '<g data-person="right" data-box="2800 10 100 100"/></g></svg>'
    )
    pieces = laid_out(Box(0, 0, 3000, 600), "a3").pieces
    assert pieces is not None
    held = [
        [one.get("data-person") for one in piece.iter() if one.get("data-person")]
        for piece in pieces_of(root, pieces)
    ]
    assert held == [["left"], ["right"]]
    assert len([one for one in root.iter() if one.get("data-person")]) == 2


@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_sixty_people_on_paper_say_how_they_go_on(paper: PaperSize) -> None:
    pages = [one.extract_text() for one in pdf(PEOPLE, "circles", paper=paper).pages]
    pieces = [text for text in pages if text.startswith("Stuk ")]
    if paper == "a3":
        assert pieces == []
        return
    assert "te groot om zo op A4 te lezen" in " ".join(pages[0].split())
    assert f"in {len(pieces)} stukken" in " ".join(pages[0].split())
    assert [f"Stuk {at} van {len(pieces)}." in text for at, text in enumerate(pieces, 1)]
    assert pages[: len(pieces) + 1] == [pages[0], *pieces]
