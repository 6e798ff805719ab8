"""Regions of any size from a seed."""

from datetime import timedelta
from pathlib import Path

from graphmodel.demo.plan import RegionPlan
from graphmodel.demo.region import region
from graphmodel.domain.household import Household
from graphmodel.domain.organisation import Organisation, Team
from graphmodel.domain.person import Person
from graphmodel.domain.role import Handover
from tests.bench.region import bench_plan, bench_region
from tests.demo.checking import households, load_problems, write

SMALL = RegionPlan(seed=3, households=12)


def test_the_same_seed_gives_the_same_region_and_another_seed_another() -> None:
    assert list(region(SMALL)) == list(region(SMALL))
    assert list(region(SMALL)) != list(region(RegionPlan(seed=4, households=12)))


def test_more_households_leave_the_ones_before_them_as_they_are() -> None:
    longer = list(households(region(SMALL)))
    shorter = list(households(region(RegionPlan(seed=3, households=10))))
    assert longer[: len(shorter)] == shorter


def test_a_region_of_the_benchmark_loads_without_a_problem(tmp_path: Path) -> None:
    path = write(bench_region(seed=11, households=150), tmp_path / "region.jsonl")
    assert load_problems(path, SMALL.today) == []


def test_regions_of_many_seeds_load_without_a_problem(tmp_path: Path) -> None:
    for seed in range(6):
        plan = RegionPlan(seed=seed, households=40, open_share=0.5)
        path = write(region(plan), tmp_path / f"{seed}.jsonl")
        assert load_problems(path, plan.today) == []


def test_a_directory_has_as_many_organisations_and_teams_as_the_plan_asks() -> None:
    plan = RegionPlan(seed=1, households=1, organisations=90, teams=400, staff_per_team=1)
    directory = next(households(region(plan)))
    assert sum(isinstance(one, Organisation) for one in directory) == 90
    assert sum(isinstance(one, Team) for one in directory) == 400


def test_a_household_of_the_benchmark_counts_as_many_people_as_the_plan_asks() -> None:
    plan = bench_plan(households=100)
    for batch in list(households(region(plan)))[1:]:
        people = sum(isinstance(one, Person) for one in batch)
        assert plan.people[0] <= people <= plan.people[1] + 2


def test_about_seven_in_ten_households_of_the_benchmark_are_open() -> None:
    found = [one for one in bench_region(households=400) if isinstance(one, Household)]
    assert 0.6 < sum(one.closed is None for one in found) / len(found) < 0.8


def test_nothing_was_handed_over_after_the_last_known_day() -> None:
    latest = SMALL.today + timedelta(days=1)
    for one in region(RegionPlan(seed=5, households=80)):
        if isinstance(one, Handover):
            days = (one.accepted_on, one.started_on, one.completed_on, one.refused_on)
            assert all(day is None or day < latest for day in days)


def test_every_state_of_a_handover_is_met_in_the_demo_region() -> None:
    found = {
        one.state for one in region(RegionPlan(seed=5, households=200)) if isinstance(one, Handover)
    }
    assert found == {"proposed", "accepted", "refused", "started", "completed", "withdrawn"}
