"""A map that is drawn again from what was stored is the same map."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.visualise.any_people import families
from tests.visualise.people_on_the_map import people_on_the_map
from visualise.layout.geometry import Point
from visualise.layout.lattice import cell_of
from visualise.layout.rings import movement, place_rings
from visualise.layout.rings_model import RingsPerson, RingsPlacement
from visualise.layout.sheets import read_sheet, sheet_of

ROUGHLY_PX = 4.0


def stored(people: list[RingsPerson], placed: RingsPlacement) -> list[RingsPerson]:
    """The same people as they come back from the store, with their cells."""
    return [replace(one, cell=placed.cells.get(one.id)) for one in people]


def drawn_again(people: list[RingsPerson], placed: RingsPlacement) -> RingsPlacement:
    return place_rings(people, open_worries=placed.rings, sheet=sheet_of(placed))


def places(placed: RingsPlacement) -> dict[str, tuple[object, object]]:
    return {one.person.id: (one.symbol, one.box) for one in placed.people}


@pytest.mark.parametrize("count", [1, 12, 25, 60, 80])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_map_drawn_again_from_the_store_is_the_same_map(count: int, seed: int) -> None:
    people = people_on_the_map(count, seed=seed)
    first = place_rings(people, open_worries=True)
    second = drawn_again(stored(people, first), first)
    assert places(second) == places(first)
    assert (second.radii, second.sectors, second.grew) == (first.radii, first.sectors, ())


@settings(deadline=None)  # a busy machine is no mistake
@given(families, st.booleans())
def test_any_family_is_drawn_again_as_it_was(people: list[RingsPerson], rings: bool) -> None:
    shown = [one if rings or one.is_member else replace(one, circle=None) for one in people]
    first = place_rings(shown, open_worries=rings)
    assert places(drawn_again(stored(shown, first), first)) == places(first)


@pytest.mark.parametrize("seed", range(8))
def test_somebody_new_moves_nobody_unless_the_map_says_that_it_grew(seed: int) -> None:
    people = people_on_the_map(20, seed=seed)
    first = place_rings(people[:-1], open_worries=True)
    second = drawn_again([*stored(people[:-1], first), people[-1]], first)
    assert not movement(first, second).moved or second.grew


@pytest.mark.parametrize("seed", range(8))
def test_who_moves_to_another_ring_moves_alone(seed: int) -> None:
    people = people_on_the_map(14, seed=seed)
    first = place_rings(people, open_worries=True)
    back = stored(people, first)
    back[5] = replace(back[5], circle="some" if back[5].circle != "some" else "none")
    second = drawn_again(back, first)
    moved = set(movement(first, second).moved) - {back[5].id}
    assert not moved or second.grew


@pytest.mark.parametrize("seed", range(8))
def test_when_somebody_leaves_nobody_moves_and_nothing_shrinks(seed: int) -> None:
    people = people_on_the_map(30, seed=seed)
    first = place_rings(people, open_worries=True)
    second = drawn_again(stored(people, first)[:-1], first)
    assert movement(first, second).moved == ()
    assert second.radii == first.radii


def test_somebody_put_on_a_free_place_by_hand_stands_there_and_moves_alone() -> None:
    ria = RingsPerson("ria", "Ria", circle="some", area="neighbours")
    oma = RingsPerson("oma", "Oma", circle="all", area="family")
    first = place_rings([ria, oma], open_worries=True)
    middle = next(one for one in first.people if one.person.id == "ria").symbol.middle
    down = Point(middle.x - first.centre.x, middle.y - first.centre.y + ROUGHLY_PX)
    back = [replace(ria, cell=cell_of(down), late=True), replace(oma, cell=first.cells["oma"])]
    second = drawn_again(back, first)
    assert second.cells["ria"] == cell_of(down)
    assert movement(first, second).moved == ("ria",)


def test_a_place_that_is_taken_pushes_nobody_away() -> None:
    people = people_on_the_map(8, seed=4, area="family", circle="none")
    first = place_rings(people, open_worries=True)
    outside = [one for one in people if not one.is_member]
    back = stored(people, first)
    at = back.index(next(one for one in back if one.id == outside[0].id))
    back[at] = replace(back[at], cell=first.cells[outside[-1].id], late=True)
    second = drawn_again(back, first)
    assert movement(first, second).moved == (outside[0].id,)
    assert second.cells[outside[0].id] != first.cells[outside[-1].id]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"home": "x"}', '{"home": 1e9}', "null"])
def test_a_text_that_says_no_sheet_is_no_sheet(text: str) -> None:
    assert read_sheet(text) is None
    assert place_rings([], open_worries=True, sheet=text).radii.middle > 0
