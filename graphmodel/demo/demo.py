"""The demo data: two households by hand and a region from a fixed seed."""

from graphmodel.demo.plan import RegionPlan
from graphmodel.demo.region import region
from graphmodel.demo.story import read_story
from graphmodel.domain.records import Record

DEMO_PLAN = RegionPlan(seed=20261122, households=200)
STORIES = ("luca_en_sam.toml", "gezin_van_mirjam.toml")


def demo_records() -> list[Record]:
    """Every record of the demo data; always the same ones in the same order."""
    return [*region(DEMO_PLAN), *(record for name in STORIES for record in read_story(name))]
