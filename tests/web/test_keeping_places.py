"""Everybody keeps their place on the rings, whoever comes, goes or moves."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
import pytest

from graphmodel.store.store import Store
from tests.web.commands import Hand, opened
from tests.web.places import asking

pytestmark = pytest.mark.xdist_group("web")

AREAS = ("family", "friends", "neighbours", "school_work", "specialist_services")
Seats = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Drawn:
    """The rings of a page: where everybody stands seen from the middle, and how wide they are."""

    seats: Seats
    radii: str

    def moved(self, before: "Drawn") -> set[str]:
        """Who stands elsewhere than before, of those on both."""
        both = self.seats.keys() & before.seats.keys()
        return {one for one in both if self.seats[one] != before.seats[one]}


def drawn(client: httpx.Client, path: str) -> Drawn:
    text = client.get(path).text
    centre = re.search(r'data-centre="([\d.]+) ([\d.]+)"', text)
    radii = re.search(r'data-radii="([^"]+)"', text)
    assert centre is not None
    assert radii is not None
    x0, y0 = float(centre[1]), float(centre[2])
    seats = {}
    for tag in re.findall(r"<g [^>]*data-person=[^>]*>", text):
        person = re.search(r'data-person="([^"]+)"', tag)
        symbol = re.search(r'data-symbol="([\d.]+) ([\d.]+) ', tag)
        assert person is not None
        assert symbol is not None
        seats[person[1]] = (round(float(symbol[1]) - x0, 2), round(float(symbol[2]) - y0, 2))
    return Drawn(seats, radii[1])


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A hand at a household with a child, a worry, and nine people around."""
    hand = opened(changer)
    hand.done(
        "add_person",
        person=f"{hand.household}-kind",
        name="Noor",
        stands="member",
        role="child",
        birth="2018",
    )
    hand.done("open_worry", worry=f"{hand.household}-zorg", statement="Papa slaat mama.")
    for number in range(9):
        add(hand, number)
    return hand


def add(hand: Hand, number: int) -> list[str]:
    """Put one more on the map; what grew for it."""
    done = hand.done(
        "add_person",
        person=f"{hand.household}-{number}",
        name=f"Mens {number}",
        stands="tie",
        area=AREAS[number % len(AREAS)],
        paid=number % 5 == 4,
    )
    grew: list[str] = done["grew"]
    return grew


def page(hand: Hand) -> Drawn:
    return drawn(hand.client, f"/huishouden/{hand.household}")


def test_who_comes_moves_nobody_unless_something_grew_and_that_is_said(hand: Hand) -> None:
    for number in range(9, 24):
        before = page(hand)
        grew = add(hand, number)
        after = page(hand)
        assert not after.moved(before) or grew, number
        assert (after.radii == before.radii) or grew


def test_who_moves_moves_alone(hand: Hand) -> None:
    for circle in ("all", "none", "all"):
        before = page(hand)
        person = f"{hand.household}-2"
        grew = hand.done("move", person=person, circle=circle)["grew"]
        after = page(hand)
        assert after.moved(before) == {person}
        assert not grew


def test_who_goes_moves_nobody(hand: Hand) -> None:
    before = page(hand)
    hand.done("end_tie", person=f"{hand.household}-4")
    after = page(hand)
    assert f"{hand.household}-4" not in after.seats
    assert not after.moved(before)
    assert after.radii == before.radii


def test_taking_back_puts_everybody_where_they_were(hand: Hand) -> None:
    before = page(hand)
    done = hand.done("move", person=f"{hand.household}-3", circle="all")
    hand.done("undo", change=done["change"])
    assert page(hand) == before


def test_a_place_chosen_by_hand_is_kept_when_it_is_free(hand: Hand) -> None:
    before = page(hand)
    person = f"{hand.household}-1"
    x, y = before.seats[person]
    for cell in ((round(x / 2) + 30, round(y / 4) - 10), (round(x / 2), round(y / 4))):
        hand.done("move", person=person, cell=f"{cell[0]},{cell[1]}")
        after = page(hand)
        assert after.moved(before) <= {person}


def test_the_first_change_to_a_map_that_was_loaded_moves_nobody(changer: httpx.Client) -> None:
    hand = Hand(changer, "gezin-van-mirjam")
    before = page(hand)
    spoken = [hand.do("speak", person=one).status_code for one in before.seats]
    assert 200 in spoken
    after = page(hand)
    assert not after.moved(before)
    assert after.radii == before.radii


@contextmanager
def another(store: Store, hand: Hand) -> Iterator[Drawn]:
    with asking(store) as client:
        yield drawn(client, f"/huishouden/{hand.household}")


def test_every_server_draws_the_same_map(changing_store: Store, hand: Hand) -> None:
    with another(changing_store, hand) as there:
        assert there == page(hand)
