"""The layout of the rings keeps its promises, whoever stands on the map."""

import math
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.visualise.people_on_the_map import AREAS, people_on_the_map
from visualise.layout.geometry import Box, Point, angle_of
from visualise.layout.rings import movement, place_rings
from visualise.layout.rings_model import PlacedPerson, RingsPerson, RingsPlacement

CROWDS = {
    "nobody": people_on_the_map(0),
    "one member": people_on_the_map(1),
    "five": people_on_the_map(5),
    "fourteen": people_on_the_map(14),
    "twenty-five": people_on_the_map(25),
    "sixty": people_on_the_map(60),
    "eighty": people_on_the_map(80),
    "a hundred": people_on_the_map(100),
    "a hundred neighbours": people_on_the_map(100, area="neighbours"),
    "a hundred who know all": people_on_the_map(100, circle="all"),
    "a hundred relatives who know nothing": people_on_the_map(100, area="family", circle="none"),
    "a hundred members": people_on_the_map(100, members=100),
}


def assert_sound(placement: RingsPlacement) -> None:
    """No two overlap, symbols stay in their bands, everything is on the sheet."""
    sheet = Box(0, 0, placement.width, placement.height)
    for one, other in combinations(placement.people, 2):
        assert not one.box.overlaps(other.box), (one.person.id, other.person.id)
    for placed in placement.people:
        assert inside(placed.box, sheet)
        assert inside(placed.symbol, placed.box)
        assert_in_own_band(placed, placement)


def assert_in_own_band(placed: PlacedPerson, placement: RingsPlacement) -> None:
    seen = placed.symbol.moved(-placement.centre.x, -placement.centre.y)
    if placed.person.is_member:
        assert seen.farthest_from_origin() <= placement.radii.middle
        return
    ring = None if placed.person.circle == "member" else placed.person.circle
    inner, outer = placement.radii.band(ring)
    assert seen.nearest_to_origin() >= inner
    assert seen.farthest_from_origin() <= outer
    if placed.person.area:
        sector = placement.sectors[placed.person.area]
        assert sector.start <= angle_of(seen.middle) <= sector.end


def inside(box: Box, other: Box) -> bool:
    return (
        box.x >= other.x
        and box.y >= other.y
        and box.right <= other.right
        and box.bottom <= other.bottom
    )


@pytest.mark.parametrize("crowd", CROWDS)
def test_everybody_stands_once_in_their_own_ring_and_area_and_nobody_overlaps(crowd: str) -> None:
    people = CROWDS[crowd]
    placement = place_rings(people, open_worries=True)
    assert [placed.person for placed in placement.people] == people
    assert_sound(placement)


@pytest.mark.parametrize("crowd", ["five", "fourteen", "sixty", "a hundred neighbours"])
def test_without_open_worries_everybody_still_has_a_place(crowd: str) -> None:
    people = [p if p.is_member else replace(p, circle=None) for p in CROWDS[crowd]]
    placement = place_rings(people, open_worries=False)
    assert not placement.rings
    assert_sound(placement)


def test_radii_grow_outward() -> None:
    radii = place_rings(CROWDS["sixty"], open_worries=True).radii
    assert all(a < b for a, b in pairwise((radii.middle, radii.all, radii.some, radii.none)))


def test_a_household_of_three_needs_no_larger_home_and_one_of_thirty_does() -> None:
    three = [RingsPerson(name, name, "9", "member") for name in ("Noor", "Daan", "Roos")]
    assert place_rings(three, open_worries=True).grew == ()
    assert place_rings(people_on_the_map(30, members=30), open_worries=True).grew == ("home",)


def test_the_order_of_the_people_changes_nothing() -> None:
    people = CROWDS["twenty-five"]
    there = place_rings(people, open_worries=True)
    back = place_rings(people[::-1], open_worries=True)
    assert {p.person.id: p.box for p in there.people} == {p.person.id: p.box for p in back.people}


@pytest.mark.parametrize("crowd", ["five", "fourteen", "twenty-five", "eighty"])
def test_somebody_new_moves_nobody_else_unless_a_ring_must_grow(crowd: str) -> None:
    before = place_rings(CROWDS[crowd], open_worries=True)
    for area in AREAS:
        newcomer = RingsPerson("aaa-new", "Nieuwe Buur", "net hier", "some", area)
        after = place_rings([*CROWDS[crowd], newcomer], open_worries=True, previous=before)
        change = movement(before, after)
        assert_sound(after)
        assert after.grew == change.grew
        assert change.grew or not change.moved


def test_who_moves_inward_keeps_the_direction_and_leaves_the_others_alone() -> None:
    people = CROWDS["fourteen"]
    before = place_rings(people, open_worries=True)
    mover = next(person for person in people if person.circle == "none")
    after = place_rings(
        [replace(p, circle="some") if p is mover else p for p in people],
        open_worries=True,
        previous=before,
    )
    change = movement(before, after)
    assert mover.id in change.moved
    assert change.grew or change.moved == (mover.id,)
    assert_sound(after)


def test_a_stored_cell_is_kept() -> None:
    people = CROWDS["five"]
    first = place_rings(people, open_worries=True)
    stored = [replace(p, cell=first.cells.get(p.id)) for p in people]
    newcomer = RingsPerson("aaa", "Ans", "oma", stored[-1].circle, stored[-1].area)
    after = place_rings([newcomer, *stored], open_worries=True)
    assert not movement(first, after).moved or after.grew


@pytest.mark.parametrize("cell", ["", "nonsense", "1,2,3", "99999999,1", "0,0", "²,1"])
def test_a_stored_cell_that_is_no_place_is_left_aside(cell: str) -> None:
    person = RingsPerson("a", "Ans", circle="all", area="family", cell=cell)
    assert_sound(place_rings([person], open_worries=True))


def test_two_people_with_one_id_are_refused() -> None:
    ans = RingsPerson("a", "Ans", circle="all")
    with pytest.raises(ValueError, match="share an id"):
        place_rings([ans, ans], open_worries=True)


def test_a_ring_without_open_worries_is_refused() -> None:
    with pytest.raises(ValueError, match="open_worries"):
        place_rings([RingsPerson("a", "Ans", circle="all")], open_worries=False)


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
families = st.lists(outsiders | members, max_size=16, unique_by=lambda person: person.id)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(families)
def test_whatever_the_names_are_the_layout_is_sound(people: list[RingsPerson]) -> None:
    assert_sound(place_rings(people, open_worries=True))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(families, outsiders)
def test_whoever_is_added_nobody_moves_unless_a_ring_grew(
    people: list[RingsPerson], newcomer: RingsPerson
) -> None:
    before = place_rings(people, open_worries=True)
    after = place_rings([*people, newcomer], open_worries=True, previous=before)
    change = movement(before, after)
    assert_sound(after)
    assert change.grew or not change.moved


def test_boxes_measure_their_distance_to_the_centre_by_the_corner() -> None:
    assert math.isclose(Box(3, 4, 0, 0).farthest_from_origin(), 5)
    assert Box(-1, 4, 2, 2).nearest_to_origin() == 4
    assert Box(1, 1, 2, 2).middle == Point(2, 2)
