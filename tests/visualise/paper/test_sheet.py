"""A drawing goes on the smallest sheet on which it can be read, upright or lying."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visualise.paper.sheet import MARGIN_MM, READABLE_PT, PaperSize, Sheet, fit_drawing

SIDES = st.floats(50, 6000)
ABOVE = 32.0


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (760, 790, Sheet("a4", lying=False)),
        (1100, 500, Sheet("a4", lying=True)),
        (1500, 1000, Sheet("a3", lying=True)),
        (1000, 1500, Sheet("a3", lying=False)),
        (5000, 5000, Sheet("a3", lying=False)),
    ],
)
def test_the_sheet_follows_the_drawing(width: float, height: float, expected: Sheet) -> None:
    assert fit_drawing(width, height, ABOVE).sheet == expected


@given(SIDES, SIDES, st.sampled_from([None, "a4", "a3"]))
def test_a_drawing_stays_within_its_margins(
    width: float, height: float, asked: PaperSize | None
) -> None:
    fitted = fit_drawing(width, height, ABOVE, asked)
    room = fitted.sheet.width - 2 * MARGIN_MM, fitted.sheet.height - 2 * MARGIN_MM - ABOVE
    assert fitted.width <= room[0] + 1e-6
    assert fitted.height <= room[1] + 1e-6
    assert fitted.width / fitted.height == pytest.approx(width / height)
    assert asked is None or fitted.sheet.size == asked


@given(SIDES, SIDES)
def test_the_large_sheet_is_taken_only_where_the_small_one_cannot_be_read(
    width: float, height: float
) -> None:
    chosen, small = fit_drawing(width, height, ABOVE), fit_drawing(width, height, ABOVE, "a4")
    assert (chosen.sheet.size == "a4") == (small.smallest_pt >= READABLE_PT)
    assert chosen.smallest_pt >= small.smallest_pt
