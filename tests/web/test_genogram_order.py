"""Somebody in the genogram is dragged to another place within their generation."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.web.commands import Hand, opened, own
from tests.web.drawing_fixtures import OpenScreen
from tests.web.screen import Screen

pytestmark = pytest.mark.xdist_group("drawing")

Point = tuple[float, float]
ELSEWHERE = re.compile(r"translate\((?!0 0\))")


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A mother and a father who are married, and two children whose birthdays nobody said."""
    hand = opened(changer, name="Gezin van Noor")
    for who, name, role in (("mum", "Noor", "parent"), ("kid", "Daan", "child")):
        hand.done("add_person", person=own(hand, who), name=name, stands="member", role=role)
    hand.done("add_kin", person=own(hand, "mum"), of=own(hand, "kid"), kin="parent")
    of_the_child = {"stands": "relative", "of": own(hand, "kid")}
    hand.done("add_person", person=own(hand, "dad"), name="Jeroen", kin="parent", **of_the_child)
    hand.done("add_person", person=own(hand, "sis"), name="Roos", kin="sibling", **of_the_child)
    couple = {"person": own(hand, "mum"), "of": own(hand, "dad"), "kin": "partner"}
    hand.done("add_kin", partner_kind="married", **couple)
    return hand


@pytest.fixture(params=[True, False], ids=["finger", "mouse"])
def family(request: pytest.FixtureRequest, open_screen: OpenScreen, hand: Hand) -> Screen:
    """A screen that shows their genogram."""
    return open_screen(f"/huishouden/{hand.household}/stamboom", has_touch=request.param)


def somebody(screen: Screen, who: str) -> Locator:
    return screen.page.locator(f'svg.genogram [data-person="{who}"]')


def symbol(screen: Screen, who: str) -> Point:
    """Where the middle of somebody's symbol is on the screen."""
    person = somebody(screen, who)
    person.scroll_into_view_if_needed()
    box = person.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 3


def row(screen: Screen, *two: str) -> list[str]:
    """These people, from left to right."""
    return sorted(two, key=lambda who: symbol(screen, who)[0])


def pulled_past(screen: Screen, who: str, other: str) -> tuple[Point, Point]:
    """From somebody to just beyond somebody else."""
    first, last = symbol(screen, who), symbol(screen, other)
    beyond = 14 if last[0] > first[0] else -14
    return first, (last[0] + beyond, last[1] + 9)


@pytest.mark.parametrize("pair", [("mum", "dad"), ("kid", "sis")], ids=["partners", "children"])
def test_somebody_is_put_before_the_other_and_stays_there(
    family: Screen, hand: Hand, pair: tuple[str, str]
) -> None:
    left, right = row(family, *(own(hand, who) for who in pair))
    version = family.version()
    family.pull(*pulled_past(family, right, left))
    expect(family.page.locator("main")).to_have_attribute("data-version", str(version + 1))
    expect(family.page.locator("#gezegd")).not_to_be_empty()
    assert row(family, left, right) == [right, left]
    expect(somebody(family, right)).not_to_have_attribute("transform", ELSEWHERE)
    expect(family.sheet()).to_have_count(0)
    family.look(family.loads[-1].removeprefix(family.site))
    assert row(family, left, right) == [right, left]
    assert family.complaints == []


def test_a_tap_opens_the_sheet_and_a_drag_back_to_the_same_place_opens_nothing(
    family: Screen, hand: Hand
) -> None:
    version, mum = family.version(), own(hand, "mum")
    x, y = symbol(family, mum)
    family.pull((x, y), (x + 30, y))
    family.settled()
    expect(family.sheet()).to_have_count(0)
    expect(somebody(family, mum)).not_to_have_attribute("transform", ELSEWHERE)
    family.tap(somebody(family, mum))
    expect(family.sheet().get_by_role("heading", name="Noor", exact=True)).to_be_visible()
    assert family.version() == version


def test_escape_puts_somebody_back(open_screen: OpenScreen, hand: Hand) -> None:
    screen = open_screen(f"/huishouden/{hand.household}/stamboom", has_touch=False)
    left, right = row(screen, own(hand, "mum"), own(hand, "dad"))
    version = screen.version()
    first, last = pulled_past(screen, right, left)
    screen.page.mouse.move(*first)
    screen.page.mouse.down()
    screen.page.mouse.move(*last, steps=4)
    expect(somebody(screen, right)).to_have_attribute("transform", ELSEWHERE)
    screen.page.keyboard.press("Escape")
    screen.page.mouse.up()
    expect(somebody(screen, right)).not_to_have_attribute("transform", ELSEWHERE)
    expect(screen.sheet()).to_have_count(0)
    assert screen.version() == version
    assert row(screen, left, right) == [left, right]


def test_on_an_earlier_day_nobody_is_dragged(open_screen: OpenScreen) -> None:
    screen = open_screen("/huishouden/luca-en-sam/stamboom?op=2026-06-01", has_touch=False)
    people = screen.page.locator("svg.genogram [data-person]")
    for who in [one.get_attribute("data-person") or "" for one in people.all()]:
        x, y = symbol(screen, who)
        screen.page.mouse.move(x, y)
        screen.page.mouse.down()
        screen.page.mouse.move(x + 40, y, steps=4)
        assert somebody(screen, who).get_attribute("transform") is None
        screen.page.mouse.move(0, 0)
        screen.page.mouse.up()
    assert people.count() > 1
