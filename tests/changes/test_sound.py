"""What no deed should ever leave is caught once more, whatever the deed forgot to look at."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graphmodel.changes.sound import unsound
from graphmodel.domain.calendar import PartialDate
from graphmodel.domain.change import Difference
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import HouseholdId, OrganisationId, PersonId, WorryId
from graphmodel.domain.organisation import WorksFor
from graphmodel.domain.person import Parent, Person
from graphmodel.domain.worry import Knows, Worry
from tests.changes.drawing import drawn, moment
from tests.rules.lines import knows, line, tie, worry
from tests.rules.world import DAY

H, A, B = HouseholdId("h"), PersonId("a"), PersonId("b")
TIE = Tie(household=H, person=A, area="family", paid=False)
LATE = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Person(id=A, name="A", birth=PartialDate("1980-02-31")), ""),
        (Person(id=A, name="\x07"), ""),
        (replace(TIE, from_=DAY, until=DAY), "until"),
        (replace(TIE, from_=LATE), "from"),
        (replace(TIE, person=PersonId("x")), "person"),
        (Parent(parent=B, child=A), "child"),
        (Parent(parent=B, child=PersonId("x")), "child"),
        (Worry(id=WorryId("w5"), household=H, statement="x", opened=LATE), "opened"),
        (Knows(person=A, worry=WorryId("x"), level="full"), "worry"),
        (WorksFor(person=A, organisation=OrganisationId("x")), "organisation"),
        (WorksFor(person=A), ""),
    ],
)
def test_what_a_load_would_refuse_is_refused(record: Any, field: str) -> None:
    """With the field, if there is one."""
    four = [worry(f"w{one}") for one in range(1, 5)]
    before = drawn(*four, tie("a"), line("parent", parent="a", child="b"))
    found = unsound(before, [Difference(before=None, after=record)], moment())
    assert found is not None
    assert (found.code, found.field) == ("rule", field)


def test_what_is_sound_is_let_through() -> None:
    """A unit that is known too."""
    work = WorksFor(person=A, organisation=OrganisationId("o"))
    assert unsound(drawn(tie("a")), [Difference(before=None, after=work)], moment()) is None


def test_what_others_name_does_not_go_away() -> None:
    """Unless they go, or name something else, in the same change."""
    before = drawn(worry("w1"), knows("a", "w1"))
    (gone,), (resting,) = before.case.worries, before.case.knows
    left = unsound(before, [Difference(before=gone, after=None)], moment())
    assert left is not None
    assert (left.code, left.about) == ("built_upon", ("w1",))
    both = [Difference(before=resting, after=None), Difference(before=gone, after=None)]
    assert unsound(before, both, moment()) is None
