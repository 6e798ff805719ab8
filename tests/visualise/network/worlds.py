"""People with chairs, for the drawings that are laid out by life area."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import strategies as st

from tests.visualise.any_people import names
from tests.visualise.people_on_the_map import AREAS, people_on_the_map
from visualise.layout.chairs import Chairs
from visualise.layout.geometry import Box, Point
from visualise.layout.kringen_model import KringenPlacement
from visualise.layout.network.model import NetworkPlacement
from visualise.layout.rings_model import LifeArea, PlacedPerson, RingsPerson


def network_of(count: int, *, members: int = 3, area: LifeArea | None = None) -> list[RingsPerson]:
    """Invented people of whom nobody asks what they know."""
    people = people_on_the_map(count, members=members, area=area)
    return [
        one if one.is_member else replace(one, circle=None, asked=True, doubts=frozenset())
        for one in people
    ]


def seated(people: Sequence[RingsPerson], *more: RingsPerson) -> Chairs:
    """A chair for everybody in the order given; who comes later (`more`) sits behind them."""
    chairs: dict[tuple[str, LifeArea], int] = {}
    for one in (*people, *more):
        if one.area and not one.is_member:
            taken = sum(area == one.area for _, area in chairs)
            chairs[(one.id, one.area)] = taken
    return chairs


def newcomer(area: LifeArea) -> RingsPerson:
    """Somebody whose id comes before all others."""
    return RingsPerson("aaa-new", "Nieuwe Buur", "net hier", area=area)


outsiders = st.builds(
    RingsPerson,
    id=st.uuids().map(str),
    name=names,
    second=st.text(max_size=40),
    area=st.sampled_from(AREAS),
    paid=st.booleans(),
    active=st.booleans(),
    safety_person=st.booleans(),
)
members = st.builds(
    RingsPerson, id=st.uuids().map(str), name=names, circle=st.just("member"), second=names
)
networks = st.lists(outsiders | members, max_size=14, unique_by=lambda person: person.id)


def assert_apart(people: Sequence[PlacedPerson], width: float, height: float) -> None:
    """No two people overlap, everybody is whole and on the sheet."""
    sheet = Box(0, 0, width, height)
    for one, other in combinations(people, 2):
        assert not one.box.overlaps(other.box), (one.person.id, other.person.id)
    for placed in people:
        assert within(placed.symbol, placed.box)
        assert within(placed.box, sheet), placed.person.id


def within(box: Box, other: Box) -> bool:
    return (
        box.x >= other.x - 1e-6
        and box.y >= other.y - 1e-6
        and box.right <= other.right + 1e-6
        and box.bottom <= other.bottom + 1e-6
    )


def seen_from_centre(placement: KringenPlacement | NetworkPlacement) -> dict[str, Point]:
    """Where everybody stands, seen from the household."""
    x, y = placement.centre.x, placement.centre.y
    return {
        one.person.id: Point(round(one.symbol.middle.x - x, 3), round(one.symbol.middle.y - y, 3))
        for one in placement.people
    }
