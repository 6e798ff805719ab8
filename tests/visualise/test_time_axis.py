"""Days along a line: every day where it belongs, and names that do not touch."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from visualise.layout.text_width import text_width
from visualise.layout.time_axis import TimeAxis, shifted
from visualise.layout.wrapping import fits_whole, wrap

days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(first=days, second=days, third=days)
def test_days_lie_in_their_order_and_as_far_apart_as_they_are(
    first: date, second: date, third: date
) -> None:
    early, middle, late = sorted((first, second, third))
    axis = TimeAxis(early, late, 100, 700)
    assert axis.x(early) <= axis.x(middle) <= axis.x(late) + 1e-9
    if early < late:
        share = (middle - early) / (late - early)
        assert abs(axis.x(middle) - (100 + 600 * share)) < 1e-6


@given(first=days, last=days, apart=st.floats(20, 200))
def test_named_days_are_on_the_line_and_leave_each_other_room(
    first: date, last: date, apart: float
) -> None:
    first, last = sorted((first, last))
    axis = TimeAxis(first, last, 0, 600)
    ticks = axis.ticks(apart)
    assert all(first <= day <= last and day.day == 1 for day in ticks)
    assert all(axis.x(later) - axis.x(one) >= apart for one, later in pairwise(ticks))


def test_a_day_outside_the_line_lies_at_its_end() -> None:
    axis = TimeAxis(date(2026, 1, 1), date(2026, 12, 31), 10, 90)
    assert axis.x(date.min) == 10
    assert axis.x(date.max) == 90


def test_a_line_of_one_day_has_a_place_for_it() -> None:
    day = date(2026, 1, 1)
    assert TimeAxis(day, day, 10, 90).x(day) == 10


def test_the_calendar_has_an_end() -> None:
    assert shifted(date.max, 5) == date.max
    assert shifted(date.min, -5) == date.min
    assert shifted(date(2026, 1, 1), 31) == date(2026, 2, 1)


@given(text=st.text(max_size=200), limit=st.floats(30, 400), most=st.integers(1, 4))
def test_wrapped_words_never_reach_past_their_room(text: str, limit: float, most: int) -> None:
    lines = wrap(text, 13, limit, bold=True, most_lines=most)
    assert len(lines) <= most
    assert all(text_width(line.text, 13, bold=True) <= limit + 1e-6 for line in lines)


def test_words_are_kept_whole_and_in_full_where_there_is_room() -> None:
    lines = wrap("voorzitter van het netwerkberaad", 13, 160)
    assert fits_whole(lines, "voorzitter van het netwerkberaad")
    assert len(lines) == 2
    assert not fits_whole(wrap("regiehouder", 13, 40), "regiehouder")


def test_a_leap_day_is_a_day_like_any_other() -> None:
    axis = TimeAxis(date(2024, 2, 28), date(2024, 3, 1), 0, 2)
    assert axis.x(date(2024, 2, 29)) == 1
    assert axis.last - axis.first == timedelta(days=2)
