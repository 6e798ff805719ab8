"""Who is added moves nobody else, unless something grew and the placement says so."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.visualise.any_people import crowds, families, outsiders
from tests.visualise.people_on_the_map import AREAS, people_on_the_map
from tests.visualise.test_rings_layout import CROWDS, assert_sound
from visualise.layout.rings import movement, place_rings
from visualise.layout.rings_model import SECTORS, RingsPerson


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


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_network_that_grows_person_by_person_never_moves_anybody_unannounced(seed: int) -> None:
    people = people_on_the_map(36, seed=seed)
    placement = place_rings(people[:6], open_worries=True)
    steps = []
    for count in range(7, len(people) + 1):
        after = place_rings(people[:count], open_worries=True, previous=placement)
        change = movement(placement, after)
        assert_sound(after)
        assert change.grew or not change.moved
        assert change.grew == after.grew
        steps.append(bool(change.grew))
        placement = after
    assert not all(steps)


def test_whoever_came_last_on_a_quiet_map_moves_nobody_even_without_a_placement_before() -> None:
    people = [
        RingsPerson("p1", "Wil Smit", "oma", "all", "family", since="2026-01-01"),
        RingsPerson("p2", "Bep Smit", "vriendin", "some", "friends", since="2026-02-01"),
        RingsPerson("p3", "Cor Smit", "buurman", "none", "neighbours", since="2026-03-01"),
        RingsPerson("p4", "Mo Smit", "trainer", "some", "community", since="2026-04-01"),
    ]
    newcomer = RingsPerson("aa", "Ans Bos", "tante", "all", "family", since="2026-09-01")
    before = place_rings(people, open_worries=True)
    change = movement(before, place_rings([newcomer, *people], open_worries=True))
    assert change.moved == ()
    assert change.grew == ()


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


@settings(max_examples=20, deadline=None, derandomize=True)
@given(crowds, outsiders)
def test_in_a_crowd_areas_widen_and_nobody_moves_unannounced(
    people: list[RingsPerson], newcomer: RingsPerson
) -> None:
    before = place_rings(people, open_worries=True)
    assert_sound(before)
    assert (before.sectors != SECTORS) == ("sectors" in before.grew)
    after = place_rings([*people, newcomer], open_worries=True, previous=before)
    change = movement(before, after)
    assert_sound(after)
    assert change.grew or not change.moved
