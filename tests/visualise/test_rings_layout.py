"""The layout of the rings keeps its promises, whoever stands on the map."""

import math
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from tests.visualise.any_people import families
from tests.visualise.people_on_the_map import AREAS, people_on_the_map
from visualise.layout.geometry import Box, Point, angle_of
from visualise.layout.rings import place_rings
from visualise.layout.rings_model import SECTORS, PlacedPerson, RingsPerson, RingsPlacement

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


def test_two_people_with_one_id_are_refused() -> None:
    ans = RingsPerson("a", "Ans", circle="all")
    with pytest.raises(ValueError, match="share an id"):
        place_rings([ans, ans], open_worries=True)


def test_a_ring_without_open_worries_is_refused() -> None:
    with pytest.raises(ValueError, match="open_worries"):
        place_rings([RingsPerson("a", "Ans", circle="all")], open_worries=False)


def test_a_few_people_leave_every_life_area_in_its_usual_place() -> None:
    placement = place_rings(CROWDS["five"], open_worries=True)
    assert placement.sectors == SECTORS
    assert not placement.compact


@pytest.mark.parametrize("crowd", ["sixty", "a hundred", "a hundred neighbours"])
def test_a_crowd_gets_wider_areas_in_the_same_order_and_the_placement_says_so(crowd: str) -> None:
    placement = place_rings(CROWDS[crowd], open_worries=True)
    assert list(placement.sectors) == list(SECTORS)
    ends = [sector.end for sector in placement.sectors.values()]
    starts = [sector.start for sector in placement.sectors.values()]
    assert math.isclose(ends[-1], 360)
    assert starts == [0.0, *ends[:-1]]
    assert {"sectors", "names"} <= set(placement.grew)


def test_a_hundred_neighbours_get_a_wider_area_than_the_empty_ones_keep() -> None:
    sectors = place_rings(CROWDS["a hundred neighbours"], open_worries=True).sectors
    assert sectors["neighbours"].width > 5 * SECTORS["neighbours"].width
    assert all(0 < sectors[area].width <= SECTORS[area].width for area in ("family", "friends"))


@pytest.mark.parametrize(
    ("crowd", "widest"),
    [("five", 704), ("sixty", 1000), ("eighty", 1200), ("a hundred neighbours", 1800)],
)
def test_a_crowd_stays_on_a_sheet_that_one_can_oversee(crowd: str, widest: float) -> None:
    assert place_rings(CROWDS[crowd], open_worries=True).width <= widest


def test_a_short_name_stays_in_full_however_crowded_it_is() -> None:
    people = [replace(p, name="Marleen de Groot") for p in CROWDS["a hundred neighbours"]]
    placement = place_rings(people, open_worries=True)
    assert not [placed for placed in placement.people if placed.label.shortened]


def test_only_a_crowded_group_loses_the_line_that_says_what_somebody_is() -> None:
    crowd = [
        RingsPerson(f"n{at}", f"Buurman {at}", "van verderop", "all", "neighbours")
        for at in range(4)
    ]
    others = [
        RingsPerson(f"o-{area}", "Wil", "oude bekende", "some", area)
        for area in AREAS
        if area != "neighbours"
    ]
    placement = place_rings([*crowd, *others], open_worries=True)
    kinds = {p.person.id: [line.kind for line in p.label.lines] for p in placement.people}
    assert all("second" not in kinds[person.id] for person in crowd)
    assert all("second" in kinds[person.id] for person in others)
    assert placement.compact == {("all", "neighbours")}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(families)
def test_whatever_the_names_are_the_layout_is_sound(people: list[RingsPerson]) -> None:
    assert_sound(place_rings(people, open_worries=True))


def test_boxes_measure_their_distance_to_the_centre_by_the_corner() -> None:
    assert math.isclose(Box(3, 4, 0, 0).farthest_from_origin(), 5)
    assert Box(-1, 4, 2, 2).nearest_to_origin() == 4
    assert Box(1, 1, 2, 2).middle == Point(2, 2)
