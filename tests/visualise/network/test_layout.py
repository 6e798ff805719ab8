"""The layout of the network map keeps its promises, whoever stands on it."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings

from tests.visualise.network.worlds import (
    assert_apart,
    network_of,
    networks,
    newcomer,
    seated,
    seen_from_centre,
    within,
)
from tests.visualise.people_on_the_map import AREAS
from visualise.layout.geometry import Box, Point, angle_of
from visualise.layout.network.model import NetworkPlacement, Relation, TieState
from visualise.layout.network.placing import place_network
from visualise.layout.rings_model import SECTORS, LifeArea, RingsPerson

CROWDS = {
    "nobody": network_of(0),
    "one member": network_of(1),
    "eight": network_of(8),
    "twenty": network_of(20),
    "sixty": network_of(60),
    "eighty": network_of(80),
    "forty neighbours": network_of(40, area="neighbours"),
    "forty members": network_of(40, members=40),
}


def placed(
    people: Sequence[RingsPerson], *more: RingsPerson, relations: Sequence[Relation] = ()
) -> NetworkPlacement:
    everybody = [*people, *more]
    states: dict[str, TieState] = {one.id: "fresh" for one in everybody if not one.is_member}
    return place_network(everybody, seated(people, *more), states, relations)


def grown(before: NetworkPlacement, after: NetworkPlacement) -> tuple[str, ...]:
    """The areas with more chairs than before, and `home` when that is larger."""
    larger = after.home.w > before.home.w or after.home.h > before.home.h
    areas = (area for area in after.seats if after.seats[area] > before.seats[area])
    return (*(("home",) if larger else ()), *areas)


def assert_sound(placement: NetworkPlacement) -> None:
    """Nobody overlaps; who lives here stands inside the outline, and nobody else."""
    assert_apart(placement.people, placement.width, placement.height)
    for one in placement.people:
        if one.person.is_member:
            assert within(one.box, placement.home), one.person.id
        else:
            assert not one.box.overlaps(placement.home), one.person.id


@pytest.mark.parametrize("crowd", CROWDS)
def test_everybody_stands_once_and_nobody_overlaps(crowd: str) -> None:
    placement = placed(CROWDS[crowd])
    assert [one.person for one in placement.people] == CROWDS[crowd]
    assert_sound(placement)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(networks)
def test_whoever_they_are_nobody_overlaps(people: list[RingsPerson]) -> None:
    assert_sound(placed(people))


def test_with_few_people_everybody_stands_in_the_usual_slice_of_their_area() -> None:
    for one in placed(CROWDS["eight"]).people:
        if one.person.area:
            at = seen_from_centre(placed(CROWDS["eight"]))[one.person.id]
            sector = SECTORS[one.person.area]
            assert sector.start <= angle_of(at) <= sector.end


@pytest.mark.parametrize("crowd", ["twenty", "sixty", "eighty"])
def test_the_areas_keep_their_order_round_the_household(crowd: str) -> None:
    placement = placed(CROWDS[crowd])
    starts = [end for _, end in placement.spokes]
    angles = [
        angle_of(Point(at.x - placement.centre.x, at.y - placement.centre.y)) for at in starts
    ]
    assert angles == sorted(angles)
    assert len(angles) == len(SECTORS)


@pytest.mark.parametrize("crowd", ["nobody", "eight", "twenty", "sixty"])
def test_who_is_added_moves_nobody_else_unless_an_area_grew(crowd: str) -> None:
    people = CROWDS[crowd]
    before, still = placed(people), 0
    for area in AREAS:
        after = placed(people, newcomer(area))
        assert_sound(after)
        if not grown(before, after):
            were, are = seen_from_centre(before), seen_from_centre(after)
            assert were == {who: are[who] for who in were}
            assert (before.width, before.height) == (after.width, after.height)
            still += 1
    assert still


def test_what_lies_between_people_moves_nobody() -> None:
    people = CROWDS["twenty"]
    one, other = [person.id for person in people if not person.is_member][:2]
    linked = placed(people, relations=[Relation(one, other, "close")])
    assert seen_from_centre(linked) == seen_from_centre(placed(people))


def test_who_leaves_moves_nobody() -> None:
    people, chairs = CROWDS["twenty"], seated(CROWDS["twenty"])
    gone = next(one for one in people if not one.is_member)
    before = place_network(people, chairs, {})
    after = place_network([one for one in people if one is not gone], chairs, {})
    were = seen_from_centre(before)
    assert {**seen_from_centre(after), gone.id: were[gone.id]} == were


def test_the_children_stand_under_the_adults() -> None:
    noor = RingsPerson("noor", "Noor", circle="member")
    children = [RingsPerson(name, name.capitalize(), circle="member") for name in ("daan", "roos")]
    placement = place_network([*children, noor], {}, {}, young={"daan", "roos"})
    at = seen_from_centre(placement)
    assert at["noor"].y < at["daan"].y == at["roos"].y


def test_every_area_is_named_clear_of_people_of_other_names_and_on_the_sheet() -> None:
    for crowd in CROWDS.values():
        placement = placed(crowd)
        names = [Box(at.x - 40, at.y - 8, 80, 16) for at in placement.names.values()]
        assert len(names) == len(SECTORS)
        sheet = Box(0, 0, placement.width, placement.height)
        assert all(within(name, sheet) for name in names)
        assert not any(one.overlaps(other) for one, other in combinations(names, 2))
        for one in placement.people:
            assert not any(one.box.overlaps(name) for name in names), one.person.id


@pytest.mark.parametrize(
    ("count", "area", "widest", "highest"),
    [(20, None, 800, 760), (60, None, 1280, 1220), (80, None, 1360, 1320)],
)
def test_a_crowd_stays_on_a_sheet_that_one_can_oversee(
    count: int, area: LifeArea | None, widest: float, highest: float
) -> None:
    placement = placed(network_of(count, area=area))
    assert placement.width <= widest
    assert placement.height <= highest


def test_a_tie_of_somebody_who_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        place_network([], {}, {"nobody": "fresh"})
