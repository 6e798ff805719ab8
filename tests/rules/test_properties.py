"""What holds for the circles and the signals of every household."""

from collections import Counter
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphmodel.domain.calendar import birthday, latest_reading
from graphmodel.domain.case import Case
from graphmodel.domain.finding import Finding
from graphmodel.domain.ids import HouseholdId
from graphmodel.domain.person import Person
from graphmodel.domain.role import Role
from graphmodel.policy.policy import Numbers
from graphmodel.rules.abilities import Abilities
from graphmodel.rules.circles import circles
from graphmodel.rules.signals import signals
from graphmodel.rules.standing import stand
from tests.rules.lines import Line, household, knows, tie, world_of
from tests.rules.random_worlds import PEOPLE, all_signals_on, lines_of_a_household
from tests.rules.world import DAY, World

STEADY: Final = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def all_signals(world: World, on: date = DAY) -> list[Finding]:
    return signals(stand(world.case(), all_signals_on(on)), Abilities(world.directory, on))


def subjects(found: list[Finding], code: str, *states: str) -> set[tuple[str, ...]]:
    return {
        one.subjects for one in found if one.code == code and one.state in (states or one.state)
    }


def test_the_random_households_make_every_signal_fire_and_every_doubt() -> None:
    seen: Counter[tuple[str, str]] = Counter()

    @settings(STEADY, max_examples=150)
    @given(lines_of_a_household())
    def look(lines: list[Line]) -> None:
        seen.update((one.code, one.state) for one in all_signals(world_of(*lines)))

    look()
    assert len([1 for _, state in seen if state == "fires"]) == 15
    assert len([1 for _, state in seen if state == "unknown"]) == 5
    assert min(seen.values()) >= 3, seen


@STEADY
@given(lines_of_a_household(), st.integers(0, 1000))
def test_the_order_of_records_never_matters(lines: list[Line], seed: int) -> None:
    shuffled = lines.copy()
    Random(seed).shuffle(shuffled)  # a fixed order to try, no secret
    one, other = world_of(*lines), world_of(*shuffled)
    assert all_signals(one) == all_signals(other)
    policy = all_signals_on(DAY)
    assert circles(one.case(), policy) == circles(other.case(), policy)


@STEADY
@given(lines_of_a_household(), lines_of_a_household())
def test_another_household_with_the_same_people_changes_nothing(
    lines: list[Line], others: list[Line]
) -> None:
    alone = world_of(*lines)
    beside = [_elsewhere(one) for one in others if one["record"] in _OWN_KINDS]
    both = world_of(*lines, *beside)
    assert HouseholdId("other") in both.cases
    assert all_signals(both) == all_signals(alone)
    policy = all_signals_on(DAY)
    assert circles(both.case(), policy) == circles(alone.case(), policy)


_OWN_KINDS: Final = frozenset({"household", "member", "tie", "worry", "knows", "role", "handover"})


def _elsewhere(one: Line) -> Line:
    renamed = {"household": "other"} if "household" in one else {}
    for field in ("id", "worry", "leaving", "coming"):
        if field in one:
            renamed[field] = "other" if one["record"] == "household" else f"other-{one[field]}"
    return one | renamed


@STEADY
@given(lines_of_a_household())
def test_one_more_active_non_professional_never_brings_too_few_active(lines: list[Line]) -> None:
    before = all_signals(world_of(*lines))
    after = all_signals(world_of(*lines, tie("new")))
    assert subjects(after, "too_few_active") <= subjects(before, "too_few_active")
    told = {one.measured for one in before if one.code == "too_few_active"}
    now = {one.measured for one in after if one.code == "too_few_active"}
    assert now <= {measured + 1 for measured in told if measured is not None}


@STEADY
@given(lines_of_a_household(), st.sampled_from(PEOPLE), st.sampled_from(("w1", "w2", "w3")))
def test_who_comes_to_know_a_worry_fully_never_makes_one_secret(
    lines: list[Line], who: str, which: str
) -> None:
    if not any(one["record"] == "worry" and one["id"] == which for one in lines):
        return
    told = [
        one
        for one in lines
        if (one["record"], one.get("person"), one.get("worry")) != ("knows", who, which)
    ]
    before, after = world_of(*lines), world_of(*told, knows(who, which))
    for code in ("secret_worry", "safety_person_uninformed"):
        for states in (("fires",), ("fires", "unknown")):
            then = subjects(all_signals(before), code, *states)
            assert subjects(all_signals(after), code, *states) <= then


@STEADY
@given(lines_of_a_household(), st.integers(-70, 40))
def test_an_answer_changes_only_on_a_day_on_which_something_happens(
    lines: list[Line], days: int
) -> None:
    world = world_of(*lines)
    today = DAY + timedelta(days=days)
    tomorrow = today + timedelta(days=1)
    if tomorrow in _turning_days(world.case(), world, all_signals_on(today).numbers):
        return
    assert _timeless(all_signals(world, tomorrow)) == _timeless(all_signals(world, today))
    rings = circles(world.case(), all_signals_on(today)).people
    assert circles(world.case(), all_signals_on(tomorrow)).people == rings


_COUNT_DAYS: Final = frozenset({"baton_dropped", "handover_due", "tie_gone_quiet"})


def _timeless(found: list[Finding]) -> list[tuple[Any, ...]]:
    """The findings without the number of days that grows or shrinks by itself."""
    return [
        (one.code, one.state, one.subjects, one.threshold, one.facts)
        + (() if one.code in _COUNT_DAYS else (one.measured,))
        for one in found
    ]


def _turning_days(case: Case, world: World, numbers: Numbers) -> set[date]:
    """Every recorded day, every birthday of age, every death, every day a threshold is reached."""
    turning: set[date] = set()
    records = [case.household, *case.people.values(), *world.directory.phase_roles]
    for field in fields(case):
        value = getattr(case, field.name)
        records += value if isinstance(value, tuple) else []
    for record in records:
        assert is_dataclass(record)
        values = [getattr(record, field.name) for field in fields(record)]
        turning |= {value for value in values if isinstance(value, date)}
        if isinstance(record, Person):
            turning |= _turns_of(record, numbers)
        if isinstance(record, Role) and record.planned_end is not None:
            for before in (numbers.handover_due_days, numbers.restraining_order_days):
                turning.add(record.planned_end - timedelta(days=before))
    quiet = timedelta(days=numbers.quiet_days)
    return turning | {one.last_contact + quiet for one in case.ties if one.last_contact}


def _turns_of(who: Person, numbers: Numbers) -> set[date]:
    turns: set[date | None] = set()
    if who.birth is not None:
        turns.add(birthday(who.birth, numbers.adult_age))
    if who.died is not None and who.died != "unknown":
        turns.add(latest_reading(who.died))
    return {turn for turn in turns if turn is not None}


def test_a_household_that_is_not_open_has_no_signals() -> None:
    for dates in ({"closed": "2026-11-01"}, {"opened": "2026-11-02"}):
        assert all_signals(world_of(household(**dates), tie("ria"))) == []
    assert all_signals(world_of(household(opened="2026-11-01"))) != []
