"""A date is taken only as far as it is true; everything else is left unknown and told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.calendar import PartialDate, latest_reading
from graphmodel.gedcom.dates import MONTHS, read_date, written


@pytest.mark.parametrize(
    ("value", "partial", "why"),
    [
        ("5 MAY 1990", "1990-05-05", None),
        ("05 may 1990", "1990-05-05", None),
        ("MAY 1990", "1990-05", None),
        ("1990", "1990", None),
        ("987", "0987", None),
        ("GREGORIAN 5 MAY 1990", "1990-05-05", None),
        ("@#DGREGORIAN@ 5 MAY 1990", "1990-05-05", None),
        ("29 FEB 2000", "2000-02-29", None),
        ("29 FEB 1900", None, "date_not_read"),
        ("31 APR 1990", None, "date_not_read"),
        ("0 MAY 1990", None, "date_not_read"),
        ("0", None, "date_not_read"),
        ("ABT 1990", None, "date_not_exact"),
        ("CAL 1990", None, "date_not_exact"),
        ("EST 1990", None, "date_not_exact"),
        ("BEF 5 MAY 1990", None, "date_not_exact"),
        ("AFT 1990", None, "date_not_exact"),
        ("FROM 1990", None, "date_not_exact"),
        ("TO 1990", None, "date_not_exact"),
        ("BET 1990 AND 1992", None, "date_not_exact"),
        ("BET 20 MAY 1990 AND 3 MAY 1990", None, "date_not_exact"),
        ("BET 3 MAY 1990 AND 20 MAY 1990", "1990-05", "date_coarser"),
        ("BET JAN 1990 AND 20 MAY 1990", "1990", "date_coarser"),
        ("FROM 3 MAY 1990 TO 20 AUG 1990", "1990", "date_coarser"),
        ("INT 1990 (the year of the flood)", "1990", "no_place"),
        ("(in the year of the flood)", None, "date_not_read"),
        ("@#DJULIAN@ 25 DEC 1900", "1901-01-07", "date_converted"),
        ("JULIAN 29 FEB 1900", "1900-03-13", "date_converted"),
        ("JULIAN 1900", None, "date_not_exact"),
        ("JULIAN 30 FEB 1900", None, "date_not_read"),
        ("JULIAN 1 JAN 1", None, "date_not_read"),
        ("@#DFRENCH R@ 11 NIVO 6", None, "date_not_read"),
        ("@#DHEBREW@ 2 TVT 5758", None, "date_not_read"),
        ("BET FRENCH_R 2 COMP 8 AND 1800", None, "date_not_exact"),
        ("44 BCE", None, "date_not_read"),
        ("11 FEB 1731/32", None, "date_not_read"),
        ("1990-05-03", None, "date_not_read"),
        ("3 MEI 1990", None, "date_not_read"),
        ("03/05/1990", None, "date_not_read"),
        ("_CALENDAR 8 _MONTH 190 _EPOCH", None, "date_not_read"),
        ("", None, "date_not_read"),
    ],
)
def test_a_date_says_no_more_than_the_file(value: str, partial: str | None, why: str) -> None:
    found = read_date(value)
    assert (found.partial, found.why) == (partial, why)


DAYS = st.dates().map(lambda day: PartialDate(day.isoformat()))
PARTIALS = (
    DAYS | DAYS.map(lambda day: PartialDate(day[:7])) | DAYS.map(lambda d: PartialDate(d[:4]))
)


@settings(derandomize=True)
@given(PARTIALS)
def test_every_partial_date_comes_back_as_it_was_written(partial: PartialDate) -> None:
    assert (read_date(written(partial)).partial, read_date(written(partial)).why) == (partial, None)


@settings(derandomize=True)
@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            (*MONTHS, "1", "31", "1990", "BET", "AND", "FROM", "TO", "JULIAN", "INT", "(x)")
        )
    ).map(" ".join)
)
def test_no_text_is_too_odd_for_a_date(text: str) -> None:
    found = read_date(text)
    if found.partial is not None:
        latest_reading(found.partial)
    else:
        assert found.why is not None
