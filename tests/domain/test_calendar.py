"""Days, partial dates and ages, as the interchange format says."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.calendar import age_on, birthday, latest_reading, within

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("birth", "last_day"),
    [
        ("2009", date(2009, 12, 31)),
        ("2008-02", date(2008, 2, 29)),
        ("2008-02-03", date(2008, 2, 3)),
    ],
)
def test_the_youngest_reading_of_a_birth_is_its_last_day(birth: str, last_day: date) -> None:
    """So that nobody is taken for grown up too early."""
    assert latest_reading(birth) == last_day


@pytest.mark.parametrize(
    "text", ["", "200", "+200", "2009-1", "2009-13", "2009-02-30", "2026-W01-1", "20090101", "0000"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """Also what some date libraries accept."""
    assert not _is_date(text)


def _is_date(text: str) -> bool:
    try:
        latest_reading(text)
    except ValueError:
        return False
    return True


def test_somebody_born_on_29_february_grows_up_on_1_march() -> None:
    """In a year without that day."""
    assert birthday("2008-02-29", 18) == date(2026, 3, 1)
    assert age_on("2008-02-29", date(2026, 2, 28)) == 17
    assert age_on("2008-02-29", date(2026, 3, 1)) == 18


def test_a_birthday_after_the_end_of_the_calendar_never_comes() -> None:
    """And breaks nothing."""
    assert birthday("9999", 18) is None


@settings(derandomize=True, deadline=None)
@given(DAYS, st.integers(0, 90))
def test_age_grows_on_the_birthday_and_on_no_other_day(born: date, years: int) -> None:
    """By one year."""
    day = birthday(born.isoformat(), years)
    assert day is not None
    assert age_on(born.isoformat(), day) == years
    if years:
        assert age_on(born.isoformat(), day - timedelta(days=1)) == years - 1


def test_the_first_day_belongs_to_a_period_and_the_last_one_does_not() -> None:
    """`from <= d < until`."""
    first, until = date(2026, 1, 1), date(2026, 2, 1)
    inside = [within(day, first, until) for day in (first, until - timedelta(days=1))]
    outside = [within(day, first, until) for day in (first - timedelta(days=1), until)]
    assert (inside, outside) == ([True, True], [False, False])
