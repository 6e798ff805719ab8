"""The past is put right explicitly, with a reason."""

from datetime import date
from typing import Any

import pytest

from graphmodel.changes.deeds import CorrectKnowledge, CorrectTie, NeverWas
from graphmodel.domain.household import Member, Tie
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.person import Bond
from graphmodel.domain.worry import Knows, Worry
from tests.changes.drawing import TOMORROW, do, drawn, known, lines_of, records, refused, ties_of
from tests.rules.lines import (
    Line,
    handover,
    household,
    in_household,
    knows,
    line,
    member,
    role,
    safety,
    tie,
    worry,
)
from tests.rules.world import DAY

RIA, MAMA, W1 = PersonId("ria"), PersonId("mama"), WorryId("w1")
THEN = date(2026, 9, 1)


def tie_was(**values: Any) -> CorrectTie:
    """The tie of Ria on a day in September was wrong."""
    told: dict[str, Any] = {"person": RIA, "on": THEN, "reason": "verkeerd gehoord"}
    return CorrectTie(**told | values)


def test_a_tie_that_was_wrong_is_right_on_its_earlier_days_too() -> None:
    """In place, its days with it."""
    before = drawn(tie("ria", from_="2026-02-01", until="2026-10-01"))
    deed = tie_was(area="friends", paid=True, active=False, from_=date(2026, 3, 1), until=DAY)
    (now,) = ties_of(do(before, deed), "ria")
    assert (now.area, now.paid, now.active) == ("friends", True, False)
    assert (now.from_, now.until) == (date(2026, 3, 1), DAY)
    (now,) = ties_of(do(before, tie_was(from_=None, until=None, last_contact=None)), "ria")
    assert (now.from_, now.until, now.last_contact) == (None, None, None)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"reason": " "}, "reason_missing", "reason"),
        ({"reason": "x" * 2001}, "text_too_long", "reason"),
        ({"on": TOMORROW}, "day_to_come", "on"),
        ({"on": date(2026, 1, 1)}, "nothing_that_day", "on"),
        ({"person": PersonId("x")}, "elsewhere", "person"),
        ({"from_": date(1800, 1, 1)}, "day_long_ago", "from"),
        ({"from_": TOMORROW}, "day_to_come", "from"),
        ({"last_contact": TOMORROW}, "day_to_come", "last_contact"),
        ({"until": date(2026, 2, 1)}, "no_days", "until"),
        ({"until": TOMORROW}, "overlaps", "from"),
        ({"until": date(2100, 1, 1)}, "day_too_far", "until"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    values: dict[str, Any], code: str, field: str
) -> None:
    """A tie beside it stays."""
    before = drawn(
        tie("ria", from_="2026-02-01", until="2026-10-01"), tie("ria", from_="2026-10-15")
    )
    no = refused(before, tie_was(**values))
    assert (no.code, no.field) == (code, field)


def knew(**values: Any) -> CorrectKnowledge:
    """Ria knew the first worry in part in September."""
    told: dict[str, Any] = {
        "person": RIA,
        "worry": W1,
        "on": THEN,
        "level": "part",
        "reason": "nagevraagd",
    }
    return CorrectKnowledge(**told | values)


def test_what_was_known_is_right_on_all_days_of_the_record() -> None:
    """Who told it and how sure it is stay, if nothing else is said."""
    before = drawn(worry("w1"), tie("mama"), knows("ria", "w1", "full", told_by="mama"))
    (now,) = lines_of(do(before, knew()), Knows)
    assert (now.level, now.told_by, now.basis) == ("part", "mama", "said")
    (now,) = lines_of(do(before, knew(told_by=None, basis="disputed")), Knows)
    assert (now.told_by, now.basis) == (None, "disputed")


def test_what_was_known_earlier_than_recorded_counts_from_then() -> None:
    """Until what was recorded after it."""
    before = drawn(worry("w1"), knows("ria", "w1", "full", from_="2026-10-01"))
    after = do(before, knew())
    assert known(after, "ria", date(2026, 8, 31)) == {}
    assert known(after, "ria", THEN) == {"w1": "part"}
    assert known(after, "ria") == {"w1": "full"}


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"reason": ""}, "reason_missing", "reason"),
        ({"on": TOMORROW}, "day_to_come", "on"),
        ({"person": PersonId("x")}, "elsewhere", "person"),
        ({"worry": WorryId("x")}, "elsewhere", "worry"),
        ({"told_by": RIA}, "told_by_self", "told_by"),
    ],
)
def test_knowledge_that_cannot_be_is_refused(values: dict[str, Any], code: str, field: str) -> None:
    """At its field."""
    no = refused(drawn(worry("w1"), tie("ria")), knew(**values))
    assert (no.code, no.field) == (code, field)


PLACE: Line = line("place", id="pl", person="ria", name="school")
TASK: Line = in_household("task", id="t1", person="ria", what="belt")
BOND: Line = line("bond", from_person="ria", to_person="mama", kind="close")


@pytest.mark.parametrize(
    ("recorded", "values"),
    [
        (tie("ria", from_="2026-02-01"), {"fact": "tie", "person": RIA}),
        (member("ria"), {"fact": "member", "person": RIA}),
        (BOND, {"fact": "bond", "person": RIA, "other": "mama"}),
        (BOND, {"fact": "bond", "person": RIA, "other": "mama", "which": "close"}),
        (safety("ria", "mama"), {"fact": "safety_person", "person": RIA, "other": "mama"}),
        (knows("ria", "w1"), {"fact": "knows", "person": RIA, "other": "w1"}),
        (worry("w1"), {"fact": "worry", "which": "w1"}),
        (TASK, {"fact": "task", "which": "t1"}),
        (PLACE, {"fact": "place", "which": "pl"}),
        (role("ria", "plan_keeper"), {"fact": "role", "which": "ria-plan_keeper"}),
    ],
)
def test_a_fact_that_never_was_goes_away(recorded: Line, values: dict[str, Any]) -> None:
    """Of every kind; whoever it was about stays known."""
    around = [] if recorded["record"] == "worry" else [worry("w1")]
    before = drawn(recorded, *around)
    after = do(before, NeverWas(on=THEN, reason="niet waar", **values))
    assert recorded["record"] not in [kind for kind, _ in records(after)]
    assert after.case.people == before.case.people


def test_with_a_worry_that_never_was_goes_what_was_known_of_it() -> None:
    """On every day."""
    before = drawn(
        worry("w1"), worry("w2"), knows("ria", "w1", until="2026-03-01"), knows("ria", "w2")
    )
    after = do(before, NeverWas(fact="worry", which="w1", on=DAY, reason="dubbel"))
    assert [one.id for one in lines_of(after, Worry)] == ["w2"]
    assert [one.worry for one in lines_of(after, Knows)] == ["w2"]


def test_only_the_fact_of_that_day_goes_away() -> None:
    """Other periods stay, and other kinds of bond when one is named."""
    before = drawn(tie("ria", until="2026-03-01"), tie("ria", from_="2026-08-01"))
    after = do(before, NeverWas(fact="tie", person=RIA, on=THEN, reason="was weg"))
    assert [one.until for one in lines_of(after, Tie)] == [date(2026, 3, 1)]
    both = drawn(BOND, BOND | {"kind": "conflict"})
    one = NeverWas(fact="bond", person=RIA, other="mama", which="close", on=THEN, reason="x")
    assert [left.kind for left in lines_of(do(both, one), Bond)] == ["conflict"]


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"reason": ""}, "reason_missing", "reason"),
        ({"on": TOMORROW}, "day_to_come", "on"),
        ({"on": date(2026, 1, 1)}, "nothing_that_day", "on"),
        ({"person": None}, "which_fact", "person"),
        ({"person": PersonId("x")}, "elsewhere", "person"),
        ({"fact": "knows"}, "which_fact", "other"),
        ({"fact": "knows", "other": "x"}, "elsewhere", "other"),
        ({"fact": "worry"}, "which_fact", "which"),
        ({"fact": "worry", "which": "x"}, "elsewhere", "which"),
        ({"fact": "role", "which": "ria-case_director"}, "built_upon", "which"),
    ],
)
def test_a_fact_that_cannot_go_away_stays(values: dict[str, Any], code: str, field: str) -> None:
    """At its field."""
    before = drawn(
        member("ria", from_="2026-02-01"),
        role("ria", "case_director"),
        handover("accepted", leaving="ria-case_director"),
    )
    told: dict[str, Any] = {"fact": "member", "person": RIA, "on": THEN, "reason": "x"}
    no = refused(before, NeverWas(**told | values))
    assert (no.code, no.field) == (code, field)


def test_the_past_of_a_closed_household_can_be_put_right() -> None:
    """A mistake stays one after the case is closed."""
    closed = drawn(household(closed="2026-10-01"), member("ria"))
    after = do(closed, NeverWas(fact="member", person=RIA, on=THEN, reason="logeerde"))
    assert list(lines_of(after, Member)) == []
