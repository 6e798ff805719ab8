"""The region of the benchmark: households round which half a million people stand."""

from collections.abc import Iterator

from graphmodel.demo.plan import RegionPlan
from graphmodel.demo.region import region
from graphmodel.domain.records import Record

HOUSEHOLDS = 20_000
PEOPLE = (14, 35)
"""Round one household, least and most; with the staff 25 each on average."""


def bench_plan(seed: int = 2026, households: int = HOUSEHOLDS) -> RegionPlan:
    """The plan of a benchmark; 300 organisations and 1,500 teams at full size, fewer below it."""
    share = min(1.0, households / HOUSEHOLDS)
    return RegionPlan(
        seed=seed,
        households=households,
        people=PEOPLE,
        open_share=0.7,
        organisations=round(300 * share),
        teams=round(1500 * share),
        staff_per_team=6,
        worries=(1, 2),
        kin_tied_share=0.6,
        told_share=0.12,
    )


def bench_region(seed: int = 2026, households: int = HOUSEHOLDS) -> Iterator[Record]:
    """Every record of the benchmark's region, streaming."""
    return region(bench_plan(seed, households))
