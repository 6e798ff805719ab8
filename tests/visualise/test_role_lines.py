"""Who held which role when: gaps are gaps, and what was shared was shared."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.words import RoleName
from tests.rules.lines import Line, person
from tests.visualise.dossiers import TODAY, dossier_from, on, story
from visualise.views.role_lines import RoleLine, Span, phase_times, role_lines


def home(*phases: tuple[str, str], opened: str = "2026-01-05", **more: Any) -> Line:
    steps = [{"phase": phase, "from": first} for phase, first in phases]
    household = {"record": "household", "id": "h", "name": "Gezin", "municipality": "GM0518"}
    last = steps[-1]["phase"] if steps else "alignment"
    return household | {"phase": last, "opened": opened, "phases": steps} | more


def role(
    id_: str, who: str, name: str, first: str | None = None, until: str | None = None, **more: Any
) -> Line:
    days = {"from": first, "until": until}
    line = {"record": "role", "id": id_, "household": "h", "person": who, "role": name}
    return line | {key: day for key, day in days.items() if day} | more


def line_of(name: RoleName, *lines: Line, day: date = TODAY, ahead: bool = True) -> RoleLine | None:
    people = {one["person"] for one in lines if one["record"] == "role"}
    known = {one["id"] for one in lines if one["record"] == "person"}
    everybody = [person(one) for one in sorted(people - known)]
    standing = on(dossier_from(*lines, *everybody), day)
    found = role_lines(standing, ahead=ahead)
    return next((one for one in found if one.name == name), None)


def test_days_without_a_holder_between_two_holders_are_a_gap() -> None:
    line = line_of(
        "meeting_chair",
        home(),
        role("a", "ria", "meeting_chair", "2026-02-01", "2026-03-01"),
        role("b", "wil", "meeting_chair", "2026-04-01"),
    )
    assert line is not None
    assert line.gaps == (Span(date(2026, 3, 1), date(2026, 4, 1)),)
    assert line.together == ()


def test_a_role_that_ended_for_good_leaves_no_gap_unless_the_phase_asks_for_it() -> None:
    chair = role("a", "ria", "meeting_chair", "2026-02-01", "2026-03-01")
    planner = role("p", "ria", "safety_planner", "2026-02-01", "2026-03-01")
    working = home(("risk_driven", "2026-02-01"))
    ended = line_of("meeting_chair", working, chair)
    assert ended is not None
    assert ended.gaps == ()
    asked = line_of("safety_planner", working, planner)
    assert asked is not None
    assert asked.gaps == (Span(date(2026, 3, 1), None),)


def test_a_role_the_phase_asks_for_and_nobody_ever_held_is_one_long_gap() -> None:
    line = line_of("safety_planner", home(("risk_driven", "2026-02-01")))
    assert line is not None
    assert line.tenures == ()
    assert line.gaps == (Span(date(2026, 2, 1), None),)
    assert line_of("safety_planner", home(("alignment", "2026-02-01"))) is None


def test_a_gap_ends_when_the_phase_that_asked_for_the_role_ends() -> None:
    phases = home(("direct_safety", "2026-02-01"), ("recovery", "2026-05-01"))
    worker = role("w", "ria", "direct_safety_worker", "2026-02-01", "2026-04-01")
    line = line_of("direct_safety_worker", phases, worker)
    assert line is not None
    assert line.gaps == (Span(date(2026, 4, 1), date(2026, 5, 1)),)


def test_a_household_that_was_closed_asks_for_nothing_any_more() -> None:
    closed = home(("risk_driven", "2026-02-01"), closed="2026-06-01")
    line = line_of("safety_planner", closed)
    assert line is not None
    assert line.gaps == (Span(date(2026, 2, 1), date(2026, 6, 1)),)


def test_two_people_share_the_days_they_both_held_the_role_and_one_person_never_does() -> None:
    first = role("a", "ria", "meeting_chair", "2026-02-01", "2026-05-01")
    line = line_of("meeting_chair", home(), first, role("b", "wil", "meeting_chair", "2026-04-10"))
    assert line is not None
    assert line.together == (Span(date(2026, 4, 10), date(2026, 5, 1)),)
    alone = line_of("meeting_chair", home(), first, role("b", "ria", "meeting_chair", "2026-04-10"))
    assert alone is not None
    assert alone.together == ()


def test_who_died_holds_a_role_no_longer() -> None:
    line = line_of(
        "safety_planner",
        home(("risk_driven", "2026-02-01")),
        person("ria", died="2026-06-01"),
        role("a", "ria", "safety_planner", "2026-02-01"),
    )
    assert line is not None
    assert line.tenures[0].until == date(2026, 6, 1)
    assert line.gaps == (Span(date(2026, 6, 1), None),)


def test_an_earlier_day_knows_nothing_of_what_came_after_it() -> None:
    lines = (
        home(),
        role("a", "ria", "meeting_chair", "2026-02-01", "2026-05-01"),
        role("b", "wil", "meeting_chair", "2026-04-10"),
    )
    then = line_of("meeting_chair", *lines, day=date(2026, 3, 1), ahead=False)
    assert then is not None
    assert [(one.role.id, one.until) for one in then.tenures] == [("a", None)]
    assert then.together == ()


def test_who_is_to_come_is_known_today_and_leaves_the_days_until_then_empty() -> None:
    line = line_of(
        "safety_planner",
        home(("risk_driven", "2026-02-01")),
        role("a", "ria", "safety_planner", "2026-02-01", "2026-10-01"),
        role("b", "wil", "safety_planner", "2026-12-15"),
    )
    assert line is not None
    assert [one.role.id for one in line.tenures] == ["a", "b"]
    assert line.gaps == (Span(date(2026, 10, 1), None),)


def test_without_recorded_phases_the_household_has_the_one_it_is_in() -> None:
    standing = on(dossier_from(home()))
    assert [(one.phase, one.first) for one in phase_times(standing.household, TODAY)] == [
        ("alignment", date(2026, 1, 5))
    ]


def test_luca_and_sam_never_dropped_a_baton() -> None:
    lines = role_lines(on(story("luca-en-sam")), ahead=True)
    assert not [line.name for line in lines if line.gaps]
    shared = {line.name for line in lines if line.together}
    assert shared == {"case_director", "treatment_provider", "meeting_chair"}


DAY_ZERO = date(2026, 2, 1)
stays = st.lists(
    st.tuples(st.sampled_from(["ria", "wil", "mo"]), st.integers(0, 200), st.integers(1, 90)),
    min_size=1,
    max_size=6,
)


@given(stays=stays)
def test_every_day_is_told_truly(stays: list[tuple[str, int, int]]) -> None:
    """Day by day: a gap when nobody holds a required role, together when two people do."""

    def day(at: int) -> str:
        return (DAY_ZERO + timedelta(days=at)).isoformat()

    roles = [
        role(f"r{at}", who, "safety_planner", day(first), day(first + length))
        for at, (who, first, length) in enumerate(stays)
    ]
    line = line_of("safety_planner", home(("risk_driven", day(0))), *roles)
    assert line is not None
    for at in range((TODAY - DAY_ZERO).days + 1):
        holders = {who for who, first, length in stays if first <= at < first + length}
        now = DAY_ZERO + timedelta(days=at)
        assert _covers(line.gaps, now) == (not holders), now
        assert _covers(line.together, now) == (len(holders) > 1), now


def _covers(spans: tuple[Span, ...], day: date) -> bool:
    return any(
        (one.first is None or one.first <= day) and (one.until is None or day < one.until)
        for one in spans
    )
