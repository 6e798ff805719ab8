"""Differences laid over a household give the household after them."""

import pytest

from graphmodel.changes.applied import after_records, all_records
from graphmodel.domain.change import Difference
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import HouseholdId, PersonId
from tests.changes.drawing import drawn, records, ties_of
from tests.rules.lines import in_household, line, tie, worry

H, A, C = HouseholdId("h"), PersonId("a"), PersonId("c")


def test_what_changed_keeps_its_place_and_what_is_new_comes_last() -> None:
    """The order of lists stays as it was read."""
    before = drawn(tie("a"), tie("b"))
    changed = Tie(household=H, person=A, area="friends", paid=True)
    added = Tie(household=H, person=C, area="family", paid=False)
    (was,) = ties_of(before, "a")
    after = after_records(
        before, [Difference(before=was, after=changed), Difference(before=None, after=added)]
    )
    assert [one.person for one in after.case.ties] == ["a", "b", "c"]
    assert ties_of(after, "a") == [changed]


def test_what_goes_away_is_gone_and_the_rest_is_the_same() -> None:
    """Also of what is not in the case."""
    before = drawn(
        worry("w1"),
        in_household("task", id="t1", person="a", what="x"),
        in_household("position", person="a", lens="circles"),
        line("place", id="pl", person="a", name="x"),
        line("twins", persons=["a", "b"]),
    )
    every = [one for one in all_records(before) if one != before.case.household]
    after = after_records(before, [Difference(before=one, after=None) for one in every])
    assert list(all_records(after)) == [before.case.household]
    assert records(after_records(before, [])) == records(before)


def test_a_household_that_is_not_there_begins_with_its_own_record() -> None:
    """Without one there is nothing."""
    with pytest.raises(ValueError, match="not there"):
        after_records(None, [])
