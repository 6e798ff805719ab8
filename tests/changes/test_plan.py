"""Steps inward are wished, planned, made or dropped; tasks are taken on and ended."""

from datetime import date
from typing import Any

import pytest

from graphmodel.changes.deeds import AddTask, DropWish, EditWish, EndTask, FulfilWish, MakeWish
from graphmodel.domain.household import Task
from graphmodel.domain.ids import PersonId, TaskId, WishId, WorryId
from graphmodel.domain.worry import Knows, Wish
from tests.changes.drawing import TOMORROW, YESTERDAY, do, drawn, known, lines_of, refused, ring_of
from tests.rules.lines import Line, in_household, knows, person, tie, worry
from tests.rules.world import DAY

RIA, MAMA, STRANGER = PersonId("ria"), PersonId("mama"), PersonId("x")
STEP, TASK = WishId("wi"), TaskId("t1")


def wish(**values: Any) -> Line:
    """The wish that Ria knows everything, told by Mama."""
    return in_household(
        "wish", **{"id": "wi", "person": "ria", "circle": "all", "told_by": "mama"} | values
    )


def make(**values: Any) -> MakeWish:
    """The same wish, to be made."""
    told: dict[str, Any] = {"wish": STEP, "person": RIA, "circle": "all", "told_by": MAMA}
    return MakeWish(**told | values)


def test_a_step_inward_says_who_tells_when_and_with_whose_agreement() -> None:
    """Everybody who agrees once."""
    made = make(planned_on=TOMORROW, agreed_by=(RIA, MAMA, RIA), note=" na school ")
    (now,) = lines_of(do(drawn(tie("ria"), tie("mama")), made), Wish)
    assert (now.person, now.circle, now.told_by, now.planned_on) == ("ria", "all", "mama", TOMORROW)
    assert (now.agreed_by, now.note, now.done_on) == (("mama", "ria"), "na school", None)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"person": STRANGER}, "elsewhere", "person"),
        ({"told_by": STRANGER}, "elsewhere", "told_by"),
        ({"told_by": RIA}, "told_by_self", "told_by"),
        ({"agreed_by": (STRANGER,)}, "elsewhere", "agreed_by"),
        ({"planned_on": YESTERDAY}, "day_past", "planned_on"),
        ({"planned_on": date(2028, 11, 1)}, "day_too_far", "planned_on"),
        ({"note": "x" * 2001}, "text_too_long", "note"),
        ({"wish": WishId("old")}, "id_taken", "wish"),
    ],
)
def test_a_step_that_cannot_be_is_refused(values: dict[str, Any], code: str, field: str) -> None:
    """A plan looks ahead, as far as the policy lets it."""
    before = drawn(tie("ria"), tie("mama"), wish(id="old"))
    no = refused(before, make(**values))
    assert (no.code, no.field) == (code, field)
    assert do(before, make(planned_on=date(2028, 10, 31)))


def test_a_step_is_planned_otherwise_in_place() -> None:
    """A plan of a day that is gone may stay while something else is changed."""
    before = drawn(tie("ria"), tie("mama"), wish(planned_on="2026-10-01", note="thuis"))
    (now,) = lines_of(do(before, EditWish(wish=STEP, circle="some", note=None)), Wish)
    assert (now.circle, now.note, now.planned_on) == ("some", None, date(2026, 10, 1))
    moved = do(before, EditWish(wish=STEP, planned_on=TOMORROW, told_by=None, agreed_by=(MAMA,)))
    (now,) = lines_of(moved, Wish)
    assert (now.planned_on, now.told_by, now.agreed_by) == (TOMORROW, None, ("mama",))
    no = refused(before, EditWish(wish=STEP, planned_on=date(2026, 10, 2)))
    assert (no.code, no.field) == ("day_past", "planned_on")


def test_a_step_that_is_made_records_what_is_known_now() -> None:
    """Told by who would tell it, and said."""
    before = drawn(tie("ria"), tie("mama"), worry("w1"), knows("ria", "w1", "part"), wish())
    after = do(before, FulfilWish(wish=STEP))
    assert [one.done_on for one in lines_of(after, Wish)] == [DAY]
    assert ring_of(after, "ria") == "all"
    assert known(after, "ria", YESTERDAY) == {"w1": "part"}
    (_, now) = lines_of(after, Knows)
    assert (now.told_by, now.basis, now.from_) == ("mama", "said", DAY)


def test_a_step_to_the_middle_ring_asks_what_was_told() -> None:
    """Of each worry."""
    before = drawn(tie("ria"), tie("mama"), worry("w1"), worry("w2"), wish(circle="some"))
    assert refused(before, FulfilWish(wish=STEP)).code == "which_levels"
    after = do(before, FulfilWish(wish=STEP, levels={WorryId("w1"): "full"}))
    assert known(after, "ria") == {"w1": "full"}
    assert refused(drawn(tie("mama"), wish()), FulfilWish(wish=STEP)).code == "nothing_open"


def test_the_dead_make_no_step() -> None:
    """Nor do they know more than they did."""
    dead = drawn(person("ria", died="2026-10-31"), worry("w1"), wish())
    assert refused(dead, FulfilWish(wish=STEP)).code == "is_dead"


def test_a_step_that_was_made_is_history() -> None:
    """It is not changed, dropped or made again."""
    done = drawn(worry("w1"), wish(done_on="2026-10-01"))
    for deed in (FulfilWish(wish=STEP), DropWish(wish=STEP), EditWish(wish=STEP, note="x")):
        assert refused(done, deed).code == "wish_done"


def test_a_step_that_is_wanted_no_more_goes_away() -> None:
    """It never was a fact."""
    after = do(drawn(tie("ria"), wish()), DropWish(wish=STEP))
    assert list(lines_of(after, Wish)) == []
    assert refused(after, DropWish(wish=STEP)).code == "elsewhere"


def task(**values: Any) -> AddTask:
    """Ria calls every evening."""
    told: dict[str, Any] = {"task": TASK, "person": RIA, "what": " belt elke avond "}
    return AddTask(**told | values)


def test_a_task_counts_from_today_or_from_the_day_that_is_said() -> None:
    """Until it is ended, or the day that is said."""
    before = drawn(tie("ria"))
    (now,) = lines_of(do(before, task()), Task)
    assert (now.what, now.from_, now.until) == ("belt elke avond", DAY, None)
    (now,) = lines_of(do(before, task(from_=YESTERDAY, until=TOMORROW)), Task)
    assert (now.from_, now.until) == (YESTERDAY, TOMORROW)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"what": " "}, "text_empty", "what"),
        ({"what": "x" * 2001}, "text_too_long", "what"),
        ({"what": "x\x00"}, "control_characters", "what"),
        ({"person": STRANGER}, "elsewhere", "person"),
        ({"until": DAY}, "no_days", "until"),
        ({"from_": date(1800, 1, 1)}, "day_long_ago", "from"),
        ({"until": date(2100, 1, 1)}, "day_too_far", "until"),
        ({"task": TaskId("")}, "bad_id", "task"),
    ],
)
def test_a_task_that_cannot_be_is_refused(values: dict[str, Any], code: str, field: str) -> None:
    """At its field."""
    no = refused(drawn(tie("ria")), task(**values))
    assert (no.code, no.field) == (code, field)


def test_a_task_ends_today_and_one_not_begun_goes_away() -> None:
    """And it is not ended twice."""
    before = drawn(in_household("task", id="t1", person="ria", what="belt"))
    after = do(before, EndTask(task=TASK))
    assert [one.until for one in lines_of(after, Task)] == [DAY]
    assert refused(after, EndTask(task=TASK)).code == "not_so"
    today = do(drawn(tie("ria")), task(), EndTask(task=TASK))
    assert list(lines_of(today, Task)) == []
    planned = do(drawn(tie("ria")), task(from_=TOMORROW), EndTask(task=TASK))
    assert list(lines_of(planned, Task)) == []
    assert refused(planned, EndTask(task=TASK)).code == "elsewhere"
