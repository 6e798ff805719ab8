"""The layout of the kringen keeps its promises, whoever stands on the map."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from tests.visualise.network.worlds import (
    assert_apart,
    network_of,
    networks,
    newcomer,
    seated,
    seen_from_centre,
)
from tests.visualise.people_on_the_map import AREAS
from visualise.layout.chairs import Chairs
from visualise.layout.geometry import Box
from visualise.layout.kringen import place_kringen
from visualise.layout.kringen_model import AREAS_OF, KRING_OF, KRINGEN, KringenPlacement
from visualise.layout.rings_model import LifeArea, RingsPerson

CROWDS = {
    "nobody": network_of(0),
    "one member": network_of(1),
    "eight": network_of(8),
    "twenty": network_of(20),
    "sixty": network_of(60),
    "eighty": network_of(80),
    "eighty of the family": network_of(80, area="family"),
    "sixty members": network_of(60, members=60),
}


def placed(people: list[RingsPerson], *more: RingsPerson) -> KringenPlacement:
    return place_kringen([*people, *more], seated(people, *more))


def grown(before: KringenPlacement, after: KringenPlacement) -> tuple[str, ...]:
    """The circles with more chairs than before, and `home` when that is larger."""
    home = ("home",) if after.home > before.home else ()
    return (*home, *(kring for kring in KRINGEN if after.seats[kring] > before.seats[kring]))


def assert_in_own_circle(placement: KringenPlacement) -> None:
    """Every symbol lies wholly between the lines of its own circle."""
    inner = dict.fromkeys(KRINGEN, placement.home)
    for before, kring in pairwise(KRINGEN):
        inner[kring] = placement.radii[before]
    for one in placement.people:
        seen = one.symbol.moved(-placement.centre.x, -placement.centre.y)
        if one.person.is_member or one.person.area is None:
            assert seen.farthest_from_origin() <= placement.home
            continue
        kring = KRING_OF[one.person.area]
        assert seen.nearest_to_origin() >= inner[kring], one.person.id
        assert seen.farthest_from_origin() <= placement.radii[kring], one.person.id


@pytest.mark.parametrize("crowd", CROWDS)
def test_everybody_stands_once_in_the_circle_of_their_area_and_nobody_overlaps(crowd: str) -> None:
    placement = placed(CROWDS[crowd])
    assert [one.person for one in placement.people] == CROWDS[crowd]
    assert_apart(placement.people, placement.width, placement.height)
    assert_in_own_circle(placement)


@pytest.mark.parametrize("members", [1, 2, 4, 5, 7, 11, 16])
def test_nobody_stands_over_a_household_of_any_size(members: int) -> None:
    placement = placed(network_of(members + 20, members=members))
    assert_apart(placement.people, placement.width, placement.height)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(networks)
def test_whoever_they_are_nobody_overlaps(people: list[RingsPerson]) -> None:
    placement = placed(people)
    assert_apart(placement.people, placement.width, placement.height)
    assert_in_own_circle(placement)


def test_the_circles_run_from_the_own_network_to_special_help() -> None:
    placement = placed(CROWDS["twenty"])
    radii = [placement.home, *(placement.radii[kring] for kring in KRINGEN)]
    assert radii == sorted(radii)
    assert set(KRING_OF) == set(AREAS)
    assert [area for kring in KRINGEN for area in AREAS_OF[kring]].count("family") == 1


@pytest.mark.parametrize("crowd", ["nobody", "eight", "twenty", "sixty"])
def test_who_is_added_moves_nobody_else_unless_a_circle_grew(crowd: str) -> None:
    people = CROWDS[crowd]
    before = placed(people)
    still = 0
    for area in AREAS:
        after = placed(people, newcomer(area))
        assert_apart(after.people, after.width, after.height)
        were, are = seen_from_centre(before), seen_from_centre(after)
        if not grown(before, after):
            assert were == {who: are[who] for who in were}
            still += 1
    assert still


def test_a_circle_that_grows_leaves_the_ones_inside_it_alone() -> None:
    people = CROWDS["twenty"]
    crowd = [RingsPerson(f"z{n}", f"Hulp {n}", area="specialist_services") for n in range(20)]
    before, after = placed(people), placed(people, *crowd)
    assert grown(before, after) == ("specialist",)
    were, are = seen_from_centre(before), seen_from_centre(after)
    inside = [one for one in people if one.area not in AREAS_OF["specialist"]]
    assert [were[one.id] for one in inside] == [are[one.id] for one in inside]


def test_who_leaves_moves_nobody() -> None:
    people = CROWDS["twenty"]
    chairs = seated(people)
    gone = next(one for one in people if not one.is_member)
    before = place_kringen(people, chairs)
    after = place_kringen([one for one in people if one is not gone], chairs)
    were = seen_from_centre(before)
    assert {**seen_from_centre(after), gone.id: were[gone.id]} == were


def test_the_order_of_the_people_changes_nothing() -> None:
    people, chairs = CROWDS["twenty"], seated(CROWDS["twenty"])
    there, back = place_kringen(people, chairs), place_kringen(people[::-1], chairs)
    assert seen_from_centre(there) == seen_from_centre(back)


def test_few_people_in_a_circle_with_many_chairs_stand_spread_round_it() -> None:
    people = [RingsPerson(f"h{n}", "Hulp", area="specialist_services") for n in range(3)]
    twelfth: Chairs = {("gone", "specialist_services"): 11}
    at = seen_from_centre(place_kringen(people, {**seated(people), **twelfth}))
    for one, other in combinations(at.values(), 2):
        assert math.hypot(one.x - other.x, one.y - other.y) > 250


def test_somebody_without_a_chair_is_refused() -> None:
    with pytest.raises(KeyError):
        place_kringen([newcomer("family")], {})


@pytest.mark.parametrize(
    ("count", "area", "widest"), [(20, None, 800), (60, None, 1120), (80, None, 1240)]
)
def test_a_crowd_stays_on_a_sheet_that_one_can_oversee(
    count: int, area: LifeArea | None, widest: float
) -> None:
    assert placed(network_of(count, area=area)).width <= widest


def test_the_names_of_the_circles_stand_clear_of_everybody() -> None:
    for crowd in ("twenty", "sixty", "eighty"):
        placement = placed(CROWDS[crowd])
        for radius in placement.radii.values():
            x, y = placement.centre.x, placement.centre.y - radius
            name = Box(x - 88, y - 10, 176, 20)
            assert not [one.person.id for one in placement.people if one.box.overlaps(name)]
