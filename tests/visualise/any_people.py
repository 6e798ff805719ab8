"""People for the property tests: any name, ring and life area."""

from hypothesis import strategies as st

from tests.visualise.people_on_the_map import AREAS
from visualise.layout.rings_model import RingsPerson

names = st.text(max_size=60) | st.sampled_from(
    ["x" * 40, "ab " * 3334, "نور الهدى", "👩‍👧 Emma", "<script>", "Annemarie Wilhelmina"]
)
outsiders = st.builds(
    RingsPerson,
    id=st.uuids().map(str),
    name=names,
    second=st.text(max_size=40),
    circle=st.sampled_from(["all", "some", "none"]),
    area=st.sampled_from([*AREAS, None]),
    paid=st.booleans(),
    asked=st.booleans(),
    safety_person=st.booleans(),
)
members = st.builds(
    RingsPerson, id=st.uuids().map(str), name=names, circle=st.just("member"), second=names
)
narrow_outsiders = st.builds(
    RingsPerson,
    id=st.uuids().map(str),
    name=names,
    circle=st.sampled_from(["all", "some"]),
    area=st.sampled_from(["neighbours", "community"]),
    safety_person=st.booleans(),
)
crowds = st.lists(narrow_outsiders, min_size=8, max_size=24, unique_by=lambda person: person.id)
families = st.lists(outsiders | members, max_size=16, unique_by=lambda person: person.id)
